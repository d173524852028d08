import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { settle } from "../../engine/kernel/learning.ts";
import type { Run } from "../../engine/kernel/replicate.ts";
import { World } from "../../engine/kernel/world.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { pairedDifference } from "../../engine/statistics/pairedDifference.ts";
import { replicationMeans } from "../../engine/statistics/replicationMeans.ts";
import { measured, runs, summary } from "../fixtures/replications.ts";
import { KEEPS_ALL, NEVER, pairOfFunctions } from "./learningScenario.ts";

const WEAK = [{ from: "x-1", to: "y-1", strength: 0.6 }];
const only = (list: readonly Run[]): Run => list[0] as Run;
const vocabularyOf = ({ world }: Run): number => world.vocabulary[1] ?? NaN;
/** Tasks that another person took over than the one who served before. */
const pickUps = ({ world }: Run): number => world.visits.handedOver.view().reduce((sum, one) => sum + one, 0);
const known = ({ world }: Run): number => world.visits.known.view().reduce((sum, one) => sum + one, 0);

describe("learning that is off or neutral", () => {
  const off = pairOfFunctions({ learning: null, links: WEAK, owners: ["x-1"] });

  it("reads the model's own vocabulary", () => {
    const { world } = only(runs(off, 1));
    expect(world.learning).toBeNull();
    expect(world.vocabulary).toBe(off.model.vocabulary);
  });

  it("has the bits of the version without it where nothing is ever learnt, over links and owners too", () => {
    const neutral = pairOfFunctions({ learning: NEVER, links: WEAK, owners: ["x-1"] });
    expect(runs(neutral, 3).map(fingerprint)).toEqual(runs(off, 3).map(fingerprint));
  });

  it("nor does a reorganisation change a bit that leaves everything; it is one event", () => {
    const neutral = pairOfFunctions({ learning: NEVER, transition: KEEPS_ALL, links: WEAK, owners: ["x-1"] });
    expect(runs(neutral, 3).map((run) => fingerprint({ ...run, events: run.events - 1 }))).toEqual(runs(off, 3).map(fingerprint));
  });
});

describe("vocabulary", () => {
  it("is half as far from 1 after n½ shared cases, exactly", () => {
    // What is known does not change who serves whom here: the count of one run is that of the other.
    const count = pickUps(only(runs(pairOfFunctions({ learning: NEVER, darkShare: 1 }), 1)));
    const run = only(runs(pairOfFunctions({ learning: { ...NEVER, halfLifeCases: count }, darkShare: 1 }), 1));
    expect(pickUps(run)).toBe(count);
    expect(count).toBeGreaterThan(1000);
    expect((1 - vocabularyOf(run)) / (1 - 0.4)).toBeCloseTo(0.5, 12);
  });

  it("follows 1 − ν = (1 − ν₀)·2^(−cases ÷ n½) whatever n½ is, alike both ways, and never falls", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (halfLifeCases, shared) => {
        const run = only(runs(pairOfFunctions({ learning: { ...NEVER, halfLifeCases }, shared, links: WEAK, horizonHours: 300 }), 1));
        const expected = 1 - (1 - shared) * Math.exp((-Math.LN2 * pickUps(run)) / halfLifeCases);
        expect(vocabularyOf(run)).toBeCloseTo(expected, 9);
        expect(run.world.vocabulary[2]).toBe(vocabularyOf(run));
        expect(vocabularyOf(run)).toBeGreaterThanOrEqual(shared);
        expect(vocabularyOf(run)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 25 },
    );
  });

  it("is not learnt by who asks the customer", () => {
    const chased = pairOfFunctions({ learning: { ...NEVER, halfLifeCases: 10 } });
    const lost = { ...chased.model, rules: { ...chased.model.rules, ticketDrop: 1, chaseHours: 1 } };
    expect(vocabularyOf(only(runs({ ...chased, model: lost }, 1)))).toBe(0.4);
  });

  it("what was learnt beyond ν decays by the month where no case is shared, and not below it", () => {
    const { model } = pairOfFunctions({ learning: { ...NEVER, decayPerMonth: 0.2 } });
    const world = new World(model, [0, 0]);
    const { learning } = world;
    if (learning === null) throw new Error("the model learns");
    learning.vocabulary[1] = 0.9;
    learning.vocabulary[2] = 0.3; // broken by a reorganisation: decay does not heal it
    world.now = 2 * 730;
    settle(world, learning);
    expect(learning.vocabulary[1]).toBeCloseTo(0.4 + 0.5 * Math.exp(-0.4), 12);
    expect(learning.vocabulary[2]).toBe(0.3);
    learning.used[1] = 1;
    world.now = 4 * 730;
    const before = learning.vocabulary[1];
    settle(world, learning);
    expect(learning.vocabulary[1]).toBe(before);
  });
});

