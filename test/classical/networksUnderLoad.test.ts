import { describe, expect, it } from "vitest";

import { messagePassing } from "../../engine/classical/messagePassing.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { hierarchyGraph, linkCount, type MessageGraph, ringGraph, silosGraph, starGraph } from "../../engine/theory/messageGraphs.ts";
import { messagePassing as theoryOf, messageSojourn } from "../../engine/theory/messagePassing.ts";
import { paired } from "../fixtures/paired.ts";
import { meanSojourn } from "./agree.ts";

const REPLICATIONS = 20;
const KEY = seedKey("under load");

/** Mean sojourn of a message in each replication [mean services]. */
function sojourns(graph: MessageGraph, perHour: number, horizonHours = 3000): readonly number[] {
  const model = messagePassing({ graph, perHour, horizonHours, warmUpHours: horizonHours / 5 });
  return Array.from({ length: REPLICATIONS }, (_, replication) => meanSojourn(replicate(model, { seedKey: KEY, replication }), 200));
}

const exact = (graph: MessageGraph, perHour: number) => messageSojourn(theoryOf(graph), perHour);

describe("V13: a hub and an even network of as many links", () => {
  const hub = starGraph(21);
  const even = ringGraph(21);

  it("cross once: the hub is faster at low load and slower at high load (E53)", () => {
    const faster = Array.from({ length: 49 }, (_, at) => exact(hub, 0.001 * (at + 1)) < exact(even, 0.001 * (at + 1)));
    const crossings = faster.filter((hubIsFaster, at) => at > 0 && hubIsFaster !== faster[at - 1]).length;
    expect([faster[0], faster.at(-1), crossings]).toEqual([true, false, 1]);
    expect([linkCount(hub), linkCount(even)]).toEqual([20, 21]);
  });

  it("do so in the kernel, at .02 and .047 messages a node and hour", () => {
    expect(paired(sojourns(hub, 0.02), sojourns(even, 0.02)).high).toBeLessThan(0);
    expect(paired(sojourns(hub, 0.047, 8000), sojourns(even, 0.047, 8000)).low).toBeGreaterThan(0);
  });
});

describe("A1: one link in 35, between two silos", () => {
  const silos = (boundaryLinks: number) => silosGraph({ groups: 5, size: 4, boundaryLinks });

  it.each([
    [0.05, 0.245],
    [0.02, 0.049],
  ])("cuts the mean delay at ρ = %f by %f: in theory to the digits, in the kernel within 3.5 standard errors", (load, cut) => {
    const [without, withOne] = [exact(silos(0), load), exact(silos(1), load)];
    expect(1 - withOne / without).toBeCloseTo(cut, 3);
    // Messages have luck of their own, so that both organisations are tried with the same ones; near saturation runs have to be long.
    const [before, after] = [sojourns(silos(0), load, 6000), sojourns(silos(1), load, 6000)];
    for (const [simulated, theory] of [
      [before, without],
      [after, withOne],
    ] as const) {
      const { mean, error } = meanAndError(simulated);
      expect(Math.abs(mean - theory)).toBeLessThan(3.5 * error);
    }
    const { mean, error } = meanAndError(before.map((hours, at) => hours - (after[at] ?? 0)));
    expect(mean / error).toBeGreaterThan(3.5);
    expect(Math.abs(mean - (without - withOne))).toBeLessThan(3.5 * error);
  });
});

function meanAndError(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

describe("V15: links added to a hierarchy of silos", () => {
  const silos = (boundaryLinks: number) => silosGraph({ groups: 5, size: 4, boundaryLinks });
  const LOAD = 0.05;

  it("pay steeply at first and little later (E52): gain for each link, in theory", () => {
    const steps = [0, 1, 2, 5, 10];
    const gains = steps.slice(1).map((links, at) => {
      const before = steps[at] ?? 0;
      return (exact(silos(before), LOAD) - exact(silos(links), LOAD)) / (links - before);
    });
    expect(gains.every((gain, at) => gain > 0 && (at === 0 || gain < (gains[at - 1] ?? 0)))).toBe(true);
    expect((gains[0] ?? 0) / (gains.at(-1) ?? 1)).toBeGreaterThan(10);
  });

  it("do so in the kernel: the first two gain more than the last five", () => {
    const [none, two, five, ten] = [0, 2, 5, 10].map((links) => sojourns(silos(links), LOAD)) as [number[], number[], number[], number[]];
    const first = none.map((hours, at) => hours - (two[at] ?? 0));
    const last = five.map((hours, at) => hours - (ten[at] ?? 0));
    expect(paired(first, last).low).toBeGreaterThan(0);
    expect(paired(five, ten).low).toBeGreaterThan(0);
  });

  it("and a plain tree of as many people is slower than the same silos with ten links", () => {
    expect(exact(hierarchyGraph(4, 3), LOAD)).toBeGreaterThan(exact(silos(10), LOAD));
  });
});
