import type { Compiled } from "../../compile/compile.ts";
import type { Run } from "../../kernel/replicate.ts";
import { ratio, type Values } from "../values.ts";
import { MONTH_HOURS } from "../work/work.ts";
import type { JourneyFacts } from "./journeyFacts.ts";

/** Outcomes month by month, so that a dip and the way out of it can be read. Months within warm-up have nothing to measure. */
export function monthlyMeasures(compiled: Compiled, run: Run, facts: JourneyFacts, values: Values): void {
  const months = Math.ceil(compiled.model.horizonHours / MONTH_HOURS);
  const perfect = perfectJourneys(facts, months);
  const gap = informationGap(compiled, run, months);
  for (let month = 0; month < months; month++) values.set("perfectJourneysByMonth", perfect[month] ?? NaN, monthName(month));
  for (let month = 0; month < months; month++) values.set("informationGapByMonth", gap[month] ?? NaN, monthName(month));
}

/** The place under which a month's outcome stands, counted from 0. */
export function monthName(month: number): string {
  return `month ${month + 1}`;
}

function perfectJourneys({ ended }: JourneyFacts, months: number): Float64Array {
  const perfect = new Float64Array(months);
  const moments = new Float64Array(months);
  for (let at = 0; at < ended.count; at++) {
    const month = monthOf(ended.endHours[at] ?? 0, months);
    perfect[month] = (perfect[month] ?? 0) + (ended.perfect[at] ?? 0);
    moments[month] = (moments[month] ?? 0) + (ended.moments[at] ?? 0);
  }
  return perfect.map((count, month) => ratio(count, moments[month] ?? 0));
}

function informationGap(compiled: Compiled, run: Run, months: number): Float64Array {
  const { visits } = run.world;
  const missing = new Float64Array(months);
  const held = new Float64Array(months);
  for (let row = 0; row < visits.journey.length; row++) {
    if ((visits.enqueued.data[row] ?? 0) < compiled.model.warmUpHours || (visits.outcome.data[row] ?? -1) < 0) continue;
    const month = monthOf(visits.start.data[row] ?? 0, months);
    missing[month] = (missing[month] ?? 0) + (visits.recollected.data[row] ?? 0) + (visits.blindHeld.data[row] ?? 0);
    held[month] = (held[month] ?? 0) + (visits.held.data[row] ?? 0);
  }
  return missing.map((facts, month) => ratio(facts, held[month] ?? 0));
}

/** What happens at the horizon belongs to the last month. */
function monthOf(hours: number, months: number): number {
  return Math.min(months - 1, Math.floor(hours / MONTH_HOURS));
}
