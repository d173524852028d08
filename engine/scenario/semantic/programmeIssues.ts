import type { Issue } from "../../base/issue.ts";
import { hintFor } from "../nearest.ts";
import { namesAt, textAt } from "../resolve/texts.ts";
import type { Programme, Scenario } from "../scenario.ts";
import { at, type MapTree } from "../tree/tree.ts";
import { issueAt, type Said } from "./issueAt.ts";

/** Segments from which nobody comes, and programmes that could not be counted in full. */
export function programmeIssues(tree: MapTree, { segments, time }: Scenario): readonly Issue[] {
  return segments.flatMap(({ id, arrivals }) => {
    const own = ["customers", id];
    const programme = arrivals.find((arrival) => arrival.programme !== undefined)?.programme;
    if (programme !== undefined) return [...journeyIssues(tree, id), ...timeIssues(tree, id, programme, time)];
    if (at(tree, [...own, "arrivals"]) !== null || at(tree, own)?.kind !== "map") return [];
    return [issueAt(tree, own, { code: "missing", message: '"arrivals" is missing; expected a rate, or a programme' })];
  });
}

/** The journey that a programme starts has to be said where there are several. */
function journeyIssues(tree: MapTree, segment: string): readonly Issue[] {
  const journeys = namesAt(tree, ["journey"]);
  const path = ["customers", segment, "programme"];
  const named = textAt(tree, [...path, "journey"]);
  if (named !== null && !journeys.includes(named)) {
    const message = `unknown journey "${named}"; expected one of journey`;
    return [issueAt(tree, [...path, "journey"], { code: "unknown-journey", message, hint: hintFor(named, journeys).hint })];
  }
  if (named !== null || journeys.length <= 1) return [];
  const message = `"journey" is missing: there are ${journeys.length} journeys; expected the one that the programme starts`;
  return [issueAt(tree, path, { code: "missing", message })];
}

function timeIssues(tree: MapTree, segment: string, programme: Programme, time: Scenario["time"]): readonly Issue[] {
  const path = ["customers", segment, "programme"];
  const { startHours, withinHours, dueAfterHours } = programme;
  const said = (key: string, message: string): Issue => issueAt(tree, [...path, key], outOfRange(message));
  if (time.warmUpHours === "auto") {
    const message = 'a programme needs a stated warm-up: customers who come before one that is found would not be counted; expected "0 h"';
    return [issueAt(tree, ["time", "warmUp"], outOfRange(message))];
  }
  const { horizonHours, warmUpHours } = time;
  return [
    ...(startHours < warmUpHours ? [said("start", `it begins at ${startHours} h, within warm-up (${warmUpHours} h); expected later`)] : []),
    ...(startHours + withinHours >= horizonHours
      ? [said("within", `customers come until ${startHours + withinHours} h, the horizon is ${horizonHours} h; expected less`)]
      : []),
    ...(startHours + dueAfterHours > horizonHours
      ? [said("due", `it is due at ${startHours + dueAfterHours} h, the horizon is ${horizonHours} h; expected less`)]
      : []),
  ];
}

function outOfRange(message: string): Said {
  return { code: "out-of-range", message };
}
