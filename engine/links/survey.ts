import { exp } from "../base/elementary.ts";
import type { Compiled } from "../compile/compile.ts";
import { lifetimeValue, type Reference } from "../measure/value/value.ts";
import { MONTH_HOURS } from "../measure/work/work.ts";
import { compileWith, type Ground } from "./ground.ts";
import { carriedPerMonth, handoffsPerMonth, reroutedPerMonth } from "./handoffs.ts";
import type { Ends, LinkChange } from "./link.ts";

/** What the lab knows of a company before it runs anything. */
export interface Survey {
  readonly ground: Ground;
  readonly base: Compiled;
  /** Number of a person, by id. */
  readonly place: ReadonlyMap<string, number>;
  /** (people × destinations) a month. */
  readonly handoffs: Float64Array;
  /** Handoffs a month over links that carry some, by the numbers of their people. */
  readonly carried: ReadonlyMap<string, number>;
  /** That begin in a month. */
  readonly journeysPerMonth: number;
  /** Lifetime value of a customer whom nothing annoys. */
  readonly bestValue: number;
}

export function surveyOf(ground: Ground, base: Compiled, reference: Reference | null): Survey {
  const handoffs = handoffsPerMonth(base.model);
  return {
    ground,
    base,
    place: new Map(ground.organisation.people.map(({ id }, at) => [id, at])),
    handoffs,
    carried: carriedPerMonth(handoffs, base.model.routes),
    journeysPerMonth: arrivals(ground, () => 1) * MONTH_HOURS,
    bestValue: bestValue(ground, reference),
  };
}

/** Handoffs a month that go another way with these links; null: the company could not work with them. */
export function rerouted({ ground, base, handoffs }: Survey, changes: readonly LinkChange[]): number | null {
  const compiled = compileWith(ground, changes);
  return compiled.kind === "issues" ? null : reroutedPerMonth(handoffs, base.model.routes, compiled.value.model.routes);
}

/**
 * € a month that a link can be worth at most to those whose handoffs go over it: as many journeys as it carries handoffs, none
 * of which can gain more than the way from the mean to a customer whom nothing annoys. Shorter lines for others are not in it.
 */
export function mostPerMonth({ journeysPerMonth, bestValue: best }: Survey, carried: number, valueMean: number): number {
  return Math.min(carried, journeysPerMonth) * Math.max(0, best - valueMean);
}

/** Whether ways of handoffs and hours of people are all that links decide here: then a link that does neither is worth exactly nothing. */
export function areWaysAll({ base: { model } }: Survey): boolean {
  return model.learning === null && model.decisions === null;
}

export function functionsOf({ ground, place }: Survey, [one, other]: Ends): readonly [string, string] {
  const { people } = ground.organisation;
  return [people[place.get(one) ?? -1]?.department ?? "", people[place.get(other) ?? -1]?.department ?? ""];
}

/** h with Y = τ = 1 and no effort (MODEL §3.8). */
function bestValue(ground: Ground, reference: Reference | null): number {
  const { retention } = ground.scenario;
  const margin = (arrivals(ground, (value) => value) / arrivals(ground, () => 1)) * retention.marginShare;
  const hazard = (reference?.scale ?? NaN) * exp(-retention.satisfactionSlope - retention.trustSlope);
  return lifetimeValue(margin, retention.discountPerMonth, hazard);
}

/** Σ over streams of customers of their rate [1/h] times something of what they are worth. */
function arrivals({ scenario: { segments } }: Ground, of: (valuePerMonth: number) => number): number {
  return segments.reduce(
    (sum, { arrivals: streams, valuePerMonth }) => sum + streams.reduce((rate, { perHour }) => rate + perHour, 0) * of(valuePerMonth),
    0,
  );
}
