import type { Estimate } from "../experiment/result.ts";
import type { Chart, Json } from "./chart.ts";
import { differenceNumbers, differenceText } from "./format.ts";
import { shorten, visible } from "./labels.ts";
import type { Language } from "./language.ts";
import { COLOUR, framed, nominal, pixels, PIXELS, SMALL, tabled, TEXT, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";

/** One link that was tested. */
export interface LinkRow {
  readonly label: string;
  readonly role: "new" | "existing";
  readonly named: boolean;
  /** € a month, with the interval by which it is named or not. */
  readonly value: Estimate;
}

export interface LinkValuesPicture {
  /** The company. */
  readonly name: string;
  /** The most valuable first. */
  readonly rows: readonly LinkRow[];
  /** Links that were tested and are not drawn. */
  readonly left: number;
  readonly screened: number;
}

/** On a phone the name and the numbers stand above the interval, and what shapes mean on lines of its own. */
const SHAPE = {
  page: { labels: 226, left: 238, right: 540, row: 20, up: 0, down: 0, head: 24, across: 150, deep: 0 },
  phone: { labels: 176, left: 4, right: PIXELS.phone - 6, row: 38, up: 8, down: 9, head: 64, across: 0, deep: 18 },
} as const;

type Kind = "new" | "existing" | "unsure";

/** A shape and a colour of its own for each kind. */
const SHAPES: readonly { readonly kind: Kind; readonly shape: string; readonly stroke: string; readonly fill: string }[] = [
  { kind: "new", shape: "triangle-up", stroke: COLOUR.green, fill: COLOUR.green },
  { kind: "existing", shape: "square", stroke: COLOUR.blue, fill: COLOUR.blue },
  { kind: "unsure", shape: "circle", stroke: COLOUR.grey, fill: COLOUR.paper },
];

interface ValueWords {
  readonly title: (row: string, value: string) => string;
  readonly none: string;
  readonly subtitle: (name: string, screened: number, tested: number, n: string) => string;
  readonly left: (count: number) => string;
  readonly legend: readonly string[];
  readonly columns: readonly string[];
  readonly tips: readonly string[];
  readonly roles: Readonly<Record<LinkRow["role"], string>>;
  readonly named: Readonly<Record<"yes" | "no", string>>;
}

const WORDS: Readonly<Record<Language, ValueWords>> = {
  en: {
    title: (row, value) => `The most valuable link is ${row}: ${value}`,
    none: "No link could be told from one that is worth nothing",
    subtitle: (name, screened, tested, n) =>
      `${name}: net value of a link, €/month, upkeep paid. ${screened} links were screened, ${tested} tested on fresh replications, n = ${n}. An interval that keeps clear of 0 names its link; of the named links at most 5 % are expected to be false.`,
    left: (count) => `${count} tested links between them are not drawn.`,
    legend: ["new", "there already", "could not be told from 0"],
    tips: ["Link", "Kind", "Net value, €/month"],
    columns: ["link", "kind", "€/month", "low", "high", "n", "named"],
    roles: { new: "new", existing: "there already" },
    named: { yes: "yes", no: "no" },
  },
  es: {
    title: (row, value) => `El enlace más valioso es ${row}: ${value}`,
    none: "Ningún enlace pudo distinguirse de uno que no vale nada",
    subtitle: (name, screened, tested, n) =>
      `${name}: valor neto de un enlace, €/mes, descontado su mantenimiento. Se cribaron ${screened} enlaces y se probaron ${tested} con réplicas nuevas, n = ${n}. Un intervalo que no toca el 0 nombra su enlace; de los nombrados se espera que a lo sumo el 5 % sean falsos.`,
    left: (count) => `No se dibujan ${count} enlaces probados que quedan entre ellos.`,
    legend: ["nuevo", "ya existe", "no se distingue de 0"],
    tips: ["Enlace", "Clase", "Valor neto, €/mes"],
    columns: ["enlace", "clase", "€/mes", "bajo", "alto", "n", "nombrado"],
    roles: { new: "nuevo", existing: "ya existe" },
    named: { yes: "sí", no: "no" },
  },
};

/** Links by what they are worth, new ones and those there told apart; null: none was tested. */
export function linkValues(picture: LinkValuesPicture, language: Language, width: Width = "page"): Chart | null {
  const { name, rows, left, screened } = picture;
  const [first] = rows;
  if (first === undefined) return null;
  const words = WORDS[language];
  const best = rows.find(({ named, value }) => named && value.mean > 0);
  const title = best === undefined ? words.none : words.title(best.label, differenceText(best.value, "€/month", language));
  const counts = [...new Set(rows.map(({ value }) => value.n))].sort((one, other) => one - other);
  const n = [...new Set([counts[0], counts.at(-1)])].join("–");
  const subtitle = [words.subtitle(name, screened, rows.length + left, n), ...(left > 0 ? [words.left(left)] : [])].join(" ");
  const said = rows.map(({ label, role, value }) => `${label}, ${words.roles[role]}: ${differenceText(value, "€/month", language)}.`);
  const description = [`${title}.`, subtitle, ...said].join(" ");
  return {
    id: "link-values",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, dots(rows, { language, width })),
    table: {
      columns: words.columns,
      rows: rows.map(({ label, role, value, named }) => [
        label,
        words.roles[role],
        tabled(value.mean),
        tabled(value.low),
        tabled(value.high),
        value.n,
        words.named[named ? "yes" : "no"],
      ]),
    },
  };
}

