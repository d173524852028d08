import { TOUCHPOINT } from "../defaults/journey.ts";
import { isStated } from "../quantity/interpret.ts";
import type { Journey, Route, Touchpoint } from "../scenario.ts";
import { at, plain, type Path } from "../tree/tree.ts";
import { readDistribution, readNumber, readOptional, type Reading } from "./reading.ts";
import { namesAt, textAt, textsAt } from "./texts.ts";

/** The name that ends a journey where touchpoints are named. */
export const END = "end";

export function journeysOf(reading: Reading, workCv: number): readonly Journey[] {
  return namesAt(reading.tree, ["journey"]).map((id) => ({
    id,
    touchpoints: namesAt(reading.tree, ["journey", id]).map((name) => touchpointOf(reading, ["journey", id, name], workCv)),
  }));
}

function touchpointOf(reading: Reading, path: Path, workCv: number): Touchpoint {
  return {
    id: path.at(-1) ?? "",
    skills: textsAt(reading.tree, [...path, "skill"]) ?? [],
    channel: textAt(reading.tree, [...path, "channel"]) ?? "",
    work: readDistribution(reading, [...path, "work"], { field: TOUCHPOINT.work, alone: "lognormal" }, workCv),
    needs: factsAt(reading, [...path, "needs"]),
    creates: factsAt(reading, [...path, "creates"]),
    weight: readOptional(reading, [...path, "weight"], TOUCHPOINT.weight),
    next: routesAt(reading, [...path, "next"]),
    pause: readDistribution(reading, [...path, "pause"], { field: TOUCHPOINT.pause, alone: "constant" }, NaN),
    promiseHours: readOptional(reading, [...path, "promise"], TOUCHPOINT.promise),
    decisionShare: readOptional(reading, [...path, "decision"], TOUCHPOINT.decision) ?? 0,
  };
}

/** Names of facts, or how many. */
function factsAt(reading: Reading, path: Path): readonly string[] | number {
  const part = at(reading.tree, path);
  if (part === null) return [];
  return part.kind === "list" ? (textsAt(reading.tree, path) ?? []) : readNumber(reading, path, TOUCHPOINT.facts);
}

/** One name alone: everybody goes there. */
function routesAt(reading: Reading, path: Path): readonly Route[] {
  const alone = textAt(reading.tree, path);
  if (alone !== null) return [{ to: alone === END ? null : alone, share: 1, escalates: false }];
  return namesAt(reading.tree, path).map((to) => routeAt(reading, [...path, to]));
}

function routeAt(reading: Reading, path: Path): Route {
  const part = at(reading.tree, path);
  const isMapping = part?.kind === "map" && !isStated(plain(part));
  const escalates = at(reading.tree, [...path, "escalates"]);
  const name = path.at(-1) ?? "";
  return {
    to: name === END ? null : name,
    share: readNumber(reading, isMapping ? [...path, "share"] : path, TOUCHPOINT.share),
    escalates: escalates?.kind === "scalar" && escalates.value === true,
  };
}
