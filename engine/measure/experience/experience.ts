import type { Compiled } from "../../compile/compile.ts";
import { kaplanMeier } from "../../statistics/kaplanMeier.ts";
import { restrictedMean } from "../../statistics/restrictedMean.ts";
import { survivalQuantile } from "../../statistics/survivalQuantile.ts";
import { ratio, type Values } from "../values.ts";
import type { JourneyFacts } from "./journeyFacts.ts";

/** Measures over whole journeys. */
export function journeyMeasures(compiled: Compiled, facts: JourneyFacts, values: Values): void {
  const { ended, steps } = facts;
  const { askMinutes } = compiled.scenario.service;
  const { chaseMinutes } = compiled.scenario.experience;
  const mean = (column: Column) => ratio(total(column, ended.count), ended.count);
  const promised = compiled.legend.touchpoints.some((touchpoint) => touchpoint.promiseHours !== null);
  const overSteps = (column: Column) => ratio(total(column, column.length), total(steps.count, steps.count.length));
  values.set("perfectJourneyRate", ratio(total(ended.perfect, ended.count), total(ended.moments, ended.count)));
  values.set("seamlessness", mean(ended.seamlessness));
  values.set("timeGapHours", mean(ended.timeGapHours));
  values.set("promiseGaps", promised ? mean(ended.brokenPromises) : NaN);
  values.set("recollectionsPerJourney", mean(ended.recollected));
  values.set("repeatContacts", mean(ended.extraContacts));
  values.set("customerEffortMinutes", mean(ended.effortMinutes));
  values.set("knittingMinutes", mean(ended.recollected) * askMinutes + mean(ended.chases) * chaseMinutes);
  values.set("transfersPerCase", mean(ended.transfers));
  values.set("zeroTransferShare", 1 - ratio(countAbove0(ended.transfers, ended.count), ended.count));
  values.set("pingPongRate", mean(ended.pingPong));
  values.set("abandonmentRate", 1 - mean(ended.finished));
  values.set("satisfaction", mean(ended.satisfaction));
  values.set("trust", promised || compiled.scenario.breach !== null ? mean(ended.trust) : NaN);
  values.set("cleanTouchpointRate", overSteps(steps.clean));
  values.set("firstContactResolution", overSteps(steps.resolvedFirst));
  values.set("unresolvedRate", overSteps(steps.unresolved));
  values.set("journeys", facts.counted);
  values.set("journeysCensored", facts.open);
  resolution(facts, values);
}

type Column = Float64Array | Int32Array | Uint8Array;

function resolution({ finishedHours, censoredHours }: JourneyFacts, values: Values): void {
  const empty = finishedHours.length === 0;
  const curve = empty ? null : kaplanMeier(finishedHours, censoredHours);
  const median = curve === null ? null : survivalQuantile(curve, 0.5);
  const limit = finishedHours.reduce((longest, hours) => Math.max(longest, hours), 0);
  const mean = curve === null || limit === 0 ? null : restrictedMean(curve, limit);
  values.set("resolutionHoursMedian", median?.kind === "estimate" ? median.value : NaN);
  values.set("resolutionHoursMean", mean?.kind === "estimate" ? mean.value : NaN);
}

function total(column: Column, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += column[at] as number;
  return sum;
}

function countAbove0(column: Column, count: number): number {
  let above = 0;
  for (let at = 0; at < count; at++) if ((column[at] as number) > 0) above++;
  return above;
}

/** Clean touchpoints and waiting beyond tolerance, touchpoint by touchpoint. */
export function touchpointMeasures(compiled: Compiled, { steps }: JourneyFacts, values: Values): void {
  const { touchpoints } = compiled.legend;
  for (const place of new Set(touchpoints.map((touchpoint) => touchpoint.place))) {
    const rows = touchpoints.flatMap((touchpoint, index) => (touchpoint.place === place ? [index] : []));
    const of = (column: Float64Array) => rows.reduce((sum, row) => sum + (column[row] ?? 0), 0);
    values.set("cleanTouchpointRate", ratio(of(steps.clean), of(steps.count)), place);
    values.set("timeGapHours", ratio(of(steps.timeGapHours), of(steps.count)), place);
  }
}
