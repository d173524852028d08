import { describe, expect, it } from "vitest";

import type { Payload } from "../../engine/page/payload.ts";
import { trialCommand } from "../../engine/page/trialCommand.ts";
import { comparisonOf, SIX } from "../report/comparisonFixture.ts";

const LEVERS = { load: 1.2, fabric: 0.5, length: 1 };

describe("the command of a trial", () => {
  it("names files, runs, seed and levers, each as one word", () => {
    expect(trialCommand(payload("a.yaml", "it's b.yaml"), { comparison: comparisonOf(SIX), levers: LEVERS })).toBe(
      "weft compare a.yaml 'it'\\''s b.yaml' --replications 30 --seed 'my seed' --load 1.2 --fabric 0.5",
    );
    expect(trialCommand(payload("a.yaml"), { comparison: comparisonOf(SIX), levers: { load: 1, fabric: 1, length: 1 } })).toBe(
      "weft run a.yaml --replications 30 --seed 'my seed'",
    );
  });

  it("takes leave to compare what is not equal: without it the command would be refused", () => {
    const comparison = comparisonOf(SIX, [{ code: "unequal-budget", scenario: "tiger-teams", values: {} }]);
    expect(trialCommand(payload("a.yaml", "b.yaml"), { comparison, levers: LEVERS })).toMatch(/ --fabric 0\.5 --allow-unequal$/);
  });
});

function payload(...files: readonly string[]): Payload {
  const facts = { seed: "my seed" } as Payload["content"]["facts"];
  const grounds = files.map((file) => ({ file }) as NonNullable<Payload["grounds"]>[number]);
  return { content: { comparison: comparisonOf(SIX), facts, outlook: null }, language: "en", grounds };
}
