import { DECISIONS } from "../defaults/decisions.ts";
import type { DecisionSettings } from "../scenario.ts";
import { at } from "../tree/tree.ts";
import { readDistribution, readNumber, type Reading } from "./reading.ts";
import { namesAt, textAt } from "./texts.ts";

/** How decisions are made; null where the file says nothing of them and no touchpoint needs any. */
export function decisionsOf(reading: Reading, workCv: number): DecisionSettings | null {
  if (at(reading.tree, ["decisions"]) === null && !needed(reading)) return null;
  const read = (key: keyof typeof DECISIONS) => readNumber(reading, ["decisions", key], DECISIONS[key]);
  return {
    error: read("error"),
    errorPerMissingFact: read("errorPerMissingFact"),
    volatilityPerHour: read("volatility"),
    edgeError: read("edgeError"),
    time: readDistribution(reading, ["decisions", "time"], { field: DECISIONS.time, alone: "lognormal" }, workCv),
    level: read("level"),
    authority: authorityAt(reading),
  };
}

function authorityAt({ tree }: Reading): "centre" | "edge" | null {
  const said = textAt(tree, ["decisions", "authority"]);
  return said === "centre" || said === "edge" ? said : null;
}

function needed({ tree }: Reading): boolean {
  return namesAt(tree, ["journey"]).some((journey) =>
    namesAt(tree, ["journey", journey]).some((touchpoint) => at(tree, ["journey", journey, touchpoint, "decision"]) !== null),
  );
}
