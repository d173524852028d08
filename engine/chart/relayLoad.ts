import type { Estimate } from "../experiment/result.ts";
import type { Chart, Json } from "./chart.ts";
import { estimateText, formatMeasure } from "./format.ts";
import { shorten, visible } from "./labels.ts";
import type { Language } from "./language.ts";
import { COLOUR, framed, nominal, pixels, PIXELS, SMALL, tabled, TEXT, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";

export interface RelayLoadPicture {
  /** The company. */
  readonly name: string;
  /** The busiest first. */
  readonly people: readonly { readonly label: string; readonly hoursPerMonth: Estimate; readonly share: Estimate }[];
  readonly of: number;
  /** What is read of the tail and of what saturates first, as sentences. */
  readonly said: string;
  /** The power law of the tail: (hours) → share of those who relay; null: too few to fit one. */
  readonly line: { readonly least: number; readonly alpha: number; readonly tailShare: number } | null;
}

const WORDS = {
  en: {
    title: (label: string, share: string) => `${label} relays, inspects and decides most: ${share} of the week`,
    subtitle: (name: string, some: number, of: number) =>
      `${name}: ${some} of ${of} people relay, inspect or decide for others. Share of the paid week with 95 % intervals.`,
    tail: {
      page: "Right: share of them with at least so many hours a month, both axes logarithmic.",
      phone: "Below: share of them with at least so many hours a month, both axes logarithmic.",
    },
    tips: ["Person", "Share of the week", "Hours a month"],
    tailTips: ["Hours a month, at least", "Share of them"],
    left: (count: number) => `${count} more are not named.`,
    axes: ["share of the week, %", "hours a month, at least", "share of them"],
    columns: ["person", "hours a month", "share of the week", "low", "high", "n"],
  },
  es: {
    title: (label: string, share: string) => `Quien más transmite, inspecciona y decide es ${label}: ${share} de la semana`,
    subtitle: (name: string, some: number, of: number) =>
      `${name}: ${some} de ${of} personas transmiten, inspeccionan o deciden para otros. Parte de la semana pagada con intervalos del 95 %.`,
    tail: {
      page: "A la derecha, parte de ellas con al menos tantas horas al mes, ambos ejes logarítmicos.",
      phone: "Abajo, parte de ellas con al menos tantas horas al mes, ambos ejes logarítmicos.",
    },
    tips: ["Persona", "Parte de la semana", "Horas al mes"],
    tailTips: ["Horas al mes, al menos", "Parte de ellas"],
    left: (count: number) => `No se nombran otras ${count}.`,
    axes: ["parte de la semana, %", "horas al mes, al menos", "parte de ellas"],
    columns: ["persona", "horas al mes", "parte de la semana", "bajo", "alto", "n"],
  },
} as const;

const ROWS = 16;
const ROW = 19;
/** The tail stands beside the people, or below them. */
const SHAPE = {
  page: { labels: 128, left: 136, right: 390, tail: 230, spacing: 36 },
  phone: { labels: 110, left: 118, right: PIXELS.phone - 46, tail: PIXELS.phone - 56, spacing: 30 },
} as const;

/** Who relays how much, and the tail of it; null: nobody does. */
export function relayLoad(picture: RelayLoadPicture, language: Language, width: Width = "page"): Chart | null {
  const { name, people, of, said, line } = picture;
  const [first] = people;
  if (first === undefined) return null;
  const words = WORDS[language];
  const title = words.title(visible(first.label), formatMeasure(first.share.mean, "share", language));
  const left = people.length - ROWS;
  const hours = hoursOf(picture);
  const tails = hours.length < LEAST_TAIL ? [] : [tail(hours, line, { language, width })];
  const notes = [...(left > 0 ? [words.left(left)] : []), ...(tails.length > 0 ? [words.tail[width]] : []), said];
  const subtitle = [words.subtitle(name, people.length, of), ...notes].join(" ");
  const description = `${title}. ${subtitle}`;
  return {
    id: "relay-load",
    title,
    subtitle,
    description,
    spec: framed(
      { title, subtitle, description, language, width },
      {
        [width === "page" ? "hconcat" : "vconcat"]: [busiest(picture, { language, width }), ...tails],
        spacing: SHAPE[width].spacing,
      },
    ),
    table: {
      columns: [...words.columns],
      rows: people.map(({ label, hoursPerMonth, share }) => [
        label,
        tabled(hoursPerMonth.mean),
        tabled(share.mean),
        tabled(share.low),
        tabled(share.high),
        share.n,
      ]),
    },
  };
}

/** Fewer points are no tail. */
const LEAST_TAIL = 5;

/** Ascending; who has none has no place on a logarithmic axis. */
function hoursOf({ people }: RelayLoadPicture): readonly number[] {
  const hours = people.map(({ hoursPerMonth }) => hoursPerMonth.mean).filter((mean) => mean > 0);
  return hours.sort((one, other) => one - other);
}

interface Setting {
  readonly language: Language;
  readonly width: Width;
}

function busiest({ people }: RelayLoadPicture, { language, width }: Setting): Json {
  const shape = SHAPE[width];
  const rows = people.slice(0, ROWS);
  const height = ROW * rows.length;
  const y = pixels("y", height);
  const most = Math.max(...rows.map(({ share }) => share.high));
  const x = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain: [0, 100 * most], range: [shape.left, shape.right], nice: false, zero: true },
    axis: { title: WORDS[language].axes[0], grid: true, tickCount: 5, domain: false, labelFlush: false },
  });
  const values = rows.map(({ label, share, hoursPerMonth }, at) => ({
    y: ROW * (at + 0.5),
    label: shorten(visible(label), shape.labels, TEXT),
    mean: 100 * share.mean,
    low: 100 * Math.max(0, share.low),
    high: 100 * share.high,
    ...tipped([visible(label), estimateText(share, "share", language), estimateText(hoursPerMonth, "h", language)]),
  }));
  const tooltip = tips(WORDS[language].tips);
  return {
    width: shape.right,
    height,
    data: { values },
    layer: [
      { mark: { type: "text", fontSize: SMALL }, encoding: { x: { value: 0 }, y, text: nominal("label") } },
      { mark: { type: "rule", strokeWidth: 2, color: COLOUR.blue }, encoding: { x: x("low"), x2: { field: "high" }, y, tooltip } },
      { mark: { type: "point", filled: true, size: 50, color: COLOUR.blue, opacity: 1 }, encoding: { x: x("mean"), y, tooltip } },
    ],
  };
}