describe("a reorganisation", () => {
  const dip = { ...KEEPS_ALL, vocabularyKept: 0.2 };

  it("leaves the stated share of ν, from when it takes place", () => {
    const at = pairOfFunctions({ learning: NEVER, transition: { ...dip, atHours: 500 } });
    const [before, after] = [at, pairOfFunctions({ learning: NEVER })].map((model) => only(runs(model, 1)));
    if (before === undefined || after === undefined) throw new Error("two runs");
    expect(vocabularyOf(before)).toBeCloseTo(0.4 * 0.2, 12);
    const early = ({ world }: Run) => world.visits.known.view().filter((_, row) => (world.visits.start.data[row] ?? 0) < 500);
    expect(early(before)).toEqual(early(after));
    expect(known(before)).toBeLessThan(known(after));
  });

  it("nothing is learnt while it lasts", () => {
    const learning = { ...NEVER, halfLifeCases: 10 };
    const never = pairOfFunctions({ learning, transition: { ...dip, durationHours: 1e5 } });
    expect(vocabularyOf(only(runs(never, 1)))).toBeCloseTo(0.4 * 0.2, 12);
  });

  it("makes a dip: the information gap is larger at its start than in the long run, and falls", () => {
    const model = pairOfFunctions({
      learning: { ...NEVER, halfLifeCases: 300 },
      transition: dip,
      shared: 0.9,
      horizonHours: 6 * 730,
      darkShare: 1,
    });
    const list = runs(model, 30);
    const month = (number: number) =>
      replicationMeans(
        measured(model, list, "informationGapByMonth", `month ${number}`).map((value, replication) => ({ replication, value })),
      );
    const [first, second, last] = [month(1), month(2), month(6)];
    for (const [worse, better] of [
      [first, second],
      [second, last],
    ] as const) {
      const fall = pairedDifference(worse, better);
      if (fall.kind === "refused") throw new Error(fall.reason);
      expect(fall.value.low).toBeGreaterThan(0);
    }
    const perfect = (number: number) => summary(measured(model, list, "perfectJourneysByMonth", `month ${number}`)).mean;
    expect(perfect(1)).toBeLessThan(perfect(6));
  });

  it("that leaves nothing of links leaves a handoff nothing but its note", () => {
    const links = [{ from: "x-1", to: "y-1", strength: 1 }];
    const broken = { ...KEEPS_ALL, linksKept: 0 };
    const reached = { noteFidelity: 0, darkShare: 1, shared: 1, links, learning: NEVER };
    const knows = (run: Run) => {
      const { visits } = run.world;
      return visits.known
        .view()
        .filter((_, row) => visits.touchpoint.data[row] === 1)
        .some((facts) => facts > 0);
    };
    expect(knows(only(runs(pairOfFunctions(reached), 1)))).toBe(true);
    expect(knows(only(runs(pairOfFunctions({ ...reached, transition: broken }), 1)))).toBe(false);
  });
});

describe("a reorganisation of teams", () => {
  it("that leaves nothing of them leaves who gets work from a team mate nothing but the note", () => {
    const links = ["x-1", "x-2"].map((from) => ({ from, to: "y-1", strength: 1 }));
    const knownBySecond = (teamsKept: number) => {
      const inside = { learning: NEVER, transition: { ...KEEPS_ALL, teamsKept }, noteFidelity: 0, darkShare: 1, shared: 1, links };
      const { visits } = only(runs(pairOfFunctions(inside), 1)).world;
      const second = (row: number) => visits.touchpoint.data[row] === 1 && visits.person.data[row] === 3;
      return visits.known.view().reduce((sum, facts, row) => sum + (second(row) ? facts : 0), 0);
    };
    expect(knownBySecond(1)).toBeGreaterThan(100);
    expect(knownBySecond(0)).toBe(0);
  });
});

describe("repair", () => {
  const repair = { ...NEVER, repairPerMonth: 2 };
  const linked = { links: [{ from: "x-1", to: "y-1", strength: 0.01 }], noteFidelity: 0.1, darkShare: 0.9, horizonHours: 4 * 730 };

  it("lowers what stays dark where the team that can mend it sees the gap", () => {
    const [without, mended] = [NEVER, repair].map((learning) => pairOfFunctions({ ...linked, learning }));
    if (without === undefined || mended === undefined) throw new Error("two models");
    const gap = (model: typeof mended) =>
      replicationMeans(
        measured(model, runs(model, 20), "informationGapByMonth", "month 4").map((value, replication) => ({ replication, value })),
      );
    const fall = pairedDifference(gap(without), gap(mended));
    if (fall.kind === "refused") throw new Error(fall.reason);
    expect(fall.value.low).toBeGreaterThan(0.1);
  });

  it("is faster with capable operations", () => {
    const dark = (operations: number) => {
      const { world } = only(runs(pairOfFunctions({ ...linked, learning: { ...repair, repairPerMonth: 0.2, operations } }), 1));
      return Math.min(...(world.learning?.dark ?? []));
    };
    expect(dark(0)).toBeCloseTo(Math.exp(-0.2 * 4), 1); // mended in nearly every one of the 96 intervals
    expect(dark(1)).toBeCloseTo(Math.exp(-0.4 * 4), 1);
  });

  it("does nothing where no link brings back what went wrong", () => {
    const alone = { ...linked, links: [] };
    const mended = runs(pairOfFunctions({ ...alone, learning: repair }), 3).map(fingerprint);
    expect(mended).toEqual(runs(pairOfFunctions({ ...alone, learning: null }), 3).map(fingerprint));
  });
});
