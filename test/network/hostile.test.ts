import { describe, expect, it } from "vitest";

import { betweenness, weightedBetweenness } from "../../engine/network/betweenness.ts";
import { brokerage } from "../../engine/network/brokerage.ts";
import { eigenvector } from "../../engine/network/centrality.ts";
import { clustering, directedClustering } from "../../engine/network/clustering.ts";
import { looksAtCommon } from "../../engine/network/commonContacts.ts";
import { distances, distancesWithin } from "../../engine/network/distances.ts";
import { localEfficiencies } from "../../engine/network/flow.ts";
import { networkOf, type Network, type Tie } from "../../engine/network/network.ts";
import { attackByDegree } from "../../engine/network/robustness.ts";
import { sampledBetweenness } from "../../engine/network/sampledBetweenness.ts";
import { structuralHoles } from "../../engine/network/structuralHoles.ts";
import { REFERENCE_NETWORKS } from "./reference.ts";

/** 0 ← 1 ← 2 ← … : searches in the order of people go the wrong way. */
function backwards(size: number): Network {
  return networkOf(size, Array.from({ length: size - 1 }, (_, at): Tie => [at + 1, at]), true); // prettier-ignore
}

function star(leaves: number): Network {
  return networkOf(leaves + 1, Array.from({ length: leaves }, (_, at): Tie => [0, at + 1]), false); // prettier-ignore
}

/** Between every two joints, 0 and 3 and 6 and so on, two ways round. */
function diamonds(count: number): Network {
  const ties = Array.from({ length: count }, (_, at): Tie[] => {
    const joint = 3 * at;
    return [[joint, joint + 1], [joint, joint + 2], [joint + 1, joint + 3], [joint + 2, joint + 3]]; // prettier-ignore
  });
  return networkOf(3 * count + 1, ties.flat(), false);
}

describe("distances", () => {
  it("of a chain against the order of people take looks with its square, and are exact", () => {
    const size = 3000;
    const found = distances(backwards(size).out);
    expect(found.looks).toBeLessThan(3 * size * size);
    expect([found.longest, found.reached[size - 1], found.sum[size - 1]]).toEqual([size - 1, size - 1, (size * (size - 1)) / 2]);
  });

  it("are given up where they take more looks than there may be", () => {
    const chain = backwards(300).out;
    const { looks } = distances(chain);
    expect(distancesWithin(chain, looks)).toEqual(distances(chain));
    expect(distancesWithin(chain, looks - 1)).toBeNull();
    expect(localEfficiencies(diamonds(5), 3)).toBeNull();
  });

  it("of many joined people are counted as they are one by one", () => {
    // 200 in a ring: everybody is one of two at each distance but the last.
    const ring = networkOf(200, Array.from({ length: 200 }, (_, at): Tie => [at, (at + 1) % 200]), false); // prettier-ignore
    const { sum, reached } = distances(ring.out);
    expect(new Set(sum)).toEqual(new Set([2 * ((99 * 100) / 2) + 100]));
    expect(new Set(reached)).toEqual(new Set([199]));
    // A star is counted by digits: most are two ties away.
    expect(Array.from(distances(star(5000).out).sum.slice(0, 3))).toEqual([5000, 9999, 9999]);
  });
});

describe("a star of a hundred thousand", () => {
  const leaves = 100_000;
  const network = star(leaves);

  it("takes few looks at contacts of contacts", () => {
    expect(looksAtCommon(network.out)).toBeLessThan(40 * leaves);
    expect(clustering(network)).toMatchObject({ average: 0, transitivity: 0 });
    const { constraint, effectiveSize } = structuralHoles(network);
    expect([constraint[0], constraint[1], effectiveSize[0]]).toEqual([expect.closeTo(1 / leaves, 12), 1, leaves]);
    const group = Int32Array.from({ length: leaves + 1 }, (_, node) => node % 2);
    expect(brokerage(network, group).coordinator[0]).toBe((leaves / 2) * (leaves / 2 - 1));
    expect(directedClustering(network)[0]).toBe(0);
  });

  it("falls apart with its first loss, in no time", () => {
    const { order, curve } = attackByDegree(network);
    expect([order[0], curve[0], curve.at(-1)]).toEqual([0, 1 / (leaves + 1), 0]);
  });
});

describe("numbers of shortest paths that no number can hold", () => {
  const count = 1100;
  const network = diamonds(count);
  /** Pairs on both sides of a joint, and of the two beside each other on either side half. */
  const joint = (at: number): number => 9 * at * (count - at) + 1;

  it("leave betweenness exact: of 1,100 detours in a row", () => {
    const { people, ties } = betweenness(network);
    for (const at of [1, 2, 550, 1099]) expect((people[3 * at] ?? NaN) / joint(at)).toBeCloseTo(1, 9);
    expect(people[3 * 550 + 1]).toBeCloseTo(((3 * 550 + 1) * (3 * 549 + 1)) / 2, 3);
    expect(ties.every(Number.isFinite)).toBe(true);
    expect(sampledBetweenness(network, [1, 2], 20).people.every(Number.isFinite)).toBe(true);
  });

  it("do so along lengths", () => {
    const { people } = weightedBetweenness(network, new Float64Array(network.out.to.length).fill(0.1));
    for (const at of [1, 2, 550, 1099]) expect((people[3 * at] ?? NaN) / joint(at)).toBeCloseTo(1, 9);
  });
});

describe("weights", () => {
  it("of which three make one way as long as another are equally long, whatever is rounded", () => {
    // 0 – 1 – 2 – 3 in thirds, and 0 – 4 – 3 in halves: 1/3 + 1/3 + 1/3 and 1/2 + 1/2.
    const network = networkOf(5, [[0, 1, 3], [1, 2, 3], [2, 3, 3], [0, 4, 2], [4, 3, 2]], false); // prettier-ignore
    const { people } = weightedBetweenness(
      network,
      network.out.weight.map((weight) => 0.7 / weight),
    );
    // Of 0 and 3 half over 4, of 1 and 3 all over 2.
    expect(people[4]).toBeCloseTo(0.5, 12);
  });

  it.each([1e-60, 1e-3, 7, 1e60])("in another unit (× %d) leave the eigenvector as it is", (unit) => {
    for (const name of ["karate", "weighted_undirected_30", "star_8", "path_7"]) {
      const network = REFERENCE_NETWORKS.find((one) => one.name === name)?.network;
      if (network === undefined) throw new Error(name);
      const scaled = { ...network, out: { ...network.out, weight: network.out.weight.map((weight) => weight * unit) } };
      const [one, other] = [eigenvector(network), eigenvector(scaled)] as readonly Float64Array[];
      expect(other).toBeInstanceOf(Float64Array);
      one?.forEach((value, node) => expect(other?.[node]).toBeCloseTo(value, 10));
    }
  });
});
