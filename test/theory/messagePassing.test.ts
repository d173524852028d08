import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import {
  completeGraph,
  hierarchyGraph,
  linkCount,
  ringGraph,
  silosGraph,
  starGraph,
  teamOfTeamsGraph,
  twoTrianglesGraph,
  type MessageGraph,
} from "../../engine/theory/messageGraphs.ts";
import { messagePassing, messagesInSystem, messageSojourn } from "../../engine/theory/messagePassing.ts";
import { nextHops } from "../../engine/theory/nextHops.ts";

const silos = (boundaryLinks: number) => silosGraph({ groups: 5, size: 4, boundaryLinks });
const UNSTABLE = "unstable";

describe("an organisation that passes messages (A1)", () => {
  it.each([
    // Organisation, nodes, links, mean distance, ρ_c, N at half and at nine tenths of ρ_c, sojourn at ρ = .02 and .05: worked out in
    // fractions by a program of its own.
    ["star", starGraph(21), 21, 20, 1.904762, 1 / 20, 1.51282051, 9.94240838, 2.55911889, UNSTABLE],
    ["ring", ringGraph(21), 21, 21, 5.5, 2 / 11, 21, 189, 6.17977528, 7.5862069],
    ["complete", completeGraph(21), 21, 210, 1, 1, 21, 189, 1.02040816, 1.05263158],
    ["hierarchy", hierarchyGraph(4, 3), 21, 20, 3.047619, 0.0625, 2.84946237, 13.22636966, 3.71196098, 7.15121136],
    ["silos", silos(0), 21, 35, 2.97619, 1 / 17, 2.54773542, 12.22339203, 3.60960663, 8.23846186],
    ["silos and 1 boundary link", silos(1), 21, 36, 2.895238, 0.06369427, 2.65855317, 12.45169669, 3.4312211, 6.21764905],
    ["silos and 2 boundary links", silos(2), 21, 37, 2.809524, 0.07092199, 2.83884432, 12.83326454, 3.24437987, 4.92619434],
    ["silos and 5 boundary links", silos(5), 21, 40, 2.547619, 1 / 9, 3.88153478, 15.00525511, 2.75488658, 3.20837971],
    ["silos and 10 boundary links", silos(10), 21, 45, 2.147619, 0.25751073, 8.80594394, 37.34150964, 2.26114042, 2.45975926],
    ["team of teams", teamOfTeamsGraph(5, 4), 20, 40, 2.263158, 0.16521739, 6.3507109, 47.62002043, 2.48686301, 2.95928501],
    ["two triangles", twoTrianglesGraph(), 6, 7, 1.8, 5 / 17, 2.68965517, 19.44, 1.896295, 2.06721623],
  ] as const)("%s", (...row) => {
    const [, graph, nodes, links, distance, critical, half, most, light, heavy] = row;
    const network = messagePassing(graph);
    expect(graph).toHaveLength(nodes);
    expect(linkCount(graph)).toBe(links);
    expect(network.meanDistance).toBeCloseTo(distance, 6);
    expect(network.criticalRate).toBeCloseTo(critical, 8);
    expect(messagesInSystem(network, 0.5 * network.criticalRate)).toBeCloseTo(half, 6);
    expect(messagesInSystem(network, 0.9 * network.criticalRate)).toBeCloseTo(most, 6);
    expect(messageSojourn(network, 0.02)).toBeCloseTo(light, 6);
    if (heavy === UNSTABLE) expect(() => messageSojourn(network, 0.05)).toThrow(RangeError);
    else expect(messageSojourn(network, 0.05)).toBeCloseTo(heavy, 6);
  });

  it("gains 24.5 % from one link in 35 at ρ = .05, and 4.9 % at ρ = .02", () => {
    const [without, withOne] = [messagePassing(silos(0)), messagePassing(silos(1))];
    expect(1 - messageSojourn(withOne, 0.05) / messageSojourn(without, 0.05)).toBeCloseTo(0.245, 3);
    expect(1 - messageSojourn(withOne, 0.02) / messageSojourn(without, 0.02)).toBeCloseTo(0.049, 3);
  });

  it("as a star has its hub serve all pairs that do not end there, and the others their own", () => {
    const { handledPairs } = messagePassing(starGraph(4));
    // Ordered pairs: 3 from the hub, 6 between the others through it; each other one is the source of 3.
    expect(handledPairs).toEqual([9, 3, 3, 3]);
  });

  it("splits at every node and not by the number of paths", () => {
    // 0 reaches 5 by 1–3, 2–3 and 2–4, where betweenness would give a third to each.
    const graph = [
      [1, 2],
      [0, 3],
      [0, 3, 4],
      [1, 2, 5],
      [2, 5],
      [3, 4],
    ];
    const towards = nextHops(graph, 5);
    expect(towards.distance).toEqual([3, 2, 2, 1, 1, 0]);
    expect(towards.next).toEqual([[1, 2], [3], [3, 4], [5], [5], []]);
    // Node 1 serves its own 5, a half of 0 → 3, 3 → 0 and 0 → 5, and a quarter of 5 → 0; by paths it would be 6.667.
    expect(messagePassing(graph).handledPairs[1]).toBe(6.75);
  });

  const graphs = fc.integer({ min: 2, max: 9 }).chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      // A tree keeps it connected; more links are added at random.
      parents: fc.array(fc.nat(), { minLength: nodes - 1, maxLength: nodes - 1 }),
      more: fc.array(fc.tuple(fc.nat({ max: nodes - 1 }), fc.nat({ max: nodes - 1 })), { maxLength: 15 }),
    }),
  );

  test.prop([graphs])("serves, at every node, what following every path of every pair adds up to", (drawn) => {
    const graph = graphFrom(drawn);
    const { handledPairs, meanDistance } = messagePassing(graph);
    graph.forEach((_, node) => expect(handledPairs[node]).toBeCloseTo(graph.length - 1 + handledBetween(graph, node), 9));
    expect(handledPairs.reduce((sum, handled) => sum + handled, 0)).toBeCloseTo(meanDistance * graph.length * (graph.length - 1), 9);
  });

  test.prop([graphs, fc.double({ min: 0.01, max: 0.98, noNaN: true })])(
    "takes as long as the distance at no load, longer at more, and obeys Little's law",
    (drawn, load) => {
      const network = messagePassing(graphFrom(drawn));
      const rate = load * network.criticalRate;
      expect(messageSojourn(network, 1e-9)).toBeCloseTo(network.meanDistance, 6);
      expect(messageSojourn(network, rate)).toBeGreaterThan(network.meanDistance);
      expect(messageSojourn(network, rate * 0.9)).toBeLessThan(messageSojourn(network, rate));
      expect(messageSojourn(network, rate) * rate * network.handledPairs.length).toBeCloseTo(messagesInSystem(network, rate), 9);
    },
  );

  test.prop([fc.integer({ min: 2, max: 40 }), fc.double({ min: 0.01, max: 0.98, noNaN: true })])(
    "complete, is an M/M/1 queue for each: sojourn 1 ÷ (1 − ρ)",
    (nodes, rate) => {
      expect(messageSojourn(messagePassing(completeGraph(nodes)), rate) * (1 - rate)).toBeCloseTo(1, 9);
    },
  );

  test.prop([graphs, fc.nat()])("does not depend on the order of the nodes", (drawn, shift) => {
    const graph = graphFrom(drawn);
    const moved = (node: number) => (node + shift) % graph.length;
    const renamed: number[][] = graph.map(() => []);
    graph.forEach((neighbours, node) => {
      renamed[moved(node)] = neighbours.map(moved).sort((a, b) => a - b);
    });
    const [before, after] = [messagePassing(graph), messagePassing(renamed)];
    before.handledPairs.forEach((handled, node) => expect(after.handledPairs[moved(node)]).toBeCloseTo(handled, 9));
  });

  it("is not defined for graphs that fall apart, links of one direction, or rates from ρ_c on", () => {
    expect(() => messagePassing([[]])).toThrow(RangeError);
    expect(() => messagePassing([[1], [0], [3], [2]])).toThrow(/connected/);
    expect(() => messagePassing([[1], [0, 2], [0]])).toThrow(/both lists/);
    expect(() => nextHops(completeGraph(3), 3)).toThrow(/target 3/);
    const network = messagePassing(ringGraph(3));
    expect(() => messagesInSystem(network, network.criticalRate)).toThrow(RangeError);
    expect(() => messagesInSystem(network, -0.1)).toThrow(RangeError);
    expect(() => messageSojourn(network, 0)).toThrow(RangeError);
  });
});

