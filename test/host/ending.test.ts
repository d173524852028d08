import { describe, expect, test } from "vitest";

import type { Comparison } from "../../engine/experiment/result.ts";
import { ending, type Ended } from "../../engine/host/ending.ts";
import { hostMessages } from "../../engine/host/messages.ts";
import { AS_STATED } from "../../engine/scenario/levers.ts";
import { preparedByHand } from "./preparedByHand.ts";

function ended(changes: Partial<Ended["outcome"]>, status: Comparison["scenarios"][number]["status"] = "done"): Ended {
  const [one, other] = [preparedByHand("one"), preparedByHand("other")];
  const summary = (id: string): Comparison["scenarios"][number] => ({
    id,
    name: id,
    status: id === "one" ? status : "done",
    budget: one.structure.budget,
    budgetDifferenceShare: 0,
    censoredJourneysMean: 0,
    journeysMean: 1,
    structure: one.structure,
    estimates: [],
  });
  return {
    request: { precision: 0.05, language: "en" },
    plan: { prepared: [one, other], pilot: one, seed: "my seed", levers: AS_STATED },
    outcome: { failures: [], stopped: "replications", replications: 30, ...changes },
    comparison: { baseline: "one", scenarios: [summary("one"), summary("other")] },
    words: hostMessages("en"),
  };
}

describe("a study ends", () => {
  test("with 0 where nothing stands in the way", () => {
    expect(ending(ended({}))).toEqual({ code: 0, notes: [] });
  });

  test("with 4 where runs failed: how many, why, and the command that shows the first", () => {
    const failure = { task: { scenario: 1, replication: 7 }, message: "audit: hours spent exceed hours paid" };
    expect(ending(ended({ failures: [failure] }))).toEqual({
      code: 4,
      notes: [
        "1 of 60 replications failed; the results rest on the others.",
        "audit: hours spent exceed hours paid",
        "The first of them again: weft run other.yaml --to one.yaml --only 7 --seed 'my seed'",
      ],
    });
  });

  test("with 3 where the baseline has no steady state, or a wanted precision was not reached", () => {
    expect(ending(ended({}, "unstable"))).toMatchObject({ code: 3, notes: [expect.stringContaining("work piles up without end")] });
    expect(ending(ended({ stopped: "imprecise" }))).toEqual({
      code: 3,
      notes: ["The precision of 5 % was not reached within 30 replications."],
    });
  });
});
