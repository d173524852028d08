import { exp } from "../../base/elementary.ts";
import type { Compiled } from "../../compile/compile.ts";
import type { RetentionSettings } from "../../scenario/scenario.ts";
import type { EndedJourneys, JourneyFacts } from "../experience/journeyFacts.ts";
import { MONTH_HOURS } from "../work/work.ts";
import { ratio, type Values } from "../values.ts";

/**
 * The baseline's level, from its pilot replications: with it the baseline's mean hazard is the observed churn
 * (MODEL §3.8). `scale` = h₀ ÷ mean of exp(−β_Y·Y − β_τ·τ + β_E·E ÷ 30 min).
 */
export interface Reference {
  readonly scale: number;
}

/** exp(−β_Y·Y − β_τ·τ + β_E·E ÷ 30): what multiplies the hazard of this customer. The baseline's means cancel in the scale. */
export function hazardFactor(ended: EndedJourneys, at: number, settings: RetentionSettings): number {
  const satisfaction = settings.satisfactionSlope * (ended.satisfaction[at] ?? 0);
  const trust = settings.trustSlope * (ended.trust[at] ?? 0);
  return exp((settings.effortSlope * (ended.effortMinutes[at] ?? 0)) / 30 - satisfaction - trust);
}

/** Sum of hazard factors and number of journeys in one pilot replication of the baseline. */
export interface PilotSum {
  readonly sum: number;
  readonly count: number;
}

export function pilotSum(compiled: Compiled, facts: JourneyFacts): PilotSum {
  let sum = 0;
  for (let at = 0; at < facts.ended.count; at++) sum += hazardFactor(facts.ended, at, compiled.scenario.retention);
  return { sum, count: facts.ended.count };
}

/** null: the pilot ended no journey, so there is nothing to measure retention against. */
export function referenceFrom(pilots: readonly PilotSum[], settings: RetentionSettings): Reference | null {
  let sum = 0;
  let count = 0;
  for (const pilot of pilots) {
    sum += pilot.sum;
    count += pilot.count;
  }
  return count > 0 && sum > 0 ? { scale: (settings.churnPerMonth * count) / sum } : null;
}

/** Retention over twelve months, lifetime value, and cost per journey. */
export function valueMeasures(compiled: Compiled, facts: JourneyFacts, reference: Reference | null, values: Values): void {
  const { retention, segments } = compiled.scenario;
  const margin =
    meanValue(
      compiled,
      segments.map((segment) => segment.valuePerMonth),
    ) * retention.marginShare;
  let kept = 0;
  let worth = 0;
  for (let at = 0; at < facts.ended.count; at++) {
    const hazard = (reference?.scale ?? NaN) * hazardFactor(facts.ended, at, retention);
    kept += survival(hazard, 12);
    worth += lifetimeValue(margin, retention.discountPerMonth, hazard);
  }
  values.set("retentionYear", ratio(kept, facts.ended.count));
  values.set("lifetimeValue", ratio(worth, facts.ended.count));
  const months = (compiled.model.horizonHours - compiled.model.warmUpHours) / MONTH_HOURS;
  values.set("costPerJourney", ratio(compiled.budgetPerMonth * months, facts.ended.count));
}

/** Share of customers left after `months` at a constant hazard: e^(−h·t) (V9). */
export function survival(hazardPerMonth: number, months: number): number {
  return exp(-hazardPerMonth * months);
}

/** Discounted margin over an exponential lifetime: m ÷ (r + h) (V9). */
export function lifetimeValue(marginPerMonth: number, discountPerMonth: number, hazardPerMonth: number): number {
  return marginPerMonth / (discountPerMonth + hazardPerMonth);
}

/** Value a month of the average customer: segments weighted by how many of them arrive. */
function meanValue(compiled: Compiled, values: readonly number[]): number {
  const { streams } = compiled.model;
  let rate = 0;
  let sum = 0;
  for (let stream = 0; stream < streams.count; stream++) {
    rate += streams.perHour[stream] ?? 0;
    sum += (streams.perHour[stream] ?? 0) * (values[streams.segment[stream] ?? 0] ?? 0);
  }
  return ratio(sum, rate);
}
