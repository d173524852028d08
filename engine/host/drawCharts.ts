import { join } from "node:path";

import type { Chart } from "../chart/chart.ts";
import type { Language } from "../chart/language.ts";
import { atomicWrite } from "./atomicWrite.ts";
import { jsonText } from "./jsonText.ts";

/** Every chart as specification, SVG and PNG in the folder `charts`; English has the plain names. */
export async function drawCharts(folder: string, charts: readonly Chart[], language: Language): Promise<void> {
  if (charts.length === 0) return;
  const { svgOf, pngOf } = await import("./render.ts");
  for (const chart of charts) {
    const name = join(folder, "charts", `${chart.id}${language === "en" ? "" : `.${language}`}`);
    const svg = await svgOf(chart.spec);
    atomicWrite(`${name}.vl.json`, jsonText(chart.spec));
    atomicWrite(`${name}.svg`, svg);
    atomicWrite(`${name}.png`, pngOf(svg, PICTURE_WIDTH));
  }
}

/** Pixels: twice those of the page. */
const PICTURE_WIDTH = 1488;
