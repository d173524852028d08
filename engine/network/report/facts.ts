import type { Key } from "../../random/seedKey.ts";
import { messagePassing } from "../../theory/messagePassing.ts";
import { betweenness, weightedBetweenness, type Betweenness } from "../betweenness.ts";
import { clustering, directedClustering, type Clustering } from "../clustering.ts";
import { looksAtCommon } from "../commonContacts.ts";
import { components, partSizes, strongComponents, type Parts } from "../components.ts";
import { needsCost, tieCongruence, type Need, type TieCongruence } from "../congruence.ts";
import { coreNumbers } from "../cores.ts";
import { cuts, type Cuts } from "../cuts.ts";
import { corePeriphery, type CorePeriphery } from "../corePeriphery.ts";
import { distancesWithin, type Distances } from "../distances.ts";
import { externalInternal, type ExternalInternal } from "../externalInternal.ts";
import { localEfficiencies } from "../flow.ts";
import { krackhardt, type Krackhardt } from "../krackhardt.ts";
import { louvain, type Communities } from "../louvain.ts";
import { haveOneWeight, readBothWays, type Network } from "../network.ts";
import { randomLoss } from "../randomLoss.ts";
import { attackByBetweenness, attackByDegree } from "../robustness.ts";
import { sampledBetweenness, type SampledBetweenness } from "../sampledBetweenness.ts";
import { smallWorld, type SmallWorld } from "../smallWorld.ts";
import { MOST, randomNetworksCost, searchCost } from "./costs.ts";
import { because, beyond, isMissing, within, type Missing } from "./missing.ts";
import { keyFor } from "./purposes.ts";
import { richClubSteps, type RichClub } from "./richClubSteps.ts";

/** Random networks that σ and ω are compared with: fewer of large ones, which differ less among each other. */
const DRAWS = { least: 20, most: 400, people: 40_000 } as const;
const RANDOM_ORDERS = 20;
/** People from whom paths are followed where betweenness is estimated. */
const SOURCES = { least: 20, most: 500, looks: 4e8 } as const;
/** Orders of Louvain's method: twenty reach the optimum on the reference networks; large networks take seconds or half a minute each. */
function ordersOf({ size, ties }: Network): number {
  if (size > 50_000) return 1;
  return size > 5000 || ties > 100_000 ? 5 : 20;
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
  /** Exact, along ties as long as 1 ÷ their weight. */
  readonly betweenWeighted: Betweenness | Missing;
  /** What it takes to look for everybody's contacts in common. */
  readonly commonLooks: number;
  readonly clustering: Clustering | Missing;
  /** (size) with the directions of ties. */
  readonly directedClustering: Float64Array | Missing;
  readonly localEfficiencies: Float64Array | Missing;
  readonly richClub: readonly RichClub[];
  readonly cuts: Cuts;
  readonly cores: Int32Array;
  readonly core: CorePeriphery;
  readonly external: ExternalInternal | Missing;
  readonly congruence: TieCongruence | Missing;
  readonly communities: Communities | Missing;
  readonly krackhardt: Krackhardt | Missing;
  readonly smallWorld: SmallWorld | Missing;
  readonly attackByDegree: number | Missing;
  readonly attackByBetweenness: number | Missing;
  readonly randomLoss: number | Missing;
  /** Messages a person that the busiest can bear, next hops split evenly. */
  readonly loadPerHop: number | Missing;
}

/** What is known beside the ties. */
export interface Beside {
  /** (size) group of each person. */
  readonly group: Int32Array | null;
  readonly needs: readonly Need[] | null;
}

export function factsOf(network: Network, { group, needs }: Beside, key: Key): Facts {
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
    ...distancesOf(network, both),
    ...pathsOf(network, both, parts),
    betweenSampled: sampledOf(network, parts, keyFor("sources", key)),
    ...closureOf(network, both),
    richClub: richClubSteps(both),
    cuts: cuts(both),
    cores: coreNumbers(both),
    core: corePeriphery(both),
    external: externalOf(network, group),
    congruence: congruenceOf(both, needs),
    communities: both.ties === 0 ? because("no ties") : louvain(alike, keyFor("communities", key), ordersOf(alike)),
    krackhardt: within({ of: "people", is: network.size, most: MOST.bounds }, () => krackhardt(network)),
    ...removals(both, parts, keyFor("losses", key)),
    smallWorld: smallWorldOf(both, keyFor("randomNetworks", key)),
    loadPerHop: perHop(both, parts.count === 1),
  };
}

function distancesOf(network: Network, both: Network): Pick<Facts, "outward" | "inward" | "undirected"> {
  const along = (rows: Network["out"]): Distances | Missing => distancesWithin(rows, MOST.looks) ?? beyond("looks at ties", MOST.looks);
  const outward = along(network.out);
  // Where the one takes too long, so do the others: they join the same pairs, or more.
  if (!network.directed || isMissing(outward)) return { outward, inward: outward, undirected: outward };
  return { outward, inward: along(network.in), undirected: along(both.out) };
}