/** Expected number of ordered pairs between others that pass a node, by walking every path with its probability. */
function handledBetween(graph: MessageGraph, through: number): number {
  const distances = graph.map((_, node) => distancesTo(graph, node));
  const walk = (at: number, target: number, probability: number): number => {
    if (at === target) return 0;
    const nearer = (graph[at] ?? []).filter((other) => distances[target]?.[other] === (distances[target]?.[at] ?? 0) - 1);
    return nearer.reduce((sum, other) => {
      const share = probability / nearer.length;
      return sum + (other === through && other !== target ? share : 0) + walk(other, target, share);
    }, 0);
  };
  return graph.reduce((sum, _, source) => {
    if (source === through) return sum;
    return sum + graph.reduce((inner, _, target) => inner + (target === through ? 0 : walk(source, target, 1)), 0);
  }, 0);
}

/** Repeated relaxation: slow and plain. */
function distancesTo(graph: MessageGraph, target: number): readonly number[] {
  let distances = graph.map((_, node) => (node === target ? 0 : Infinity));
  for (let round = 0; round < graph.length; round++) {
    distances = distances.map((own, node) => Math.min(own, ...(graph[node] ?? []).map((other) => (distances[other] ?? Infinity) + 1)));
  }
  return distances;
}

function graphFrom({ nodes, parents, more }: { nodes: number; parents: number[]; more: [number, number][] }): MessageGraph {
  const neighbours = Array.from({ length: nodes }, () => new Set<number>());
  const link = (one: number, other: number) => {
    if (one === other) return;
    neighbours[one]?.add(other);
    neighbours[other]?.add(one);
  };
  parents.forEach((parent, index) => link(index + 1, parent % (index + 1)));
  for (const [one, other] of more) link(one, other);
  return neighbours.map((set) => [...set].sort((a, b) => a - b));
}
