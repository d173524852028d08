import { describe, expect, it } from "vitest";

import { armFiles } from "../../engine/claims/arm.ts";
import { baseText } from "../../engine/claims/bases.ts";
import { claimsPlan, valuedBases } from "../../engine/claims/plan.ts";
import { ALL_CLAIMS } from "../../engine/claims/registry/claims.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { measureOf } from "../../engine/measure/catalogue.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { measured } from "../../engine/replication.ts";
import { prepare } from "../../engine/study.ts";

describe("the level of churn", () => {
  it("is found for the companies of which some claim asks what something is worth, and for no others", () => {
    const of = (id: string) => valuedBases(claimsPlan(ALL_CLAIMS.filter((claim) => claim.id === id)).units);
    expect(of("C31")).toEqual(["company"]);
    expect(of("C25")).toEqual([]);
  });

  it("changes measures of value and no others", () => {
    const { file, texts } = armFiles({ id: "today", base: "messages", over: {} }, "today", {}, baseText("messages"));
    const prepared = prepare(file, (path) => texts[path] ?? null);
    if (prepared.kind === "issues") throw new Error("the base company has faults");
    const { compiled, keys } = prepared.value;
    const values = (scale: number) =>
      measured(compiled, replicate(compiled.model, { seedKey: seedKey("churn"), replication: 0 }), { scale }).values;
    const [low, high] = [values(1), values(2)];
    const changed = new Set(keys.filter((_, at) => !Object.is(low[at], high[at])).map(({ measure }) => measureOf(measure)?.family));
    expect([...changed]).toEqual(["value"]);
  });
});
