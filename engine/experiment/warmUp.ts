import { staffedPerWeek } from "../kernel/calendar.ts";
import type { Model } from "../kernel/model.ts";
import type { Run } from "../kernel/replicate.ts";
import { levels, type Levels } from "../observation/levels.ts";
import { BATCH_SIZE, BATCHES_LEAST, mserFive } from "../statistics/mserFive.ts";

/** How long one scenario takes to settle. */
export interface Settling {
  readonly hours: number;
  /**
   * "settled": the best cut lies in the first half of the run. "unsettled": it does not, so that nothing can be said of
   * the long run. "short": there are too few weeks to look for a cut, and nothing is left out.
   */
  readonly status: "settled" | "unsettled" | "short";
}

/** What is left out at the start of every run of a study. */
export interface WarmUp {
  readonly hours: number;
  /** Of each scenario that was asked, in the order of the study; null: its file states the warm-up. */
  readonly scenarios: readonly (Settling | null)[];
}

const WEEK_HOURS = 168;
/** Slices of a run without a weekly rhythm: two hundred batches of five (W2 to W5 have four hundred). */
const SLICES = 1000;
/**
 * Ours. MSER-5 calls a cut unreliable where a later one is better that keeps five batches. Of fifty-two weekly batches
 * five are too few: nine of twenty pilots of a company that settles in three months of twelve were called unreliable,
 * and three when a third must be kept.
 */
const KEPT_SHARE = 1 / 3;
/** Ours: where fewer wait, their level is a row of single spikes, and MSER-5 would take the last one for the end of a transient. */
const WAITING_SHARE_LEAST = 0.01;

/** The grid on which levels are observed: whole weeks where anything has a weekly rhythm, so that a batch is a week. */
export function gridOf(model: Model): { readonly hours: number; readonly slices: number } {
  if (!hasRhythm(model)) return { hours: model.horizonHours, slices: SLICES };
  const weeks = Math.floor(model.horizonHours / WEEK_HOURS);
  return { hours: weeks * WEEK_HOURS, slices: weeks * BATCH_SIZE };
}

/** Whether there are enough batches to look for a cut; else pilots are in vain. */
export function isLongEnough(model: Model): boolean {
  return gridOf(model).slices >= BATCHES_LEAST * BATCH_SIZE;
}

function hasRhythm({ calendars, streams }: Model): boolean {
  for (let calendar = 0; calendar < calendars.count; calendar++) if (staffedPerWeek(calendars, calendar) < WEEK_HOURS) return true;
  for (let stream = 0; stream < streams.count; stream++)
    if ((streams.profileStart[stream + 1] ?? 0) - (streams.profileStart[stream] ?? 0) > 1) return true;
  return false;
}

/** Levels of one pilot on the grid of its model. */
export function pilotLevels(run: Run): Levels {
  const { hours, slices } = gridOf(run.world.model);
  return levels(run, hours, slices);
}

/** Where a scenario has settled: MSER-5 of the mean levels of its pilots, the later of open journeys and waiting tasks. */
export function settling(model: Model, pilots: readonly Levels[]): Settling {
  const { hours, slices } = gridOf(model);
  const open = mean(pilots.map((pilot) => pilot.open));
  const waiting = mean(pilots.map((pilot) => pilot.waiting));
  const busy = total(waiting) >= WAITING_SHARE_LEAST * total(open);
  const cuts = (busy ? [open, waiting] : [open]).flatMap((series) => {
    const cut = mserFive(series, Math.max(BATCH_SIZE, Math.ceil((series.length / BATCH_SIZE) * KEPT_SHARE)));
    return cut.kind === "refused" ? [] : [cut.value];
  });
  if (cuts.length === 0) return { hours: 0, status: "short" };
  const observations = Math.max(...cuts.map((cut) => cut.observations));
  return {
    hours: (observations * hours) / slices,
    status: cuts.some(({ status }) => status === "unreliable") ? "unsettled" : "settled",
  };
}

/**
 * One cut for all that are compared, so that pairs on common luck use the same window: the longest, also of those that
 * their files state.
 * @param stated  [h] by scenario; null: `auto`
 */
export function sharedWarmUp(settled: readonly (Settling | null)[], stated: readonly (number | null)[]): WarmUp {
  return {
    hours: Math.max(0, ...settled.map((one) => one?.hours ?? 0), ...stated.map((hours) => hours ?? 0)),
    scenarios: settled,
  };
}

/** Sums in the order of the pilots: which worker was first is irrelevant. */
function mean(series: readonly Float64Array[]): Float64Array {
  const [first] = series;
  if (first === undefined) return new Float64Array(0);
  return first.map((_, at) => series.reduce((sum, each) => sum + (each[at] ?? 0), 0) / series.length);
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
