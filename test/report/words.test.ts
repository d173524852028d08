import { describe, expect, test } from "vitest";
import { clipped, displayWidth, padded, wrapped } from "../../engine/report/displayWidth.ts";
import { chanceFigure, differenceFigure, estimateFigure, reductionFigure } from "../../engine/report/figures.ts";
import { counted, enumerated, inSentence, spanishAnd } from "../../engine/report/messages/words.ts";
import { en } from "../../engine/report/messages/en.ts";
import { es } from "../../engine/report/messages/es.ts";
import { html, verbatim } from "../../engine/report/html.ts";
import { shortText, visibleText } from "../../engine/report/visibleText.ts";
import { estimate } from "./comparisonFixture.ts";

describe("words", () => {
  test("one is singular, everything else plural", () => {
    expect([0, 1, 2].map((count) => counted(count, "run", "runs"))).toEqual(["runs", "run", "runs"]);
    expect(es.page.kicker(1)).toBe("1 forma de organizarse, tal como la sentirían los clientes");
    expect(en.page.kicker(6)).toBe("6 ways of organising, as customers would feel them");
  });

  test("a list has one and, which in Spanish is e before the sound i", () => {
    expect(en.and([])).toBe("");
    expect(en.and(["A"])).toBe("A");
    expect(en.and(["A", "B", "C"])).toBe("A, B and C");
    expect(es.and(["silos", "Ibiza"])).toBe("silos e Ibiza");
    expect(enumerated(["agua", "hierro"], spanishAnd)).toBe("agua y hierro");
    expect(enumerated(["padre", "hijo"], spanishAnd)).toBe("padre e hijo");
  });

  test("the name of a measure fits into a sentence", () => {
    expect(inSentence("Time to resolution, mean")).toBe("time to resolution (mean)");
    expect(inSentence("CLV")).toBe("CLV");
  });

  test("both catalogues have the same number of limits", () => {
    expect(es.page.limits).toHaveLength(en.page.limits.length);
  });
});

describe("figures", () => {
  test("the ends of an interval differ where they differ", () => {
    expect(estimateFigure(estimate(0.62, 0.018), "probability", "en")).toBe("62.0 [60.2, 63.8]");
    expect(differenceFigure(estimate(0.081, 0.012), "probability", "es")).toBe("+8,1 [+6,9; +9,3]");
    expect(differenceFigure(estimate(0, 0), "h", "en")).toBe("0.0 [0.0, 0.0]");
  });

  test("a resampled probability never claims certainty", () => {
    expect([1, 0.87, 0].map((chance) => chanceFigure(chance, "en"))).toEqual([">\u00a099\u00a0%", "87\u00a0%", "<\u00a01\u00a0%"]);
  });

  test("a variance-reduction factor without end is said to be so", () => {
    expect([null, Infinity, 31.4, 2.34].map((factor) => reductionFigure(factor, "en"))).toEqual(["–", "∞", "31×", "2.3×"]);
  });
});

describe("text that others wrote", () => {
  test("is shown with everything invisible made visible", () => {
    expect(visibleText("a\u202eb\u0007c\nd\ud800")).toBe("a⟨U+202E⟩b⟨U+0007⟩c d⟨U+D800⟩");
    expect(visibleText("👩‍🚀 ñ 表")).toBe("👩‍🚀 ñ 表");
  });

  test("that is written from right to left stands apart, so that numbers after it stay where they are", () => {
    expect(html`<p title="${"שלום"}">${"in שלום (5) עולם 3, +5 % (1 to 9) مرحبا."}</p>`.markup).toBe(
      '<p title="\u2068שלום\u2069">in \u2068שלום (5) עולם\u2069 3, +5 % (1 to 9) \u2068مرحبا\u2069.</p>',
    );
    expect(verbatim("weft 'שלום.yaml'").markup).toBe("weft &#39;שלום.yaml&#39;");
    expect(html`${"\u2068a\u202eשלום\u2069"}`.markup).toBe("⟨U+2068⟩a⟨U+202E⟩\u2068שלום\u2069⟨U+2069⟩");
  });

  test("is cut between characters, never within one", () => {
    expect(shortText("😀😀😀", 2)).toBe("😀…");
  });

  test("takes the columns that a terminal gives it", () => {
    expect(["abc", "表", "e\u0301", "😀"].map(displayWidth)).toEqual([3, 2, 1, 2]);
    expect(padded("表", 4, "right")).toBe("  表");
    expect(clipped("表表表", 5)).toBe("表表…");
    expect(wrapped("one two three", 7, " ")).toEqual(["one two", " three"]);
    expect(wrapped("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
  });
});
