import type { Chart, Json } from "./chart.ts";
import { estimateNumbers } from "./format.ts";
import { wrapUpTo } from "./labels.ts";
import type { Language } from "./language.ts";
import { textWidth } from "./textWidth.ts";
import { COLOUR, framed, nominal, pixels, PIXELS, SMALL, tabled, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";

/** What is said of one claim that was put to the test. */
export interface StripRow {
  readonly id: string;
  readonly statement: string;
  /** In words, as everywhere else. */
  readonly verdict: string;
  readonly tone: Tone;
  /** Effect in the claimed direction and its interval, in smallest effects of interest; null: nothing to draw. */
  readonly effect: { readonly low: number; readonly mean: number; readonly high: number } | null;
  /** Share of worlds in words; empty: none were asked for. */
  readonly worlds: string;
}

export type Tone = "supported" | "contradicted" | "open";

/** A shape and a colour of its own for each tone. */
const SHAPES: readonly { readonly tone: Tone; readonly shape: string; readonly stroke: string; readonly fill: string }[] = [
  { tone: "supported", shape: "triangle-up", stroke: COLOUR.green, fill: COLOUR.green },
  { tone: "contradicted", shape: "triangle-down", stroke: COLOUR.vermilion, fill: COLOUR.vermilion },
  { tone: "open", shape: "circle", stroke: COLOUR.grey, fill: COLOUR.paper },
];

/** On a phone the statement stands above its interval and its verdict; `below` is the room for these. */
const SHAPE = {
  page: { width: 218, left: 262, right: 450, verdicts: 462, below: 0 },
  phone: { width: PIXELS.phone - 34, left: 4, right: 150, verdicts: 160, below: 22 },
} as const;
/** Half the height of the band of one row. */
const CLEAR = 10;
const STATEMENT = { left: 32, lines: 3, height: 13 } as const;
/** Least height of a row, and what it is higher than its words. */
const ROW = { least: 22, air: 8 } as const;
/** Effects beyond are drawn at the border: what matters is the side of the band. */
const FARTHEST = 6;

interface StripWords {
  readonly title: (of: number, supported: number, contradicted: number) => string;
  readonly subtitle: string;
  readonly description: string;
  readonly columns: readonly string[];
  readonly tips: readonly string[];
}

const WORDS: Readonly<Record<Language, StripWords>> = {
  en: {
    title: (of, supported, contradicted) => `Of ${of} claims put to the test ${supported} are supported and ${contradicted} contradicted`,
    subtitle: `Effect in the claimed direction, in smallest effects of interest (grey: too small to matter; cut at ±${FARTHEST}), with simultaneous 95 % interval. At the right: share of worlds in which the claim is supported.`,
    description: "One line a claim: mark and interval right of the grey band support it, inside or left of it they contradict it.",
    columns: ["claim", "statement", "verdict", "effect ÷ smallest", "low", "high", "worlds"],
    tips: ["Claim", "Verdict", "Effect ÷ smallest of interest", "Worlds"],
  },
  es: {
    title: (of, supported, contradicted) => `De ${of} afirmaciones probadas, ${supported} quedan apoyadas y ${contradicted} contradichas`,
    subtitle: `Efecto en el sentido afirmado, en mínimos efectos de interés (gris: demasiado pequeño; cortado en ±${FARTHEST}), con intervalo simultáneo del 95 %. A la derecha: parte de los mundos en que se apoya.`,
    description:
      "Una línea por afirmación: marca e intervalo a la derecha de la banda gris la apoyan; dentro o a la izquierda la contradicen.",
    columns: ["afirmación", "enunciado", "veredicto", "efecto ÷ mínimo", "bajo", "alto", "mundos"],
    tips: ["Afirmación", "Veredicto", "Efecto ÷ mínimo de interés", "Mundos"],
  },
};

/** Every tested claim on one scale; null: none was tested. */
export function verdictStrip(rows: readonly StripRow[], language: Language, width: Width = "page"): Chart | null {
  if (rows.length === 0) return null;
  const words = WORDS[language];
  const count = (tone: Tone) => rows.filter((row) => row.tone === tone).length;
  const title = words.title(rows.length, count("supported"), count("contradicted"));
  const { subtitle } = words;
  const description = [`${title}.`, words.description, ...rows.map(({ id, verdict }) => `${id}: ${verdict}.`)].join(" ");
  return {
    id: "verdict-strip",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, strip(rows, { language, width })),
    table: {
      columns: words.columns,
      rows: rows.map(({ id, statement, verdict, effect, worlds }) => [
        id,
        statement,
        verdict,
        tabled(effect?.mean),
        tabled(effect?.low),
        tabled(effect?.high),
        worlds,
      ]),
    },
  };
}

interface Setting {
  readonly language: Language;
  readonly width: Width;
}

