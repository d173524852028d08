import { describe, expect, it } from "vitest";

import { queueWorkload } from "../../bench/workloads/queue.ts";
import { tally } from "../../bench/workloads/tally.ts";
import { workloadFile } from "../../bench/workloads/workloadFile.ts";
import { workload, WORKLOADS } from "../../bench/workloads/workloads.ts";
import { FINISHED, LEFT, OPEN } from "../../engine/kernel/recorder.ts";
import { replicate, SAMPLES } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";

const key = seedKey("bench");

describe("a workload", () => {
  it.each(["mm1", "mm10", "network"] as const)("%s has the events of the kernel, and the instants at which levels are sampled", (id) => {
    const run = replicate(workload(id, "tiny").model, { seedKey: key, replication: 0 });
    const { events, journeys, visits } = tally(run);
    expect(events).toBe(journeys + visits);
    expect(run.events).toBe(events + SAMPLES);
  });

  it("organisation has rework, abandonment, retries, links and tickets", () => {
    // Ten hours at a load of 1.6, so that many wait; people leave after 8 h in the mean.
    const { model } = workload("organisation", "tiny");
    const busy = { ...model, horizonHours: 30, streams: { ...model.streams, perHour: model.streams.perHour.map((rate) => rate * 3) } };
    const run = replicate(busy, { seedKey: key, replication: 0 });
    const found = tally(run);
    const status = Array.from(run.world.journeys.status.view());
    expect(found.finished).toBe(status.filter((one) => one === FINISHED).length);
    expect(found.left).toBe(status.filter((one) => one === LEFT).length);
    expect(found.journeys).toBe(status.length);
    expect(status.filter((one) => one === OPEN).length).toBeGreaterThan(0);
    expect(found.left).toBeGreaterThan(0);
    expect(new Set(run.world.visits.attempt.view()).size).toBeGreaterThan(2);
    const hours = new Set(
      Array.from(run.world.handoffs.arrived.view(), (at, row) => Math.round(100 * (at - (run.world.handoffs.sent.data[row] ?? 0)))),
    );
    expect(hours.has(400)).toBe(true);
    expect([...hours].filter((one) => one < 200).length).toBeGreaterThan(50);
    // Timers of patience that came to nothing are events of the kernel and not of the workload.
    expect(run.events - SAMPLES).toBeGreaterThan(found.events);
  });

  it("organisation has 1,000 people in eight functions", () => {
    const { people, touchpoints, pools } = workload("organisation", "tiny").model;
    expect([people.count, people.skills, touchpoints.count, pools.count]).toEqual([1000, 8, 8, 40]);
  });

  it.each(WORKLOADS)("%s is loaded as it says", (id) => {
    const { model, rows } = workload(id, "tiny");
    const arriving = model.streams.perHour.reduce((sum, rate) => sum + rate, 0);
    const steps = { mm1: 1, mm10: 1, network: 5, organisation: 12 * 1.11, faster: 0 }[id];
    const work = Array.from(rows["workHours"] ?? []).reduce((sum, hours) => sum + hours, 0) / (rows["workHours"]?.length ?? 1);
    expect((arriving * steps * work) / model.people.count).toBeCloseTo(id === "organisation" ? 0.92 : 0.9, 10);
  });
});

describe("a workload file", () => {
  it("has a row per name with its count", () => {
    const text = workloadFile(queueWorkload(10, 200), [
      [1, 2],
      [3, 4],
    ]);
    expect(text.split("\n").map((line) => line.split(" "))).toEqual([
      ["kind", "1", "1"],
      ["horizonHours", "1", "200"],
      ["perHour", "1", "9"],
      ["entry", "1", "0"],
      ["nextStart", "2", "0", "1"],
      ["nextTo", "1", "-1"],
      ["nextShare", "1", "1"],
      ["keys", "4", "1", "2", "3", "4"],
      ["workHours", "1", "1"],
      ["servers", "1", "10"],
      [""],
    ]);
  });
});
