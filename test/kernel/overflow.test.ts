import { describe, expect, it } from "vitest";

import { buildModel } from "../../engine/classical/buildModel.ts";
import { replicate } from "../../engine/kernel/replicate.ts";

describe("overflow to the next team", () => {
  // A timer of .27 h that is set at 4,379 h goes off 2·10⁻¹² of the wait too early: nobody may take that for too early.
  it.each([0.27, 0.1, 1 / 3])("comes after %f h and never a round later, however long the run", (overflowHours) => {
    const model = buildModel({
      horizonHours: 20_000,
      teams: [{ people: 1 }, { people: 40 }],
      lines: [{ pools: [0, 1] }],
      touchpoints: [{ skill: 0, work: { kind: "constant", value: 1 } }],
      streams: [{ touchpoint: 0, perHour: 2 }],
      rules: { overflowHours },
    });
    const { visits } = replicate(model, { seedKey: [3, 4], replication: 0 }).world;
    const waits = Array.from(visits.start.view(), (start, row) => start - (visits.enqueued.data[row] ?? NaN));
    expect(waits.filter((wait) => wait > overflowHours * 0.999).length).toBeGreaterThan(5000);
    expect(Math.max(...waits)).toBeLessThan(overflowHours + 1e-6);
  });
});
