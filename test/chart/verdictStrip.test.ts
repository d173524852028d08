import { describe, expect, it } from "vitest";

import { LANGUAGES } from "../../engine/chart/language.ts";
import { verdictStrip, type StripRow } from "../../engine/chart/verdictStrip.ts";
import { svgOf } from "../../engine/host/render.ts";
import { drawn, overlaps } from "./drawnTexts.ts";
import { canonical, expectGolden } from "./golden.ts";

const ROWS: readonly StripRow[] = [
  {
    id: "C2",
    statement: "Marketing cannot bring about a good customer experience by itself.",
    verdict: "supported",
    tone: "supported",
    effect: { low: 5.2, mean: 7, high: 8.9 },
    worlds: "18 % [5–48]",
  },
  {
    id: "C13",
    statement: "Find the moments that matter.",
    verdict: "contradicted: negligible",
    tone: "contradicted",
    effect: { low: -0.3, mean: 0.2, high: 0.8 },
    worlds: "",
  },
  { id: "C16", statement: "Every link.", verdict: "undetermined, 12,345 more runs", tone: "open", effect: null, worlds: "0 % [0–100]" },
];

describe("the verdict strip", () => {
  it("is as it was looked at", () => {
    expectGolden("verdict-strip.txt", `${canonical(verdictStrip(ROWS, "en"))}\n`);
  });

  it("gives a long statement as many lines as it needs, up to three", async () => {
    const statement =
      "A lasting network of four kinds of teams, with specialists assigned as needed, works as well as a task force and longer.";
    const chart = verdictStrip([{ ...(ROWS[0] as StripRow), statement }], "en");
    if (chart === null) throw new Error("there is no chart");
    await svgOf(chart.spec);
    const { texts } = await drawn(chart.spec);
    const lines = texts.map(({ text }) => text).filter((text) => statement.includes(text) && text.includes(" "));
    expect(lines.join(" ")).toBe(statement);
  });

  it("puts every tick label under its tick", async () => {
    const chart = verdictStrip(ROWS, "en");
    if (chart === null) throw new Error("there is no chart");
    await svgOf(chart.spec);
    const { texts } = await drawn(chart.spec);
    const centre = (label: string) => {
      const found = texts.find(({ text }) => text === label);
      return found === undefined ? NaN : (found.left + found.right) / 2;
    };
    // A label that is flush with the end of the scale would stand beside its tick.
    expect(centre("\u22126") + centre("6")).toBeCloseTo(2 * centre("0"), 0);
    expect(centre("6") - centre("4")).toBeCloseTo(centre("2") - centre("0"), 0);
  });

  it("keeps verdict and worlds apart on a phone, one below the other where both are long", async () => {
    const said = [
      ["contradicha: insignificante", "71 % [64–77]"],
      ["indeterminada, 1053 réplicas más", "15 % [10–20]"],
      ["apoyada", "100 % [98–100]"],
    ] as const;
    const rows = said.map(([verdict, worlds], at) => ({ ...(ROWS[0] as StripRow), id: `C${at}`, verdict, worlds }));
    const chart = verdictStrip(rows, "es", "phone");
    if (chart === null) throw new Error("there is no chart");
    await svgOf(chart.spec);
    const { texts } = await drawn(chart.spec);
    expect(overlaps(texts)).toEqual([]);
    const top = (text: string) => texts.find((one) => one.text === text)?.top ?? NaN;
    expect(said.map(([verdict, worlds]) => Math.round(top(worlds) - top(verdict)))).toEqual([13, 13, 0]);
  });

  it("counts verdicts in its title", () => {
    expect(verdictStrip(ROWS, "en")?.title).toBe("Of 3 claims put to the test 1 are supported and 1 contradicted");
    expect(verdictStrip([], "en")).toBeNull();
  });

  it("draws effects beyond its scale at the border, and keeps them in the table", () => {
    const chart = verdictStrip(ROWS, "en");
    expect(JSON.stringify(chart?.spec)).toContain('"low":5.2,"mean":6,"high":6');
    expect(chart?.table.rows[0]).toEqual(["C2", ROWS[0]?.statement, "supported", 7, 5.2, 8.9, "18 % [5–48]"]);
  });

  it.each(LANGUAGES)("keeps its words apart and on the page: %s", async (language) => {
    const chart = verdictStrip(ROWS, language);
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
  });
});
