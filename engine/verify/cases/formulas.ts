import { buildModel } from "../../classical/buildModel.ts";
import { replicate } from "../../kernel/replicate.ts";
import { lifetimeValue, survival } from "../../measure/value/value.ts";
import type { Key } from "../../random/seedKey.ts";
import { bestTeamSize, teamCapacity } from "../../theory/teamSize.ts";
import type { ExactCase } from "../verificationCase.ts";

const PER_PAIR = 0.02;

/** V7: what a team gets done when every pair of its members costs both a share of the week. */
export function teamSizeCase(): ExactCase {
  const sizes = [1, 10, 25, 26, 40];
  return {
    kind: "exact",
    family: "V7",
    setting: `${PER_PAIR * 100} % of the week per pair`,
    replications: 1,
    tolerance: 1e-9,
    quantities: [
      ...sizes.map((people) => ({ name: `work of ${people} [h/h]`, theory: teamCapacity(people, PER_PAIR) })),
      // n·(1 − κ(n − 1)) is a parabola: whole numbers at the same distance from its top get the same done.
      { name: "best size", theory: bestTeamSize(PER_PAIR) },
      { name: "size without work", theory: 1 + 1 / PER_PAIR },
    ],
    compute: (seedKey) => [...sizes.map((people) => workDone(people, seedKey)), ...parabola(seedKey)],
  };
}

/**
 * Hours of direct work per hour of a team that never runs out of work, as the kernel does it. Work of a constant hour: each
 * person's visits follow one another without a gap, so that the rate is exact between their first start and last end.
 */
function workDone(people: number, seedKey: Key): number {
  const coordinationShare = PER_PAIR * (people - 1);
  const model = buildModel({
    horizonHours: 400,
    teams: [{ people, coordinationShare }],
    touchpoints: [{ work: { kind: "constant", value: 1 } }],
    streams: [{ touchpoint: 0, perHour: 4 * people }],
  });
  const { visits } = replicate(model, { seedKey, replication: 0 }).world;
  // Once the line never empties again, which at four times the capacity is after some hours.
  const from = 40;
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  const count = new Map<number, number>();
  for (let row = 0; row < visits.start.length; row++) {
    const [person, start, end] = [visits.person.data[row] ?? -1, visits.start.data[row] ?? NaN, visits.end.data[row] ?? NaN];
    if (start < from || end > model.horizonHours) continue;
    if (!first.has(person)) first.set(person, start);
    last.set(person, end);
    count.set(person, (count.get(person) ?? 0) + 1);
  }
  let rate = 0;
  for (const [person, visitCount] of count) rate += visitCount / ((last.get(person) ?? NaN) - (first.get(person) ?? NaN));
  return rate;
}

/** Top and larger zero of the parabola through what teams of 10, 20 and 30 got done. */
function parabola(seedKey: Key): readonly [top: number, zero: number] {
  const [a = NaN, b = NaN, c = NaN] = [10, 20, 30].map((people) => workDone(people, seedKey));
  const curvature = (a - 2 * b + c) / 200;
  const slope = (c - a) / 20 - 2 * curvature * 20;
  const constant = b - slope * 20 - curvature * 400;
  const top = -slope / (2 * curvature);
  return [top, top + Math.sqrt(top * top - constant / curvature)];
}

/** V9: the engine's survival and lifetime value against integration, month by tiny month, of the constant hazard. */
export function hazardCase(): ExactCase {
  const [hazard, discount, margin, months] = [0.02, 0.01, 100, 12];
  return {
    kind: "exact",
    family: "V9",
    setting: "hazard 2 % a month",
    replications: 0,
    tolerance: 1e-9,
    quantities: [
      { name: "left after a year", theory: survival(hazard, months) },
      { name: "lifetime value [€]", theory: lifetimeValue(margin, discount, hazard) },
    ],
    compute: () => [decayed(hazard, months), margin * integralOfDecay(discount + hazard)],
  };
}

/** Solution of S′ = −hS at `months` by the classical Runge–Kutta method: its error is of the order of the step to the fourth. */
function decayed(hazard: number, months: number): number {
  const steps = 4000;
  const x = (-hazard * months) / steps;
  const factor = 1 + x + (x * x) / 2 + (x * x * x) / 6 + (x * x * x * x) / 24;
  let share = 1;
  for (let step = 0; step < steps; step++) share *= factor;
  return share;
}

/** ∫₀^∞ e^(−rate·t) dt by Simpson's rule up to where e^(−40) is left. */
function integralOfDecay(rate: number): number {
  const steps = 40_000;
  const width = 40 / rate / steps;
  let sum = 1 + Math.exp(-40);
  for (let step = 1; step < steps; step++) sum += (step % 2 === 1 ? 4 : 2) * Math.exp(-rate * step * width);
  return (sum * width) / 3;
}
