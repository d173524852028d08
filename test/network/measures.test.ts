import { describe, expect, it } from "vitest";

import { betweenness, normalised, weightedBetweenness } from "../../engine/network/betweenness.ts";
import { betweennessCentralisation, closenessCentralisation, degreeCentralisation } from "../../engine/network/centralisation.ts";
import { eigenvector, pageRank } from "../../engine/network/centrality.ts";
import { closeness, closenessOfAll, globalEfficiency, meanDistance } from "../../engine/network/closeness.ts";
import { clustering, directedClustering } from "../../engine/network/clustering.ts";
import { components, strongComponents } from "../../engine/network/components.ts";
import { criticalLoadThrough, criticalLoadWithDelivery } from "../../engine/network/congestion.ts";
import { corePeriphery } from "../../engine/network/corePeriphery.ts";
import { coreNumbers } from "../../engine/network/cores.ts";
import { cuts } from "../../engine/network/cuts.ts";
import { distances } from "../../engine/network/distances.ts";
import { externalInternal } from "../../engine/network/externalInternal.ts";
import { flowHierarchy, globalReaching, localEfficiencies } from "../../engine/network/flow.ts";
import { krackhardt } from "../../engine/network/krackhardt.ts";
import { louvain } from "../../engine/network/louvain.ts";
import { degreeAssortativity, groupAssortativity, modularity, reciprocity } from "../../engine/network/mixing.ts";
import { arcs, degrees, readBothWays, strengths, type Network } from "../../engine/network/network.ts";
import { richClub } from "../../engine/network/richClub.ts";
import { attackByBetweenness, attackByDegree, randomRemoval } from "../../engine/network/robustness.ts";
import { structuralHoles } from "../../engine/network/structuralHoles.ts";
import { REFERENCE_NETWORKS, type ReferenceNetwork } from "./reference.ts";

const list = (values: ArrayLike<number>) => Array.from(values);
const average = (values: ArrayLike<number>) => list(values).reduce((sum, value) => sum + value, 0) / values.length;

function ties(network: Network, values: Float64Array): readonly (readonly number[])[] {
  const { start, to } = network.out;
  return Array.from({ length: network.size }, (_, from) =>
    list(to.subarray(start[from], start[from + 1])).map((other, at) => [from, other, values[(start[from] ?? 0) + at] ?? NaN]),
  )
    .flat()
    .filter(([from = 0, other = 0]) => network.directed || from < other);
}