/** Complementary cumulative shares, with the power law that fits best where one was fitted. */
function tail(hours: readonly number[], line: RelayLoadPicture["line"], { language, width }: Setting): Json {
  const values = hours.map((value, at) => {
    const share = (hours.length - at) / hours.length;
    return { hours: value, share, ...tipped([formatMeasure(value, "h", language), formatMeasure(share, "share", language)]) };
  });
  const [least = 1, most = 1] = [hours[0], hours.at(-1)];
  const x: Json = {
    field: "hours",
    type: "quantitative",
    scale: { type: "log", domain: [least * 0.9, most * 1.1], nice: false },
    axis: { title: WORDS[language].axes[1], format: ",.3~g", grid: false, tickCount: 5 },
  };
  const y: Json = {
    field: "share",
    type: "quantitative",
    scale: { type: "log", domain: [0.7 / hours.length, 1.1], nice: false },
    axis: { title: WORDS[language].axes[2], format: ",.3~g", tickCount: 4 },
  };
  const fitted =
    line === null
      ? []
      : [line.least, most].map((at) => ({ hours: at, share: line.tailShare * Math.exp((1 - line.alpha) * Math.log(at / line.least)) }));
  return {
    width: SHAPE[width].tail,
    height: Math.max(120, ROW * Math.min(ROWS, hours.length)),
    layer: [
      { data: { values: fitted }, mark: { type: "line", color: COLOUR.vermilion, strokeWidth: 2, clip: true }, encoding: { x, y } },
      {
        data: { values },
        mark: { type: "point", filled: true, size: 30, color: COLOUR.ink, opacity: 0.75 },
        encoding: { x, y, tooltip: tips(WORDS[language].tailTips) },
      },
    ],
  };
}
