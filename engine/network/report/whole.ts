import { betweennessCentralisation, closenessCentralisation, degreeCentralisation } from "../centralisation.ts";
import { closeness, globalEfficiency, meanDistance } from "../closeness.ts";
import { criticalLoadThrough, criticalLoadWithDelivery } from "../congestion.ts";
import type { Distances } from "../distances.ts";
import { degreeAssortativity, groupAssortativity, modularity, reciprocity } from "../mixing.ts";
import { arcs, degrees, haveOneWeight, type Network } from "../network.ts";
import { randomRemoval } from "../robustness.ts";
import type { Facts } from "./facts.ts";
import { because, from, isMissing, type Missing } from "./missing.ts";
import type { RichClub } from "./richClubSteps.ts";

/** Measures of a network as a whole, in the order in which they are shown. */
export const WHOLE = {
  size: ["people", "ties", "density", "components", "largestComponent", "strongComponents", "withoutTies"],
  distance: ["meanDistance", "meanDistanceJoined", "diameter", "efficiency"],
  closure: [
    "clustering",
    "directedClustering",
    "localEfficiency",
    "transitivity",
    "reciprocity",
    "assortativity",
    "smallWorldSigma",
    "smallWorldOmega",
  ],
  centre: [
    "degreeCentralisation",
    "betweennessCentralisation",
    "closenessCentralisation",
    "corePeople",
    "coreErrors",
    "largestCore",
    "richClub",
  ],
  order: ["connectedness", "hierarchy", "treeEfficiency", "leastUpperBounds"],
  groups: [
    "groups",
    "externalInternal",
    "externalInternalExpected",
    "externalInternalDifference",
    "externalInternalWeighted",
    "densityRatio",
    "modularity",
    "modularityBest",
    "communities",
    "modularityAsGiven",
    "groupAssortativity",
  ],
  needs: ["needs", "congruence", "tiesWithoutNeed"],
  loss: ["cutPeople", "bridges", "lossRandom", "lossByDegree", "lossByBetweenness", "lossThreshold"],
  load: ["loadThrough", "loadWithDelivery", "loadPerHop"],
} as const;

export type WholeSection = keyof typeof WHOLE;
export type WholeId = (typeof WHOLE)[WholeSection][number];

/** A measure with its value, or why it has none. */
export interface WholeRow {
  readonly section: WholeSection;
  readonly id: WholeId;
  readonly value: number | null;
  readonly missing: Missing | null;
}

export function wholeRows(facts: Facts): readonly WholeRow[] {
  return (Object.keys(WHOLE) as WholeSection[]).flatMap((section) =>
    WHOLE[section].map((id): WholeRow => {
      const found = MEASURES[id](facts);
      return isMissing(found) ? { section, id, value: null, missing: found } : { section, id, value: found, missing: null };
    }),
  );
}

type Found = number | Missing;