/** Every reference value by its name there, and how the engine computes it. */
const MEASURES: Readonly<Record<string, (reference: ReferenceNetwork) => unknown>> = {
  nodes: ({ network }) => network.size,
  edges: ({ network }) => network.ties,
  density: ({ network: { size, ties: count, directed } }) => (count * (directed ? 1 : 2)) / (size * (size - 1)),
  degree: ({ network }) =>
    network.directed ? list(degrees(network.out)).map((k, at) => k + (degrees(network.in)[at] ?? 0)) : list(degrees(network.out)),
  inDegree: ({ network }) => list(degrees(network.in)),
  outDegree: ({ network }) => list(degrees(network.out)),
  strength: ({ network }) => list(strengths(network.out)),
  betweenness: ({ network }) => list(betweenness(network).people),
  betweennessNormalised: ({ network }) => list(normalised(network, betweenness(network).people)),
  betweennessWeighted: ({ network }) =>
    list(
      weightedBetweenness(
        network,
        network.out.weight.map((weight) => 2520 / weight),
      ).people,
    ),
  edgeBetweenness: ({ network, edges, values }) => {
    const all = ties(network, betweenness(network).ties);
    const wanted = values["edgeBetweenness"]?.value;
    if (Array.isArray(wanted) && typeof wanted[0] === "number") return all.map(([, , value]) => value);
    const found = new Map(all.map(([from, to, value]) => [`${from}-${to}`, value]));
    return edges.map(([from, to]) => [from, to, found.get(network.directed || from < to ? `${from}-${to}` : `${to}-${from}`)]);
  },
  closenessInbound: ({ network }) => list(closeness(distances(network.in))),
  closenessInboundWF: ({ network }) => list(closenessOfAll(distances(network.in))),
  harmonicInbound: ({ network }) => list(distances(network.in).inverseSum),
  eigenvector: ({ network }) => list(eigenvector(network) as Float64Array),
  pagerank: ({ network }) => list(pageRank(network)),
  clusteringLocalUndirected: ({ network }) => list(clustering(readBothWays(network)).local),
  clusteringAverage: ({ network }) => clustering(readBothWays(network)).average,
  transitivity: ({ network }) => clustering(readBothWays(network)).transitivity,
  clusteringDirectedFagiolo: ({ network }) => list(directedClustering(network)),
  burtConstraint: ({ network }) => list(structuralHoles(readBothWays(network)).constraint),
  burtHierarchy: ({ network }) => list(structuralHoles(readBothWays(network)).hierarchy),
  burtEffectiveSize: ({ network }) => list(structuralHoles(readBothWays(network)).effectiveSize),
  burtEfficiency: ({ network }) => list(structuralHoles(readBothWays(network)).efficiency),
  coreNumberUndirected: ({ network }) => list(coreNumbers(readBothWays(network))),
  articulationPoints: ({ network }) => cuts(readBothWays(network)).people,
  bridges: ({ network, values }) => {
    const found = cuts(readBothWays(network)).ties;
    return typeof values["bridges"]?.value === "number" ? found.length : found;
  },
  components: ({ network }) => components(network).count,
  stronglyConnectedComponents: ({ network }) => strongComponents(network).count,
  reciprocity: ({ network }) => reciprocity(network),
  diameterUndirected: ({ network }) => distances(readBothWays(network).out).longest,
  averagePathLengthUndirected: ({ network }) => meanDistance(distances(readBothWays(network).out)),
  globalEfficiencyUndirected: ({ network }) => globalEfficiency(distances(readBothWays(network).out)),
  localEfficiencyUndirected: ({ network }) => average(localEfficiencies(readBothWays(network)) ?? []),
  degreeAssortativityUndirected: ({ network }) => degreeAssortativity(readBothWays(network)),
  richClubUnnormalised: ({ network }) => Object.fromEntries(richClub(readBothWays(network)).map((value, k) => [String(k), value])),
  lipCorePeriphery: ({ network }) => {
    const { core, errors, errorsBySize } = corePeriphery(readBothWays(network));
    return { minErrors: errors, coreSizeSmallestOptimal: core.length, core, errorsByK: errorsBySize };
  },
  molloyReedKappa: ({ network }) => randomRemoval(readBothWays(network)).kappa,
  // The reference prints nothing where the threshold is exactly 0.
  percolationThresholdRandomRemoval: ({ network }) => randomRemoval(readBothWays(network)).threshold || null,
  attackDegreeAdaptive: ({ network }) => asAttack(attackByDegree(readBothWays(network))),
  attackBetweennessAdaptive: ({ network }) => asAttack(attackByBetweenness(readBothWays(network))),
  criticalLoadThrough: ({ network }) => criticalLoadThrough(network, betweenness(network).people),
  criticalLoadWithDelivery: ({ network }) => criticalLoadWithDelivery(network, betweenness(network).people),
  krackhardtGTD: ({ network }) => {
    const { connectedness, hierarchy, efficiency, leastUpperBounds } = krackhardt(network);
    return { connectedness, hierarchy, efficiency, lubness: leastUpperBounds };
  },
  krackhardtLub: ({ network }) => {
    const found = krackhardt(network);
    return {
      pairsWithoutLeastUpperBound: found.pairsWithoutLeastUpperBound,
      pairsWithoutUpperBound: found.pairsWithoutUpperBound,
      lubness: found.leastUpperBounds,
      upperBoundedness: found.upperBounds,
      greatestUpperBoundnessAsInSna: found.greatestUpperBounds,
    };
  },
  globalReachingCentrality: ({ network }) => globalReaching(network, distances(network.out)),
  flowHierarchy: ({ network }) => flowHierarchy(network),
  freemanDegreeCentralisation: ({ network }) => degreeCentralisation(readBothWays(network)),
  freemanBetweennessCentralisation: ({ network }) => {
    const both = readBothWays(network);
    return betweennessCentralisation(both, betweenness(both).people);
  },
  freemanClosenessCentralisation: ({ network }) => {
    const both = readBothWays(network);
    return closenessCentralisation(both, closeness(distances(both.out)));
  },
  modularityOfAttribute: ({ network, group }) => modularity(network, group ?? []),
  attributeAssortativity: ({ network, group }) => groupAssortativity(network, group ?? []),
  modularityOptimumPartition: ({ network, values }) =>
    modularity(readBothWays(network), values["modularityOptimumPartition"]?.value as number[]),
  eiIndex: ({ network, group }) => {
    const found = externalInternal(network, group ?? []);
    return {
      external: found.external,
      internal: found.internal,
      ei: found.index,
      expected_density: found.expected,
      byGroup: Object.fromEntries(list(found.byGroup).map((value, at) => [String(at), value])),
      node: list(found.byPerson),
    };
  },
};

