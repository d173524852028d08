import type { Estimate } from "../experiment/result.ts";
import type { Chart, Json } from "./chart.ts";
import { differenceText } from "./format.ts";
import { shorten } from "./labels.ts";
import type { Language } from "./language.ts";
import { COLOUR, framed, given, nominal, PIXELS, SMALL, tabled, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";

export interface LinkPlanPicture {
  /** The company. */
  readonly name: string;
  /** How many links there are after each step, and what they gain together, € a month. */
  readonly steps: readonly { readonly links: number; readonly label: string; readonly gain: Estimate }[];
  /** As many links as the whole plan has, placed otherwise. */
  readonly others: readonly { readonly label: string; readonly gain: Estimate }[];
}

interface PlanWords {
  readonly title: (links: number, gain: string) => string;
  readonly subtitle: (name: string, n: number) => string;
  readonly plan: string;
  readonly axes: readonly [x: string, y: string];
  readonly columns: readonly string[];
  readonly tips: readonly string[];
}

const WORDS: Readonly<Record<Language, PlanWords>> = {
  en: {
    title: (links, gain) => (links === 1 ? `One link gains ${gain}` : `${links} links in this order gain ${gain}`),
    subtitle: (name, n) =>
      `${name}: what all links up to a step gain together with its 95 % interval, upkeep paid, on n = ${n} replications that chose none of them; at the right as many links placed otherwise.`,
    plan: "plan",
    axes: ["links built", "€/month"],
    tips: ["Links", "Placed", "Gain"],
    columns: ["links", "placed", "€/month", "low", "high", "n"],
  },
  es: {
    title: (links, gain) => (links === 1 ? `Un enlace gana ${gain}` : `${links} enlaces en este orden ganan ${gain}`),
    subtitle: (name, n) =>
      `${name}: lo que ganan juntos los enlaces hasta cada paso con su intervalo del 95 %, descontado su mantenimiento, en n = ${n} réplicas que no eligieron ninguno; a la derecha, los mismos enlaces colocados de otro modo.`,
    plan: "plan",
    axes: ["enlaces creados", "€/mes"],
    tips: ["Enlaces", "Colocación", "Ganancia"],
    columns: ["enlaces", "colocación", "€/mes", "bajo", "alto", "n"],
  },
};

/** Where the curve is; marks of other placements and their names stand at its right. */
const SHAPE = { page: { left: 70, right: 470 }, phone: { left: 68, right: 150 } } as const;
const HEIGHT = 300;
/** Least distance of two names at the right, and how far the marks of other placements stand from each other. */
const NAME = 15;
const OTHER = 17;

/** Gain of a plan, link by link, and of as many links placed otherwise; null: there is no plan. */
export function linkPlan({ name, steps, others }: LinkPlanPicture, language: Language, width: Width = "page"): Chart | null {
  const last = steps.at(-1);
  if (last === undefined) return null;
  const words = WORDS[language];
  const title = words.title(last.links, differenceText(last.gain, "€/month", language));
  const subtitle = words.subtitle(name, last.gain.n);
  const rows = [...steps.map((step) => ({ ...step, label: words.plan })), ...others.map((other) => ({ ...other, links: last.links }))];
  const said = rows.map(({ links, label, gain }) => `${links}, ${label}: ${differenceText(gain, "€/month", language)}.`);
  const description = [`${title}.`, subtitle, ...said].join(" ");
  return {
    id: "link-plan",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, curve({ steps, others }, last.links, { language, width })),
    table: {
      columns: words.columns,
      rows: rows.map(({ links, label, gain }) => [links, label, tabled(gain.mean), tabled(gain.low), tabled(gain.high), gain.n]),
    },
  };
}

interface Placed {
  readonly label: string;
  readonly gain: Estimate;
  readonly colour: string;
  readonly tip: { readonly [field: string]: string };
}

interface Setting {
  readonly language: Language;
  readonly width: Width;
}

