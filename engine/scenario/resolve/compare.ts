import { COMPARE } from "../defaults/customer.ts";
import { TOUCHPOINT } from "../defaults/journey.ts";
import type { CompareSettings, Indifference } from "../scenario.ts";
import { at, plain, type Path } from "../tree/tree.ts";
import { readNumber, type Reading } from "./reading.ts";
import { namesAt, textsAt } from "./texts.ts";

/** What most people ask of an organisation: does it work for customers, what does it cost them, do they stay, what does it cost us. */
const HEADLINE = ["perfectJourneyRate", "customerEffortMinutes", "retentionYear", "costPerJourney"] as const;
const SEED = "weft";

export function compareOf(reading: Reading): CompareSettings {
  const seed = at(reading.tree, ["compare", "seed"]);
  const measures = namesAt(reading.tree, ["compare", "indifference"]);
  return {
    replications: readNumber(reading, ["compare", "replications"], COMPARE.replications),
    seed: seed === null ? SEED : String(plain(seed)),
    headline: textsAt(reading.tree, ["compare", "headline"]) ?? HEADLINE,
    indifference: Object.fromEntries(measures.map((measure) => [measure, indifferenceAt(reading, ["compare", "indifference", measure])])),
  };
}

/** "5 %" is a share of the baseline's value; `absolute` is in the measure's own unit. */
function indifferenceAt(reading: Reading, path: Path): Indifference {
  const absolute = [...path, "absolute"];
  if (at(reading.tree, absolute) !== null) return { kind: "absolute", size: readNumber(reading, absolute, TOUCHPOINT.size) };
  const relative = at(reading.tree, [...path, "relative"]) === null ? path : [...path, "relative"];
  return { kind: "relative", size: readNumber(reading, relative, TOUCHPOINT.share) };
}
