import { describe, expect, it } from "vitest";

import { claimArms, type ArmRow, type ArmsPicture } from "../../engine/chart/claimArms.ts";
import { LANGUAGES, type Language } from "../../engine/chart/language.ts";
import { svgOf } from "../../engine/host/render.ts";
import { measureOf } from "../../engine/measure/catalogue.ts";
import { drawn } from "./drawnTexts.ts";
import { canonical, expectGolden } from "./golden.ts";

const row = (label: string, mean: number, series: number | null = 0): ArmRow => ({
  label,
  series,
  estimate: { mean, low: mean - 0.021, high: mean + 0.021, n: 100 },
});

const WORDS: Readonly<Record<Language, Pick<ArmsPicture, "statement" | "verdict" | "effect">>> = {
  en: {
    statement: "Subscription software needs customer success people as orchestrators between six disciplines.",
    verdict: "supported",
    effect: "+21.4 points [+17.9 to +24.9 points]",
  },
  es: {
    statement: "El software por suscripción necesita personas de éxito del cliente que orquesten seis disciplinas.",
    verdict: "apoyada",
    effect: "+21,4 puntos [+17,9 a +24,9 puntos]",
  },
};

function picture(language: Language, arms: readonly ArmRow[]): ArmsPicture {
  const measure = measureOf("perfectJourneyRate");
  if (measure === undefined) throw new Error("there is no such measure");
  return { id: "C11", measure, place: null, arms, ...WORDS[language] };
}

const DOSES = [row("silos", 0.096), row("2 orchestrators", 0.29), row("6 orchestrators", 0.31), row("17 orchestrators", 0.28)];
const ALONE = [
  row("A: company", 0.3, null),
  row("B: company, org.form surgical-teams, budget match, and so much more that no name could hold all of it on one line", 0.4, null),
  { label: "nothing measured", series: null, estimate: null },
];

describe("the arms of a claim", () => {
  it.each(LANGUAGES)("are as they were looked at: %s", (language) => {
    expectGolden(`claim-arms.${language}.txt`, `${canonical(claimArms(picture(language, DOSES), language))}\n`);
  });

  it("carry the verdict as their title", () => {
    expect(claimArms(picture("en", DOSES), "en")?.title).toBe("C11 is supported");
    expect(claimArms(picture("es", DOSES), "es")?.title).toBe("C11 queda apoyada");
  });

  it("are joined by a line where they are levels of a dose, and only there", () => {
    const dosed = claimArms(picture("en", DOSES), "en");
    expect(dosed?.subtitle).toContain("A line joins the levels of a dose.");
    expect(JSON.stringify(dosed?.spec)).toContain('"series":0');
    const alone = claimArms(picture("en", ALONE), "en");
    expect(alone?.subtitle).not.toContain("A line");
    expect(JSON.stringify(alone?.spec)).not.toContain('"series":0');
  });

  it("stand in the table in per cent, with an empty row where nothing was measured", () => {
    const { table } = claimArms(picture("en", ALONE), "en") ?? { table: { columns: [], rows: [] } };
    expect(table.columns).toEqual(["arm", "Perfect journeys, %", "low", "high", "n"]);
    expect(table.rows[0]).toEqual(["A: company", 30, 27.9, 32.1, 100]);
    expect(table.rows[2]).toEqual(["nothing measured", null, null, null, null]);
  });

  it("are no picture where no arm had anything to measure", () => {
    expect(claimArms(picture("en", ALONE.slice(2)), "en")).toBeNull();
  });

  it.each(LANGUAGES)("keep their words apart and on the page: %s", async (language) => {
    for (const arms of [DOSES, ALONE]) {
      const chart = claimArms(picture(language, arms), language);
      if (chart === null) throw new Error("there is no chart");
      await svgOf(chart.spec); // sets the widths of the font
      const { texts } = await drawn(chart.spec);
      for (const one of texts) {
        expect(one.right, one.text).toBeLessThanOrEqual(740);
        const over = texts.filter(
          (other) => other !== one && Math.abs(other.top - one.top) < 6 && other.left < one.right - 1 && one.left < other.right - 1,
        );
        expect(
          over.map(({ text }) => text),
          one.text,
        ).toEqual([]);
      }
    }
  });
});
