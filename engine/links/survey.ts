import { exp } from "../base/elementary.ts";
import type { Compiled } from "../compile/compile.ts";
import { lifetimeValue, type Reference } from "../measure/value/value.ts";
import { MONTH_HOURS } from "../measure/work/work.ts";
import { compileWith, type Ground } from "./ground.ts";
import { expectedHandoffs, handoffsPerMonth, type Handoffs } from "./handoffs.ts";
import { changesKey, type Ends, type LinkChange } from "./link.ts";
import { carriedPerMonth, reroutedPerMonth } from "./ways.ts";

/** What the lab knows of a company before it runs anything. */
export interface Survey {
  readonly ground: Ground;
  readonly base: Compiled;
  /** Number of a person, by id. */
  readonly place: ReadonlyMap<string, number>;
  readonly expected: readonly Handoffs[];
  /** (people × destinations) a month, whatever their way: those to owners on the way to a pool count there alone. */
  readonly handoffs: Float64Array;
  /** Handoffs a month over each link that may carry some, as the organisation names it. */
  readonly carried: ReadonlyMap<string, number>;
  /** That begin in a month. */
  readonly journeysPerMonth: number;
  /** Lifetime value of a customer whom nothing annoys. */
  readonly bestValue: number;
  /** Pairs of functions that are looked at, at most. */
  readonly pairsMost: number;
  /** What `rerouted` has found, so that whoever asks again compiles nothing. */
  readonly found: Map<string, number | null>;
}

export function surveyOf(ground: Ground, base: Compiled, reference: Reference | null, pairsMost = Infinity): Survey {
  const expected = expectedHandoffs(base.model);
  return {
    ground,
    base,
    place: new Map(ground.organisation.people.map(({ id }, at) => [id, at])),
    expected,
    handoffs: handoffsPerMonth(base.model, expected),
    carried: carriedPerMonth(base.model, expected),
    journeysPerMonth: arrivals(ground, () => 1) * MONTH_HOURS,
    bestValue: bestValue(ground, reference),
    pairsMost,
    found: new Map(),
  };
}

/** Handoffs a month that go another way with these links; null: the company could not work with them. */
export function rerouted({ ground, base, expected, found }: Survey, changes: readonly LinkChange[]): number | null {
  const key = changesKey(changes);
  const known = found.get(key);
  if (known !== undefined) return known;
  const compiled = compileWith(ground, changes);
  const sum = compiled.kind === "issues" ? null : reroutedPerMonth(base.model, expected, compiled.value.model.routes);
  found.set(key, sum);
  return sum;
}

/**
 * A scale in € a month, to see beside what is screened: as many journeys as the link carries handoffs, each of them all the way
 * from the mean to a customer whom nothing annoys. It is no bound: a journey that is repeated or returned counts more than
 * once, those over the link may be worse than the mean, and shorter lines for others are not in it. Nothing is left out for it.
 */
export function scalePerMonth({ journeysPerMonth, bestValue: best }: Survey, carried: number, valueMean: number): number {
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
