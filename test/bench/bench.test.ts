import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { type Benchmark, measureRounds } from "../../bench/benchmark.ts";
import { benchmarks, TINY } from "../../bench/benchmarks.ts";
import { cpuSeconds } from "../../bench/cpuSeconds.ts";
import { machine } from "../../bench/machine.ts";
import { openJourneyBenchmark, openJourneyParts } from "../../bench/openJourney.ts";
import { outcomeText } from "../../bench/outcomeText.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { prepare } from "../../engine/study.ts";
import { byHand, compiled, plainScenario } from "../fixtures/plain.ts";

function scripted(values: readonly number[], hashes: readonly string[] = []): Benchmark {
  let round = 0;
  return {
    id: "scripted",
    question: "",
    unit: "ns/draw",
    round: () => ({ value: values[round] ?? NaN, hash: hashes[round++] ?? "same" }),
  };
}

describe("rounds of a benchmark", () => {
  it("come to a median and a minimum", () => {
    expect(measureRounds([scripted([5, 1, 3])], 3)).toEqual([
      { id: "scripted", unit: "ns/draw", median: 3, minimum: 1, rounds: 3, hash: "same" },
    ]);
    expect(measureRounds([scripted([4, 1, 2, 8])], 4)[0]?.median).toBe(3);
  });

  it("go round all benchmarks before any has its next turn", () => {
    const order: string[] = [];
    const noted = (id: string): Benchmark => ({ ...scripted([]), id, round: () => (order.push(id), { value: 1, hash: "" }) });
    measureRounds([noted("a"), noted("b")], 2);
    expect(order).toEqual(["a", "b", "a", "b"]);
  });

  it("fail where a benchmark did other work in another round", () => {
    expect(() => measureRounds([scripted([1, 1], ["x", "y"])], 2)).toThrow(/scripted: rounds came to different results/);
  });

  it("are charged their own processor time and nothing else", () => {
    let sum = 0;
    const idle = cpuSeconds(() => undefined);
    const busy = cpuSeconds(() => {
      for (let index = 0; index < 30_000_000; index++) sum += index & 7;
    });
    expect(sum).toBeGreaterThan(0);
    expect(busy).toBeGreaterThan(idle);
  });
});

describe("the table of outcomes", () => {
  it("has a line per benchmark, and the number as goals are stated", () => {
    const text = outcomeText([
      { id: "replication", unit: "ns/event", median: 500, minimum: 480.04, rounds: 7, hash: "ab" },
      { id: "keyed draw", unit: "ns/draw", median: 20, minimum: 19, rounds: 7, hash: "cd" },
      { id: "open journey", unit: "bytes/journey", median: 288, minimum: 288, rounds: 7, hash: "ef" },
    ]);
    expect(text.split("\n")).toEqual([
      "benchmark     median  minimum  unit           at the median                   rounds  hash",
      "replication   500.0   480.0    ns/event       2.00 million events/s and core  7       ab",
      "keyed draw    20.0    19.0     ns/draw        50 million draws/s and core     7       cd",
      "open journey  288.0   288.0    bytes/journey                                  7       ef",
    ]);
  });
});

describe("every benchmark runs in a tiny size", () => {
  const read = (path: string) => readFileSync(path, "utf8");
  const shipped = prepare("scenarios/saas/functional-silos.yaml", read);
  if (shipped.kind === "issues") throw new Error(shipped.issues.map(({ message }) => message).join("\n"));

  it.each([
    ["one pool", compiled(plainScenario(), byHand({ teams: [{ id: "t", skill: "service", people: 1 }] })), 2],
    ["the shipped baseline", shipped.value.compiled, 1],
  ])("on %s, with a number that can be", (id, model, rounds) => {
    const outcomes = measureRounds(benchmarks({ id, compiled: model, seedKey: seedKey("bench") }, TINY), rounds);
    expect(outcomes.map((outcome) => outcome.id)).toEqual([
      `${id} replication`,
      `${id} replication, measured`,
      "keyed draw",
      `${id} open journey`,
    ]);
    for (const { median, minimum } of outcomes) {
      expect(minimum).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(median)).toBe(true);
      expect(median).toBeGreaterThanOrEqual(minimum);
    }
    // A case alone has 32 small numbers and 3 large ones: 152 bytes.
    expect(outcomes[3]?.minimum).toBeGreaterThan(152);
  });
});

describe("what is written down of the machine", () => {
  it("is what a reader needs to judge the times", () => {
    const where = machine();
    expect(where.node).toBe(process.version);
    expect(where.cores).toBeGreaterThan(0);
    expect(where.load).toBeGreaterThanOrEqual(0);
    expect(where.commit).not.toBe("");
  });
});

describe("memory of open journeys", () => {
  it("is that of the rows that were in use, each memory once that several arrays look at", () => {
    const model = compiled(plainScenario(), byHand({ teams: [{ id: "t", skill: "service", people: 1 }] })).model;
    const { world } = replicate(model, { seedKey: seedKey("bench"), replication: 0 });
    const { record, knowledge, records, events } = openJourneyParts(world);
    const used = (store: object, name: string) => Number(Reflect.get(store, name)) / world.cases.count;
    // 32 integers and 3 floats; person, facts, next; fact, department, time, next.
    expect(record).toBe(32 * 4 + 3 * 8);
    expect(knowledge).toBeCloseTo(used(world.knowledge, "count") * 12, 9);
    expect(records).toBeCloseTo(used(world.records, "count") * 20, 9);
    // Time, sequence, what, token, next; a wheel of four bytes a bucket; 48 places of a float and two integers for those due.
    const wheel = (Reflect.get(world.events, "buckets") as Int32Array).length * 4 + 48 * 16;
    expect(events).toBeCloseTo(used(world.events, "used") * 24 + wheel / world.cases.count, 9);
    expect(used(world.events, "used")).toBeGreaterThan(0);
    const { value } = openJourneyBenchmark({ id: "plain", model, seedKey: seedKey("bench") }).round();
    expect(value).toBeCloseTo(record + knowledge + records + events, 9);
  });
});
