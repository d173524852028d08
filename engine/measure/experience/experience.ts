import type { Compiled } from "../../compile/compile.ts";
import type { Run } from "../../kernel/replicate.ts";
import { kaplanMeier } from "../../statistics/kaplanMeier.ts";
import { restrictedMean } from "../../statistics/restrictedMean.ts";
import { survivalQuantile } from "../../statistics/survivalQuantile.ts";
import { ratio, type Values } from "../values.ts";
import type { JourneyFact, JourneyFacts } from "./journeyFacts.ts";
import type { Step } from "./steps.ts";

/** Measures over whole journeys. */
export function journeyMeasures(compiled: Compiled, facts: JourneyFacts, values: Values): void {
  const { ended } = facts;
  const mean = (of: (fact: JourneyFact) => number) => ratio(total(ended, of), ended.length);
  const share = (of: (fact: JourneyFact) => boolean) => mean((fact) => (of(fact) ? 1 : 0));
  const askMinutes = compiled.scenario.service.askMinutes;
  const chaseMinutes = compiled.scenario.experience.chaseMinutes;
  values.set("perfectJourneyRate", perfectRate(ended));
  values.set("seamlessness", mean(seamless));
  values.set(
    "timeGapHours",
    mean((fact) => stepSum(fact, (step) => step.timeGapHours)),
  );
  values.set("promiseGaps", promised(compiled) ? mean((fact) => stepSum(fact, (step) => (step.promise === "broken" ? 1 : 0))) : NaN);
  values.set(
    "recollectionsPerJourney",
    mean((fact) => stepSum(fact, (step) => step.recollected)),
  );
  values.set(
    "repeatContacts",
    mean((fact) => stepSum(fact, (step) => step.contacts - 1)),
  );
  values.set(
    "customerEffortMinutes",
    mean((fact) => fact.effortMinutes),
  );
  values.set(
    "knittingMinutes",
    mean((fact) => stepSum(fact, (step) => step.recollected) * askMinutes + fact.chases * chaseMinutes),
  );
  values.set(
    "transfersPerCase",
    mean((fact) => fact.transfers),
  );
  values.set(
    "zeroTransferShare",
    share((fact) => fact.transfers === 0),
  );
  values.set(
    "pingPongRate",
    share((fact) => fact.pingPong),
  );
  values.set(
    "abandonmentRate",
    share((fact) => !fact.finished),
  );
  values.set(
    "satisfaction",
    mean((fact) => fact.satisfaction),
  );
  values.set("trust", promised(compiled) ? mean((fact) => fact.trust) : NaN);
  const steps = total(ended, (fact) => fact.steps.length);
  const overSteps = (of: (step: Step) => boolean) =>
    ratio(
      total(ended, (fact) => stepSum(fact, (step) => (of(step) ? 1 : 0))),
      steps,
    );
  values.set(
    "cleanTouchpointRate",
    overSteps((step) => step.clean),
  );
  values.set(
    "firstContactResolution",
    overSteps((step) => step.resolved && step.contacts === 1),
  );
  values.set(
    "unresolvedRate",
    overSteps((step) => step.unresolved),
  );
  values.set("journeys", facts.counted);
  values.set("journeysCensored", facts.open);
  resolution(facts, values);
}

function resolution({ finishedHours, censoredHours }: JourneyFacts, values: Values): void {
  const empty = finishedHours.length === 0;
  const curve = empty ? null : kaplanMeier(finishedHours, censoredHours);
  const median = curve === null ? null : survivalQuantile(curve, 0.5);
  const limit = finishedHours.reduce((longest, hours) => Math.max(longest, hours), 0);
  const mean = curve === null || limit === 0 ? null : restrictedMean(curve, limit);
  values.set("resolutionHoursMedian", median?.kind === "estimate" ? median.value : NaN);
  values.set("resolutionHoursMean", mean?.kind === "estimate" ? mean.value : NaN);
}

/** Every moment that matters was clean, in a journey that reached its end; journeys without such moments do not count. */
function perfectRate(ended: readonly JourneyFact[]): number {
  let counted = 0;
  let perfect = 0;
  for (const fact of ended) {
    const moments = fact.steps.filter((step) => step.moment);
    if (moments.length === 0) continue;
    counted++;
    if (fact.finished && moments.every((step) => step.clean)) perfect++;
  }
  return ratio(perfect, counted);
}

function seamless(fact: JourneyFact): number {
  const weights = stepSum(fact, (step) => step.weight);
  return weights > 0 ? stepSum(fact, (step) => (step.clean ? step.weight : 0)) / weights : 0;
}

function promised(compiled: Compiled): boolean {
  return compiled.legend.touchpoints.some((touchpoint) => touchpoint.promiseHours !== null);
}

function total(facts: readonly JourneyFact[], of: (fact: JourneyFact) => number): number {
  let sum = 0;
  for (const fact of facts) sum += of(fact);
  return sum;
}

function stepSum(fact: JourneyFact, of: (step: Step) => number): number {
  let sum = 0;
  for (const step of fact.steps) sum += of(step);
  return sum;
}

/** Clean touchpoints and waiting beyond tolerance, touchpoint by touchpoint. */
export function touchpointMeasures(compiled: Compiled, facts: JourneyFacts, values: Values): void {
  const { touchpoints } = compiled.legend;
  const count = new Float64Array(touchpoints.length);
  const clean = new Float64Array(touchpoints.length);
  const gap = new Float64Array(touchpoints.length);
  for (const fact of facts.ended) {
    for (const step of fact.steps) {
      const at = step.touchpoint;
      count[at] = (count[at] ?? 0) + 1;
      clean[at] = (clean[at] ?? 0) + (step.clean ? 1 : 0);
      gap[at] = (gap[at] ?? 0) + step.timeGapHours;
    }
  }
  for (const place of new Set(touchpoints.map((touchpoint) => touchpoint.place))) {
    const rows = touchpoints.flatMap((touchpoint, index) => (touchpoint.place === place ? [index] : []));
    const of = (column: Float64Array) => rows.reduce((sum, row) => sum + (column[row] ?? 0), 0);
    values.set("cleanTouchpointRate", ratio(of(clean), of(count)), place);
    values.set("timeGapHours", ratio(of(gap), of(count)), place);
  }
}
