import type { Estimate } from "../experiment/result.ts";
import type { Chart, Json } from "./chart.ts";
import { estimateNumbers, formatNumber } from "./format.ts";
import type { Language } from "./language.ts";
import { measureName } from "./lookup.ts";
import { COLOUR, framed, given, nominal, pixels, PIXELS, SMALL, tabled, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";

/** Elasticity of measures in the strength of links, step by step. */
export interface LinkElasticityPicture {
  /** The company. */
  readonly name: string;
  /** What is read of it, as a sentence. */
  readonly said: string;
  /** (measures) each with its steps that have a number: up to which factor t on all strengths. */
  readonly rows: readonly { readonly measure: string; readonly steps: readonly { readonly t: number; readonly elasticity: Estimate }[] }[];
}

const WORDS = {
  en: {
    title: "What links are worth when all of them are made stronger",
    subtitle: (name: string) =>
      `${name}: elasticity of outcomes in the strength of all links, between neighbouring factors t on it; 1 is the present strength. Intervals of one measure hold together with 95 %. Above 1, links give more than in proportion.`,
    axes: ["factor t on the strength of all links", "elasticity"],
    tips: ["Measure", "Up to t", "Elasticity"],
    columns: ["measure", "up to t", "elasticity", "low", "high", "n"],
  },
  es: {
    title: "Qué valen los enlaces cuando todos se hacen más fuertes",
    subtitle: (name: string) =>
      `${name}: elasticidad de los resultados en la fuerza de todos los enlaces, entre factores t vecinos; 1 es la fuerza actual. Los intervalos de una medida valen juntos al 95 %. Por encima de 1, los enlaces dan más que en proporción.`,
    axes: ["factor t sobre la fuerza de todos los enlaces", "elasticidad"],
    tips: ["Medida", "Hasta t", "Elasticidad"],
    columns: ["medida", "hasta t", "elasticidad", "bajo", "alto", "n"],
  },
} as const;

const LOOK = [
  { colour: COLOUR.blue, shape: "circle" },
  { colour: COLOUR.vermilion, shape: "square" },
  { colour: COLOUR.green, shape: "triangle-up" },
] as const;
const HEIGHT = 240;
/** Pixels: numbers of the axis, and names at the right, or on a phone above the curves. */
const SHAPE = {
  page: { left: 56, right: 500, names: 524, down: 0 },
  phone: { left: 44, right: PIXELS.phone - 8, names: 10, down: 1 },
} as const;
const ROW = 22;
/** Intervals that say nothing would press all others together. */
const MOST_SHOWN = 4;

/** null: nothing has an elasticity. */
export function linkElasticity({ name, said, rows }: LinkElasticityPicture, language: Language, width: Width = "page"): Chart | null {
  const drawn = rows.filter(({ steps }) => steps.length > 0);
  if (drawn.length === 0) return null;
  const { title, ...words } = WORDS[language];
  const subtitle = `${words.subtitle(name)} ${said}`;
  const told = drawn.flatMap(({ measure, steps }) =>
    steps.slice(-1).map(({ elasticity }) => `${measureName(measure, language)}: ${estimateNumbers(elasticity, "count", language)}.`),
  );
  const description = [`${title}.`, subtitle, ...told].join(" ");
  return {
    id: "link-elasticity",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, body(drawn, { language, width })),
    table: {
      columns: [...words.columns],
      rows: drawn.flatMap(({ measure, steps }) =>
        steps.map(({ t, elasticity: { mean, low, high, n } }) => [measure, tabled(t), tabled(mean), tabled(low), tabled(high), n]),
      ),
    },
  };
}

interface Setting {
  readonly language: Language;
  readonly width: Width;
}

