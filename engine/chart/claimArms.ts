import type { Estimate } from "../experiment/result.ts";
import type { Measure } from "../measure/measure.ts";
import type { Chart, Json } from "./chart.ts";
import { estimateText, scaleOf, unitName } from "./format.ts";
import { visible, wrapUpTo } from "./labels.ts";
import type { Language } from "./language.ts";
import { COLOUR, framed, nominal, pixels, PIXELS, SMALL, tabled, TEXT, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";

/** The arms of one claim's experiment in the measure that decides. */
export interface ArmsPicture {
  /** Of the claim. */
  readonly id: string;
  readonly statement: string;
  /** In words, as everywhere else. */
  readonly verdict: string;
  readonly measure: Pick<Measure, "name" | "unit">;
  /** The part of the scenario that is measured; null: the whole. */
  readonly place: string | null;
  /** The effect that decides, with its interval, as text; empty: none could be measured. */
  readonly effect: string;
  readonly arms: readonly ArmRow[];
}

export interface ArmRow {
  readonly label: string;
  /** null: too little to measure. */
  readonly estimate: Estimate | null;
  /** Arms of one number are levels of one dose, in their order, and a line joins them; null: it stands by itself. */
  readonly series: number | null;
}

/** On a phone the name stands above its interval; `below` is the room for that. */
const SHAPE = {
  page: { labels: 200, left: 212, right: 520, below: 0 },
  phone: { labels: PIXELS.phone - 4, left: 4, right: 180, below: 18 },
} as const;
const LINE = 14;
const ROW = 22;
/** Room between two series. */
const GAP = 10;
const LABEL_LINES = 3;

interface ArmsWords {
  readonly title: (id: string, verdict: string) => string;
  readonly subtitle: (what: string, n: string) => string;
  readonly effect: (effect: string) => string;
  readonly joined: string;
  readonly columns: (measure: string) => readonly string[];
  readonly arm: string;
}

const WORDS: Readonly<Record<Language, ArmsWords>> = {
  en: {
    title: (id, verdict) => `${id} is ${verdict}`,
    subtitle: (what, n) => `${what} of every arm with its own 95\u00a0% interval, n\u00a0=\u00a0${n}.`,
    effect: (effect) => `Arms share their luck, so that differences are surer than these intervals; the one that decides: ${effect}.`,
    joined: "A line joins the levels of a dose.",
    arm: "Arm",
    columns: (measure) => ["arm", measure, "low", "high", "n"],
  },
  es: {
    title: (id, verdict) => `${id} queda ${verdict}`,
    subtitle: (what, n) => `${what} de cada variante con su propio intervalo del 95\u00a0%, n\u00a0=\u00a0${n}.`,
    effect: (effect) => `Las variantes comparten su azar: las diferencias son más seguras que estos intervalos; la que decide: ${effect}.`,
    joined: "Una línea une los niveles de una dosis.",
    arm: "Variante",
    columns: (measure) => ["variante", measure, "bajo", "alto", "n"],
  },
};

/** One dot and interval an arm; null: no arm had anything to measure. */
export function claimArms(picture: ArmsPicture, language: Language, width: Width = "page"): Chart | null {
  const { id, statement, verdict, measure, place, effect, arms } = picture;
  const counts = [...new Set(arms.flatMap(({ estimate }) => (estimate === null ? [] : [estimate.n])))].sort((one, other) => one - other);
  if (counts.length === 0) return null;
  const words = WORDS[language];
  const title = words.title(id, verdict);
  const unit = unitName(measure.unit, language);
  const what = [measure.name[language], ...(place === null ? [] : [place]), ...(unit === "" ? [] : [unit])].join(", ");
  const subtitle = [
    statement,
    words.subtitle(what, [...new Set([counts[0], counts.at(-1)])].join("–")),
    ...(arms.some(({ series }) => series !== null) ? [words.joined] : []),
    ...(effect === "" ? [] : [words.effect(effect.replaceAll(" ", "\u00a0"))]),
  ].join(" ");
  const said = arms.map(({ label, estimate }) => `${label}: ${estimate === null ? "–" : estimateText(estimate, measure.unit, language)}.`);
  const description = [`${title}.`, subtitle, ...said].join(" ");
  return {
    id,
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, dots(arms, measure, { language, width })),
    table: {
      columns: words.columns(what),
      rows: arms.map(({ label, estimate }) => {
        const of = (value: number | undefined) => tabled(value === undefined ? null : value * scaleOf(measure.unit));
        return [label, of(estimate?.mean), of(estimate?.low), of(estimate?.high), estimate?.n ?? null];
      }),
    },
  };
}

