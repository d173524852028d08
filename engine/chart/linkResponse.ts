import type { Estimate } from "../experiment/result.ts";
import type { Chart, Json } from "./chart.ts";
import { differenceText, differenceUnitName, scaleOf } from "./format.ts";
import type { Language } from "./language.ts";
import { measureOrPlain } from "./lookup.ts";
import { COLOUR, framed, given, nominal, pixels, PIXELS, SMALL, tabled, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";

/** Benefit of links that are added in one order, with the form that fits it best. */
export interface ResponseRow {
  readonly label: string;
  /** Of the best form, with its weight, in words; "" where there is nothing to fit. */
  readonly form: string;
  /** (levels) */
  readonly points: readonly { readonly links: number; readonly benefit: Estimate }[];
  /** null: there is nothing to fit. */
  readonly fitted: ((links: number) => number) | null;
}

export interface LinkResponsePicture {
  /** The company. */
  readonly name: string;
  /** Curves, and those of them whose benefit is a power law with an exponent above 1. */
  readonly read: { readonly curves: number; readonly supported: number };
  /** One panel a measure; orders in the same order in each. */
  readonly panels: readonly { readonly measure: string; readonly rows: readonly ResponseRow[] }[];
}

const WORDS = {
  en: {
    title: (curves: number, supported: number) =>
      supported === 0
        ? "However links are added, no benefit is shown to be a power law with an exponent above 1"
        : `In ${supported} of ${curves} curves the benefit of links is a power law with an exponent above 1`,
    subtitle: (name: string) =>
      `${name}: benefit of new links against none on the same replications, with 95 % intervals; lines are the forms that fit best (weight by AICc). The axis of links is logarithmic.`,
    links: "links added",
    tips: ["Order", "Links added"],
    columns: ["measure", "order", "links", "benefit", "low", "high", "n"],
  },
  es: {
    title: (curves: number, supported: number) =>
      supported === 0
        ? "Se añadan como se añadan los enlaces, ningún beneficio resulta ser una ley de potencias de exponente mayor que 1"
        : `En ${supported} de ${curves} curvas el beneficio de los enlaces es una ley de potencias de exponente mayor que 1`,
    subtitle: (name: string) =>
      `${name}: beneficio de los enlaces nuevos frente a ninguno en las mismas réplicas, con intervalos del 95 %; las líneas son las formas que mejor se ajustan (peso según AICc). El eje de los enlaces es logarítmico.`,
    links: "enlaces añadidos",
    tips: ["Orden", "Enlaces añadidos"],
    columns: ["medida", "orden", "enlaces", "beneficio", "bajo", "alto", "n"],
  },
} as const;

const LOOK = [
  { colour: COLOUR.blue, shape: "circle", dash: [1, 0] },
  { colour: COLOUR.vermilion, shape: "square", dash: [6, 3] },
  { colour: COLOUR.green, shape: "triangle-up", dash: [2, 3] },
] as const;
const HEIGHT = 190;
/** Pixels: numbers of the axis, and names at the right, or on a phone above the curves. */
const SHAPE = {
  page: { left: 64, right: 520, names: 540, down: 0 },
  phone: { left: 50, right: PIXELS.phone - 8, names: 10, down: 1 },
} as const;
const ROW = 34;
/** Of a fitted line. */
const STEPS = 60;

/** Benefit against the number of links, a panel a measure; null: no curve. */
export function linkResponse({ name, read, panels }: LinkResponsePicture, language: Language, width: Width = "page"): Chart | null {
  const drawn = panels.filter(({ rows }) => rows.length > 0);
  if (drawn.length === 0) return null;
  const words = WORDS[language];
  const title = words.title(read.curves, read.supported);
  const subtitle = words.subtitle(name);
  const told = drawn.flatMap(({ measure, rows }) => {
    const { name: names, unit } = measureOrPlain(measure);
    return rows.flatMap(({ label, form, points }) => {
      const last = points.at(-1);
      if (last === undefined) return [];
      return [
        `${names[language]}, ${label}: ${last.links}: ${differenceText(last.benefit, unit, language)}${form === "" ? "" : `; ${form}`}.`,
      ];
    });
  });
  const description = [`${title}.`, subtitle, ...told].join(" ");
  return {
    id: "link-response",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, { vconcat: drawn.map((panel) => panelOf(panel, { language, width })) }),
    table: {
      columns: [...words.columns],
      rows: drawn.flatMap(({ measure, rows }) =>
        rows.flatMap(({ label, points }) =>
          points.map(({ links, benefit }) => [
            measure,
            label,
            links,
            tabled(benefit.mean),
            tabled(benefit.low),
            tabled(benefit.high),
            benefit.n,
          ]),
        ),
      ),
    },
  };
}

type Panel = LinkResponsePicture["panels"][number];

interface Setting {
  readonly language: Language;
  readonly width: Width;
}

