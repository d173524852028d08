import modularity from "graphology-metrics/graph/modularity.js";

import type { Organisation } from "../../org/organisation.ts";
import { betweennessCentralisation } from "./betweenness.ts";
import { congruence } from "./congruence.ts";
import { constraintMean } from "./constraint.ts";
import { externalInternal, externalInternalExpected } from "./externalInternal.ts";
import type { NeededPair } from "./neededPairs.ts";
import { networkOf, type Network, type NetworkLink } from "./network.ts";

/** Steps of the slowest measures that a scenario waits for, about a second; beyond, they are not computed (ours). */
const STEPS_MOST = 100_000_000;

/** Measures of the structure itself, by id. null: nothing to measure, or too large to measure while somebody waits. */
export function structureMeasures(organisation: Organisation, pairs: readonly NeededPair[]): Record<string, number | null> {
  const { people, graph } = organisation;
  const network = networkOfPeople(organisation);
  const departments = people.map(({ department }) => department);
  const possible = (people.length * (people.length - 1)) / 2;
  return {
    density: possible === 0 ? null : network.links / possible,
    externalInternal: externalInternal(network, departments),
    externalInternalExpected: externalInternalExpected(departments),
    modularityByFunction:
      graph.size === 0 ? null : modularity(graph, { getNodeCommunity: (_id, person) => person.department, getEdgeWeight: "strength" }),
    betweennessMax: network.nodes * network.links > STEPS_MOST ? null : betweennessCentralisation(network),
    constraintMean: squaredDegrees(network) > STEPS_MOST ? null : constraintMean(network),
    congruence: congruence(organisation, pairs),
  };
}

function networkOfPeople({ people, graph }: Organisation): Network {
  const index = new Map(people.map(({ id }, at) => [id, at]));
  const links: NetworkLink[] = [];
  graph.forEachEdge((_key, { strength }, from, to) => links.push({ from: index.get(from) ?? 0, to: index.get(to) ?? 0, strength }));
  return networkOf(people.length, links);
}

function squaredDegrees({ nodes, start }: Network): number {
  let sum = 0;
  for (let node = 0; node < nodes; node++) {
    const degree = (start[node + 1] as number) - (start[node] as number);
    sum += degree * degree;
  }
  return sum;
}
