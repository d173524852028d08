import { describe, expect, test } from "vitest";

import { compareResults } from "../../engine/experiment/compareResults.ts";
import type { ScenarioResult } from "../../engine/experiment/result.ts";
import { jsonText } from "../../engine/host/jsonText.ts";
import { storedComparison } from "../../engine/host/storedComparison.ts";
import { preparedByHand } from "./preparedByHand.ts";

function result(id: string, value: (replication: number) => number): ScenarioResult {
  const { name, file, hash, structure } = preparedByHand(id);
  const replications = Array.from({ length: 20 }, (_, replication) => ({
    replication,
    status: "done" as const,
    cause: "",
    events: 1,
    fingerprint: "",
    values: Float64Array.of(value(replication)),
  }));
  return { id, name, file, hash, structure, keys: [{ measure: "resolutionHours", place: null }], replications };
}

describe("a stored comparison", () => {
  test("says what it said before, also where a number has no JSON", () => {
    const headline = [{ measure: "resolutionHours", indifference: { kind: "relative", size: 0.05 } as const }];
    const results = [result("a", (at) => at % 5), result("b", (at) => at % 5), result("c", (at) => 3 * (at % 4))];
    const comparison = compareResults(results, { baseline: "a", headline, seed: "s", notes: [] });
    const text = jsonText(comparison);
    expect(text).not.toMatch(/Infinity|NaN/);
    expect(comparison.rows.find(({ scenario }) => scenario === "b")?.varianceReduction).toBe(Infinity);
    expect(storedComparison(text)).toEqual(comparison);
  });
});
