import type { MessageGraph } from "./messageGraphs.ts";
import { nextHops, type NextHops } from "./nextHops.ts";

/** An organisation as a network of queues that pass messages on. The unit of time is one mean service. */
export interface MessagePassing {
  /** (nodes,) expected number of the S(S − 1) ordered pairs whose message the node serves, as source or on the way. */
  readonly handledPairs: readonly number[];
  /** Mean links of a shortest path over all ordered pairs. */
  readonly meanDistance: number;
  /** Births per node at which the busiest node is fully used, ρ_c = (S − 1) ÷ max handledPairs. */
  readonly criticalRate: number;
}

/**
 * How much of all traffic each node serves. Every node is born messages at the same rate, each for one of the other
 * nodes with equal probability; a node serves in the order of arrival, exponential with mean 1, and passes on to one of
 * the neighbours on a shortest path with equal probability; the target does not serve.
 *
 * This is not betweenness: next hops are split uniformly at every node, not in proportion to the number of paths.
 *
 * @throws RangeError for a graph that is not connected, has links in one direction only, or fewer than two nodes
 * Source: Guimerà et al. 2002, Phys. Rev. Lett. 89, 248701; product form of Kelly 1979. Complexity: O(nodes) searches (`nextHops`).
 */
export function messagePassing(graph: MessageGraph): MessagePassing {
  if (graph.length < 2) throw new RangeError(`messagePassing: ${graph.length} nodes, expected at least 2`);
  const handledPairs = graph.map(() => 0);
  graph.forEach((_, target) => addTraffic(handledPairs, nextHops(graph, target)));
  const pairs = graph.length * (graph.length - 1);
  return {
    handledPairs,
    meanDistance: handledPairs.reduce((sum, handled) => sum + handled, 0) / pairs,
    criticalRate: (graph.length - 1) / Math.max(...handledPairs),
  };
}

/**
 * Mean number of messages in the system, N = Σ u ÷ (1 − u).
 *
 * @param rate births per node and mean service, 0 ≤ ρ < ρ_c
 * @throws RangeError outside that range
 */
export function messagesInSystem(network: MessagePassing, rate: number): number {
  if (!(rate >= 0 && rate < network.criticalRate)) {
    throw new RangeError(`messagesInSystem: rate ${rate}, expected from 0 to below ${network.criticalRate}`);
  }
  const others = network.handledPairs.length - 1;
  return network.handledPairs.reduce((sum, handled) => {
    const use = (rate * handled) / others;
    return sum + use / (1 - use);
  }, 0);
}

/**
 * Mean time of a message from birth to its target, by Little's law: N ÷ (Sρ), in mean services.
 *
 * @param rate births per node and mean service, 0 < ρ < ρ_c
 * @throws RangeError outside that range
 */
export function messageSojourn(network: MessagePassing, rate: number): number {
  if (!(rate > 0)) throw new RangeError(`messageSojourn: rate ${rate}, expected above 0`);
  return messagesInSystem(network, rate) / (network.handledPairs.length * rate);
}

/** One message from every node to one target: a node's traffic is its own and what comes from nodes farther away. */
function addTraffic(handledPairs: number[], { distance, next }: NextHops): void {
  const traffic: number[] = distance.map((links) => (links === 0 ? 0 : 1));
  const farthestFirst = [...distance.keys()].sort((a, b) => (distance[b] ?? 0) - (distance[a] ?? 0));
  for (const node of farthestFirst) {
    const hops = next[node] ?? [];
    // Nothing comes back from the target; everybody else has a next hop, because the graph is connected.
    if (hops.length === 0) continue;
    const through = traffic[node] ?? 0;
    handledPairs[node] = (handledPairs[node] ?? 0) + through;
    for (const hop of hops) traffic[hop] = (traffic[hop] ?? 0) + through / hops.length;
  }
}