function strip(rows: readonly StripRow[], { language, width }: Setting): { readonly [key: string]: Json } {
  const shape = SHAPE[width];
  const { placed, height } = placedRows(rows, shape);
  const y = pixels("y", height);
  // Where statements stand above intervals, the band keeps clear of them.
  const stretches = shape.below === 0 ? [{ y: 0, y2: height }] : placed.map((row) => ({ y: row.y - CLEAR, y2: row.y + CLEAR }));
  const x = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain: [-FARTHEST, FARTHEST], range: [shape.left, shape.right], nice: false, zero: false },
    axis: { title: null, grid: false, tickCount: 5, domain: false, offset: 2, labelFlush: false },
  });
  return {
    width: PIXELS[width],
    height,
    data: { values: placed.map((row) => drawn(row, language)) },
    layer: [
      {
        data: { values: stretches.map((at) => ({ x: -1, x2: 1, ...at })) },
        mark: { type: "rect", color: COLOUR.band },
        encoding: { x: x("x"), x2: { field: "x2" }, y, y2: { field: "y2" } },
      },
      {
        data: { values: stretches.map((at) => ({ x: 0, ...at })) },
        mark: { type: "rule", color: "#999999" },
        encoding: { x: x("x"), y, y2: { field: "y2" } },
      },
      {
        mark: { type: "text", fontSize: SMALL, fontWeight: "bold" },
        encoding: { x: { value: 0 }, y: pixels("idY", height), text: nominal("id") },
      },
      {
        data: { values: placed.flatMap(({ lines }) => lines) },
        mark: { type: "text", fontSize: SMALL },
        encoding: { x: { value: STATEMENT.left }, y, text: nominal("text") },
      },
      { mark: { type: "text", fontSize: SMALL }, encoding: { x: { value: shape.verdicts }, y, text: nominal("verdict") } },
      {
        ...(shape.below === 0 ? {} : { data: { values: placed.map(({ row, worldsY }) => ({ worlds: row.worlds, y: worldsY })) } }),
        mark: { type: "text", fontSize: SMALL, align: "right" },
        encoding: { x: { value: PIXELS[width] }, y, text: nominal("worlds") },
      },
      ...marks(x, y, tips(WORDS[language].tips)),
    ],
  };
}

interface PlacedRow {
  readonly row: StripRow;
  readonly y: number;
  /** Of the first words. */
  readonly idY: number;
  /** Of the share of worlds: a line further down where the verdict leaves no room. */
  readonly worldsY: number;
  /** The statement. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

/** Rows down the page, as high as their statements are. */
function placedRows(
  rows: readonly StripRow[],
  { width, below }: (typeof SHAPE)[Width],
): { readonly placed: readonly PlacedRow[]; readonly height: number } {
  const placed: PlacedRow[] = [];
  let top = 0;
  for (const row of rows) {
    const lines = wrapUpTo(STATEMENT.lines, row.statement, width, SMALL);
    const height = Math.max(ROW.least, STATEMENT.height * lines.length + ROW.air);
    const middle = top + height / 2;
    const placedLines = lines.map((text, at) => ({ text, y: middle + STATEMENT.height * (at - (lines.length - 1) / 2) }));
    const beside = below === 0;
    const y = beside ? middle : top + height + below / 2 - 6;
    const down = beside || isRoomFor(row) ? 0 : STATEMENT.height;
    placed.push({ row, y, idY: beside ? middle : (placedLines[0]?.y ?? middle), worldsY: y + down, lines: placedLines });
    top += height + below + down;
  }
  return { placed, height: top };
}

/** Whether verdict and share of worlds stand on one line of a phone. */
function isRoomFor({ verdict, worlds }: StripRow): boolean {
  return SHAPE.phone.verdicts + textWidth(verdict, SMALL) + textWidth(worlds, SMALL) + ROW.air <= PIXELS.phone;
}

function drawn({ row: { id, verdict, tone, effect, worlds }, y, idY }: PlacedRow, language: Language): { readonly [key: string]: Json } {
  const common = { id, verdict, worlds, y, idY };
  if (effect === null) return common;
  const tip = tipped([id, verdict, estimateNumbers(effect, "count", language), worlds === "" ? "–" : worlds]);
  return { ...common, ...tip, tone, low: within(effect.low), mean: within(effect.mean), high: within(effect.high) };
}

function within(value: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, value));
}

/** Interval and mean, with the tone as colour and shape. */
function marks(x: (field: string) => Json, y: Json, tooltip: Json): readonly Json[] {
  const domain = SHAPES.map(({ tone }) => tone);
  const by = (range: readonly string[]): Json => ({ field: "tone", type: "nominal", scale: { domain, range }, legend: null });
  const transform = [{ filter: "isValid(datum.tone)" }];
  const stroke = by(SHAPES.map((one) => one.stroke));
  return [
    { transform, mark: { type: "rule", strokeWidth: 2 }, encoding: { x: x("low"), x2: { field: "high" }, y, stroke, tooltip } },
    {
      transform,
      mark: { type: "point", size: 70, strokeWidth: 2, opacity: 1 },
      encoding: { x: x("mean"), y, stroke, fill: by(SHAPES.map((one) => one.fill)), shape: by(SHAPES.map((one) => one.shape)), tooltip },
    },
  ];
}
