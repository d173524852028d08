import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { replicate } from "../../engine/kernel/replicate.ts";
import { levels } from "../../engine/observation/levels.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { byHand, channel, compiled, plainScenario } from "../fixtures/plain.ts";

const HOURS = 500;

/** One server, whose customers lose patience after a while. */
function model(load: number) {
  const scenario = plainScenario({
    time: { horizonHours: HOURS, warmUpHours: 0, calendar: { kind: "always" } },
    channels: [{ ...channel("voice"), patience: { kind: "exponential", mean: 20 } }],
    segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: load, profile: [1] }], patience: [] }],
  });
  return compiled(scenario, byHand({ teams: [{ id: "t", skill: "service", people: 1 }] })).model;
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe("levels of a run", () => {
  it("have the areas that the kernel has counted event by event, however they are sliced", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1.5, noNaN: true }),
        fc.integer({ min: 1, max: 400 }),
        fc.nat(100),
        (load, slices, replication) => {
          const run = replicate(model(load), { seedKey: seedKey("levels"), replication });
          const { open, waiting } = levels(run, HOURS, slices);
          const width = HOURS / slices;
          expect(Math.abs(sum(open) * width - run.world.openArea)).toBeLessThan(1e-9 * Math.max(1, run.world.openArea));
          const area = run.world.lines.area[0] ?? NaN;
          expect(Math.abs(sum(waiting) * width - area)).toBeLessThan(1e-9 * Math.max(1, area));
          for (const [slice, value] of waiting.entries()) expect(value).toBeLessThanOrEqual((open[slice] ?? NaN) + 1e-9);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("count each stay in the slices that it covers: by hand", () => {
    const run = replicate(model(0.5), { seedKey: seedKey("levels"), replication: 0 });
    const { open } = levels(run, HOURS, 50);
    const { arrival, end } = run.world.journeys;
    for (const slice of [0, 7, 23, 49]) {
      const [from, until] = [slice * 10, slice * 10 + 10];
      const covered = arrival.view().reduce((hours, came, row) => {
        const went = Math.min(HOURS, end.data[row] ?? NaN);
        return hours + Math.max(0, Math.min(went, until) - Math.max(came, from));
      }, 0);
      expect(open[slice]).toBeCloseTo(covered / 10, 10);
    }
  });

  it("leave out what lies beyond the hours that are asked for", () => {
    const run = replicate(model(0.8), { seedKey: seedKey("levels"), replication: 0 });
    const [whole, part] = [levels(run, HOURS, 50).open, levels(run, 300, 30).open];
    for (const [slice, value] of part.entries()) expect(value).toBeCloseTo(whole[slice] ?? NaN, 10);
  });
});
