import type { Compiled } from "../../compile/compile.ts";
import type { ProgrammeArrays } from "../../kernel/model.ts";
import { FINISHED } from "../../kernel/recorder.ts";
import type { Run } from "../../kernel/replicate.ts";
import { kaplanMeier } from "../../statistics/kaplanMeier.ts";
import { restrictedMean } from "../../statistics/restrictedMean.ts";
import { ratio, type Values } from "../values.ts";

/** Whether finite programmes are finished in time, and what is left undone beside them. Missing where there is none. */
export function programmeMeasures({ model }: Compiled, run: Run, values: Values): void {
  const { programmes } = model.streams;
  const own = programmes === null ? null : ownJourneys(programmes, run);
  values.set("programmeFinished", own?.finished ?? NaN);
  values.set("programmeFinishedShare", own === null ? NaN : ratio(own.finished, own.count));
  values.set("programmeHours", own === null ? NaN : own.until - own.since);
  const beside = programmes === null ? null : otherJourneys(programmes, run, model.warmUpHours);
  values.set("backlogBesideProgramme", beside?.open ?? NaN);
  values.set("resolutionHoursBeside", beside === null ? NaN : resolutionMean(beside.finishedHours, beside.censoredHours));
}

/** Customers of all programmes: how many, how many have finished when due, when the first begins and when the last has finished. */
function ownJourneys({ count, startHours, dueHours }: ProgrammeArrays, { world }: Run) {
  const { journeys, model } = world;
  let [finished, ever, until] = [0, 0, 0];
  for (let row = 0; row < journeys.entity.length; row++) {
    const stream = journeys.stream.data[row] ?? 0;
    if (count[stream] === 0 || journeys.status.data[row] !== FINISHED) continue;
    const end = journeys.end.data[row] ?? 0;
    ever++;
    until = Math.max(until, end);
    if (end <= (dueHours[stream] ?? 0)) finished++;
  }
  const all = count.reduce((sum, customers) => sum + customers, 0);
  const since = startHours.reduce((first, start, stream) => (count[stream] === 0 ? first : Math.min(first, start)), Infinity);
  return { count: all, finished, since, until: ever < all ? model.horizonHours : until };
}

/** Everybody else: who is in the system when the last programme is due, and how long it took those who came after warm-up. */
function otherJourneys({ count, dueHours }: ProgrammeArrays, { world }: Run, warmUpHours: number) {
  const { journeys } = world;
  const due = dueHours.reduce((last, hours, stream) => (count[stream] === 0 ? last : Math.max(last, hours)), 0);
  const finishedHours: number[] = [];
  const censoredHours: number[] = [];
  let open = 0;
  for (let row = 0; row < journeys.entity.length; row++) {
    if (count[journeys.stream.data[row] ?? 0] !== 0) continue;
    const arrival = journeys.arrival.data[row] ?? 0;
    const end = journeys.end.data[row] ?? 0;
    const finished = journeys.status.data[row] === FINISHED;
    if (arrival <= due && (end > due || (end === due && !finished))) open++;
    if (arrival >= warmUpHours) (finished ? finishedHours : censoredHours).push(end - arrival);
  }
  return { open, finishedHours, censoredHours };
}

function resolutionMean(finishedHours: readonly number[], censoredHours: readonly number[]): number {
  const limit = finishedHours.reduce((longest, hours) => Math.max(longest, hours), 0);
  if (limit === 0) return NaN;
  const mean = restrictedMean(kaplanMeier(finishedHours, censoredHours), limit);
  return mean.kind === "estimate" ? mean.value : NaN;
}
