import { describe, expect, it } from "vitest";

import { buildModel } from "../../engine/classical/buildModel.ts";
import type { Model } from "../../engine/kernel/model.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { deviation, measured, runs } from "../fixtures/replications.ts";

const KEY = seedKey("weft");

interface Planned {
  readonly count: number;
  readonly startHours?: number;
  readonly withinHours?: number;
  readonly dueAfterHours?: number;
}

/** One line with one server, whose customers are a programme. */
function line({ count, startHours = 0, withinHours = 0 }: Planned, horizonHours: number, workHours = 0): Model {
  const model = buildModel({
    horizonHours,
    teams: [{ people: 1 }],
    touchpoints: [{ work: { kind: "constant", value: workHours } }],
    streams: [{ touchpoint: 0, perHour: 1 }],
  });
  const programmes = {
    count: Int32Array.of(count),
    startHours: Float64Array.of(startHours),
    withinHours: Float64Array.of(withinHours),
    dueHours: Float64Array.of(horizonHours),
  };
  return { ...model, streams: { ...model.streams, programmes } };
}

function arrivals(model: Model, replication: number): readonly number[] {
  const { journeys } = replicate(model, { seedKey: KEY, replication }).world;
  return [...journeys.arrival.data.subarray(0, journeys.entity.length)];
}

describe("a finite programme", () => {
  it("brings exactly as many customers as it says, within its window", () => {
    for (const count of [1, 2, 100, 1000]) {
      const times = arrivals(line({ count, startHours: 50, withinHours: 20 }, 100), 0);
      expect(times).toHaveLength(count);
      expect(Math.min(...times)).toBeGreaterThan(50);
      expect(Math.max(...times)).toBeLessThan(70);
    }
  });

  it("all at once where the window is 0", () => {
    expect(new Set(arrivals(line({ count: 40, startHours: 7 }, 100), 3))).toEqual(new Set([7]));
  });

  it("at uniform instants: the k-th of n lies at k ÷ (n + 1) of the window with the variance of an order statistic", () => {
    const [n, replications] = [9, 400];
    const model = line({ count: n, withinHours: 1 }, 10);
    const all = Array.from({ length: replications }, (_, replication) => arrivals(model, replication));
    for (const k of [1, 5, 9]) {
      const times = all.map((list) => list[k - 1] ?? NaN);
      const mean = k / (n + 1);
      expect(deviation(times, mean)).toBeLessThan(3.5);
      const squares = times.map((time) => (time - mean) * (time - mean));
      expect(deviation(squares, (k * (n + 1 - k)) / ((n + 1) * (n + 1) * (n + 2)))).toBeLessThan(3.5);
    }
  });

  it("uniform as a whole: Kolmogorov and Smirnov find no difference at 0.1 %", () => {
    const times = arrivals(line({ count: 5000, withinHours: 1 }, 10), 1);
    const largest = Math.max(...times.map((time, at) => Math.max(Math.abs(time - at / 5000), Math.abs(time - (at + 1) / 5000))));
    expect(largest).toBeLessThan(1.95 / Math.sqrt(5000));
  });

  it("one server with work s is done with n customers n·s hours after the start", () => {
    const { journeys } = replicate(line({ count: 30, startHours: 12 }, 100, 2), { seedKey: KEY, replication: 0 }).world;
    const ends = [...journeys.end.data.subarray(0, 30)];
    expect(Math.max(...ends)).toBe(12 + 30 * 2);
  });

  it("what comes after the horizon does not come", () => {
    expect(arrivals(line({ count: 1000, withinHours: 200 }, 100), 0).length).toBeLessThan(1000);
  });
});

describe("measures of a programme", () => {
  const service = byHand({ teams: [{ id: "service", skill: "service", people: 1 }] });
  const beside = { id: "beside", valuePerMonth: 1, arrivals: [{ journey: "main", perHour: 0.01, profile: [1] }], patience: [] };
  /** Work of one hour each for one server; nobody else comes in the first ten hours of this seed. */
  const planned = ({ count, startHours = 0, withinHours = 0, dueAfterHours = 90 }: Planned) => {
    const programme = { count, startHours, withinHours, dueAfterHours };
    const arrivals = [{ journey: "main", perHour: count / 100, profile: [1], programme }];
    return compiled(
      plainScenario({
        time: { horizonHours: 100, warmUpHours: 0, calendar: { kind: "always" } },
        segments: [{ id: "programme", valuePerMonth: 1, arrivals, patience: [] }, beside],
        journeys: [{ id: "main", touchpoints: [touchpoint({ id: "serve", work: { kind: "constant", value: 1 } })] }],
      }),
      service,
    );
  };
  const of = (programme: Planned, measure: string) => {
    const model = planned(programme);
    return measured(model, runs(model, 1), measure)[0];
  };

  it("count who is finished when due, and the hours until the last one is", () => {
    expect(of({ count: 8, startHours: 2 }, "programmeFinished")).toBe(8);
    expect(of({ count: 8, startHours: 2, dueAfterHours: 5 }, "programmeFinishedShare")).toBeCloseTo(5 / 8);
    expect(of({ count: 8, startHours: 2 }, "programmeHours")).toBe(8);
  });

  it("are restricted to the horizon where a programme is not finished before it", () => {
    const late = planned({ count: 60, startHours: 50 });
    expect(measured(late, runs(late, 1), "programmeHours")[0]).toBe(50);
    expect(measured(late, runs(late, 1), "programmeFinished")[0]).toBeLessThanOrEqual(50);
  });

  it("say what is left beside it, and are missing where there is none", () => {
    expect(of({ count: 90 }, "backlogBesideProgramme")).toBeGreaterThan(0);
    const none = compiled(plainScenario(), service);
    for (const measure of ["programmeFinished", "programmeFinishedShare", "programmeHours", "backlogBesideProgramme"])
      expect(measured(none, runs(none, 1), measure)[0]).toBeNaN();
  });
});
