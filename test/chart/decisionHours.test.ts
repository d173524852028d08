import { describe, expect, it } from "vitest";
import { hiddenWork } from "../../engine/chart/hiddenWork.ts";
import { LANGUAGES } from "../../engine/chart/language.ts";
import type { Comparison } from "../../engine/experiment/result.ts";
import { svgOf } from "../../engine/host/render.ts";
import { drawn } from "./drawnTexts.ts";
import { richComparison } from "./richComparison.ts";

const WORD = { en: "Deciding for others", es: "Decidir por otros" } as const;

/** Inspections cost what decisions do, in the organisations that are given. */
function deciding(organisations: number): Comparison {
  const rich = richComparison();
  const scenarios = rich.scenarios.map((scenario, at) => {
    if (at >= organisations) return scenario;
    const decisions = scenario.estimates
      .filter(({ key }) => key.measure === "workShare" && key.place === "inspection")
      .map((entry) => ({ ...entry, key: { ...entry.key, place: "decision" } }));
    return { ...scenario, estimates: [...scenario.estimates, ...decisions] };
  });
  return { ...rich, scenarios };
}

describe("hours of deciders among hidden work", () => {
  it.each(LANGUAGES)("have a part of their own where some organisation decides, apart from the other words: %s", async (language) => {
    const chart = hiddenWork(deciding(2), language);
    expect(chart?.table.rows.filter((row) => row.includes(WORD[language]))).toHaveLength(6);
    if (chart === null) return;
    await svgOf(chart.spec); // sets the widths of the font
    const { texts } = await drawn(chart.spec);
    const word = texts.find(({ text }) => text === WORD[language]);
    expect(word?.right).toBeLessThanOrEqual(740);
    const beside = texts.filter((other) => other !== word && word !== undefined && Math.abs(other.top - word.top) < 6);
    expect(beside.filter(({ left, right }) => left < (word?.right ?? 0) - 1 && (word?.left ?? 0) < right - 1)).toEqual([]);
  });

  it.each(LANGUAGES)("have none where nobody does: %s", (language) => {
    expect(JSON.stringify(hiddenWork(deciding(0), language))).not.toContain(WORD[language]);
  });
});
