import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Run } from "../../engine/kernel/replicate.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import type { TrainingSettings } from "../../engine/scenario/scenario.ts";
import { runs } from "../fixtures/replications.ts";
import { KEEPS_ALL, NEVER, pairOfFunctions, type Pair } from "./learningScenario.ts";

const TRAINING: TrainingSettings = { atHours: 240, durationHours: 960, closedShare: 0.6, costOnce: 0 };
const WEAK = [{ from: "x-1", to: "y-1", strength: 0.6 }];

const run = (pair: Partial<Pair>): Run => runs(pairOfFunctions({ learning: null, shared: 0.4, links: WEAK, ...pair }), 1)[0] as Run;
const vocabularyOf = ({ world }: Run): number => world.vocabulary[1] ?? NaN;
const pickUps = ({ world }: Run): number => world.visits.handedOver.view().reduce((sum, one) => sum + one, 0);

describe("training of vocabulary", () => {
  it("closes its share of 1 − ν day by day along a straight line, alike both ways", () => {
    const at = (horizonHours: number) => vocabularyOf(run({ training: TRAINING, horizonHours }));
    expect(at(250)).toBe(0.4);
    // Half of its time: half of its share of the distance 0.6.
    expect(at(240 + 480 + 12)).toBeCloseTo(1 - 0.6 * (1 - 0.6 / 2), 12);
    expect(at(1300)).toBeCloseTo(1 - 0.6 * 0.4, 12);
    expect(at(2000)).toBe(at(1300));
    expect(run({ training: TRAINING }).world.vocabulary[2]).toBe(at(2000));
  });

  it("and shared cases combine in whatever order: 1 − ν = (1 − ν₀)·2^(−cases ÷ n½)·(1 − closed)", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -500, max: 900 }),
        (halfLifeCases, closedShare, atHours) => {
          const training = { ...TRAINING, atHours, durationHours: 100, closedShare };
          const one = run({ training, learning: { ...NEVER, halfLifeCases }, horizonHours: 1100 });
          const expected = 0.6 * Math.exp((-Math.LN2 * pickUps(one)) / halfLifeCases) * (1 - closedShare);
          expect(1 - vocabularyOf(one)).toBeCloseTo(expected, 9);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("that closes everything leaves no distance, and what a reorganisation breaks afterwards stays broken", () => {
    expect(vocabularyOf(run({ training: { ...TRAINING, closedShare: 1 } }))).toBe(1);
    const transition = { ...KEEPS_ALL, atHours: 1500, vocabularyKept: 0.5 };
    expect(vocabularyOf(run({ training: { ...TRAINING, closedShare: 1 }, learning: NEVER, transition }))).toBe(0.5);
  });

  it("that closes nothing has the bits of a company without it, which learns nothing either", () => {
    const untaught = fingerprint(run({}));
    expect(fingerprint(run({ training: { ...TRAINING, closedShare: 0 } }))).toBe(untaught);
    expect(run({}).world.nextLesson).toBe(Infinity);
  });

  it("that is over before the run has the bits of the vocabulary that it leads to", () => {
    const before = { ...TRAINING, atHours: -1000 };
    expect(fingerprint(run({ training: before }))).toBe(fingerprint(run({ shared: 1 - 0.6 * (1 - 0.6) })));
    expect(fingerprint(run({ training: before }))).not.toBe(fingerprint(run({})));
  });

  it("that never begins has the bits of a company without it", () => {
    expect(fingerprint(run({ training: { ...TRAINING, atHours: 1e5 } }))).toBe(fingerprint(run({})));
  });
});
