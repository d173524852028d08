import type { Key } from "../random/seedKey.ts";
import { uniform } from "../random/threefry.ts";
import { betweennessFrom } from "./betweenness.ts";
import type { Network } from "./network.ts";

/** Betweenness of people estimated from paths that begin with some of them. */
export interface SampledBetweenness {
  readonly people: Float64Array;
  /** (size) standard error of each. */
  readonly error: Float64Array;
  readonly sources: number;
}

/**
 * What `betweenness` would give, estimated without bias from a keyed sample of sources, each person at most once: n ÷ k times the sum of
 * what depends on a person. With all people as sources it is exact and has no error.
 *
 * @param sources  from 2 to the number of people
 * Source: Brandes & Pich 2007, Int. J. Bifurcation and Chaos 17(7) 2303–2318; the error with the correction for finite populations is
 * ours. O(sources · ties).
 */
export function sampledBetweenness(network: Network, [first, second]: Key, sources: number): SampledBetweenness {
  const { size, directed } = network;
  const luck = Float64Array.from({ length: size }, (_, node) => uniform(first, second, 0, node));
  const order = Int32Array.from(luck, (_, node) => node).sort(
    (one, other) => (luck[one] as number) - (luck[other] as number) || one - other,
  );
  const [sum, squares] = [new Float64Array(size), new Float64Array(size)];
  const dependentOn = betweennessFrom(network);
  for (const source of order.subarray(0, sources)) {
    dependentOn(source).forEach((value, node) => {
      sum[node] = (sum[node] as number) + value;
      squares[node] = (squares[node] as number) + value * value;
    });
  }
  // Without directions every pair is met from both its ends.
  const scale = size / (directed ? 1 : 2);
  const left = 1 - sources / size;
  return {
    people: sum.map((total) => (scale * total) / sources),
    error: sum.map((total, node) => {
      const variance = Math.max(0, (squares[node] as number) - (total * total) / sources) / (sources - 1);
      return scale * Math.sqrt((left * variance) / sources);
    }),
    sources,
  };
}
