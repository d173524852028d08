import { describe, expect, it } from "vitest";

import { betweenness } from "../../engine/network/betweenness.ts";
import { eigenvector } from "../../engine/network/centrality.ts";
import { tieCongruence, type Need } from "../../engine/network/congruence.ts";
import { criticalLoadWithDelivery } from "../../engine/network/congestion.ts";
import { externalInternal } from "../../engine/network/externalInternal.ts";
import { krackhardt } from "../../engine/network/krackhardt.ts";
import { networkOf, readBothWays, type Tie } from "../../engine/network/network.ts";
import { smallWorld } from "../../engine/network/smallWorld.ts";
import { structuralHoles } from "../../engine/network/structuralHoles.ts";
import { REFERENCE_NETWORKS, referenceJson } from "./reference.ts";

interface Example {
  readonly TA: readonly (readonly number[])[];
  readonly TD: readonly (readonly number[])[];
  readonly CA: readonly (readonly number[])[];
  readonly required: number;
  readonly met: number;
  readonly congruence: number;
  readonly gaps: readonly (readonly [number, number])[];
  readonly unrequiredCommunication: readonly (readonly [number, number])[];
}

type Matrix = readonly (readonly number[])[];

/** People who work on tasks, tasks that depend on each other, and who talks, as the measure takes them. */
function congruenceOf(assigned: Matrix, dependent: Matrix, talks: Matrix) {
  const entries = (matrix: Matrix): readonly (readonly [number, number])[] =>
    matrix.flatMap((row, one) => row.flatMap((value, other) => (value > 0 ? [[one, other] as const] : [])));
  const on = (task: number): readonly number[] => assigned.flatMap((row, person) => ((row[task] ?? 0) > 0 ? [person] : []));
  const needs = entries(dependent).map(([one, other]): Need => [on(one), on(other)]);
  return tieCongruence(networkOf(assigned.length, entries(talks), false), needs, 100);
}

describe("socio-technical congruence", () => {
  const examples = referenceJson("congruence") as Readonly<Record<string, Partial<Example>>>;
  it.each(Object.keys(examples))("%s", (name) => {
    const { TA, TD, CA, ...wanted } = { ...examples["example1"], ...examples[name] } as Example;
    expect(congruenceOf(TA, TD, CA)).toEqual({
      required: wanted.required,
      met: wanted.met,
      congruence: wanted.congruence,
      withoutNeed: wanted.unrequiredCommunication.length,
      gaps: wanted.gaps,
    });
  });

  it("of the published example of three people: with only B and C talking, a third", () => {
    const assigned = [
      [0, 1, 0],
      [0, 1, 1],
      [1, 1, 0],
    ];
    const dependent = [
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ];
    const talks = [
      [0, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
    ];
    expect(congruenceOf(assigned, dependent, talks).congruence).toBeCloseTo(1 / 3, 12);
  });

  it("is nothing where nobody needs anybody, and lists no more gaps than are asked for", () => {
    const ties = networkOf(3, [[0, 1]], false);
    expect(tieCongruence(ties, [[[0], [0]]], 9)).toEqual({ required: 0, met: 0, congruence: null, withoutNeed: 1, gaps: [] });
    // The same pairs by two needs count once.
    const all = [0, 1, 2];
    expect(tieCongruence(ties, [[all, all], [[2], all]], 1)).toMatchObject({ required: 3, met: 1, gaps: [[0, 2]] }); // prettier-ignore
  });
});

describe("small worlds", () => {
  const values = referenceJson("small_world") as Readonly<
    Record<string, { C: number; L: number; Crand: number; Lrand: number; S: number }>
  >;
  it.each(Object.keys(values).filter((name) => REFERENCE_NETWORKS.some((one) => one.name === name)))(
    "%s: σ within 3 %%, over 400 random networks",
    (name) => {
      const wanted = values[name];
      const network = REFERENCE_NETWORKS.find((one) => one.name === name)?.network;
      if (network === undefined || wanted === undefined) throw new Error(name);
      // Ties both ways count once.
      const both = readBothWays(network);
      const found = smallWorld(networkOf(both.size, unweighted(both), false), [1, 2], 400);
      expect(found.clustering).toBeCloseTo(wanted.C, 9);
      expect(found.distance).toBeCloseTo(wanted.L, 9);
      expect(Math.abs(found.sigma / wanted.S - 1)).toBeLessThan(0.03);
      expect(Math.abs(found.random.clustering / wanted.Crand - 1)).toBeLessThan(0.03);
      expect(Math.abs(found.random.distance / wanted.Lrand - 1)).toBeLessThan(0.01);
    },
  );
});

function unweighted({ size, out: { start, to } }: ReturnType<typeof readBothWays>): readonly Tie[] {
  return Array.from({ length: size }, (_, from) => Array.from(to.subarray(start[from], start[from + 1]), (other): Tie => [from, other]))
    .flat()
    .filter(([from, other]) => from < other);
}

describe("trees that pass messages on", () => {
  const values = referenceJson("tree_congestion") as Readonly<Record<string, { nodes: number; criticalRate: number; argmax: number }>>;
  it.each([
    ["z2m5", 2],
    ["z3m4", 3],
    ["z4m4", 4],
  ])("%s: the critical load, and who is the bottleneck", (name, span) => {
    const wanted = values[name];
    if (wanted === undefined) throw new Error(name);
    const tree = networkOf(
      wanted.nodes,
      Array.from({ length: wanted.nodes - 1 }, (_, at): Tie => [Math.floor(at / span), at + 1]),
      false,
    );
    const { people } = betweenness(tree);
    expect(criticalLoadWithDelivery(tree, people)).toBeCloseTo(wanted.criticalRate, 12);
    expect(people.indexOf(Math.max(...people))).toBe(wanted.argmax);
  });
});

describe("conventions that libraries differ in", () => {
  it("the least upper bound is reached by every other: a, b → c → d has one pair without (sna counts the greatest: two)", () => {
    const found = krackhardt(networkOf(4, [[0, 2], [1, 2], [2, 3]], true)); // prettier-ignore
    expect(found.pairsWithoutLeastUpperBound).toBe(1);
    expect(found.leastUpperBounds).toBeCloseTo(2 / 3, 12);
    expect(found.greatestUpperBounds).toBeCloseTo(1 / 3, 12);
  });

  it("an eigenvector needs that everybody reaches everybody; nobody without contacts has holes", () => {
    expect(eigenvector(networkOf(3, [[0, 1], [1, 2]], true))).toEqual({ why: "not everybody reaches everybody" }); // prettier-ignore
    expect(eigenvector(networkOf(3, [], true))).toEqual({ why: "no ties" });
    expect(structuralHoles(networkOf(3, [[0, 1]], false)).constraint[2]).toBeNaN();
  });

  it("E–I says what the sizes of groups alone would give", () => {
    const group = [0, 0, 1, 1];
    const all = networkOf(4, [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]], false); // prettier-ignore
    expect(externalInternal(all, group)).toMatchObject({ external: 4, internal: 2, index: 1 / 3, expected: 1 / 3, densityRatio: 1 });
  });

  it("ties have ends inside and a weight above 0, and one to oneself is none", () => {
    expect(() => networkOf(2, [[0, 2]], true)).toThrow(/tie 0–2.*ends from 0 to 1/);
    expect(() => networkOf(2, [[0, 1, 0]], true)).toThrow(/weight above 0/);
    expect(networkOf(2, [[1, 1], [0, 1], [1, 0]], false)).toMatchObject({ ties: 1, out: { weight: Float64Array.of(2, 2) } }); // prettier-ignore
  });
});
