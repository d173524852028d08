import type { Spec } from "../../chart/chart.ts";
import type { Language } from "../../chart/language.ts";
import type { Width } from "../../chart/theme.ts";
import { nearest } from "../../scenario/nearest.ts";
import { atomicWrite } from "../atomicWrite.ts";
import { EXIT, HostFault, type Unwritable } from "../fault.ts";
import { jsonText } from "../jsonText.ts";
import { hostMessages } from "../messages.ts";
import { storedSpecs } from "../storedSpecs.ts";
import type { Terminal } from "../terminal.ts";

export interface ChartRequest {
  /** null: what is there. */
  readonly name: string | null;
  readonly from: string;
  readonly language: Language;
  readonly width: Width;
  /** null: named as the chart, in the folder of the moment, as SVG. */
  readonly out: string | null;
}

const UNWRITABLE: Unwritable = { exitCode: EXIT.input, instead: "choose another file with --out" };

/** Draws one chart of stored results, or lists the charts that there are. */
export async function chart({ name, from, language, width, out }: ChartRequest, terminal: Terminal): Promise<number> {
  const specs = await storedSpecs(from, language, width);
  const words = hostMessages(language);
  if (name === null) {
    terminal.out([words.chartsThere(from), ...specs.map(({ id, spec }) => `  ${id}  ${titleOf(spec)}`)].join("\n"));
    return EXIT.done;
  }
  const found = specs.find(({ id }) => id === name);
  if (found === undefined) throw unknown(name, { from, ids: specs.map(({ id }) => id) });
  const file = out ?? `${name}${language === "en" ? "" : `.${language}`}${width === "page" ? "" : `.${width}`}.svg`;
  atomicWrite(file, await written(found.spec, file), UNWRITABLE);
  terminal.out(words.drawn(file));
  return EXIT.done;
}

function unknown(name: string, { from, ids }: { readonly from: string; readonly ids: readonly string[] }): HostFault {
  const near = nearest(name, ids);
  const hint = near === null ? "" : ` (did you mean "${near}"?)`;
  return new HostFault(`${from} has no chart "${name}"${hint}; it has: ${ids.join(", ")}`, EXIT.input);
}

/** The end of the file's name says what is written. */
async function written(spec: Spec, file: string): Promise<string | Uint8Array> {
  if (file.endsWith(".json")) return jsonText(spec);
  if (!file.endsWith(".svg") && !file.endsWith(".png")) {
    throw new HostFault(`${file}: a chart is written as .vl.json, .svg or .png`, EXIT.input);
  }
  const { svgOf, pngOf } = await import("../render.ts");
  const svg = await svgOf(spec);
  return file.endsWith(".svg") ? svg : pngOf(svg, SHARPNESS * Number(/<svg[^>]*\swidth="(\d+)/.exec(svg)?.[1] ?? WIDTH_UNSTATED));
}

/** Pixels of a picture for one of the page. */
const SHARPNESS = 2;
const WIDTH_UNSTATED = 800;

function titleOf({ title }: Spec): string {
  const text = typeof title === "object" && title !== null && "text" in title ? title["text"] : "";
  return Array.isArray(text) ? text.join(" ") : "";
}