function pathsOf(network: Network, both: Network, parts: Parts): Pick<Facts, "between" | "betweenBoth" | "betweenWeighted"> {
  const exact = (one: Network): Betweenness | Missing =>
    within({ of: "people × (people + ties)", is: searchCost(one, parts), most: MOST.betweenness }, () => betweenness(one));
  const between = exact(network);
  return { between, betweenBoth: network.directed ? exact(both) : between, betweenWeighted: weightedOf(network, parts) };
}

/** Sums of lengths are rounded: where some are far below the rounding of others, equally long ways cannot be told. */
const LENGTHS_MOST = 1e10;

/** A tie is as long as 1 ÷ its weight: Newman 2001, Phys. Rev. E 64, 016132. */
function weightedOf(network: Network, parts: Parts): Betweenness | Missing {
  const { weight } = network.out;
  if (network.ties === 0) return because("no ties");
  if (haveOneWeight(network)) return because("all weights are alike");
  const least = weight.reduce((low, one) => Math.min(low, one), Infinity);
  const most = weight.reduce((high, one) => Math.max(high, one), 0);
  if ((most / least) * network.size > LENGTHS_MOST) return because("weights too far apart");
  const is = searchCost(network, parts);
  return within({ of: "people × (people + ties)", is, most: MOST.weightedBetweenness }, () =>
    weightedBetweenness(
      network,
      weight.map((one) => most / one),
    ),
  );
}

function sampledOf(network: Network, parts: Parts, key: Key): SampledBetweenness | Missing {
  if (searchCost(network, parts) <= MOST.betweenness) return because("known exactly");
  const looks = network.size + network.out.to.length;
  const sources = Math.min(SOURCES.most, Math.max(SOURCES.least, Math.floor(SOURCES.looks / looks)));
  return sampledBetweenness(network, key, Math.min(network.size, sources));
}

type Closure = Pick<Facts, "commonLooks" | "clustering" | "directedClustering" | "localEfficiencies">;

function closureOf(network: Network, both: Network): Closure {
  const commonLooks = looksAtCommon(both.out);
  return {
    commonLooks,
    clustering: ofCommonContacts({ commonLooks }, () => clustering(both)),
    directedClustering: network.directed
      ? ofCommonContacts({ commonLooks }, () => directedClustering(network, both))
      : because("no directions"),
    localEfficiencies: ofCommonContacts({ commonLooks }, () => localEfficiencies(both, MOST.looks) ?? beyond("looks at ties", MOST.looks)),
  };
}

/** What looks for the contacts that people have in common. */
export function ofCommonContacts<Found>({ commonLooks }: Pick<Facts, "commonLooks">, found: () => Found | Missing): Found | Missing {
  return within({ of: "looks at ties", is: commonLooks, most: MOST.looks }, found);
}

function externalOf(network: Network, group: Int32Array | null): ExternalInternal | Missing {
  if (group === null) return because("no groups");
  if (network.ties === 0) return because("no ties");
  return group.every((one) => one === group[0]) ? because("a single group") : externalInternal(network, group);
}

/** Gaps that are listed. */
const GAPS_MOST = 1000;

function congruenceOf(both: Network, needs: readonly Need[] | null): TieCongruence | Missing {
  if (needs === null) return because("no needs");
  return within({ of: "pairs who need each other", is: needsCost(needs), most: MOST.needs }, () => tieCongruence(both, needs, GAPS_MOST));
}

function removals(both: Network, parts: Parts, key: Key): Pick<Facts, "attackByDegree" | "attackByBetweenness" | "randomLoss"> {
  const arcs = both.out.to.length;
  if (arcs === 0) {
    const none = because("no ties");
    return { attackByDegree: none, attackByBetweenness: none, randomLoss: none };
  }
  const is = both.size * (both.size + arcs + searchCost(both, parts));
  return {
    attackByDegree: attackByDegree(both).robustness,
    attackByBetweenness: within(
      { of: "people² × (people + ties)", is, most: MOST.attackByBetweenness },
      () => attackByBetweenness(both).robustness,
    ),
    randomLoss: randomLoss(both, key, RANDOM_ORDERS),
  };
}

function smallWorldOf(both: Network, key: Key): SmallWorld | Missing {
  if (both.ties === 0) return because("no ties");
  const draws = Math.min(DRAWS.most, Math.max(DRAWS.least, Math.round(DRAWS.people / both.size)));
  return within({ of: "people", is: both.size, most: MOST.smallWorldPeople }, () =>
    within({ of: "looks at ties", is: randomNetworksCost(both, draws), most: MOST.looks }, () => {
      const found = smallWorld(both, key, draws);
      return Number.isFinite(found.sigma) ? found : because("random networks have no triangles");
    }),
  );
}

/** Of messages between all pairs, who passes on choosing evenly among the next people on shortest paths. */
function perHop({ size, out }: Network, connected: boolean): number | Missing {
  if (!connected || size < 2) return because("not everybody reaches everybody");
  return within({ of: "people", is: size, most: MOST.perHop }, () => {
    const graph = Array.from({ length: size }, (_, node) => Array.from(out.to.subarray(out.start[node], out.start[node + 1])));
    return messagePassing(graph).criticalRate;
  });
}
