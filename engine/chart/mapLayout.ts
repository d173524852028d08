import type { StructurePerson } from "../org/structureSummary.ts";

/** What is drawn of an organisation. */
export interface DrawnStructure {
  readonly people: readonly Pick<StructurePerson, "department" | "level">[];
  readonly links: readonly { readonly from: number; readonly to: number }[];
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** One function: its centre and radius, in units of the distance between people. */
export interface Cluster extends Place {
  readonly department: string;
  readonly radius: number;
}

/** Where functions lie, the same on every map, so that maps can be laid side by side. */
export interface MapLayout {
  readonly clusters: readonly Cluster[];
  /** Half the width and height that everything needs. */
  readonly reach: number;
}

/** Room between neighbouring clusters, as a factor of the sum of their radii. */
const APART = 1.18;
/** Turns of a sunflower: π(3 − √5) [rad]. Source: Vogel 1979, "A better way to construct the sunflower head", equation 1. */
const GOLDEN_ANGLE = 2.399963229728653;

/**
 * Functions on a ring in the order of the baseline, each as large as it ever gets; functions that the baseline lacks
 * (roles that a form adds) in the middle. No luck, no iteration: the same organisations give the same map.
 */
export function mapLayout(structures: readonly Pick<DrawnStructure, "people">[]): MapLayout {
  const sizes = new Map<string, number>();
  const [baseline] = structures;
  for (const structure of structures) {
    const counts = new Map<string, number>();
    for (const { department } of structure.people) counts.set(department, (counts.get(department) ?? 0) + 1);
    for (const [department, count] of counts) sizes.set(department, Math.max(count, sizes.get(department) ?? 0));
  }
  const known = new Set((baseline?.people ?? []).map(({ department }) => department));
  const all = [...sizes].map(([department, size]) => ({ department, radius: Math.sqrt(size) }));
  const outer = all.filter(({ department }) => known.has(department));
  const inner = all.filter(({ department }) => !known.has(department));
  const middle = row(inner);
  const span = middle.reduce((most, cluster) => Math.max(most, Math.abs(cluster.x) + cluster.radius), 0);
  const clusters = squared([...ring(outer, span), ...middle]);
  return { clusters, reach: Math.max(1, reachOf(clusters, "x"), reachOf(clusters, "y")) };
}

/** Moves clusters apart along the shorter side until the whole is as high as it is wide: room for their names. */
function squared(clusters: readonly Cluster[]): readonly Cluster[] {
  const reach = Math.max(reachOf(clusters, "x"), reachOf(clusters, "y"));
  const stretch = (axis: "x" | "y") => {
    const rooms = clusters.flatMap((cluster) =>
      Math.abs(cluster[axis]) > 1e-9 ? [(reach - cluster.radius) / Math.abs(cluster[axis])] : [],
    );
    return rooms.length === 0 ? 1 : Math.max(1, Math.min(...rooms));
  };
  const [right, down] = [stretch("x"), stretch("y")];
  return clusters.map((cluster) => ({ ...cluster, x: cluster.x * right, y: cluster.y * down }));
}

function reachOf(clusters: readonly Cluster[], axis: "x" | "y"): number {
  return clusters.reduce((most, cluster) => Math.max(most, Math.abs(cluster[axis]) + cluster.radius), 0);
}

/** Place of each person: a sunflower in the cluster of their function, those with the highest level in the middle. */
export function placesOfPeople({ people }: Pick<DrawnStructure, "people">, { clusters }: MapLayout): readonly Place[] {
  const rank = new Map<number, number>();
  for (const { department } of clusters) {
    const members = people.flatMap((person, index) => (person.department === department ? [index] : []));
    members.sort((a, b) => (people[b]?.level ?? 0) - (people[a]?.level ?? 0) || a - b);
    members.forEach((member, at) => rank.set(member, at));
  }
  const centres = new Map(clusters.map((cluster) => [cluster.department, cluster]));
  return people.map((person, index) => {
    const centre = centres.get(person.department) ?? { x: 0, y: 0 };
    const at = rank.get(index) ?? 0;
    const radius = Math.sqrt(at);
    return { x: centre.x + radius * Math.cos(at * GOLDEN_ANGLE), y: centre.y + radius * Math.sin(at * GOLDEN_ANGLE) };
  });
}

interface Disc {
  readonly department: string;
  readonly radius: number;
}

function ring(discs: readonly Disc[], inside: number): readonly Cluster[] {
  if (discs.length === 1 && inside === 0) return discs.map((disc) => ({ ...disc, x: 0, y: 0 }));
  const sum = discs.reduce((total, { radius }) => total + radius, 0);
  let turned = 0;
  const angles = discs.map(({ radius }) => {
    const angle = -Math.PI / 2 + 2 * Math.PI * ((turned + radius / 2) / sum);
    turned += radius;
    return angle;
  });
  const radius = discs.reduce((least, disc, index) => {
    const next = (index + 1) % discs.length;
    const between = Math.abs(Math.sin(((angles[next] ?? 0) - (angles[index] ?? 0)) / 2));
    const needed = between > 0 ? ((disc.radius + (discs[next]?.radius ?? 0)) * APART) / (2 * between) : 0;
    return Math.max(least, needed, (disc.radius + inside) * APART);
  }, 0);
  return discs.map((disc, index) => ({ ...disc, x: radius * Math.cos(angles[index] ?? 0), y: radius * Math.sin(angles[index] ?? 0) }));
}

/** Side by side around the centre. */
function row(discs: readonly Disc[]): readonly Cluster[] {
  const width = discs.reduce((total, { radius }) => total + 2 * radius * APART, 0);
  let left = -width / 2;
  return discs.map((disc) => {
    const x = left + disc.radius * APART;
    left += 2 * disc.radius * APART;
    return { ...disc, x, y: 0 };
  });
}
