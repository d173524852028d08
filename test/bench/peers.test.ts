import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { disagreements } from "../../bench/peers/agreement.ts";
import { findPeers } from "../../bench/peers/findPeers.ts";
import type { Measurement, Setting } from "../../bench/peers/measurement.ts";
import { measure, writeWorkloads } from "../../bench/peers/measurement.ts";
import { peerReport } from "../../bench/peers/peerReport.ts";
import { interleaved, timing, type Timing } from "../../bench/peers/rounds.ts";
import { gains, measurePrecision } from "../../bench/precision.ts";
import type { WorkloadId } from "../../bench/workloads/workload.ts";
import type { Tally } from "../../bench/workloads/tally.ts";
import { WORKLOADS } from "../../bench/workloads/workloads.ts";

/** Printed by the programs on M/M/1 over 200,000 hours. */
const RECORDED = {
  cpp: '{"version":"g++ 12.2.0","cpuSeconds":0.009442049,"replications":[{"events":360449,"journeys":180231,"finished":180218,"left":0,"visits":180218,"waitHoursMean":9.3003422029793779,"sojournHoursMean":10.301378851959807}]}\n',
  simpy:
    '{"version": "SimPy 3.0.11, Python 3.11.2", "cpuSeconds": 1.05, "replications": [{"events": 360325, "journeys": 180172, "finished": 180153, "left": 0, "visits": 180153, "waitHoursMean": 9.359063909221792, "sojournHoursMean": 10.361471329636277}]}\n',
  simjs:
    '{"version":"sim.js 2.0.3","cpuSeconds":0.219401,"replications":[{"events":360560,"journeys":180285,"finished":180275,"left":0,"visits":180275,"waitHoursMean":9.046422032134638,"sojournHoursMean":10.049002802031731}]}\n',
};

describe("what a peer prints", () => {
  it.each([
    ["cpp", 360449],
    ["simpy", 360325],
    ["simjs", 360560],
  ] as const)("is read: %s", (id, events) => {
    const { version, cpuSeconds, replications } = peerReport(RECORDED[id]);
    expect(version).not.toBe("");
    expect(cpuSeconds).toBeGreaterThan(0);
    expect(replications.map((row) => row.events)).toEqual([events]);
  });

  it.each([
    ["nothing", "", /one JSON object/],
    ["a message", "Segmentation fault", /one JSON object: Segmentation fault/],
    ["no time", RECORDED.cpp.replace("0.009442049", "0"), /CPU seconds/],
    ["no replication", '{"version":"1","cpuSeconds":1,"replications":[]}', /at least one replication/],
    ["a number missing", RECORDED.cpp.replace('"left"', '"right"'), /say left/],
    ["no number", RECORDED.simpy.replace("9.359063909221792", "NaN"), /one JSON object/],
    ["no version", RECORDED.cpp.replace('"g++ 12.2.0"', "7"), /version/],
  ])("is refused where it is %s", (_, text, message) => {
    expect(() => peerReport(text)).toThrow(message);
  });
});

const ROW: Tally = { events: 200, journeys: 100, finished: 90, left: 0, visits: 95, waitHoursMean: 9, sojournHoursMean: 10 };

function measured(values: Partial<Measurement>): Measurement {
  return { implementation: "weft", workload: "mm1", version: "1", cpuSeconds: 1, replications: [ROW], hash: "a", ...values };
}

describe("rounds of a peer", () => {
  it("come to nanoseconds an event and customers a second, at the median", () => {
    const found = timing([3, 1, 2].map((cpuSeconds) => measured({ cpuSeconds: cpuSeconds * 1e-6 })));
    expect(found).toMatchObject({ median: 10, minimum: 5, customersPerSecond: 5e7, rounds: 3, hash: "a" });
  });

  it("fail where another round had another result", () => {
    expect(() => timing([measured({}), measured({ hash: "b" })])).toThrow(/weft on mm1: rounds came to different results: a, b/);
  });
});

