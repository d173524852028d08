import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import type { TopLevelSpec } from "vega-lite";
import { contentHash } from "../base/contentHash.ts";
import type { Spec } from "../chart/chart.ts";
import { fontAdvance } from "./fontMetrics.ts";

const FONTS = {
  regular: "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  bold: "@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf",
} as const;

/** What Vega's types leave out: the function that measures text (vega pull request 3792). */
interface TextMetrics {
  width: (item: { readonly fontSize?: number; readonly fontWeight?: number | string; readonly limit?: number }, text: unknown) => number;
}

/**
 * A Vega-Lite specification as SVG text, the same on every machine: texts are measured with the shipped Inter.
 *
 * @throws Error with Vega-Lite's own words where the specification raises a warning: that is our bug.
 */
export async function svgOf(spec: Spec): Promise<string> {
  const [vega, { compile }, regular, bold] = await Promise.all([
    import("vega"),
    import("vega-lite"),
    readFile(fontPath("regular")),
    readFile(fontPath("bold")),
  ]);
  measureTextBy((vega as unknown as { textMetrics: TextMetrics }).textMetrics, regular, bold);
  const warnings: string[] = [];
  const logger = listening(vega.logger(vega.Warn), warnings);
  const compiled = compile(spec as unknown as TopLevelSpec, { logger });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: "none", logger });
  const svg = await view.toSVG();
  view.finalize();
  if (warnings.length > 0) throw new Error(`chart: ${warnings.join("; ")}`);
  const { description } = spec;
  return withOwnIds(typeof description === "string" ? described(svg, description) : svg);
}

/** One picture with one text alternative: below `role="img"` a screen reader does not read out hundreds of marks. */
function described(svg: string, description: string): string {
  const escaped = description.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  return svg.replace("<svg ", () => `<svg role="img" aria-label="${escaped}" `);
}

/** A picture of an SVG, `width` pixels wide, on white. */
export function pngOf(svg: string, width: number): Uint8Array {
  const options: ResvgRenderOptions = {
    fitTo: { mode: "width", value: width },
    background: "white",
    font: {
      fontFiles: [fontPath("regular"), fontPath("bold")],
      loadSystemFonts: false,
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
    },
  };
  return new Resvg(svg, options).render().asPng();
}

function fontPath(weight: keyof typeof FONTS): string {
  return createRequire(import.meta.url).resolve(FONTS[weight]);
}

/** Without a canvas Vega guesses 0.8 × font size a character, which cuts legends and leaves holes. */
function measureTextBy(metrics: TextMetrics, regular: Uint8Array, bold: Uint8Array): void {
  const widths = { regular: fontAdvance(regular), bold: fontAdvance(bold) };
  metrics.width = (item, text) => {
    const weight = item.fontWeight === "bold" || Number(item.fontWeight) >= 600 ? "bold" : "regular";
    const width = widths[weight](typeof text === "string" || typeof text === "number" ? String(text) : "") * (item.fontSize ?? 11);
    return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width;
  };
}

interface Listening {
  warn(...words: readonly unknown[]): unknown;
  error(...words: readonly unknown[]): unknown;
}

/** Vega's own logger, but what it would print is kept. */
function listening<Logger extends Listening>(logger: Logger, heard: string[]): Logger {
  const hear = (...words: readonly unknown[]) => {
    heard.push(words.map(String).join(" "));
    return logger;
  };
  logger.warn = hear;
  logger.error = hear;
  return logger;
}

/**
 * Vega numbers clip paths and gradients through the life of the process. Named by the content instead, the bytes
 * do not depend on what was drawn before, and two charts on one page do not take each other's clip paths.
 */
function withOwnIds(svg: string): string {
  const ids = [...new Set([...svg.matchAll(/\bid="((?:clip|gradient_|p_gradient_)\d+)"/g)].map((match) => match[1] ?? ""))];
  const anonymous = renamed(svg, new Map(ids.map((id, index) => [id, `id${index}`])));
  const prefix = `c${contentHash(anonymous).slice(0, 8)}-`;
  return renamed(svg, new Map(ids.map((id, index) => [id, prefix + String(index)])));
}

function renamed(svg: string, names: ReadonlyMap<string, string>): string {
  return svg.replace(/(\bid="|url\(#)((?:clip|gradient_|p_gradient_)\d+)/g, (whole, before: string, id: string) => {
    const name = names.get(id);
    return name === undefined ? whole : before + name;
  });
}
