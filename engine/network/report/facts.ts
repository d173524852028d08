import type { Key } from "../../random/seedKey.ts";
import { messagePassing } from "../../theory/messagePassing.ts";
import { betweenness, type Betweenness } from "../betweenness.ts";
import { clustering, type Clustering } from "../clustering.ts";
import { components, partSizes, strongComponents } from "../components.ts";
import { coreNumbers } from "../cores.ts";
import { cuts, type Cuts } from "../cuts.ts";
import { corePeriphery, type CorePeriphery } from "../corePeriphery.ts";
import { depthOf } from "./depth.ts";
import { distances, type Distances } from "../distances.ts";
import { externalInternal, type ExternalInternal } from "../externalInternal.ts";
import { krackhardt, type Krackhardt } from "../krackhardt.ts";
import { louvain, type Communities } from "../louvain.ts";
import { degrees, readBothWays, type Network } from "../network.ts";
import { randomLoss } from "../randomLoss.ts";
import { attackByBetweenness, attackByDegree } from "../robustness.ts";
import { sampledBetweenness, type SampledBetweenness } from "../sampledBetweenness.ts";
import { smallWorld, type SmallWorld } from "../smallWorld.ts";
import { because, within, type Missing } from "./missing.ts";

/**
 * How much is done at most, each some ten seconds on one processor: beyond, a measure is left out and says so. Ties are counted both ways.
 */
const MOST = {
  betweenness: 1e9,
  distances: 2e11,
  attackByDegree: 5e7,
  attackByBetweenness: 5e7,
  meetingTies: 2e10,
  bounds: 1000,
  smallWorld: 2000,
  perHop: 300,
} as const;

/** Random networks that σ and ω are compared with: fewer of large ones, which differ less among each other. */
const DRAWS = { least: 20, most: 400, people: 40_000 } as const;
const RANDOM_ORDERS = 20;
/** People from whom paths are followed where betweenness is estimated. */
const SOURCES = { least: 20, most: 500, looks: 4e8 } as const;
/** Orders of Louvain's method: twenty reach the optimum on the reference networks; large networks take seconds or half a minute each. */
function ordersOf({ size, ties }: Network): number {
  if (size > 50_000) return 1;
  return ties > 100_000 ? 5 : 20;
}

/** Everything that several measures of one network rest on, computed once. */
export interface Facts {
  readonly network: Network;
  /** Ties read both ways; and the same with each tie alike. */
  readonly both: Network;
  readonly alike: Network;
  readonly group: Int32Array | null;
  readonly components: Int32Array;
  readonly strong: number;
  readonly everybodyReaches: boolean;
  readonly outward: Distances | Missing;
  readonly inward: Distances | Missing;
  readonly undirected: Distances | Missing;
  readonly between: Betweenness | Missing;
  /** An estimate with its error, where the exact one takes too long. */
  readonly betweenSampled: SampledBetweenness | Missing;
  /** Exact, of ties read both ways. */
  readonly betweenBoth: Betweenness | Missing;
  readonly clustering: Clustering | Missing;
  readonly cuts: Cuts;
  readonly cores: Int32Array;
  readonly core: CorePeriphery;
  readonly external: ExternalInternal | Missing;
  readonly communities: Communities | Missing;
  readonly krackhardt: Krackhardt | Missing;
  readonly smallWorld: SmallWorld | Missing;
  readonly attackByDegree: number | Missing;
  readonly attackByBetweenness: number | Missing;
  readonly randomLoss: number | Missing;
  /** Messages a person that the busiest can bear, next hops split evenly. */
  readonly loadPerHop: number | Missing;
}

export function factsOf(network: Network, group: Int32Array | null, key: Key): Facts {
  const both = readBothWays(network);
  const weight = new Float64Array(both.out.to.length).fill(1);
  const alike: Network = { ...both, out: { ...both.out, weight }, in: { ...both.out, weight } };
  const parts = components(network);
  const strong = network.directed ? strongComponents(network).count : parts.count;
  return {
    network,
    both,
    alike,
    group,
    components: partSizes(parts),
    strong,
    everybodyReaches: strong === 1,
    ...paths(network, both),
    betweenSampled: sampledOf(network, key),
    clustering: ofMeetingTies(both, () => clustering(both)),
    cuts: cuts(both),
    cores: coreNumbers(both),
    core: corePeriphery(both),
    external: externalOf(network, group),
    communities: both.ties === 0 ? because("no ties") : louvain(alike, key, ordersOf(alike)),
    krackhardt: within({ of: "people", is: network.size, most: MOST.bounds }, () => krackhardt(network)),
    ...removals(both, key),
    smallWorld: smallWorldOf(both, key),
    loadPerHop: perHop(both, parts.count === 1),
  };
}