interface Setting {
  readonly language: Language;
  readonly width: Width;
}

function dots(rows: readonly LinkRow[], { language, width }: Setting): { readonly [key: string]: Json } {
  const shape = SHAPE[width];
  const words = WORDS[language];
  const height = shape.head + shape.row * rows.length;
  const y = pixels("y", height);
  const ends = rows.flatMap(({ value }) => [value.low, value.high]);
  const x = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain: domainOf([0, ...ends]), range: [shape.left, shape.right], nice: false, zero: false },
    axis: { title: null, grid: false, tickCount: 5, domain: false, offset: 2, labelFlush: false },
  });
  const values = rows.map(({ label, role, named, value }, at) => ({
    y: shape.head + shape.row * (at + 0.5) + shape.down,
    above: shape.head + shape.row * (at + 0.5) - shape.up,
    label: shorten(visible(label), shape.labels, TEXT),
    kind: named ? role : "unsure",
    numbers: differenceNumbers(value, "€/month", language),
    mean: value.mean,
    low: value.low,
    high: value.high,
    ...tipped([visible(label), words.roles[role], differenceNumbers(value, "€/month", language)]),
  }));
  return {
    width: PIXELS[width],
    height,
    data: { values },
    layer: [
      {
        data: { values: [{ x: 0, y: shape.head - 2, y2: height }] },
        mark: { type: "rule", color: "#999999" },
        encoding: { x: x("x"), y, y2: { field: "y2" } },
      },
      ...legend(y, { language, width }),
      { mark: { type: "text" }, encoding: { x: { value: 0 }, y: pixels("above", height), text: nominal("label") } },
      {
        mark: { type: "text", fontSize: SMALL, align: "right" },
        encoding: { x: { value: PIXELS[width] }, y: pixels("above", height), text: nominal("numbers") },
      },
      ...marks(x, y, tips(words.tips)),
    ],
  };
}

/** What the shapes mean, above the rows. */
function legend(y: Json, { language, width }: Setting): readonly Json[] {
  const { across, deep } = SHAPE[width];
  return SHAPES.flatMap(({ kind }, at): readonly Json[] => {
    const data = { values: [{ y: 8 + deep * at, kind, text: WORDS[language].legend[at] ?? "" }] };
    const x = { value: 8 + across * at };
    return [
      { data, mark: { type: "point", size: 60, strokeWidth: 2, opacity: 1 }, encoding: { x, y, ...byKind() } },
      { data, mark: { type: "text", fontSize: SMALL, dx: 10 }, encoding: { x, y, text: nominal("text") } },
    ];
  });
}

function marks(x: (field: string) => Json, y: Json, tooltip: Json): readonly Json[] {
  const { stroke } = byKind();
  return [
    {
      mark: { type: "rule", strokeWidth: 2 },
      encoding: { x: x("low"), x2: { field: "high" }, y, ...(stroke === undefined ? {} : { stroke }), tooltip },
    },
    { mark: { type: "point", size: 60, strokeWidth: 2, opacity: 1 }, encoding: { x: x("mean"), y, ...byKind(), tooltip } },
  ];
}

function byKind(): { readonly [key: string]: Json } {
  const domain = SHAPES.map(({ kind }) => kind);
  const by = (range: readonly string[]): Json => ({ field: "kind", type: "nominal", scale: { domain, range }, legend: null });
  return {
    stroke: by(SHAPES.map((one) => one.stroke)),
    fill: by(SHAPES.map((one) => one.fill)),
    shape: by(SHAPES.map((one) => one.shape)),
  };
}

/** All values, with a little air. */
function domainOf(values: readonly number[]): Json {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = high > low ? 0.04 * (high - low) : 1;
  return [low - air, high + air];
}
