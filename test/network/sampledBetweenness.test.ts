import { describe, expect, it } from "vitest";

import { betweenness } from "../../engine/network/betweenness.ts";
import { sampledBetweenness } from "../../engine/network/sampledBetweenness.ts";
import { REFERENCE_NETWORKS } from "./reference.ts";

describe("betweenness from a sample of sources", () => {
  it.each(REFERENCE_NETWORKS.filter(({ network }) => network.size > 7))("of all of them is exact: $name", ({ network }) => {
    const { people, error } = sampledBetweenness(network, [1, 2], network.size);
    betweenness(network).people.forEach((value, node) => expect(people[node]).toBeCloseTo(value, 9));
    expect(Math.max(...error)).toBe(0);
  });

  it.each(["karate", "silos_72"])("has no bias, and errors as large as it says: %s", (name) => {
    const network = REFERENCE_NETWORKS.find((one) => one.name === name)?.network;
    if (network === undefined) throw new Error(name);
    const exact = betweenness(network).people;
    const samples = Array.from({ length: 400 }, (_, seed) => sampledBetweenness(network, [seed, 7], 10));
    // The three with most; of the others hardly any path is seen.
    const most = [...exact.keys()].sort((one, other) => (exact[other] ?? 0) - (exact[one] ?? 0)).slice(0, 3);
    for (const node of most) {
      const values = samples.map(({ people }) => people[node] ?? NaN);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1));
      expect(Math.abs(mean - (exact[node] ?? NaN))).toBeLessThan((3.5 * spread) / Math.sqrt(values.length));
      const said = Math.sqrt(samples.reduce((sum, { error }) => sum + (error[node] ?? NaN) * (error[node] ?? NaN), 0) / samples.length);
      expect(Math.abs(said / spread - 1)).toBeLessThan(0.15);
    }
  });
});