describe("agreement of implementations", () => {
  // Waits of nine hours in the mean, with a standard deviation of one.
  const waits = Array.from({ length: 16 }, (_, n) => ({
    ...ROW,
    waitHoursMean: n % 2 === 0 ? 8 : 10,
    sojournHoursMean: n % 2 === 0 ? 9 : 11,
  }));
  const reference: Timing = { ...timing([measured({ replications: waits })]), implementation: "cpp" };
  const other = (change: Partial<Tally>, implementation: Timing["implementation"] = "simpy"): Timing => ({
    ...timing([measured({ replications: [{ ...ROW, ...change }] })]),
    implementation,
  });

  it("says nothing where means lie within 3.5 standard errors", () => {
    // One replication against sixteen: 3.5 · √(16/15 · (1 + 1/16)) = 3.73 hours.
    expect(disagreements([reference, other({ waitHoursMean: 12.7 })])).toEqual([]);
    expect(disagreements([reference, other({ waitHoursMean: 12.8 })])).toEqual([
      "mm1: simpy has a mean wait [h] of 12.800, cpp of 9.0000 (3.6 standard errors)",
    ]);
  });

  it("finds a peer that counts other events", () => {
    expect(disagreements([reference, other({ events: 300 })])[0]).toMatch(/^mm1: simpy has a events ÷ journey of 3.0000, cpp of 2.0000/);
  });

  it("holds our kernel and the keyed C++ to the same bits, but for a logarithm", () => {
    const keyed = other({}, "cppKeyed");
    expect(disagreements([reference, keyed, other({ waitHoursMean: 9 * (1 + 1e-12) }, "weft")])).toEqual([]);
    expect(disagreements([reference, keyed, other({ waitHoursMean: 9.000001 }, "weft")])).toEqual([
      "mm1: replication 0 of weft has a mean wait [h] of 9.000001, of cppKeyed 9",
    ]);
  });

  it("holds the reference to theory", () => {
    const wrong: Timing = { ...reference, replications: waits.map((row) => ({ ...row, waitHoursMean: row.waitHoursMean + 2 })) };
    expect(disagreements([wrong])).toEqual(["mm1: cpp has 11.000 h, theory says 9.0000 (mean wait of M/M/1)"]);
  });
});

describe("the peers of this machine", () => {
  const folder = mkdtempSync(join(tmpdir(), "weft-bench-"));
  const setting: Setting = { size: "tiny", seed: "bench", folder, part: 0.1 };
  const all: readonly WorkloadId[] = [...WORKLOADS, "faster"];
  writeWorkloads(all, setting);
  const { implementations, skipped } = findPeers(folder);
  const of = (id: string) => implementations.find((one) => one.id === id);

  it("are Weft and those that are there; for each other one a line says how to get it", () => {
    expect(implementations[0]?.id).toBe("weft");
    for (const [id, name] of [
      ["cpp", "C++"],
      ["simpy", "SimPy"],
      ["simjs", "sim.js"],
    ] as const)
      expect(of(id) !== undefined || skipped.some((line) => line.startsWith(`${name}: skipped, `))).toBe(true);
    expect(skipped.at(-1)).toMatch(/^Ciw, simmer, salabim: skipped/);
  });

  it.skipIf(of("cppKeyed") === undefined)("C++ with the luck of the kernel simulates every workload event by event", () => {
    for (const id of all) {
      const found = implementations
        .filter((one) => one.id === "weft" || one.id === "cppKeyed")
        .map((one) => timing([measure(one, id, setting, 3)]));
      expect(found).toHaveLength(2);
      expect(disagreements(found).filter((fault) => fault.includes("replication"))).toEqual([]);
    }
  });

  it.each(implementations.map(({ id }) => id))("%s does every workload it is for, in a tiny size", (id) => {
    const one = implementations.filter((implementation) => implementation.id === id);
    const timings = interleaved(one, WORKLOADS, setting, 1);
    expect(timings.map(({ workload }) => workload)).toEqual(one[0]?.workloads);
    for (const { median, minimum, replications } of timings) {
      expect(median).toBeGreaterThanOrEqual(minimum);
      for (const { events, journeys, finished, visits } of replications) {
        expect(events).toBeGreaterThanOrEqual(journeys + visits);
        expect(journeys).toBeGreaterThanOrEqual(finished);
        expect(finished).toBeGreaterThan(0);
      }
    }
  });

  it("give pairs of organisations, from which speed and variance follow", () => {
    const precision = measurePrecision(implementations, setting, { weft: 2, simpy: 2, cpp: 2 });
    expect(precision.weft.differences.map(({ length }) => length)).toEqual([2, 2, 2]);
    const pairs = (differences: readonly number[], cpuSecondsOfPair: number) => ({
      cpuSecondsOfPair,
      differences: [differences, differences, differences],
    });
    const made = { weft: pairs([0], 0.5), simpy: pairs([0], 10), keyed: pairs([0.9, 1.1], 1), oneStream: pairs([0, 2], 1) };
    // Twenty times as fast, a hundredth of the variance.
    expect(gains(made)[0]).toMatchObject({ speed: 20, mean: 1 });
    expect(gains(made)[0]?.product).toBeCloseTo(2000, 8);
    expect(gains({ ...made, simpy: null })).toEqual([]);
  });
});