/** Whoever looks at the contacts of contacts looks at every pair of ties that meet in a person. */
export function ofMeetingTies<Found>(both: Network, found: () => Found): Found | Missing {
  const pairs = degrees(both.out).reduce((sum, degree) => sum + degree * degree, 0);
  return within({ of: "pairs of ties that meet", is: pairs, most: MOST.meetingTies }, found);
}

type Paths = Pick<Facts, "outward" | "inward" | "undirected" | "between" | "betweenBoth">;

function paths(network: Network, both: Network): Paths {
  const cost = (one: Network): number => one.size * one.out.to.length;
  const distancesOf = (one: Network, rows: Network["out"]): Distances | Missing =>
    within({ of: "people × ties × distance", is: (cost(one) + 3 * one.size * one.size) * depthOf(rows), most: MOST.distances }, () =>
      distances(rows),
    );
  const betweenOf = (one: Network): Betweenness | Missing =>
    within({ of: "people × ties", is: cost(one), most: MOST.betweenness }, () => betweenness(one));
  const [outward, between] = [distancesOf(network, network.out), betweenOf(network)];
  if (!network.directed) return { outward, inward: outward, undirected: outward, between, betweenBoth: between };
  return {
    outward,
    inward: distancesOf(network, network.in),
    undirected: distancesOf(both, both.out),
    between,
    betweenBoth: betweenOf(both),
  };
}

function sampledOf(network: Network, key: Key): SampledBetweenness | Missing {
  const arcs = network.out.to.length;
  if (network.size * arcs <= MOST.betweenness) return because("known exactly");
  const sources = Math.min(SOURCES.most, Math.max(SOURCES.least, Math.floor(SOURCES.looks / arcs)));
  return sampledBetweenness(network, key, sources);
}

function externalOf(network: Network, group: Int32Array | null): ExternalInternal | Missing {
  if (group === null) return because("no groups");
  if (network.ties === 0) return because("no ties");
  return group.every((one) => one === group[0]) ? because("a single group") : externalInternal(network, group);
}

function removals(both: Network, key: Key): Pick<Facts, "attackByDegree" | "attackByBetweenness" | "randomLoss"> {
  const arcs = both.out.to.length;
  if (arcs === 0) {
    const none = because("no ties");
    return { attackByDegree: none, attackByBetweenness: none, randomLoss: none };
  }
  return {
    attackByDegree: within({ of: "people × ties", is: both.size * arcs, most: MOST.attackByDegree }, () => attackByDegree(both).robustness),
    attackByBetweenness: within(
      { of: "people² × ties", is: both.size * both.size * arcs, most: MOST.attackByBetweenness },
      () => attackByBetweenness(both).robustness,
    ),
    randomLoss: randomLoss(both, key, RANDOM_ORDERS),
  };
}

function smallWorldOf(both: Network, key: Key): SmallWorld | Missing {
  if (both.ties === 0) return because("no ties");
  return within({ of: "people", is: both.size, most: MOST.smallWorld }, () => {
    const draws = Math.min(DRAWS.most, Math.max(DRAWS.least, Math.round(DRAWS.people / both.size)));
    const found = smallWorld(both, key, draws);
    return Number.isFinite(found.sigma) ? found : because("random networks have no triangles");
  });
}

/** Of messages between all pairs, who passes on choosing evenly among the next people on shortest paths. */
function perHop({ size, out }: Network, connected: boolean): number | Missing {
  if (!connected || size < 2) return because("not everybody reaches everybody");
  return within({ of: "people", is: size, most: MOST.perHop }, () => {
    const graph = Array.from({ length: size }, (_, node) => Array.from(out.to.subarray(out.start[node], out.start[node + 1])));
    return messagePassing(graph).criticalRate;
  });
}
