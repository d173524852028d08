import type { Distances } from "./distances.ts";

/** (size) who reaches a person ÷ Σ of their distances; 0 where nobody does. */
export function closeness({ reached, sum }: Distances): Float64Array {
  return reached.map((count, node) => (count === 0 ? 0 : count / (sum[node] as number)));
}

/** (size) the same times the share of all others who reach the person (Wasserman & Faust 1994, Social Network Analysis, 5.2.2). */
export function closenessOfAll(distances: Distances): Float64Array {
  const others = Math.max(1, distances.reached.length - 1);
  return closeness(distances).map((value, node) => (value * (distances.reached[node] as number)) / others);
}

/** Mean of 1 ÷ distance over ordered pairs; 0 where there is no path (Latora & Marchiori 2001, Phys. Rev. Lett. 87, 198701). */
export function globalEfficiency({ inverseSum }: Distances): number {
  const size = inverseSum.length;
  return size < 2 ? 0 : inverseSum.reduce((sum, one) => sum + one, 0) / (size * (size - 1));
}

/** Mean distance over ordered pairs; null where some pair has no path. */
export function meanDistance({ reached, sum }: Distances): number | null {
  const size = reached.length;
  if (size < 2 || reached.some((count) => count < size - 1)) return null;
  return sum.reduce((total, one) => total + one, 0) / (size * (size - 1));
}