function dots(
  arms: readonly ArmRow[],
  { unit, name }: ArmsPicture["measure"],
  { language, width }: { readonly language: Language; readonly width: Width },
): { readonly [key: string]: Json } {
  const shape = SHAPE[width];
  const { rows, height } = placed(arms, shape);
  const scale = scaleOf(unit);
  const domain = domainOf(arms.flatMap(({ estimate }) => (estimate === null ? [] : [estimate.low * scale, estimate.high * scale])));
  const y = pixels("y", height);
  const x = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain, range: [shape.left, shape.right], nice: false, zero: false },
    axis: { title: null, grid: true, tickCount: 5, domain: false, offset: 2, labelFlush: false },
  });
  const values = rows.map(({ arm: { label, estimate, series }, y: at }) => ({
    y: at,
    ...(series === null ? {} : { series }),
    numbers: estimate === null ? "–" : estimateText(estimate, unit, language),
    ...(estimate === null ? {} : { mean: estimate.mean * scale, low: estimate.low * scale, high: estimate.high * scale }),
    ...(estimate === null ? {} : tipped([visible(label), estimateText(estimate, unit, language), String(estimate.n)])),
  }));
  const tooltip = tips([WORDS[language].arm, name[language], "n"]);
  const measured = { filter: "isValid(datum.mean)" };
  return {
    width: PIXELS[width],
    height,
    data: { values },
    layer: [
      {
        transform: [measured, { filter: "isValid(datum.series)" }],
        mark: { type: "line", color: COLOUR.grey, strokeWidth: 1 },
        encoding: { x: x("mean"), y, detail: nominal("series"), order: { field: "y", type: "quantitative" } },
      },
      {
        transform: [measured],
        mark: { type: "rule", strokeWidth: 2, color: COLOUR.blue },
        encoding: { x: x("low"), x2: { field: "high" }, y, tooltip },
      },
      {
        transform: [measured],
        mark: { type: "point", size: 60, filled: true, color: COLOUR.blue, opacity: 1 },
        encoding: { x: x("mean"), y, tooltip },
      },
      {
        data: { values: rows.flatMap(({ lines }) => lines) },
        mark: { type: "text" },
        encoding: { x: { value: 0 }, y, text: nominal("text") },
      },
      { mark: { type: "text", fontSize: SMALL, align: "right" }, encoding: { x: { value: PIXELS[width] }, y, text: nominal("numbers") } },
    ],
  };
}

interface PlacedRow {
  readonly arm: ArmRow;
  readonly y: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

/** Rows down the page, as high as their labels are. */
function placed(
  arms: readonly ArmRow[],
  { labels, below }: (typeof SHAPE)[Width],
): { readonly rows: readonly PlacedRow[]; readonly height: number } {
  const rows: PlacedRow[] = [];
  let top = 0;
  let before: number | null = null;
  for (const arm of arms) {
    if (before !== null && arm.series !== before) top += GAP;
    before = arm.series;
    const lines = wrapUpTo(LABEL_LINES, visible(arm.label), labels, TEXT);
    const height = Math.max(ROW, LINE * lines.length + 6);
    const middle = top + height / 2;
    const placedLines = lines.map((text, at) => ({ text, y: middle + LINE * (at - (lines.length - 1) / 2) }));
    rows.push({ arm, y: below === 0 ? middle : top + height + below / 2 - 5, lines: placedLines });
    top += height + below;
  }
  return { rows, height: top };
}

/** All values, with a little air. */
function domainOf(values: readonly number[]): Json {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = high > low ? 0.04 * (high - low) : 1;
  return [low - air, high + air];
}