function panelOf({ measure, rows }: Panel, { language, width }: Setting): Json {
  const shape = SHAPE[width];
  /** Names that stand above the curves take so much of the height. */
  const head = shape.down * (ROW * rows.length + 10);
  const { name, unit } = measureOrPlain(measure);
  const scale = scaleOf(unit);
  const all = rows.flatMap(({ points }) => points);
  const links = all.map((point) => point.links);
  const [least, most] = [Math.min(...links), Math.max(...links)];
  const ends = all.flatMap(({ benefit }) => [benefit.low * scale, benefit.high * scale]);
  const x: Json = {
    field: "links",
    type: "quantitative",
    scale: { type: "log", domain: [least, most], range: [shape.left, shape.right], nice: false },
    axis: { title: WORDS[language].links, grid: false, format: "d", tickCount: 6 },
  };
  const domain = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const tooltip = tips([...WORDS[language].tips, name[language]]);
  const tip = (label: string, at: number, benefit: Estimate) => tipped([label, String(at), differenceText(benefit, unit, language)]);
  const y = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain, range: [HEIGHT + head, head], nice: false, zero: false },
    axis: { title: `${name[language]}, ${differenceUnitName(unit, language)}`, grid: true, tickCount: 5, offset: -shape.left },
  });
  return {
    width: PIXELS[width] - (width === "page" ? 24 : 0),
    height: HEIGHT + head,
    resolve: { scale: { x: "independent" } },
    layer: [
      { layer: rows.flatMap((row, at) => curveOf(row, at, { x, y, scale, domain, least, most, tip, tooltip })) },
      names(rows, HEIGHT + head, width),
    ],
  };
}

interface Axes {
  readonly x: Json;
  readonly y: (field: string) => Json;
  readonly scale: number;
  readonly domain: readonly number[];
  readonly least: number;
  readonly most: number;
  readonly tip: (label: string, links: number, benefit: Estimate) => { readonly [field: string]: string };
  readonly tooltip: Json;
}

function curveOf(
  { label, points, fitted }: ResponseRow,
  at: number,
  { x, y, scale, domain, least, most, tip, tooltip }: Axes,
): readonly Json[] {
  const look = LOOK[at % LOOK.length] ?? LOOK[0];
  const values = points.map(({ links, benefit }) => ({
    links,
    mean: benefit.mean * scale,
    low: benefit.low * scale,
    high: benefit.high * scale,
    ...tip(label, links, benefit),
  }));
  const end = points.at(-1)?.links ?? most;
  const begin = points[0]?.links ?? least;
  const [low = 0, high = 0] = domain;
  const line = Array.from({ length: STEPS + 1 }, (_, step) => {
    const links = begin * (1 + (end / begin - 1) * (step / STEPS) * (step / STEPS));
    return { links, value: (fitted?.(links) ?? NaN) * scale };
  }).filter(({ value }) => value >= low && value <= high);
  return [
    ...(fitted === null || line.length < 2
      ? []
      : [
          {
            data: { values: line },
            mark: { type: "line", color: look.colour, strokeWidth: 2, strokeDash: [...look.dash] },
            encoding: { x, y: y("value") },
          } satisfies Json,
        ]),
    {
      data: { values },
      layer: [
        { mark: { type: "rule", color: look.colour, strokeWidth: 1.5 }, encoding: { x, y: y("low"), y2: { field: "high" }, tooltip } },
        {
          mark: { type: "point", shape: look.shape, filled: true, size: 45, color: look.colour, opacity: 1 },
          encoding: { x, y: y("mean"), tooltip },
        },
      ],
    },
  ];
}

/** Orders and their forms at the right, each in its colour and with its mark. */
function names(rows: readonly ResponseRow[], height: number, width: Width): Json {
  const left = SHAPE[width].names;
  const y: Json = {
    field: "y",
    type: "quantitative",
    scale: { domain: [0, height], range: [0, height], nice: false, zero: false },
    axis: null,
  };
  const values = rows.flatMap(({ label, form }, at) => {
    const own = LOOK[at % LOOK.length] ?? LOOK[0];
    return [
      { y: 12 + ROW * at, x: left + 10, text: label, own: own.colour },
      { y: 26 + ROW * at, x: left + 10, text: form, own: COLOUR.grey },
    ];
  });
  const marks = rows.map((_, at) => {
    const own = LOOK[at % LOOK.length] ?? LOOK[0];
    return { y: 12 + ROW * at, x: left, own: own.colour, shape: own.shape };
  });
  const x = pixels("x", PIXELS[width] - (width === "page" ? 24 : 0));
  return {
    resolve: { scale: { y: "independent" } },
    layer: [
      { data: { values }, mark: { type: "text", fontSize: SMALL }, encoding: { x, y, text: nominal("text"), color: given("own") } },
      {
        data: { values: marks },
        mark: { type: "point", filled: true, size: 45, opacity: 1 },
        encoding: { x, y, color: given("own"), shape: given("shape") },
      },
    ],
  };
}
