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
} from "../../engine/theory/messageGraphs.ts";

describe("graphs of organisations", () => {
  it("a star, a ring and a complete graph of four", () => {
    expect(starGraph(4)).toEqual([[1, 2, 3], [0], [0], [0]]);
    expect(ringGraph(4)).toEqual([
      [1, 3],
      [0, 2],
      [1, 3],
      [0, 2],
    ]);
    expect(completeGraph(4)).toEqual([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
  });

  it("a hierarchy of span 2 and 3 levels", () => {
    expect(hierarchyGraph(2, 3)).toEqual([[1, 2], [0, 3, 4], [0, 5, 6], [1], [1], [2], [2]]);
  });

  it("silos: members know their clique, heads also the top, and boundary link k joins the stated members", () => {
    const graph = silosGraph({ groups: 5, size: 4, boundaryLinks: 7 });
    expect(graph[0]).toEqual([1, 2, 3, 20]);
    expect(graph[20]).toEqual([0, 4, 8, 12, 16]);
    // k = 0: 1–5. k = 4: member 2 of clique 4 to member 2 of clique 0, 18–2. k = 5: member 3 of clique 0 to that of clique 2, 3–11.
    // k = 6: member 1 of clique 1 to that of clique 3, 5–13.
    expect(graph[1]).toEqual([0, 2, 3, 5]);
    expect(graph[18]).toContain(2);
    expect(graph[3]).toContain(11);
    expect(graph[5]).toEqual([1, 4, 6, 7, 13]);
  });

  it("a team of teams: heads know each other", () => {
    const graph = teamOfTeamsGraph(3, 2);
    expect(graph).toEqual([[1, 2, 4], [0], [0, 3, 4], [2], [0, 2, 5], [4]]);
  });

  it("two triangles with a bridge", () => {
    expect(twoTrianglesGraph()).toEqual([
      [1, 2],
      [0, 2],
      [0, 1, 3],
      [2, 4, 5],
      [3, 5],
      [3, 4],
    ]);
  });

  const small = fc.integer({ min: 2, max: 6 });

  test.prop([small, small, fc.nat({ max: 30 })])(
    "have as many links as their sizes say, each in both lists and none to itself",
    (groups, size, extra) => {
      const clique = (size * (size - 1)) / 2;
      // Up to half-way round no pair of cliques comes twice.
      const boundaryLinks = extra % (groups * Math.floor((groups - 1) / 2) + 1);
      const graphs = [
        [silosGraph({ groups, size, boundaryLinks }), groups * clique + groups + boundaryLinks],
        [teamOfTeamsGraph(groups, size), groups * clique + (groups * (groups - 1)) / 2],
        [completeGraph(size), clique],
        [ringGraph(size + 1), size + 1],
        [starGraph(size), size - 1],
      ] as const;
      for (const [graph, links] of graphs) {
        expect(linkCount(graph)).toBe(links);
        graph.forEach((neighbours, node) => {
          expect(neighbours).not.toContain(node);
          for (const other of neighbours) expect(graph[other]).toContain(node);
        });
      }
    },
  );

  it("of five cliques of four take 20 boundary links, all different", () => {
    expect(linkCount(silosGraph({ groups: 5, size: 4, boundaryLinks: 20 }))).toBe(55);
  });

  it("are not defined for sizes that are too small, not whole or without end", () => {
    expect(() => starGraph(1)).toThrow(RangeError);
    expect(() => ringGraph(2)).toThrow(RangeError);
    expect(() => completeGraph(2.5)).toThrow(RangeError);
    expect(() => completeGraph(Infinity)).toThrow(RangeError);
    expect(() => hierarchyGraph(0, 3)).toThrow(RangeError);
    expect(() => hierarchyGraph(2, 1)).toThrow(RangeError);
    expect(() => hierarchyGraph(2, Infinity)).toThrow(RangeError);
    expect(() => silosGraph({ groups: 1, size: 4, boundaryLinks: 0 })).toThrow(RangeError);
    expect(() => silosGraph({ groups: 5, size: 4, boundaryLinks: 21 })).toThrow(/0 to 20/);
    expect(() => silosGraph({ groups: 5, size: 4, boundaryLinks: 0.5 })).toThrow(RangeError);
    expect(() => teamOfTeamsGraph(5, 1)).toThrow(RangeError);
  });

  it("are refused where a boundary link would be there twice", () => {
    // Two groups of two: link 0 joins 1 and 3, link 1 joins 3 and 1 again.
    expect(() => silosGraph({ groups: 2, size: 2, boundaryLinks: 2 })).toThrow(/expected once/);
  });
});