function curve(
  { steps, others }: Omit<LinkPlanPicture, "name">,
  links: number,
  { language, width }: Setting,
): { readonly [key: string]: Json } {
  const words = WORDS[language];
  const { left, right } = SHAPE[width];
  const gains = [...steps, ...others].flatMap(({ gain }) => [gain.low, gain.high]);
  const [low, high] = [Math.min(0, ...gains), Math.max(0, ...gains)];
  const air = high > low ? 0.04 * (high - low) : 1;
  const y = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain: [low - air, high + air], range: [HEIGHT, 0], nice: false, zero: false },
    axis: { title: words.axes[1], grid: true, tickCount: 6, offset: -left },
  });
  const x: Json = {
    field: "links",
    type: "quantitative",
    scale: { domain: [0, links], range: [left, right], nice: false, zero: true },
    axis: { title: words.axes[0], grid: false, values: whole(links, width === "page" ? 10 : 4), format: "d" },
  };
  const tip = (at: number, label: string, gain: Estimate) => tipped([String(at), label, differenceText(gain, "€/month", language)]);
  const tooltip = tips(words.tips);
  const start = { links: 0, mean: 0, low: 0, high: 0, ...tipped(["0", words.plan, "–"]) };
  const ends = [
    ...steps.slice(-1).map(({ gain }) => ({ label: words.plan, gain, colour: COLOUR.blue, tip: tip(links, words.plan, gain) })),
    ...[...others]
      .sort((one, other) => other.gain.mean - one.gain.mean)
      .map(({ label, gain }) => ({ label, gain, colour: COLOUR.vermilion, tip: tip(links, label, gain) })),
  ];
  const values = [
    start,
    ...steps.map(({ links: at, gain }) => ({ links: at, mean: gain.mean, low: gain.low, high: gain.high, ...tip(at, words.plan, gain) })),
  ];
  return {
    width: PIXELS[width],
    height: HEIGHT,
    data: { values },
    layer: [
      { mark: { type: "area", color: COLOUR.band }, encoding: { x, y: y("low"), y2: { field: "high" } } },
      { mark: { type: "line", color: COLOUR.blue, strokeWidth: 2 }, encoding: { x, y: y("mean") } },
      { mark: { type: "point", filled: true, size: 50, color: COLOUR.blue, opacity: 1 }, encoding: { x, y: y("mean"), tooltip } },
      ...placedOtherwise(ends, { low: low - air, high: high + air, links, width }, { x, y, tooltip }),
    ],
  };
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly links: number;
  readonly width: Width;
}

/** Marks of other placements stand beyond the end of the plan, each with its name at its own height. */
function placedOtherwise(
  ends: readonly Placed[],
  { low, high, links, width }: Scale,
  { x, y, tooltip }: { readonly x: Json; readonly y: (field: string) => Json; readonly tooltip: Json },
): readonly Json[] {
  const { left, right } = SHAPE[width];
  const room = PIXELS[width] - right - OTHER * ends.length - 20;
  const beyond = (pixel: number) => links * (1 + pixel / (right - left));
  const heights = apart(ends.map(({ gain }) => (HEIGHT * (high - gain.mean)) / (high - low)));
  const values = ends.map(({ label, gain, colour, tip }, at) => ({
    links: beyond(OTHER * at),
    mean: gain.mean,
    low: gain.low,
    high: gain.high,
    colour,
    name: high - ((heights[at] ?? 0) / HEIGHT) * (high - low),
    label: width === "page" ? label : shorten(label, room, SMALL),
    ...tip,
  }));
  const names = values.map((one) => ({ ...one, links: beyond(OTHER * ends.length + 4) }));
  const color = given("colour");
  return [
    { data: { values }, mark: { type: "rule", strokeWidth: 2 }, encoding: { x, y: y("low"), y2: { field: "high" }, color, tooltip } },
    { data: { values }, mark: { type: "point", filled: true, size: 50, opacity: 1 }, encoding: { x, y: y("mean"), color, tooltip } },
    { data: { values: names }, mark: { type: "text", fontSize: SMALL }, encoding: { x, y: y("name"), text: nominal("label"), color } },
  ];
}

/** Heights moved down as little as keeps them apart, in the same order. */
function apart(heights: readonly number[]): readonly number[] {
  const order = heights.map((_, at) => at).sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0));
  const moved = [...heights];
  order.forEach((at, place) => {
    const before = place === 0 ? -Infinity : (moved[order[place - 1] ?? 0] ?? 0);
    moved[at] = Math.max(heights[at] ?? 0, before + NAME);
  });
  return moved;
}

function whole(links: number, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil(links / most));
  return Array.from({ length: Math.floor(links / step) + 1 }, (_, at) => at * step);
}
