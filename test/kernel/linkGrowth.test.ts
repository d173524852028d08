import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { settle } from "../../engine/kernel/learning.ts";
import { hopHours, pathDrop } from "../../engine/kernel/linkGrowth.ts";
import type { Run } from "../../engine/kernel/replicate.ts";
import { BY_LINKS } from "../../engine/kernel/recorder.ts";
import { World } from "../../engine/kernel/world.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import type { LinkGrowthSettings } from "../../engine/scenario/scenario.ts";
import { measured, runs } from "../fixtures/replications.ts";
import { pairByHand, pairOfFunctions, type Pair } from "./learningScenario.ts";
import { changing, renamed } from "./restructureScenario.ts";

const GROWTH: LinkGrowthSettings = { halfLifeHandoffs: 100, strongest: 1, decayPerMonth: 0 };
const WEAK = [{ from: "x-1", to: "y-1", strength: 0.3 }];
const LOSSY = { ticketDropShare: 0.2, ticketLatencyHours: 4, complexity: 2 };

const company = (pair: Partial<Pair>) =>
  pairOfFunctions({
    learning: null,
    links: WEAK,
    handoff: LOSSY,
    strongest: { strongestFidelity: 0.9, strongestLatencyHours: 0.5 },
    ...pair,
  });
const run = (pair: Partial<Pair>): Run => runs(company(pair), 1)[0] as Run;
const strengthOf = ({ world }: Run, link = 0): number => world.growth?.strength[link] ?? NaN;

/** Handoffs over links that somebody picked up. */
function used({ world }: Run): number {
  const { handoffs, visits } = world;
  const started = new Set(visits.journey.view().map((journey, row) => journey * 8 + (visits.touchpoint.data[row] ?? 0)));
  return handoffs.kind
    .view()
    .filter((kind, row) => kind === BY_LINKS && started.has((handoffs.journey.data[row] ?? 0) * 8 + (handoffs.touchpoint.data[row] ?? 0)))
    .length;
}

describe("a link that grows", () => {
  it("halves its distance to w_max every n_w handoffs, whatever n_w and w_max are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 2000 }), fc.double({ min: 0.3, max: 1, noNaN: true }), (halfLifeHandoffs, strongest) => {
        const one = run({ growth: { ...GROWTH, halfLifeHandoffs, strongest }, horizonHours: 600 });
        const distance = (strongest - 0.3) * Math.exp((-Math.LN2 * used(one)) / halfLifeHandoffs);
        expect(used(one)).toBeGreaterThan(50);
        expect(strongest - strengthOf(one)).toBeCloseTo(distance, 9);
      }),
      { numRuns: 15 },
    );
  });

  it("carries facts, takes time and drops as a link that has had its strength from the start", () => {
    const grown = run({ growth: GROWTH });
    const stated = company({ links: [{ from: "x-1", to: "y-1", strength: strengthOf(grown) }] }).model;
    const row = stated.routes.hops.findIndex((hops) => hops === 1);
    expect(strengthOf(grown)).toBeGreaterThan(0.5);
    expect(hopHours(grown.world, row * stated.routes.reach)).toBeCloseTo(stated.routes.latency[row * stated.routes.reach] ?? NaN, 12);
    expect(pathDrop(grown.world, row)).toBeCloseTo(stated.routes.drop[row] ?? NaN, 12);
    // ν does not change here.
    expect((grown.world.growth?.fidelity[0] ?? NaN) * 0.4).toBeCloseTo(stated.routes.survival[row * stated.routes.reach] ?? NaN, 12);
  });

  it("stays as it is where it is the strongest already, bit by bit as if links kept their strength", () => {
    expect(fingerprint(run({ growth: { ...GROWTH, strongest: 0.3 } }))).toBe(fingerprint(run({})));
    expect(fingerprint(run({ growth: { ...GROWTH, strongest: 0.1 } }))).toBe(fingerprint(run({})));
    expect(fingerprint(run({ growth: GROWTH }))).not.toBe(fingerprint(run({})));
  });

  it("grows alone: a second link that nobody uses keeps its strength", () => {
    const one = run({ links: [...WEAK, { from: "x-1", to: "x-2", strength: 0.2 }], growth: GROWTH, strongest: { reach: 1 } });
    expect(strengthOf(one)).toBeGreaterThan(0.3);
    expect(strengthOf(one, 1)).toBe(0.2);
  });

  it("is measured at the end where it carried a handoff, and is not modelled where links keep their strength", () => {
    const links = [...WEAK, { from: "x-1", to: "x-2", strength: 0.2 }];
    const grown = company({ links, growth: GROWTH, strongest: { reach: 1 } });
    const [one] = runs(grown, 1);
    if (one === undefined) throw new Error("one run");
    expect(measured(grown, [one], "linkStrength")).toEqual([strengthOf(one)]);
    expect(measured(company({}), runs(company({}), 1), "linkStrength")).toEqual([NaN]);
  });

  it("decays at its rate while nothing is handed over on it, and not where something was", () => {
    const world = new World(company({ growth: { ...GROWTH, decayPerMonth: 0.3 } }).model, [0, 0]);
    const { learning, growth } = world;
    if (learning === null || growth === null) throw new Error("links grow");
    world.now = 2 * 730;
    settle(world, learning);
    expect(growth.strength[0]).toBeCloseTo(0.3 * Math.exp(-0.6), 12);
    // χ = 2 of φ_hi·w.
    expect(growth.fidelity[0]).toBeCloseTo(0.9 * 0.9 * 0.3 * 0.3 * Math.exp(-1.2), 12);
    growth.used[0] = 1;
    const before = growth.strength[0];
    world.now = 4 * 730;
    settle(world, learning);
    expect(growth.strength[0]).toBe(before);
  });

  it("that has decayed to nothing is no better than a ticket", () => {
    const world = new World(company({ growth: { ...GROWTH, decayPerMonth: 20 } }).model, [0, 0]);
    if (world.learning === null) throw new Error("links grow");
    world.now = 3 * 730;
    settle(world, world.learning);
    const row = world.model.routes.hops.findIndex((hops) => hops === 1);
    expect(world.growth?.fidelity[0]).toBeCloseTo(0, 12);
    expect(hopHours(world, row * world.model.routes.reach)).toBeCloseTo(4, 12);
    expect(pathDrop(world, row)).toBeCloseTo(0.2, 12);
  });

  it("keeps what it has become under a new structure in which it is stated as before", () => {
    const { scenario, organisation } = pairByHand({ learning: null, links: WEAK, growth: GROWTH });
    const [one, other] = [[], [[500, renamed(organisation)] as const]].map((turns) => {
      const [changed] = runs(changing(scenario, [[0, organisation], ...turns]), 1);
      return changed === undefined ? NaN : strengthOf(changed);
    });
    expect(one).toBeGreaterThan(0.5);
    expect(other).toBe(one);
  });

  it("that comes with a later structure begins as stated there, and loses nothing before", () => {
    const { scenario, organisation } = pairByHand({ learning: null, growth: { ...GROWTH, decayPerMonth: 2 }, horizonHours: 960 });
    const linked = pairByHand({ learning: null, links: WEAK }).organisation;
    const strengthAt = (from: number) =>
      strengthOf(
        runs(
          changing(scenario, [
            [0, organisation],
            [from, linked],
          ]),
          1,
        )[0] as Run,
      );
    // Levels are sampled every ten hours: once after the change, on which nobody has handed anything over yet.
    expect(strengthAt(959.999)).toBeCloseTo(0.3 * Math.exp((-2 * 10) / 730), 12);
  });
});
