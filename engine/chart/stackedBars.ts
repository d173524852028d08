import type { Json } from "./chart.ts";
import { formatNumber } from "./format.ts";
import type { Language } from "./language.ts";
import { textWidth } from "./textWidth.ts";
import { COLOUR, given, nominal, pixels, PIXELS, SMALL, TEXT, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";

export interface StackedPart {
  readonly word: string;
  readonly colour: string;
  /** Colour of text on it. */
  readonly ink: string;
}

export interface StackedBar {
  readonly label: string;
  /** In per cent, aligned with the parts; null: nothing to show, and `note` says why. */
  readonly values: readonly number[] | null;
  readonly note: string;
  /** Intervals in per cent of the way along the bar. */
  readonly whiskers: readonly (readonly [low: number, high: number])[];
  /** Words at the right of the bar. */
  readonly aside: string;
  /** What the pointer shows of each part, aligned with the parts. */
  readonly tips: readonly (readonly string[])[];
}

export interface Stack {
  readonly parts: readonly StackedPart[];
  readonly bars: readonly StackedBar[];
  /** Per cent at the right end of the scale. */
  readonly most: number;
  readonly axisTitle: string;
  readonly asideTitle: string;
  /** Names of what the pointer shows. */
  readonly tips: readonly string[];
  readonly language: Language;
  readonly width: Width;
}

/** Room for the name of a bar: beside it, or above it. */
export const BAR_LABELS: Readonly<Record<Width, number>> = { page: 168, phone: 190 };
/** Where bars begin, height of a row, and how far below the middle of a row its bar is, and above it its words. */
const SHAPE = {
  page: { left: 178, row: 28, bar: 0, words: 0 },
  phone: { left: 0, row: 48, bar: 10, words: 12 },
} as const;
const THICK = 20;
/** Room for words at the right of the bars. */
const ASIDE = 180;
const KEY_LINE = 22;

/** One horizontal bar a row, its parts in fixed order with the names of the parts above the first bar. */
export function stackedBars(stack: Stack): { readonly [key: string]: Json } {
  const width = PIXELS[stack.width];
  const { left, row, bar, words } = SHAPE[stack.width];
  const beside = stack.width === "page" && stack.bars.some(({ aside }) => aside !== "");
  const right = width - (beside ? ASIDE : 10);
  const across = (px: number) => ((px - left) / (right - left)) * stack.most;
  const key = keyOf(stack, { left, width }).map((entry) => ({ ...entry, at: across(entry.px) }));
  const head = Math.max(...key.map((entry) => entry.y)) + (stack.asideTitle === "" ? 18 : 34);
  const height = head + row * stack.bars.length;
  const axis = {
    title: stack.axisTitle === "" ? null : stack.axisTitle,
    titleAnchor: "start",
    titleX: left,
    grid: false,
    tickCount: 5,
    domain: false,
  };
  const scale = { domain: [0, stack.most], range: [left, right], nice: false };
  const drawing: Drawing = {
    x: (field) => ({ field, type: "quantitative", scale, axis }),
    y: pixels("y", height),
    top: pixels("top", height),
    middle: (index) => head + row * (index + 0.5) + bar,
    words: (index) => head + row * (index + 0.5) - words,
    across: right - left,
    left,
    width,
  };
  const title = { values: [{ y: head - 10, text: stack.asideTitle }] };
  return {
    width,
    height,
    layer: [
      ...segmentLayers(stack, drawing),
      ...whiskerLayers(stack, drawing),
      ...rowLayers(stack, drawing),
      {
        data: title,
        mark: { type: "text", align: "right", fontSize: SMALL, color: "#555555" },
        encoding: { x: { value: width }, y: drawing.y, text: nominal("text") },
      },
      {
        data: { values: key },
        mark: { type: "square", size: 130, opacity: 1 },
        encoding: { x: drawing.x("at"), y: drawing.y, color: given("colour") },
      },
      { data: { values: key }, mark: { type: "text", dx: 11 }, encoding: { x: drawing.x("at"), y: drawing.y, text: nominal("word") } },
    ],
  };
}

interface Drawing {
  readonly x: (field: string) => Json;
  readonly y: Json;
  readonly top: Json;
  readonly middle: (index: number) => number;
  /** Height of the words of a row. */
  readonly words: (index: number) => number;
  readonly across: number;
  readonly left: number;
  readonly width: number;
}

function segmentLayers(stack: Stack, { x, y, top, middle, across }: Drawing): readonly Json[] {
  const segments = stack.bars.flatMap((bar, index) => segmentsOf(stack, bar, { top: middle(index) - THICK / 2, width: across }));
  const tooltip = tips(stack.tips);
  return [
    {
      data: { values: segments },
      mark: { type: "rect", stroke: "white", strokeWidth: 1 },
      encoding: { x: x("from"), x2: { field: "to" }, y: top, y2: { field: "bottom" }, color: given("colour"), tooltip },
    },
    {
      data: { values: segments.filter(({ words }) => words !== "") },
      mark: { type: "text", align: "center", fontSize: SMALL },
      encoding: { x: x("middle"), y, text: nominal("words"), color: given("ink"), tooltip },
    },
  ];
}

function whiskerLayers(stack: Stack, { x, y, middle }: Drawing): readonly Json[] {
  const values = stack.bars.flatMap((bar, index) => bar.whiskers.map(([low, high]) => ({ low, high, y: middle(index) + THICK / 2 - 3 })));
  const encoding = { x: x("low"), x2: { field: "high" }, y };
  return [
    { data: { values }, mark: { type: "rule", color: COLOUR.paper, strokeWidth: 3.5 }, encoding },
    { data: { values }, mark: { type: "rule", color: COLOUR.ink, strokeWidth: 1.5 }, encoding },
  ];
}

function rowLayers(stack: Stack, { y, middle, words, left, width }: Drawing): readonly Json[] {
  const values = stack.bars.map(({ label, aside, note, values: shares }, index) => ({
    y: words(index),
    at: middle(index),
    label,
    aside,
    note: shares === null ? note : "",
  }));
  const at = { ...(y as { readonly [key: string]: Json }), field: "at" };
  return [
    { data: { values }, mark: { type: "text" }, encoding: { x: { value: 0 }, y, text: nominal("label") } },
    { data: { values }, mark: { type: "text", color: "#555555" }, encoding: { x: { value: left }, y: at, text: nominal("note") } },
    {
      data: { values },
      mark: { type: "text", align: "right", fontSize: SMALL },
      encoding: { x: { value: width }, y, text: nominal("aside") },
    },
  ];
}

interface Segment {
  readonly [key: string]: Json;
  readonly words: string;
}

function segmentsOf(stack: Stack, bar: StackedBar, at: { readonly top: number; readonly width: number }): readonly Segment[] {
  let from = 0;
  return (bar.values ?? []).flatMap((value, index) => {
    const part = stack.parts[index];
    if (part === undefined || !(value > 0)) return [];
    const start = from;
    from += value;
    const words = formatNumber(value, stack.language, value < 10 ? 1 : 0);
    const fits = (value / stack.most) * at.width > textWidth(words, SMALL) + 8;
    return [
      {
        from: start,
        to: from,
        middle: (start + from) / 2,
        top: at.top,
        bottom: at.top + THICK,
        y: at.top + THICK / 2,
        colour: part.colour,
        ink: part.ink,
        words: fits ? words : "",
        ...tipped(bar.tips[index] ?? []),
      },
    ];
  });
}

/** Names of the parts in their order, on as many lines as they need. */
function keyOf(
  { parts }: Stack,
  { left, width: most }: { readonly left: number; readonly width: number },
): readonly { readonly [key: string]: Json; readonly px: number; readonly y: number }[] {
  let px = left + 6;
  let y = 8;
  return parts.map(({ word, colour }) => {
    const width = 11 + textWidth(word, TEXT) + 20;
    if (px > left + 6 && px + width > most) {
      px = left + 6;
      y += KEY_LINE;
    }
    const entry = { px, y, word, colour };
    px += width;
    return entry;
  });
}
