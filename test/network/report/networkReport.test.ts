import { describe, expect, it } from "vitest";

import type { Need } from "../../../engine/network/congruence.ts";
import { networkReport, type NetworkReport } from "../../../engine/network/report/networkReport.ts";
import { keyFor } from "../../../engine/network/report/purposes.ts";
import type { WholeId } from "../../../engine/network/report/whole.ts";
import { seedKey } from "../../../engine/random/seedKey.ts";
import { REFERENCE_NETWORKS } from "../reference.ts";

const KEY = seedKey("network report");

interface Given {
  readonly size: number;
  readonly ties: readonly (readonly [number, number, number?])[];
  readonly directed?: boolean;
  readonly group?: readonly number[];
  readonly needs?: readonly Need[];
}

function report({ size, ties, directed = false, group, needs }: Given): NetworkReport {
  const graph = {
    ids: Array.from({ length: size }, (_, at) => `p${at}`),
    from: ties.map(([from]) => from),
    to: ties.map(([, to]) => to),
    weight: ties.map(([, , weight = 1]) => weight),
    directed,
    attributes: new Map(),
  };
  const names = [...new Set(group ?? [])].sort((one, other) => one - other).map(String);
  return networkReport({
    graph,
    groups: group === undefined ? null : { column: "group", names, of: Int32Array.from(group) },
    needs: needs ?? null,
    directed,
    key: KEY,
  });
}

function reference(name: string) {
  const found = REFERENCE_NETWORKS.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  const { network, edges, group, values } = found;
  const given: Given = { size: network.size, ties: edges, directed: network.directed, ...(group === null ? {} : { group }) };
  return { report: report(given), value: (id: string) => values[id]?.value };
}

function whole({ whole: rows }: NetworkReport, id: WholeId): number | string {
  const row = rows.find((one) => one.id === id);
  return row?.value ?? row?.missing?.why ?? "no row";
}

/** Measures of the report by their names in the reference files. */
const SAME: Readonly<Partial<Record<WholeId, string>>> = {
  density: "density",
  efficiency: "globalEfficiencyUndirected",
  transitivity: "transitivity",
  assortativity: "degreeAssortativityUndirected",
  degreeCentralisation: "freemanDegreeCentralisation",
  betweennessCentralisation: "freemanBetweennessCentralisation",
  loadThrough: "criticalLoadThrough",
  loadWithDelivery: "criticalLoadWithDelivery",
};

