import { CHANNEL } from "../defaults/channels.ts";
import { SEGMENT } from "../defaults/customer.ts";
import { ARRIVAL } from "../defaults/journey.ts";
import { isStated } from "../quantity/interpret.ts";
import type { Arrival, Calendar, Distribution, Segment, TimeSettings } from "../scenario.ts";
import { at, plain, type MapTree, type Path } from "../tree/tree.ts";
import { patienceAt } from "./channels.ts";
import { programmeOf } from "./programmes.ts";
import { noteWord, readNumber, type Reading } from "./reading.ts";
import { namesAt, textAt } from "./texts.ts";

/** A patience beyond the longest horizon, for segments that wait where others give up. */
const ENDLESS: Distribution = { kind: "constant", value: 1e6 };

export function segmentsOf(reading: Reading, time: TimeSettings): readonly Segment[] {
  return namesAt(reading.tree, ["customers"]).map((id) => ({
    id,
    valuePerMonth: readNumber(reading, ["customers", id, "value"], SEGMENT.value),
    arrivals: [...arrivalsOf(reading, ["customers", id, "arrivals"], time.calendar), ...programmeOf(reading, id, time)],
    patience: namesAt(reading.tree, ["customers", id, "patience"]).map((channel) => ({
      channel,
      patience: patienceAt(reading, ["customers", id, "patience", channel], CHANNEL.patience) ?? ENDLESS,
    })),
  }));
}

/** True: one rate for the only journey; false: a mapping from journeys to rates. */
export function isOneRate(tree: MapTree, path: Path): boolean {
  const part = at(tree, path);
  return part !== null && (part.kind !== "map" || isStated(plain(part)));
}

function arrivalsOf(reading: Reading, path: Path, calendar: Calendar): readonly Arrival[] {
  if (isOneRate(reading.tree, path)) {
    const [journey = ""] = namesAt(reading.tree, ["journey"]);
    return [{ journey, perHour: readNumber(reading, path, ARRIVAL.rate), profile: profileAt(reading, [...path, "profile"], calendar) }];
  }
  return namesAt(reading.tree, path).map((journey) => {
    const own = [...path, journey];
    const part = at(reading.tree, own);
    const isMapping = part?.kind === "map" && !isStated(plain(part));
    const perHour = readNumber(reading, isMapping ? [...own, "rate"] : own, ARRIVAL.rate);
    return { journey, perHour, profile: profileAt(reading, [...own, "profile"], calendar) };
  });
}

/** "office": customers come while the company works; "always": at any hour alike; a list: relative rates in slices of the week. */
function profileAt(reading: Reading, path: Path, calendar: Calendar): readonly number[] {
  const part = at(reading.tree, path);
  if (part?.kind === "list") return part.items.map((_, index) => readNumber(reading, [...path, String(index)], ARRIVAL.relative));
  const word = textAt(reading.tree, path) ?? (calendar.kind === "always" ? "always" : "office");
  noteWord(reading, path, word, word === "office" ? "assumed: customers come while the company works" : "assumed: at any hour alike");
  return word === "office" ? officeHours(calendar) : [1];
}

function officeHours(calendar: Calendar): readonly number[] {
  if (calendar.kind === "always") return [1];
  const { startHour, hoursPerDay, days } = calendar;
  return Array.from({ length: 168 }, (_, hour) => {
    const day = Math.floor(hour / 24);
    const opened = Math.max(hour % 24, startHour);
    const closed = Math.min((hour % 24) + 1, startHour + hoursPerDay);
    return day < days ? Math.max(0, closed - opened) : 0;
  });
}