/** Bounds of a method that depends on luck: tested apart. */
const BANDS: readonly string[] = ["louvainBestOf200", "louvainWorstOf200", "modularityOptimum"];

function asAttack({ order, curve, robustness }: ReturnType<typeof attackByDegree>) {
  return { order, curve, R: robustness };
}

/** The same shape with every number within the tolerance. */
function expectClose(found: unknown, wanted: unknown, tolerance: number, where: string): void {
  if (typeof wanted === "number") {
    expect(typeof found, where).toBe("number");
    expect(Math.abs((found as number) - wanted), `${where}: ${String(found)}, expected ${wanted}`).toBeLessThanOrEqual(tolerance);
  } else if (wanted === null || typeof wanted !== "object") {
    // "Nothing to measure" is null there and NaN in our columns of numbers.
    expect(typeof found === "number" && Number.isNaN(found) ? null : found, where).toEqual(wanted);
  } else if (Array.isArray(wanted)) {
    expect((found as unknown[]).length, where).toBe(wanted.length);
    wanted.forEach((value, at) => expectClose((found as unknown[])[at], value, tolerance, `${where}[${at}]`));
  } else {
    for (const [key, value] of Object.entries(wanted)) {
      if (key !== "maxViolations") expectClose((found as Record<string, unknown>)[key], value, tolerance, `${where}.${key}`);
    }
  }
}

const CASES = REFERENCE_NETWORKS.flatMap((reference) =>
  Object.keys(reference.values)
    .filter((measure) => !BANDS.includes(measure))
    .map((measure) => ({ name: reference.name, measure, reference })),
);

describe("every reference value", () => {
  it.each(CASES)("$name: $measure", ({ measure, reference }) => {
    const { value, tol } = reference.values[measure] ?? { value: null, tol: 0 };
    const compute = MEASURES[measure];
    if (compute === undefined) throw new Error(`no measure ${measure}`);
    const wanted = measure === "modularityOptimumPartition" ? reference.values["modularityOptimum"]?.value : value;
    expectClose(compute(reference), wanted, tol, measure);
  });
});

describe("Louvain's method", () => {
  const known = REFERENCE_NETWORKS.filter(({ values }) => values["louvainBestOf200"] !== undefined);
  it.each(known)(
    "$name: the best of twenty orders is near the best of 200 by networkx, and never above the optimum",
    ({ network, values }) => {
      const both = readBothWays(network);
      const found = louvain(both, [1, 2]);
      expect(found.modularity).toBeCloseTo(modularity(both, found.group), 12);
      expect(found.modularity).toBeGreaterThanOrEqual((values["louvainBestOf200"]?.value as number) - 0.005);
      const optimum = values["modularityOptimum"]?.value;
      if (typeof optimum === "number") expect(found.modularity).toBeLessThanOrEqual(optimum + 1e-9);
      expect(louvain(both, [1, 2])).toEqual(found);
    },
  );
});

describe("a network", () => {
  it("gives its ties back, each once", () => {
    for (const { network, edges } of REFERENCE_NETWORKS) expect(Array.from(arcs(network)).length).toBe(edges.length);
  });
});
