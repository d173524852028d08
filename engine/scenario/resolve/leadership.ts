import { COUNCIL, DECIDERS, LEADS } from "../defaults/leadership.ts";
import type { CouncilSettings, LeadershipSettings } from "../scenario.ts";
import { at } from "../tree/tree.ts";
import { readNumber, readSection, type Reading } from "./reading.ts";

/** Who leads, and how; null where the file says nothing of it. A part that it does not speak of is no assumption. */
export function leadershipOf(reading: Reading): LeadershipSettings | null {
  if (at(reading.tree, ["leadership"]) === null) return null;
  const isStated = (name: string) => at(reading.tree, ["leadership", name]) !== null;
  return {
    deciders: isStated("deciders") ? decidersOf(reading) : null,
    council: isStated("council") ? councilOf(reading) : null,
    leads: isStated("leads") ? readSection(reading, ["leadership", "leads"], LEADS) : null,
  };
}

function decidersOf(reading: Reading): NonNullable<LeadershipSettings["deciders"]> {
  const { people, speed, wage } = readSection(reading, ["leadership", "deciders"], DECIDERS);
  return { people, speed, wagePerMonth: wage };
}

/** Who does not lead it, or sit in it, brings nothing: those sizes are then not read. */
function councilOf(reading: Reading): CouncilSettings {
  const path = ["leadership", "council"];
  const read = (key: keyof typeof COUNCIL) => readNumber(reading, [...path, key], COUNCIL[key]);
  const isTrue = (key: string) => {
    const part = at(reading.tree, [...path, key]);
    return part?.kind === "scalar" && part.value === true;
  };
  return {
    hoursPerWeek: read("hours"),
    alignment: read("alignment"),
    latencyKept: read("latency"),
    capability: isTrue("operations") ? read("capability") : 0,
    voice: isTrue("cmo") ? read("voice") : 0,
  };
}
