import { join } from "node:path";

import type { Chart, Spec } from "../chart/chart.ts";
import { LANGUAGES, type Language } from "../chart/language.ts";
import { CHART_WIDTHS, type Width } from "../chart/theme.ts";
import { atomicWrite } from "./atomicWrite.ts";
import { jsonText } from "./jsonText.ts";

/** Where a folder keeps the specifications of its charts in every language and width: `weft chart` draws any of them. */
export const STORED_CHARTS = join("charts", "charts.json");

/** As it lies in the folder: by id, language and width. */
export type StoredCharts = Readonly<Record<string, Readonly<Record<Language, Readonly<Record<Width, Spec>>>>>>;

/**
 * Every chart as specification, SVG and PNG in the folder `charts`, in one language; English has the plain names. Beside
 * them the specifications in every language and width, as one file.
 */
export async function drawCharts(
  folder: string,
  chartsIn: (language: Language, width: Width) => readonly Chart[],
  language: Language,
): Promise<void> {
  const charts = chartsIn(language, "page");
  if (charts.length === 0) return;
  const { svgOf, pngOf } = await import("./render.ts");
  for (const chart of charts) {
    const name = join(folder, "charts", `${chart.id}${language === "en" ? "" : `.${language}`}`);
    const svg = await svgOf(chart.spec);
    atomicWrite(`${name}.vl.json`, jsonText(chart.spec));
    atomicWrite(`${name}.svg`, svg);
    atomicWrite(`${name}.png`, pngOf(svg, PICTURE_WIDTH));
  }
  atomicWrite(join(folder, STORED_CHARTS), JSON.stringify(stored(chartsIn)));
}

/** Pixels: twice those of the page. */
const PICTURE_WIDTH = 1488;

function stored(chartsIn: (language: Language, width: Width) => readonly Chart[]): StoredCharts {
  const found: Record<string, Record<string, Record<string, Spec>>> = {};
  for (const language of LANGUAGES) {
    for (const width of CHART_WIDTHS) {
      for (const { id, spec } of chartsIn(language, width)) ((found[id] ??= {})[language] ??= {})[width] = spec;
    }
  }
  return found as StoredCharts;
}
