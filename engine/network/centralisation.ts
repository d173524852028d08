import { degrees, type Network } from "./network.ts";

/**
 * Freeman's centralisation: Σ (largest − each) ÷ that of a star of as many people; 0 below three. Ties read both ways
 * (`readBothWays`).
 *
 * Source: Freeman 1979, Social Networks 1(3) 215–239.
 */
export function degreeCentralisation({ size, out }: Network): number {
  return ratio(degrees(out), (size - 1) * (size - 2));
}

/** @param over  (size) betweenness, ends excluded, each pair once */
export function betweennessCentralisation({ size }: Network, over: Float64Array): number {
  return ratio(over, ((size - 1) * (size - 1) * (size - 2)) / 2);
}

/** @param near  (size) closeness; meaningful where everybody reaches everybody */
export function closenessCentralisation({ size }: Network, near: Float64Array): number {
  return ratio(near, ((size - 1) * (size - 2)) / (2 * size - 3));
}

function ratio(values: ArrayLike<number>, most: number): number {
  const list = Array.from(values);
  if (list.length < 3) return 0;
  const largest = list.reduce((most, value) => Math.max(most, value));
  return list.reduce((sum, value) => sum + largest - value, 0) / most;
}
