import { ARRIVAL } from "../defaults/journey.ts";
import type { Arrival, TimeSettings } from "../scenario.ts";
import { at } from "../tree/tree.ts";
import { noteDerived, readNumber, readOptional, type Reading } from "./reading.ts";
import { namesAt, textAt } from "./texts.ts";

/** The finite programme of a segment, as a stream beside its Poisson arrivals; [] where it has none. */
export function programmeOf(reading: Reading, segment: string, { horizonHours }: TimeSettings): readonly Arrival[] {
  const path = ["customers", segment, "programme"];
  if (at(reading.tree, path) === null) return [];
  const [only = ""] = namesAt(reading.tree, ["journey"]);
  const count = readNumber(reading, [...path, "count"], ARRIVAL.count);
  const startHours = readNumber(reading, [...path, "start"], ARRIVAL.start);
  const withinHours = readNumber(reading, [...path, "within"], ARRIVAL.within);
  const due = readOptional(reading, [...path, "due"], ARRIVAL.due);
  const dueAfterHours = due ?? horizonHours - startHours;
  if (due === null) noteDerived(reading, [...path, "due"], dueAfterHours, { unit: "h", source: "assumed: the horizon" });
  const journey = textAt(reading.tree, [...path, "journey"]) ?? only;
  return [{ journey, perHour: count / horizonHours, profile: [1], programme: { count, startHours, withinHours, dueAfterHours } }];
}
