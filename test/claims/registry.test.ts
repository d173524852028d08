import { describe, expect, it } from "vitest";

import { armFiles } from "../../engine/claims/arm.ts";
import { baseText } from "../../engine/claims/bases.ts";
import type { Words } from "../../engine/claims/claim.ts";
import { experimentOf } from "../../engine/claims/experiment.ts";
import { claimsPlan } from "../../engine/claims/plan.ts";
import { ALL_CLAIMS } from "../../engine/claims/registry/claims.ts";
import { measureOf } from "../../engine/measure/catalogue.ts";
import { prepare } from "../../engine/study.ts";

describe("the registry of claims", () => {
  it("holds C1 to C34, each once and in order", () => {
    expect(ALL_CLAIMS.map(({ id }) => id)).toEqual(Array.from({ length: 34 }, (_, at) => `C${at + 1}`));
  });

  it("says everything in both languages", () => {
    for (const claim of ALL_CLAIMS) {
      const { statement, mechanism, measured, rule, correction, ifContradicted, inputBound } = claim;
      for (const words of [statement, mechanism, measured, rule, correction, ifContradicted, inputBound, testWords(claim.test)]) {
        if (words === null) continue;
        expect(words.en.length, claim.id).toBeGreaterThan(5);
        expect(words.es.length, claim.id).toBeGreaterThan(5);
        expect(words.es, claim.id).not.toBe(words.en);
      }
    }
  });

  it("has an explanation for every claim that can be contradicted", () => {
    for (const { id, test, ifContradicted } of ALL_CLAIMS) expect(ifContradicted === null, id).toBe(test.kind === "not a test");
  });

  it("does not test what no run can contradict", () => {
    expect(ALL_CLAIMS.filter(({ test }) => test.kind === "not a test").map(({ id }) => id)).toEqual(["C1", "C12"]);
  });

  it("names known measures and arms with different names", () => {
    for (const { id, test } of ALL_CLAIMS) {
      if (test.kind !== "experiment") continue;
      const { arms, contrasts } = experimentOf(test.design);
      const ids = arms.map((arm) => arm.id);
      expect(new Set(ids).size, id).toBe(ids.length);
      for (const { outcome, weights } of contrasts) {
        expect(measureOf(outcome.measure), `${id}: ${outcome.measure}`).toBeDefined();
        for (const arm of Object.keys(weights)) expect(ids, id).toContain(arm);
      }
    }
  });

  it("writes arms as scenario files that a user could write, at equal budget in each claim", () => {
    for (const { claim, experiment } of claimsPlan(ALL_CLAIMS).claims) {
      const budgets = new Map<string, number>();
      for (const arm of experiment?.arms ?? []) {
        const { file, texts } = armFiles(arm, "arm", {}, baseText(arm.base));
        const prepared = prepare(file, (path) => texts[path] ?? null);
        if (prepared.kind === "issues")
          throw new Error(`${claim.id} ${arm.id}: ${prepared.issues.map(({ message }) => message).join("; ")}`);
        const { total } = prepared.value.structure.budget;
        const first = budgets.get(arm.base) ?? total;
        budgets.set(arm.base, first);
        expect(Math.abs(total - first) / first, `${claim.id} ${arm.id}`).toBeLessThanOrEqual(0.005);
      }
    }
  });
});

function testWords(test: (typeof ALL_CLAIMS)[number]["test"]): Words | null {
  if (test.kind === "experiment") return test.missing;
  return test.kind === "not modelled" ? test.needs : test.instead;
}
