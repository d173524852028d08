import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { planTasks } from "../../engine/experiment/plan.ts";

describe("the plan of a study", () => {
  it("goes replication by replication, all scenarios of one before the next", () => {
    expect(planTasks(2, 2, () => false)).toEqual([
      { scenario: 0, replication: 0 },
      { scenario: 1, replication: 0 },
      { scenario: 0, replication: 1 },
      { scenario: 1, replication: 1 },
    ]);
  });

  test.prop([fc.nat(8), fc.nat(20), fc.func(fc.boolean())])("leaves out exactly what is done", (scenarios, replications, isDone) => {
    const done = ({ scenario, replication }: { scenario: number; replication: number }) => isDone(scenario, replication);
    const all = planTasks(scenarios, replications, () => false);
    expect(all).toHaveLength(scenarios * replications);
    expect(planTasks(scenarios, replications, done)).toEqual(all.filter((task) => !done(task)));
  });

  test.prop([fc.integer({ min: 1, max: 6 }), fc.nat(20), fc.nat(120)])(
    "stopped anywhere, no scenario is more than one replication ahead",
    (scenarios, replications, stop) => {
      const counts = Array.from({ length: scenarios }, () => 0);
      for (const { scenario } of planTasks(scenarios, replications, () => false).slice(0, stop))
        counts[scenario] = (counts[scenario] ?? 0) + 1;
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    },
  );
});