function body(rows: LinkElasticityPicture["rows"], { language, width }: Setting): { readonly [key: string]: Json } {
  const shape = SHAPE[width];
  /** Names that stand above the curves take so much of the height. */
  const head = shape.down * (ROW * rows.length + 10);
  const { axes } = WORDS[language];
  const steps = rows.flatMap((row) => row.steps);
  const least = Math.min(...steps.map(({ t }) => t));
  const most = Math.max(...steps.map(({ t }) => t));
  const means = steps.map(({ elasticity }) => elasticity.mean);
  const domain = [Math.max(-MOST_SHOWN, Math.min(0, ...means) - 0.3), Math.min(MOST_SHOWN, Math.max(1, ...means) + 0.3)];
  const x: Json = {
    field: "t",
    type: "quantitative",
    scale: { type: "log", domain: [least * 0.9, most * 1.05], range: [shape.left, shape.right], nice: false },
    axis: { title: axes[0], grid: false, format: ",.2~g", tickCount: 6 },
  };
  const y = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain, range: [HEIGHT + head, head], nice: false, zero: false, clamp: true },
    axis: { title: axes[1], grid: true, tickCount: 6, offset: -shape.left },
  });
  const proportion: Json = {
    data: { values: [{ t: least * 0.9, to: most * 1.05, one: 1 }] },
    mark: { type: "rule", color: COLOUR.ink, strokeDash: [4, 3] },
    encoding: { x, x2: { field: "to" }, y: y("one") },
  };
  return {
    width: PIXELS[width] - (width === "page" ? 24 : 0),
    height: HEIGHT + head,
    resolve: { scale: { x: "independent" } },
    layer: [
      { layer: [proportion, ...rows.flatMap((row, at) => curve(row, at, { x, y, language }))] },
      names(rows, HEIGHT + head, { language, width }),
    ],
  };
}

type Row = LinkElasticityPicture["rows"][number];

interface Axes {
  readonly x: Json;
  readonly y: (field: string) => Json;
  readonly language: Language;
}

function curve({ measure, steps }: Row, at: number, { x, y, language }: Axes): readonly Json[] {
  const { colour, shape } = LOOK[at % LOOK.length] ?? LOOK[0];
  const values = steps.map(({ t, elasticity }) => ({
    t,
    mean: elasticity.mean,
    low: elasticity.low,
    high: elasticity.high,
    ...tipped([measureName(measure, language), formatNumber(t, language), estimateNumbers(elasticity, "count", language)]),
  }));
  const tooltip = tips(WORDS[language].tips);
  return [
    {
      data: { values },
      layer: [
        { mark: { type: "rule", color: colour, strokeWidth: 1.5 }, encoding: { x, y: y("low"), y2: { field: "high" }, tooltip } },
        { mark: { type: "line", color: colour, strokeWidth: 1.5 }, encoding: { x, y: y("mean") } },
        { mark: { type: "point", shape, filled: true, size: 50, color: colour, opacity: 1 }, encoding: { x, y: y("mean"), tooltip } },
      ],
    },
  ];
}

/** Measures at the right, each in its colour and with its mark. */
function names(rows: LinkElasticityPicture["rows"], height: number, { language, width }: Setting): Json {
  const left = SHAPE[width].names;
  const y: Json = {
    field: "y",
    type: "quantitative",
    scale: { domain: [0, height], range: [0, height], nice: false, zero: false },
    axis: null,
  };
  const x = pixels("x", PIXELS[width] - (width === "page" ? 24 : 0));
  const values = rows.map(({ measure }, at) => {
    const { colour, shape } = LOOK[at % LOOK.length] ?? LOOK[0];
    const text = measureName(measure, language);
    return { y: 12 + ROW * at, x: left, textX: left + 10, text, own: colour, shape };
  });
  return {
    data: { values },
    resolve: { scale: { y: "independent" } },
    layer: [
      { mark: { type: "point", filled: true, size: 50, opacity: 1 }, encoding: { x, y, color: given("own"), shape: given("shape") } },
      {
        mark: { type: "text", fontSize: SMALL },
        encoding: { x: { ...(x as { readonly [key: string]: Json }), field: "textX" }, y, text: nominal("text"), color: given("own") },
      },
    ],
  };
}
