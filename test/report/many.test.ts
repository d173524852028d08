import { describe, expect, test } from "vitest";

import type { ComparisonNote } from "../../engine/experiment/result.ts";
import { noteSentences } from "../../engine/report/notes.ts";
import { verdictSentences } from "../../engine/report/verdict.ts";
import { comparisonOf, type Organisation } from "./comparisonFixture.ts";

/** A baseline and ninety-nine others, of which each costs a little more than the one before. */
const HUNDRED: readonly Organisation[] = Array.from({ length: 100 }, (_, at) => ({
  id: `o${at}`,
  name: `Variant ${at}`,
  means: { perfectJourneyRate: 0.54 },
  verdicts: { perfectJourneyRate: at === 0 ? "baseline" : "equivalent" },
  budgetDifferenceShare: at / 100,
}));
const noteOf = (code: ComparisonNote["code"], values: ComparisonNote["values"]) =>
  HUNDRED.slice(1).map(({ id }, at) => ({ code, scenario: id, values: "share" in values ? { ...values, share: (at + 1) / 100 } : values }));

describe("a hundred organisations in sentences", () => {
  test("unequal budgets are one sentence, with the first names and the least and the most", () => {
    const comparison = comparisonOf(HUNDRED, noteOf("unequal-budget", { condition: "budget", share: 0 }));
    expect(noteSentences(comparison, "en")).toEqual([
      "Not like for like: the budget of Variant 1, Variant 2, Variant 3, Variant 4 and 95 others differs from the baseline's by 1 to 99\u00a0%. Read every difference with this in mind.",
    ]);
    expect(noteSentences(comparison, "es")).toEqual([
      "No es comparable sin más: el presupuesto de Variant 1, Variant 2, Variant 3, Variant 4 y 95 más difiere de lo de la referencia en un 1 a 99\u00a0%. Téngalo en cuenta en cada diferencia.",
    ]);
  });

  test.each(["unstable", "failed", "unsettled", "skewed"] as const)("so are a hundred notes that say the same: %s", (code) => {
    const [said = "", ...more] = noteSentences(comparisonOf(HUNDRED, noteOf(code, { cause: "support" })), "en");
    expect(more).toEqual([]);
    expect(said).toMatch(/^Variant 1, Variant 2, Variant 3, Variant 4 and 95 others: /);
  });

  test("two conditions stay two sentences, and eight names are all said", () => {
    const few = HUNDRED.slice(0, 9);
    const notes = (["budget", "demand"] as const).flatMap((condition) =>
      few.slice(1).map(({ id }) => ({ code: "unequal-budget", scenario: id, values: { condition, share: 0.08 } }) as const),
    );
    const said = noteSentences(comparisonOf(few, notes), "en");
    expect(said.map((sentence) => sentence.slice(0, 29))).toEqual(["Not like for like: the budget", "Not like for like: the demand"]);
    for (const sentence of said) expect(sentence).toContain("Variant 7 and Variant 8 differs from the baseline's by +8.0\u00a0%");
  });

  test("no sentence of the verdict lists more than a few of them", () => {
    for (const language of ["en", "es"] as const) {
      const sentences = verdictSentences(comparisonOf(HUNDRED), language);
      for (const sentence of sentences) expect((sentence.match(/Variant/g) ?? []).length).toBeLessThan(20);
      expect(sentences.join(" ")).toMatch(language === "en" ? /and 95 others/ : /y 95 más/);
    }
  });
});
