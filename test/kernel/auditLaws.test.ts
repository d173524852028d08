import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ABANDONED, FINISHED, LEFT, OPEN } from "../../engine/kernel/recorder.ts";
import type { Run } from "../../engine/kernel/replicate.ts";
import { auditModel, runTo, STORM, weather } from "./auditScenario.ts";

const WEEK_HOURS = 168;
const HORIZON = 1e9;

/** Journeys by how they stand, counted from the tables alone. */
function counts({ world: { journeys, visits } }: Run) {
  const of = (wanted: number) => journeys.status.view().filter((status) => status === wanted).length;
  const gaveUp = new Set<number>();
  const [journey, outcome] = [[...visits.journey.view()], [...visits.outcome.view()]];
  journey.forEach((row, at) => (outcome[at] === ABANDONED ? gaveUp.add(row) : gaveUp.delete(row)));
  const left = [...journeys.status.view().entries()].filter(([, status]) => status === LEFT).map(([row]) => row);
  return {
    came: journeys.entity.length,
    finished: of(FINISHED),
    left: of(LEFT),
    open: of(OPEN),
    leftInALine: left.every((row) => gaveUp.has(row)),
  };
}

describe("Q7: arrivals = finished + left + open", () => {
  it("after every event of a run, and every audit passes there", () => {
    let seen = 0;
    fc.assert(
      fc.property(weather, fc.nat(50), (at, replication) => {
        const model = auditModel(at, 300);
        let before = 0;
        for (let limit = 1; limit <= 120; limit++) {
          const run = runTo(model, limit, replication);
          const { came, finished, left, open, leftInALine } = counts(run);
          expect(finished + left + open).toBe(came);
          expect(open).toBe(run.world.cases.open);
          expect(leftInALine).toBe(true);
          expect([0, 1]).toContain(came - before); // an event brings one customer or none
          before = came;
          seen += finished + left;
          if (run.stopped === "horizon") break;
        }
      }),
      { numRuns: 12 },
    );
    expect(seen).toBeGreaterThan(1000);
  });

  it("at the end of whole runs, of every kind", () => {
    fc.assert(
      fc.property(weather, fc.nat(1000), (at, replication) => {
        const run = runTo(auditModel(at, 200), HORIZON, replication);
        const { came, finished, left, open } = counts(run);
        expect(finished + left + open).toBe(came);
      }),
      { numRuns: 60 },
    );
  });

  it("with all of them happening in the storm that the planted faults use", () => {
    const { finished, left, open } = counts(runTo(auditModel(STORM, 400), HORIZON));
    expect(Math.min(finished, left, open)).toBeGreaterThan(5);
  });
});

describe("Q6: Little's law where a run starts and ends empty", () => {
  // Customers come in the first tenth of the week; the rest of it is long enough for most weathers to end empty.
  const profile = [10, 0, 0, 0, 0, 0, 0, 0, 0, 0];

  it("∫ N dt = Σ sojourn, to nine digits", () => {
    let empty = 0;
    fc.assert(
      fc.property(weather, fc.nat(1000), (at, replication) => {
        const model = auditModel({ ...at, load: at.load / 6, shift: false }, WEEK_HOURS, profile);
        const { world, stopped } = runTo(model, HORIZON, replication);
        expect(stopped).toBe("horizon");
        if (world.cases.open > 0) return;
        empty++;
        const sojourn = world.journeys.end.view().reduce((sum, end, row) => sum + end - (world.journeys.arrival.data[row] ?? 0), 0);
        expect(Math.abs(world.openArea - sojourn)).toBeLessThanOrEqual(1e-9 * sojourn);
      }),
      { numRuns: 100 },
    );
    expect(empty).toBeGreaterThan(50);
  });
});