describe("the report of a network", () => {
  it.each(["karate", "florentine_marriage", "krackhardt_kite"])("has the values of the references: %s", (name) => {
    const { report: found, value } = reference(name);
    for (const [id, known] of Object.entries(SAME)) {
      const wanted = value(known);
      const got = whole(found, id as WholeId);
      // One Florentine family has no ties: messages to it would never arrive, whatever the formula gives.
      if (name === "florentine_marriage" && id.startsWith("load")) expect(got, id).toBe("not everybody reaches everybody");
      else expect(got, id).toBeCloseTo(wanted as number, 6);
    }
  });

  it("of the karate club: club against club, and who stands between", () => {
    const { report: found } = reference("karate");
    expect(whole(found, "externalInternal")).toBeCloseTo(-0.717949, 6);
    expect(whole(found, "modularity")).toBeCloseTo(0.358235, 6);
    expect(whole(found, "modularityBest")).toBeCloseTo(0.41979, 5);
    expect(whole(found, "groupAssortativity")).toBeCloseTo(0.717531, 6);
    expect(whole(found, "closenessCentralisation")).toBeCloseTo(0.298195, 6);
    expect(whole(found, "lossByDegree")).toBeCloseTo(0.1358, 4);
    expect(whole(found, "corePeople")).toBe(6);
    // Only the instructor parts it, and one member who knows nobody else.
    expect([whole(found, "cutPeople"), whole(found, "bridges")]).toEqual([1, 1]);
    expect(whole(found, "reciprocity")).toBe("no directions");
    expect(whole(found, "externalInternalWeighted")).toBe("all weights are alike");
    const column = (id: string) => found.people.find((one) => one.id === id)?.values ?? new Float64Array(0);
    expect(column("betweenness")[0]).toBeCloseTo(231.0714, 4);
    expect(column("contacts")[33]).toBe(17);
    // The ties between the clubs, from either side.
    const matrix = found.groups?.ties ?? [];
    expect([matrix[0]?.[1], matrix[1]?.[0], (matrix[0]?.[0] ?? 0) + (matrix[1]?.[1] ?? 0)]).toEqual([11, 11, 67]);
    expect(found.tail.verdict).toBe("too few to tell");
    expect(found.ties.betweenness).toHaveLength(78);
  });

  it("says why something is not measured, never NaN", () => {
    const pieces = report({ size: 5, ties: [[0, 1], [2, 3]] }); // prettier-ignore
    expect(whole(pieces, "meanDistance")).toBe("not everybody reaches everybody");
    expect(whole(pieces, "meanDistanceJoined")).toBe(1);
    expect(whole(pieces, "closenessCentralisation")).toBe("not everybody reaches everybody");
    expect(whole(pieces, "loadThrough")).toBe("not everybody reaches everybody");
    expect(whole(pieces, "transitivity")).toBe("no connected triples");
    expect(whole(pieces, "assortativity")).toBe("all have as many contacts");
    expect(whole(pieces, "smallWorldSigma")).toBe("random networks have no triangles");
    const sparse = report({ size: 6, ties: [[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [4, 5]] }); // prettier-ignore
    expect(whole(sparse, "smallWorldOmega")).toBe("the lattice has no triangles");
    expect(whole(pieces, "externalInternal")).toBe("no groups");
    const [one, alone, large] = [
      report({ size: 1, ties: [[0, 0]] }),
      report({ size: 3, ties: [], group: [0, 0, 1] }),
      report({ size: 2001, ties: Array.from({ length: 2000 }, (_, at) => [0, at + 1] as const) }), // prettier-ignore
    ];
    expect(one).toMatchObject({ given: 1, toSelf: 1, again: 0 });
    expect(whole(alone, "externalInternal")).toBe("no ties");
    expect(whole(report({ size: 3, ties: [[0, 1]], group: [0, 0, 0] }), "densityRatio")).toBe("a single group");
    expect(large.whole.find(({ id }) => id === "connectedness")?.missing).toEqual({
      why: "too large",
      limit: { of: "people", is: 2001, most: 1000 },
    });
    for (const found of [pieces, one, alone, large]) {
      for (const { id, value, missing } of found.whole) {
        expect(value === null ? missing : Number.isFinite(value), id).toBeTruthy();
      }
    }
  });

  it("reads directions and weights, and counts what came again", () => {
    const found = report({ size: 3, ties: [[0, 1, 2], [1, 0], [0, 1], [2, 2]], directed: true, group: [0, 0, 1] }); // prettier-ignore
    expect(found).toMatchObject({ given: 4, toSelf: 1, again: 1 });
    expect(whole(found, "ties")).toBe(2);
    expect(whole(found, "reciprocity")).toBe(1);
    expect(whole(found, "densityRatio")).toBe("no tie between groups");
    expect(Array.from(found.ties.weight)).toEqual([3, 1]);
    expect(found.groups?.density).toEqual([
      [1, 0],
      [0, null],
    ]);
  });

  it("of a tree without directions: efficiency 1, and where there is no giant part no share that breaks it", () => {
    const tree = report({ size: 7, ties: [[0, 1], [0, 2], [1, 3], [1, 4], [2, 5], [2, 6]] }); // prettier-ignore
    expect(whole(tree, "treeEfficiency")).toBe(1);
    const path = report({ size: 7, ties: Array.from({ length: 6 }, (_, at) => [at, at + 1] as const) }); // prettier-ignore
    expect([whole(path, "treeEfficiency"), whole(path, "lossThreshold")]).toEqual([1, "no giant part"]);
    // Of six pairs three are a tree, and two more of the three others are there.
    const square = report({ size: 4, ties: [[0, 1], [1, 2], [2, 3], [3, 0], [0, 2]] }); // prettier-ignore
    expect(whole(square, "treeEfficiency")).toBeCloseTo(1 / 3, 12);
    expect(
      whole(
        report({
          size: 4,
          ties: [
            [0, 1],
            [0, 2],
            [0, 3],
            [1, 2],
          ],
        }),
        "lossThreshold",
      ),
    ).toBeCloseTo(0.2, 12);
  });

  it("shows what else is measured: weights on the way, directions, the club of the rich, contacts among themselves", () => {
    const { report: found, value } = reference("weighted_undirected_30");
    const column = (id: string) => Array.from(found.people.find((one) => one.id === id)?.values ?? []);
    const close = (got: readonly number[], wanted: unknown) =>
      (wanted as readonly number[]).forEach((one, person) => expect(got[person]).toBeCloseTo(one, 8));
    close(column("betweennessWeighted"), value("betweennessWeighted"));
    close(column("clustering"), value("clusteringLocalUndirected"));
    expect(whole(found, "localEfficiency")).toBeCloseTo(value("localEfficiencyUndirected") as number, 8);
    expect(found.people.find(({ id }) => id === "directedClustering")?.missing?.why).toBe("no directions");
    const club = value("richClubUnnormalised") as Readonly<Record<string, number>>;
    for (const { contacts, density } of found.richClub) expect(density).toBeCloseTo(club[contacts] ?? NaN, 8);
    // The three of thirty, or fewer, with most contacts.
    const first = found.richClub.find(({ people }) => people <= 3);
    expect(whole(found, "richClub")).toBe(first?.density ?? "no tenth with most contacts");
    expect(found.richClub.every(({ people }, at) => people >= 2 && people < (found.richClub[at - 1]?.people ?? 31))).toBe(true);

    const { report: silos, value: known } = reference("directed_two_sccs");
    const clustered = known("clusteringDirectedFagiolo") as readonly number[];
    close(Array.from(silos.people.find(({ id }) => id === "directedClustering")?.values ?? []), clustered);
    expect(whole(silos, "directedClustering")).toBeCloseTo(clustered.reduce((sum, one) => sum + one, 0) / clustered.length, 8);
    expect(silos.people.find(({ id }) => id === "betweennessWeighted")?.missing?.why).toBe("all weights are alike");
    const far = report({ size: 3, ties: [[0, 1, 1e-9], [1, 2, 1e9]] }); // prettier-ignore
    expect(far.people.find(({ id }) => id === "betweennessWeighted")?.missing?.why).toBe("weights too far apart");
  });

  it("compares ties with needs where they are given", () => {
    const given: Given = { size: 4, ties: [[0, 1], [2, 3]] }; // prettier-ignore
    expect(whole(report(given), "congruence")).toBe("no needs");
    const found = report({ ...given, needs: [[[0], [1, 2]]] });
    expect([whole(found, "needs"), whole(found, "congruence"), whole(found, "tiesWithoutNeed")]).toEqual([2, 0.5, 1]);
    expect(found.gaps).toEqual([[0, 2]]);
    expect(whole(report({ ...given, needs: [[[0], [0]]] }), "congruence")).toBe("nobody needs anybody");
  });

  it("leaves the matrix of more than 500 groups out, and measures them", () => {
    const size = 501;
    const ties = Array.from({ length: size }, (_, at) => [at, (at + 1) % size] as const);
    const group = Array.from({ length: size }, (_, at) => at);
    const found = report({ size, ties, group });
    expect(found.groups).toBeNull();
    expect(found.groupsMissing).toEqual({ why: "too large", limit: { of: "groups", is: 501, most: 500 } });
    expect(whole(found, "externalInternal")).toBe(1);
    expect(report({ size, ties, group: group.map((one) => Math.min(one, 499)) }).groups?.names).toHaveLength(500);
  });

  it("counts people, not ties alone, before it begins: few ties among many people", () => {
    const size = 60_000;
    const found = report({ size, ties: Array.from({ length: 10 }, (_, at) => [at, at + 1] as const) }); // prettier-ignore
    // Exact since a search ends with its part; losses go through everybody as often as there are people.
    expect(found.people.find(({ id }) => id === "betweenness")?.values?.[5]).toBe(25);
    const limit = found.whole.find(({ id }) => id === "lossByBetweenness")?.missing?.limit;
    expect(limit?.of).toBe("people² × (people + ties)");
    expect(limit?.is).toBeGreaterThan(size * size);
    // The middle one of eleven first, then of five and five.
    expect(whole(found, "lossByDegree")).toBeLessThan(11 / size);
  });

  it("counts ties as well as people before it draws random networks", () => {
    // All of one half know all of the other.
    const half = Array.from({ length: 320 }, (_, at) => at);
    const ties = half.flatMap((one) => half.map((other) => [one, 320 + other] as const));
    expect(report({ size: 640, ties }).whole.find(({ id }) => id === "smallWorldSigma")?.missing?.limit?.of).toBe("looks at ties");
  });

  it("is the same again", () => {
    expect(reference("florentine_marriage").report).toEqual(reference("florentine_marriage").report);
  });
});

describe("luck", () => {
  it("of one purpose is not that of another", () => {
    const keys = (["communities", "losses", "randomNetworks", "sources", "tail"] as const).map((purpose) => keyFor(purpose, KEY).join());
    expect(new Set([...keys, KEY.join()]).size).toBe(6);
  });
});
