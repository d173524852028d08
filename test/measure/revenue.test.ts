import { describe, expect, it } from "vitest";

import { LEFT, OPEN } from "../../engine/kernel/recorder.ts";
import { measureRun } from "../../engine/measure/measureReplication.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { measureTold, told, type ToldJourney } from "../fixtures/handmade.ts";
import { byHand, compiled, plainScenario } from "../fixtures/plain.ts";

const MONTH = 730;
/** Everybody is as likely to leave as everybody else: a hundredth a month, where the scale says so. */
const ALIKE = { ...plainScenario().retention, satisfactionSlope: 0, trustSlope: 0, effortSlope: 0, marginShare: 1 };
const REFERENCE = { scale: 0.01 };

function months(horizon: number, warmUp: number, changes: Partial<Scenario> = {}) {
  const time = { horizonHours: horizon * MONTH, warmUpHours: warmUp * MONTH, calendar: { kind: "always" } as const };
  return compiled(plainScenario({ time, retention: ALIKE, ...changes }), byHand({ teams: [{ id: "t", skill: "service", people: 4 }] }));
}

/** Journeys that begin two hours before a month is over and end an hour later, unless it is said otherwise. */
function journeys(perMonth: readonly number[], more: Partial<ToldJourney> = {}): readonly ToldJourney[] {
  return perMonth.flatMap((count, month) =>
    Array.from({ length: count }, (): ToldJourney => {
      const ready = (month + 1) * MONTH - 2;
      return { arrival: ready, end: ready + 1, visits: [{ touchpoint: 0, person: 0, team: 0, step: 0, ready }], ...more };
    }),
  );
}

/** 100 € a month ÷ (discount .01 + hazard .01). */
const WORTH = 5000;

describe("value won by month", () => {
  it("is the lifetime value of whose journey finished in it, over whole months after warm-up", () => {
    const model = months(5.5, 1);
    const of = measureTold(model, told(model, journeys([9, 2, 4, 6, 8, 5])), REFERENCE);
    expect([1, 2, 3, 4, 5, 6].map((month) => of("revenueByMonth", `month ${month}`))).toEqual([
      NaN,
      2 * WORTH,
      4 * WORTH,
      6 * WORTH,
      8 * WORTH,
      NaN,
    ]);
    expect(of("revenueMonthly")).toBeCloseTo(5 * WORTH, 6);
    expect(of("revenueSpread")).toBeCloseTo(Math.sqrt(20 / 3) / 5, 12);
    // Forecast from 2, 4, 6: 4, where 8 came.
    expect(of("revenueForecastError")).toBeCloseTo(4 / 8, 12);
  });

  it("counts who began within warm-up and finished after it, and nobody who left or is still on the way", () => {
    const model = months(3, 1);
    const early: ToldJourney = { arrival: 10, end: MONTH + 5, visits: [{ touchpoint: 0, person: 0, team: 0, step: 0, ready: 10 }] };
    const lost = journeys([0, 1], { status: LEFT });
    const open: ToldJourney = { arrival: 2 * MONTH, end: 3 * MONTH, status: OPEN, visits: [] };
    const of = measureTold(model, told(model, [early, ...journeys([1, 1, 1]), ...lost, open]), REFERENCE);
    expect(of("revenueByMonth", "month 2")).toBeCloseTo(2 * WORTH, 6);
    expect(of("revenueByMonth", "month 3")).toBeCloseTo(WORTH, 6);
  });

  it("leaves measures of other journeys as they are: those of warm-up count for nothing else", () => {
    const model = months(3, 1);
    const early: ToldJourney = { arrival: 10, end: MONTH + 5, visits: [{ touchpoint: 0, person: 0, team: 0, step: 0, ready: 10 }] };
    const [one, other] = [journeys([0, 1, 1]), [early, ...journeys([0, 1, 1])]].map((list) =>
      measureTold(model, told(model, list), REFERENCE),
    );
    for (const measure of ["lifetimeValue", "journeys", "cleanTouchpointRate", "customerEffortMinutes"])
      expect(other?.(measure)).toBe(one?.(measure));
  });

  it("is missing without a level of churn, and its spread with a single month", () => {
    const model = months(2, 1);
    const run = told(model, journeys([1, 3]));
    expect(measureTold(model, run)("revenueMonthly")).toBeNaN();
    expect(measureTold(model, run, REFERENCE)("revenueMonthly")).toBeCloseTo(3 * WORTH, 6);
    expect(measureTold(model, run, REFERENCE)("revenueSpread")).toBeNaN();
    expect(measureTold(model, run, REFERENCE)("revenueForecastError")).toBeNaN();
  });

  it("where everybody is served alike it spreads as a compound Poisson sum: √(Σ λ·v²) ÷ Σ λ·v", () => {
    const stream = (perMonth: number) => [{ journey: "main", perHour: perMonth / MONTH, profile: [1] }];
    const segments = [
      { id: "small", valuePerMonth: 600, arrivals: stream(35), patience: [] },
      { id: "large", valuePerMonth: 5000, arrivals: stream(9), patience: [] },
    ];
    const model = months(101, 1, { segments });
    const spreads = Array.from({ length: 30 }, (_, replication) => {
      const { keys, values } = measureRun(model, replicate(model.model, { seedKey: seedKey("weft"), replication }), REFERENCE);
      return values[keys.findIndex(({ measure }) => measure === "revenueSpread")] ?? NaN;
    });
    const mean = spreads.reduce((sum, value) => sum + value, 0) / spreads.length;
    const error = Math.sqrt(spreads.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / 29 / 30);
    expect(Math.abs(mean - Math.sqrt(35 * 600 * 600 + 9 * 5000 * 5000) / (35 * 600 + 9 * 5000))).toBeLessThan(3.5 * error);
  });
});
