import { describe, expect, it } from "vitest";

import { buildModel } from "../../engine/classical/buildModel.ts";
import { singleQueue } from "../../engine/classical/singleQueue.ts";
import { Luck, WORK } from "../../engine/kernel/luck.ts";
import type { Model } from "../../engine/kernel/model.ts";
import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import { replicationKey, seedKey } from "../../engine/random/seedKey.ts";
import { correlation, observed, varianceReduction } from "./coupling.ts";
import { withLuckOf } from "./otherLuck.ts";

const CUSTOMERS = 1000;
/** By when the first 1,000 customers have come (six standard deviations late) and been served. */
const horizonHours = (perHour: number) => (1.19 * CUSTOMERS) / perHour + 200;

/** Waits at the first touchpoint [h], in the order in which service begins, which is that of arrival. */
function waits({ world: { visits } }: Run): readonly number[] {
  const list: number[] = [];
  for (let row = 0; row < visits.start.length && list.length < CUSTOMERS; row++) {
    if (visits.touchpoint.data[row] === 0) list.push((visits.start.data[row] ?? 0) - (visits.enqueued.data[row] ?? 0));
  }
  if (list.length < CUSTOMERS) throw new Error(`${list.length} customers were served before the end, expected ${CUSTOMERS}`);
  return list;
}

const meanWait = (run: Run) => waits(run).reduce((sum, hours) => sum + hours, 0) / CUSTOMERS;

/** M/M/1. */
const queue = (perHour: number, servicesPerHour: number) =>
  singleQueue({ perHour, work: { kind: "exponential", mean: 1 / servicesPerHour }, horizonHours: horizonHours(perHour) });

/** The same M/M/1 with the same arrivals, and services whose luck has another key: after an empty step, as the second. */
const rekeyed = (perHour: number, servicesPerHour: number) =>
  buildModel({
    horizonHours: horizonHours(perHour),
    teams: [{ people: 1 }],
    touchpoints: [
      { work: { kind: "constant", value: 0 }, next: [{ to: 1, share: 1 }] },
      { work: { kind: "exponential", mean: 1 / servicesPerHour } },
    ],
    streams: [{ touchpoint: 0, perHour }],
  });

/** The M/M/1 and, for half of the customers, something else afterwards, for which there is always somebody: two more numbers each. */
const longer = (perHour: number, servicesPerHour: number) =>
  buildModel({
    horizonHours: horizonHours(perHour),
    teams: [{ people: 1 }, { people: 10 }],
    touchpoints: [
      { skill: 0, work: { kind: "exponential", mean: 1 / servicesPerHour }, next: [{ to: 1, share: 0.5 }] },
      { skill: 1, work: { kind: "exponential", mean: 1 } },
    ],
    streams: [{ touchpoint: 0, perHour }],
  });

const of = (model: Model, replications: number) => observed(model, { replications, observe: meanWait });

describe("keyed luck in the kernel", () => {
  it("gives customer n the gap and the service of customer n: every wait is Lindley's, max(0, wait + service − gap)", () => {
    const model = queue(0.8, 1);
    const key = seedKey("common luck");
    for (const replication of [0, 1, 2]) {
      const luck = new Luck(replicationKey(key, replication), model.distributions);
      const work = model.touchpoints.work[0] ?? 0;
      let wait = 0;
      for (const [customer, simulated] of waits(replicate(model, { seedKey: key, replication })).entries()) {
        expect(Math.abs(simulated - wait)).toBeLessThan(1e-9);
        const gap = -Math.log(1 - luck.arrival(0, customer + 1)) / 0.8;
        wait = Math.max(0, wait + luck.draw(work, customer, WORK, 0) - gap);
      }
    }
  });
});

/**
 * Expected values: Lindley's recursion apart from the kernel, 20,000 replications, seeds of their own: correlation .9565;
 * factors 3.88, 1.31, 10.93, 16.52, 2.24. Bands: 3.5 standard deviations of the factor over as many replications as here.
 */
describe("common random numbers on M/M/1, mean wait of the first 1,000 (VALIDITY C5)", () => {
  const N = 600;
  const base = of(queue(0.8, 1), N);
  const faster = of(queue(0.8, 1.1), N);

  it("services 10 % faster: correlation .955 ± .01, variance reduction 3.3 to 4.3", () => {
    expect(Math.abs(correlation(faster, base) - 0.955)).toBeLessThan(0.01);
    const factor = varianceReduction(faster, base);
    expect(factor).toBeGreaterThan(3.3);
    expect(factor).toBeLessThan(4.3);
  });

  it("with only the arrivals in common it is 1.31 ± .25", () => {
    expect(Math.abs(varianceReduction(of(rekeyed(0.8, 1.1), N), base) - 1.31)).toBeLessThan(0.25);
  });

  it("services 5 % faster: 10.93 ± 2.5, since what changes less is more alike", () => {
    expect(Math.abs(varianceReduction(of(queue(0.8, 1.05), N), base) - 10.93)).toBeLessThan(2.5);
  });

  it.each([
    [0.5, 16.52, 3.7],
    [0.9, 2.24, 0.5],
  ])("services a tenth faster at %d customers an hour: %d ± %d", (perHour, expected, band) => {
    const factor = varianceReduction(of(queue(perHour, 1.1), 400), of(queue(perHour, 1), 400));
    expect(Math.abs(factor - expected)).toBeLessThan(band);
  });

  it("a scenario that draws more numbers for each customer: every wait stays the same to the last bit (VALIDITY C7)", () => {
    expect(of(longer(0.8, 1.1), 200)).toEqual(faster.slice(0, 200));
  });

  it("which from one stream for everything would be worth nothing: 1.01 ± .15", () => {
    const [one, other] = withLuckOf("one stream", () => [of(queue(0.8, 1), 500), of(longer(0.8, 1.1), 500)]);
    expect(Math.abs(varianceReduction(other ?? [], one ?? []) - 1.01)).toBeLessThan(0.15);
  });
});
