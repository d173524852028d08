import { describe, expect, it } from "vitest";

import { darkNow, findableNow, lagNow } from "../../engine/kernel/rollout.ts";
import { World } from "../../engine/kernel/world.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import type { RolloutSettings } from "../../engine/scenario/scenario.ts";
import { runs } from "../fixtures/replications.ts";
import { NEVER, pairOfFunctions, type Pair } from "./learningScenario.ts";

/** From d 0.9, κ 0.2, δ 100 h to d 0.3, κ 0.8, δ 4 h, from hour 500 to hour 1500. */
const ROLLOUT: RolloutSettings = {
  atHours: 500,
  durationHours: 1000,
  from: { darkShare: 0.9, findableShare: 0.2, lagHours: 100 },
  costOnce: 0,
  costPerMonth: 0,
};
const STATED = { darkShare: 0.3, findableShare: 0.8, lagHours: 4 };

const company = (changes: Partial<Pair>) => pairOfFunctions({ learning: null, ...STATED, ...changes });
const prints = (changes: Partial<Pair>) => runs(company(changes), 3).map(fingerprint);

function levels(changes: Partial<Pair>, hours: number): readonly number[] {
  const world = new World(company(changes).model, [0, 0]);
  world.now = hours;
  return [darkNow(world), findableNow(world), lagNow(world)];
}

describe("a rollout of records", () => {
  it("is at its start before it begins, at the stated level from its end on, exactly, and on a straight line between", () => {
    expect(levels({ rollout: ROLLOUT }, 0)).toEqual([0.9, 0.2, 100]);
    expect(levels({ rollout: ROLLOUT }, 500)).toEqual([0.9, 0.2, 100]);
    expect(levels({ rollout: ROLLOUT }, 1500)).toEqual([0.3, 0.8, 4]);
    const [dark, findable, lag] = levels({ rollout: ROLLOUT }, 750);
    expect(dark).toBeCloseTo(0.75, 12);
    expect(findable).toBeCloseTo(0.35, 12);
    expect(lag).toBeCloseTo(76, 12);
  });

  it("is sooner over with capable operations: ω = 1 halves its duration", () => {
    const learning = { ...NEVER, operations: 1 };
    expect(levels({ rollout: ROLLOUT, learning }, 1000)).toEqual([0.3, 0.8, 4]);
    expect(levels({ rollout: ROLLOUT, learning }, 750)[0]).toBeCloseTo(0.6, 12);
  });

  it("that is over before the run has the bits of the level alone, also where it takes no time", () => {
    expect(prints({ rollout: { ...ROLLOUT, atHours: -1000 } })).toEqual(prints({}));
    expect(prints({ rollout: { ...ROLLOUT, atHours: 0, durationHours: 0 } })).toEqual(prints({}));
  });

  it("that has not begun has the bits of the level before it", () => {
    expect(prints({ rollout: { ...ROLLOUT, atHours: 1e6 } })).toEqual(prints(ROLLOUT.from));
  });

  it("under way has the bits of neither, and those of the start until it begins", () => {
    expect(prints({ rollout: ROLLOUT })).not.toEqual(prints({}));
    const found = (changes: Partial<Pair>) => {
      const { visits } = runs(company(changes), 1)[0]?.world ?? {};
      return visits?.found.view().filter((_, row) => (visits.start.data[row] ?? 0) < ROLLOUT.atHours);
    };
    expect(found({ rollout: ROLLOUT })).toEqual(found(ROLLOUT.from));
  });
});