const MEASURES: Readonly<Record<WholeId, (facts: Facts) => Found>> = {
  people: ({ network }) => network.size,
  ties: ({ network }) => network.ties,
  density: ({ network }) => (network.size < 2 ? because("fewer than three people") : density(network)),
  components: ({ components }) => components.length,
  largestComponent: ({ network, components }) => largest(components) / network.size,
  strongComponents: ({ network, strong }) => (network.directed ? strong : because("no directions")),
  withoutTies: ({ both }) => degrees(both.out).filter((degree) => degree === 0).length,
  meanDistance: ({ outward }) => from(outward, (found) => meanDistance(found) ?? because("not everybody reaches everybody")),
  meanDistanceJoined: ({ outward }) => from(outward, meanJoined),
  diameter: ({ outward }) => from(outward, ({ longest }) => (longest === 0 ? because("no ties") : longest)),
  efficiency: ({ outward }) => from(outward, globalEfficiency),
  clustering: ({ clustering, both }) => (both.ties === 0 ? because("no ties") : from(clustering, ({ average }) => average)),
  directedClustering: ({ directedClustering, both }) => meanOf(both, directedClustering),
  localEfficiency: ({ localEfficiencies, both }) => meanOf(both, localEfficiencies),
  transitivity: ({ clustering, both }) =>
    hasTriples(both) ? from(clustering, ({ transitivity }) => transitivity) : because("no connected triples"),
  reciprocity: ({ network }) => {
    if (!network.directed) return because("no directions");
    return network.ties === 0 ? because("no ties") : reciprocity(network);
  },
  assortativity: ({ both }) => {
    if (both.ties === 0) return because("no ties");
    return degreeAssortativity(both) ?? because("all have as many contacts");
  },
  smallWorldSigma: ({ smallWorld }) => from(smallWorld, ({ sigma }) => sigma),
  smallWorldOmega: ({ smallWorld }) =>
    from(smallWorld, ({ omega }) => (Number.isFinite(omega) ? omega : because("the lattice has no triangles"))),
  degreeCentralisation: ({ both }) => ofThree(both, () => degreeCentralisation(both)),
  betweennessCentralisation: ({ both, betweenBoth }) =>
    ofThree(both, () => from(betweenBoth, ({ people }) => betweennessCentralisation(both, people))),
  closenessCentralisation: ({ both, undirected, components }) =>
    ofThree(both, () => {
      if (components.length > 1) return because("not everybody reaches everybody");
      return from(undirected, (found) => closenessCentralisation(both, closeness(found)));
    }),
  corePeople: ({ core, both }) => (both.ties === 0 ? because("no ties") : core.core.length),
  coreErrors: ({ core, both }) => (both.ties === 0 ? because("no ties") : core.errors),
  largestCore: ({ cores }) => largest(cores),
  richClub: ({ richClub, both }) => (both.ties === 0 ? because("no ties") : densityOfTenth(richClub, both.size)),
  connectedness: ({ krackhardt }) => from(krackhardt, ({ connectedness }) => connectedness),
  hierarchy: (facts) => directedOnly(facts, ({ krackhardt }) => from(krackhardt, ({ hierarchy }) => hierarchy)),
  treeEfficiency: ({ network, krackhardt, components }) =>
    network.directed ? from(krackhardt, ({ efficiency }) => efficiency) : treeEfficiency(network.ties, components),
  leastUpperBounds: (facts) => directedOnly(facts, ({ krackhardt }) => from(krackhardt, ({ leastUpperBounds }) => leastUpperBounds)),
  groups: ({ group }) => (group === null ? because("no groups") : new Set(group).size),
  externalInternal: ({ external }) => from(external, ({ index }) => index),
  externalInternalExpected: ({ external }) => from(external, ({ expected }) => expected),
  externalInternalDifference: ({ external }) => from(external, ({ index, expected }) => index - expected),
  externalInternalWeighted: ({ network, group, external }) => from(external, () => weightedIndex(network, group ?? [])),
  densityRatio: ({ external }) =>
    from(external, ({ densityRatio, external: outside }) => {
      if (outside === 0) return because("no tie between groups");
      return Number.isFinite(densityRatio) ? densityRatio : because("no pair within groups");
    }),
  modularity: ({ alike, group, external }) => from(external, () => modularity(alike, group ?? [])),
  modularityAsGiven: ({ network, group, external }) =>
    from(external, () => {
      if (!network.directed && haveOneWeight(network)) return because("all weights are alike");
      return modularity(network, group ?? []);
    }),
  groupAssortativity: ({ network, group, external }) =>
    from(external, () => groupAssortativity(network, group ?? []) ?? because("a single group")),
  communities: ({ communities }) => from(communities, ({ count }) => count),
  modularityBest: ({ communities }) => from(communities, ({ modularity: value }) => value),
  needs: ({ congruence }) => from(congruence, ({ required }) => required),
  congruence: ({ congruence }) => from(congruence, (found) => found.congruence ?? because("nobody needs anybody")),
  tiesWithoutNeed: ({ congruence }) => from(congruence, ({ withoutNeed }) => withoutNeed),
  cutPeople: ({ cuts }) => cuts.people.length,
  bridges: ({ cuts }) => cuts.ties.length,
  lossRandom: ({ randomLoss }) => randomLoss,
  lossByDegree: ({ attackByDegree }) => attackByDegree,
  lossByBetweenness: ({ attackByBetweenness }) => attackByBetweenness,
  lossThreshold: ({ both }) => {
    if (both.ties === 0) return because("no ties");
    const { threshold } = randomRemoval(both);
    if (threshold === null) return because("no connected triples");
    return threshold > 0 ? threshold : because("no giant part");
  },
  loadThrough: (facts) => loadOf(facts, (people) => criticalLoadThrough(facts.network, people)),
  loadWithDelivery: (facts) => loadOf(facts, (people) => criticalLoadWithDelivery(facts.network, people)),
  loadPerHop: ({ loadPerHop }) => loadPerHop,
};

function density({ size, ties, directed }: Network): number {
  return ties / ((size * (size - 1)) / (directed ? 1 : 2));
}

function meanOf({ size, ties }: Network, values: Float64Array | Missing): Found {
  if (ties === 0) return because("no ties");
  return from(values, (of) => of.reduce((sum, value) => sum + value, 0) / size);
}

/** Density among the tenth with most contacts, or fewer where more have as many. */
function densityOfTenth(clubs: readonly RichClub[], size: number): Found {
  return clubs.find(({ people }) => people <= size / 10)?.density ?? because("no tenth with most contacts");
}

/**
 * 1 − ties beyond those of a tree ÷ most there could be. Krackhardt counts arcs; read so, a tree without directions has each tie too
 * many.
 */
function treeEfficiency(ties: number, components: Int32Array): number {
  const tree = components.reduce((sum, people) => sum + people - 1, 0);
  const most = components.reduce((sum, people) => sum + (people * (people - 1)) / 2, 0);
  return most === tree ? 1 : 1 - (ties - tree) / (most - tree);
}

function largest(values: Int32Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function meanJoined({ reached, sum }: Distances): Found {
  const pairs = reached.reduce((total, one) => total + one, 0);
  return pairs === 0 ? because("no ties") : sum.reduce((total, one) => total + one, 0) / pairs;
}

function hasTriples(both: Network): boolean {
  return degrees(both.out).some((degree) => degree > 1);
}

function ofThree({ size }: Network, value: () => Found): Found {
  return size < 3 ? because("fewer than three people") : value();
}

function directedOnly(facts: Facts, value: (facts: Facts) => Found): Found {
  return facts.network.directed ? value(facts) : because("no directions");
}

/** Everybody writes to everybody: where some cannot, nothing is known of the load. */
function loadOf({ between, everybodyReaches }: Facts, load: (people: Float64Array) => number | null): Found {
  if (!everybodyReaches) return because("not everybody reaches everybody");
  return from(between, ({ people }) => load(people) ?? because("nobody passes anything on"));
}

/** E–I of weights instead of ties. */
function weightedIndex(network: Network, group: ArrayLike<number>): Found {
  if (haveOneWeight(network)) return because("all weights are alike");
  let [outside, inside] = [0, 0];
  for (const [one, other, weight = 1] of arcs(network)) {
    if (group[one] === group[other]) inside += weight;
    else outside += weight;
  }
  return (outside - inside) / (outside + inside);
}
