import type { Model } from "../kernel/model.ts";
import type { MessageGraph } from "../theory/messageGraphs.ts";
import { nextHops } from "../theory/nextHops.ts";
import { buildModel } from "./buildModel.ts";
import type { RouteSpec, StreamSpec, TouchpointSpec } from "./modelSpec.ts";

export interface MessagePassingSpec {
  /** (nodes,) neighbours of each; every link is in both lists. `engine/theory/messageGraphs.ts` builds some. */
  readonly graph: MessageGraph;
  /** ρ: messages born at a node in an hour, > 0; each node serves one an hour. */
  readonly perHour: number;
  readonly horizonHours: number;
  readonly warmUpHours?: number;
}

/**
 * An organisation in which messages travel: a message is born at a node for one of the other nodes, each as likely, is served
 * there and at every node on the way for an exponential time of mean 1 h, and goes on to one of the neighbours on a
 * shortest path, each as likely. The target does not serve it. (Guimerà et al. 2002.)
 *
 * Stream and touchpoint (source, target) have the index source·(nodes − 1) + target, less 1 where target > source.
 *
 * @throws RangeError for a graph in which some node cannot be reached, or that lists every other fault
 */
export function messagePassing({ graph, perHour, horizonHours, warmUpHours = 0 }: MessagePassingSpec): Model {
  const nodes = graph.length;
  const ways = graph.map((_, target) => nextHops(graph, target).next);
  const at = (node: number, target: number): number => node * (nodes - 1) + target - (target > node ? 1 : 0);
  const touchpoints: TouchpointSpec[] = [];
  const streams: StreamSpec[] = [];
  for (let node = 0; node < nodes; node++) {
    for (let target = 0; target < nodes; target++) {
      if (target === node) continue;
      const hops = ways[target]?.[node] ?? [];
      const next = hops.map((hop): RouteSpec => ({ to: hop === target ? -1 : at(hop, target), share: 1 / hops.length }));
      streams.push({ touchpoint: touchpoints.length, perHour: perHour / (nodes - 1) });
      touchpoints.push({ skill: node, work: { kind: "exponential", mean: 1 }, next });
    }
  }
  return buildModel({ horizonHours, warmUpHours, teams: graph.map(() => ({ people: 1 })), touchpoints, streams });
}
