import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { Chart } from "../chart/chart.ts";
import type { Language } from "../chart/language.ts";
import type { PageGround } from "../page/ground.ts";
import type { ReportContent } from "../report/report.ts";
import { atomicWrite } from "./atomicWrite.ts";
import { jsonText } from "./jsonText.ts";
import { sha256 } from "./manifest.ts";

/** What was written: SHA-256 by path within the folder. */
export type Checksums = Record<string, string>;

/** Every chart as specification, SVG and PNG, and the report that holds them. English has the plain names. */
export async function writeDrawings(
  folder: string,
  content: ReportContent,
  grounds: readonly PageGround[] | null,
  language: Language,
): Promise<Checksums> {
  const [{ reportCharts }, { report }, { svgOf, pngOf }, { livePage }] = await Promise.all([
    import("../report/content.ts"),
    import("../report/report.ts"),
    import("./render.ts"),
    import("./livePage.ts"),
  ]);
  const suffix = language === "en" ? "" : `.${language}`;
  const checksums: Checksums = {};
  const write = (name: string, text: string | Uint8Array) => {
    atomicWrite(join(folder, name), text);
    checksums[name] = sha256(text);
  };
  const drawn: { readonly chart: Chart; readonly svg: string }[] = [];
  for (const chart of reportCharts(content, language)) {
    const svg = await svgOf(chart.spec);
    const name = `charts/${chart.id}${suffix}`;
    write(`${name}.vl.json`, jsonText(chart.spec));
    write(`${name}.svg`, svg);
    write(`${name}.png`, pngOf(svg, 2 * widthOf(svg)));
    drawn.push({ chart, svg });
  }
  write(reportName(language), report(content, drawn, language, await livePage({ content, language, grounds })));
  removeOthers(folder, language, checksums);
  return checksums;
}

export function reportName(language: Language): string {
  return language === "en" ? "report.html" : `report.${language}.html`;
}

function widthOf(svg: string): number {
  const width = Number(/<svg[^>]*\swidth="(\d+(?:\.\d+)?)"/.exec(svg)?.[1] ?? NaN);
  return Number.isNaN(width) ? WIDTH_UNSTATED : Math.round(width);
}

const WIDTH_UNSTATED = 800;

/** Charts of a former run in this language that there is nothing to show for any more. */
function removeOthers(folder: string, language: Language, written: Checksums): void {
  const place = join(folder, "charts");
  if (Object.keys(written).length === 1) return;
  for (const name of readdirSync(place)) {
    const of = /\.(es)\.(vl\.json|svg|png)$/.exec(name)?.[1] ?? "en";
    if (of === language && written[`charts/${name}`] === undefined) rmSync(join(place, name), { force: true });
  }
}
