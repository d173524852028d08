import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { AS_STATED, withLevers, type Levers } from "../../engine/scenario/levers.ts";
import type { Journey, Touchpoint } from "../../engine/scenario/scenario.ts";
import { prepare, replicateAndMeasure } from "../../engine/study.ts";
import { loaded } from "./read.ts";
import { COMPANY } from "./wrong/company.ts";

const { scenario } = loaded({ "x.yaml": COMPANY });
const moved = (levers: Partial<Levers>) => withLevers(scenario, { ...AS_STATED, ...levers });

describe("levers of a scenario", () => {
  it("leave it as it is at 1: the very same object", () => {
    expect(withLevers(scenario, AS_STATED)).toBe(scenario);
  });

  it("load multiplies those who come", () => {
    expect(moved({ load: 1.5 }).segments[0]?.arrivals[0]?.perHour).toBeCloseTo(1.5 * (scenario.segments[0]?.arrivals[0]?.perHour ?? 0), 12);
  });

  it("fabric multiplies what is kept, found and paid, never beyond everything", () => {
    const { information, costPerMonth } = scenario.fabric;
    const half = moved({ fabric: 0.5 }).fabric;
    expect(1 - half.information.darkShare).toBeCloseTo((1 - information.darkShare) / 2, 12);
    expect(half.information.findableShare).toBeCloseTo(information.findableShare / 2, 12);
    expect(half.information.lagHours).toBe(2 * information.lagHours);
    expect(half.costPerMonth).toBe(costPerMonth / 2);
    const much = moved({ fabric: 3 }).fabric.information;
    expect([much.darkShare, much.findableShare]).toEqual([0, 1]);
  });

  it("length goes through the journey again where it would end", () => {
    const [journey] = moved({ length: 2 }).journeys;
    expect(journey?.touchpoints.map(({ id }) => id)).toEqual(["buy", "help", "buy#2", "help#2"]);
    const routes = journey?.touchpoints.map(({ next }) => next.map(({ to, share }) => [to, share]));
    expect(routes?.[0]).toEqual([
      ["help", 0.9],
      ["buy#2", expect.closeTo(0.1, 12)],
    ]);
    expect(routes?.[2]).toEqual([
      ["help#2", 0.9],
      [null, 0.1],
    ]);
  });

  it("length adds no way where shares add up to one but for rounding, and none that escalates", () => {
    const [journey] = scenario.journeys;
    const [first] = journey?.touchpoints ?? [];
    if (journey === undefined || first === undefined) throw new Error("there is a journey");
    const nextOf = (...shares: readonly number[]) => {
      const next = shares.map((share) => ({ to: "help", share, escalates: false }));
      const touchpoints = [{ ...first, next }, ...journey.touchpoints.slice(1)];
      return withLevers({ ...scenario, journeys: [{ ...journey, touchpoints }] }, { ...AS_STATED, length: 2 }).journeys[0]?.touchpoints[0]
        ?.next;
    };
    // In binary fractions the sum is 0.9999999999999999.
    expect(nextOf(0.7, 0.2, 0.1)).toHaveLength(3);
    expect(nextOf(0.75)?.at(-1)).toEqual({ to: "buy#2", share: 0.25, escalates: false });
  });

  test.prop([fc.integer({ min: 1, max: 5 })])("keeps the work of a journey, in so many times as many touchpoints", (length) => {
    const [stated, longer] = [scenario.journeys[0], moved({ length }).journeys[0]];
    expect(expected(longer, () => 1)).toBeCloseTo(length * expected(stated, () => 1), 9);
    expect(expected(longer, workOf)).toBeCloseTo(expected(stated, workOf), 9);
  });

  it("make another scenario of it, which runs and is told apart by its hash", () => {
    const read = () => COMPANY;
    const [stated, moved2] = [prepare("x.yaml", read), prepare("x.yaml", read, { load: 1.2, fabric: 0.5, length: 2 })];
    if (stated.kind === "issues" || moved2.kind === "issues") throw new Error("the company does not run");
    expect(moved2.value.hash).not.toBe(stated.value.hash);
    expect(replicateAndMeasure(moved2.value.compiled, [1, 2], 0, null).status).toBe("done");
  });

  it("are refused beyond their range", () => {
    expect(() => moved({ load: 0 })).toThrow(RangeError);
    expect(() => moved({ fabric: NaN })).toThrow(RangeError);
    expect(() => moved({ length: 1.5 })).toThrow(RangeError);
  });
});

/** Mean of a sum over the touchpoints that a customer comes to, when nothing goes wrong; journeys here never go back. */
function expected(journey: Journey | undefined, value: (touchpoint: Touchpoint) => number): number {
  const chance = new Map<string, number>();
  let sum = 0;
  journey?.touchpoints.forEach((touchpoint, at) => {
    const here = at === 0 ? 1 : (chance.get(touchpoint.id) ?? 0);
    sum += here * value(touchpoint);
    for (const { to, share } of touchpoint.next) if (to !== null) chance.set(to, (chance.get(to) ?? 0) + here * share);
  });
  return sum;
}

function workOf({ work }: Touchpoint): number {
  return "mean" in work ? work.mean : work.kind === "constant" ? work.value : NaN;
}
