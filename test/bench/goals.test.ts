import { describe, expect, it } from "vitest";

import { goals, goalText, type Measured } from "../../bench/goals.ts";
import type { Timing } from "../../bench/peers/rounds.ts";
import { precisionText } from "../../bench/precision.ts";
import { childSeconds, timesSeconds } from "../../bench/startUp.ts";
import { measureThreads, threadText } from "../../bench/threads.ts";
import { timingText } from "../../bench/timingText.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { byHand, compiled, plainScenario } from "../fixtures/plain.ts";

const time = (workload: Timing["workload"], implementation: Timing["implementation"], median: number): Timing => ({
  workload,
  implementation,
  version: "1",
  median,
  minimum: median / 2,
  customersPerSecond: 5e8 / median,
  rounds: 5,
  hash: "ab",
  replications: [],
});

const MEASURED: Measured = {
  timings: [
    time("mm1", "weft", 100),
    time("mm1", "simpy", 5900),
    time("network", "weft", 250),
    time("network", "simjs", 2500),
    time("organisation", "weft", 200),
    time("organisation", "cpp", 100),
  ],
  openJourneys: [{ id: "organisation open journey", unit: "bytes/journey", median: 256, minimum: 256, rounds: 1, hash: "" }],
  gains: [{ outcome: "wait", mean: -0.5, sdKeyed: 0.1, sdOneStream: 0.4, speed: 70, varianceReduction: 16, product: 1120 }],
  threads: { one: { clock: 4, cpu: 4 }, two: { clock: 2, cpu: 4.2 } },
  startUp: { help: 0.06, check: 0.51 },
};

describe("the table of goals", () => {
  it("has what was measured beside each, and says what is missed and what was not measured", () => {
    expect(goalText(goals(MEASURED)).split("\n")).toEqual([
      "goal                                      wanted         measured  unit",
      "M/M/1                                     at least 4     5.00      million customers/s  reached",
      "M/M/1 against SimPy                       at least 60    59.0      ×                    missed",
      "Jackson network                           at least 4     4.00      million events/s     reached",
      "Jackson network against SimPy             at least 45    –         ×                    not measured",
      "Jackson network against sim.js            at least 10    10.0      ×                    reached",
      "Organisation                              at least 3     5.00      million events/s     reached",
      "Organisation against SimPy                at least 65    –         ×                    not measured",
      "Organisation, C++ ÷ Weft, first           at most 2.2    2.00      ×                    reached",
      "Organisation, C++ ÷ Weft, then            at most 1.5    2.00      ×                    missed",
      "Organisation, C++ with keyed luck ÷ Weft  at most 1.5    –         ×                    not measured",
      "precision of a difference against SimPy   at least 1000  1120      ×                    reached",
      "organisation open journey                 at most 256    256       bytes/journey        reached",
      "two worker threads against one            at least 1.9   2.00      ×                    reached",
      "weft --help                               at most 150    60.0      ms                   reached",
      "weft check                                at most 500    510       ms                   missed",
    ]);
  });

  it("is complete where nothing else was there", () => {
    const alone = goals({ timings: [], openJourneys: [], gains: [], threads: null, startUp: null });
    expect(alone).toHaveLength(14);
    expect(alone.every(({ measured }) => measured === null)).toBe(true);
  });
});

describe("the tables", () => {
  it("of speed say how many times as fast Weft is", () => {
    expect(timingText(MEASURED.timings).split("\n")[2]).toBe(
      "mm1           simpy           0.169             84746        5900.0    2950.0   59.0         5       ab    1",
    );
  });

  it("of precision have a row per outcome", () => {
    expect(precisionText(MEASURED.gains).split("\n")[1]).toBe(
      "wait                  -0.500      0.100     0.400          70.0           16.0      1120",
    );
  });
});

describe("processor time of other programs", () => {
  it("is read from the shell", () => {
    expect(timesSeconds("0m0.001s 0m0.002s\n1m2.500s 0m0.250s\n")).toBeCloseTo(62.75, 10);
    expect(() => timesSeconds("none")).toThrow(/cannot be read: none/);
  });

  it("is that of the program", () => {
    expect(childSeconds([process.execPath, "-e", "for (let n = 0; n < 3e7; n++);"])).toBeGreaterThan(0.01);
    expect(() => childSeconds([process.execPath, "-e", "process.exit(3)"])).toThrow();
  });
});

describe("worker threads", () => {
  it("are timed with one and with two, on the same replications", async () => {
    const model = compiled(plainScenario(), byHand({ teams: [{ id: "t", skill: "service", people: 1 }] }));
    const found = await measureThreads({ id: "plain", compiled: model, seedKey: seedKey("bench") }, { replications: 2, times: 1 });
    for (const { clock, cpu } of [found.one, found.two]) {
      expect(clock).toBeGreaterThan(0);
      expect(cpu).toBeGreaterThan(0);
    }
    expect(threadText(found)).toMatch(/^replications on one worker thread: [\d.]+ s by the clock, .* × by the clock$/);
  });
});
