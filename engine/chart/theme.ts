import type { ChartTable, Json, Spec } from "./chart.ts";
import { wrap } from "./labels.ts";
import type { Language } from "./language.ts";

/** Colours with a contrast of at least 3:1 on white that stay apart for colour-blind readers (Okabe & Ito 2008; Wong 2011). */
export const COLOUR = {
  blue: "#0072B2",
  vermilion: "#D55E00",
  green: "#009E73",
  purple: "#CC79A7",
  grey: "#767676",
  ink: "#1a1a1a",
  faint: "#d9d9d9",
  band: "#ececec",
  paper: "#ffffff",
} as const;

/** Pixels. A page of the report is as wide; a picture has twice as many. */
export const WIDTH = 720;

/** How much room a chart has: that of a page, or that of a phone held upright. */
export const CHART_WIDTHS = ["page", "phone"] as const;
export type Width = (typeof CHART_WIDTHS)[number];

/** Pixels of a chart without what Vega puts around it. A phone of 390 px leaves 340 inside margins and frame. */
export const PIXELS: Readonly<Record<Width, number>> = { page: WIDTH, phone: 328 };
const PADDING: Readonly<Record<Width, number>> = { page: 12, phone: 4 };

export const TEXT = 12;
export const SMALL = 11;
const TITLE = 16;

/** What a chart needs beside its marks. */
export interface Frame {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly language: Language;
  /** Default: that of a page. */
  readonly width?: Width;
}

/** The outer part of every specification: size, words, fonts, and how numbers are written. */
export function framed(frame: Frame, body: { readonly [key: string]: Json }): Spec {
  const width = frame.width ?? "page";
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: frame.description,
    title: {
      text: [...wrap(frame.title, PIXELS[width] - 10, TITLE, "bold")],
      subtitle: [...wrap(frame.subtitle, PIXELS[width] - 10, TEXT)],
    },
    background: COLOUR.paper,
    padding: PADDING[width],
    config: config(frame.language),
    ...body,
  };
}

/** Four digits stay together in Spanish, on axes as in `formatNumber`. */
const UNGROUPED = "replace(datum.label, regexp('^([^0-9]?[0-9])\u00a0([0-9]{3}(,|$))'), '$1$2')";

function config(language: Language): Json {
  const spanish = language === "es";
  return {
    aria: false,
    font: "Inter, sans-serif",
    locale: {
      number: { decimal: spanish ? "," : ".", thousands: spanish ? "\u00a0" : ",", grouping: [3], currency: ["", ""], minus: "\u2212" },
    },
    view: { stroke: null },
    concat: { spacing: 14 },
    title: {
      anchor: "start",
      frame: "bounds",
      fontSize: TITLE,
      fontWeight: "bold",
      lineHeight: 21,
      color: COLOUR.ink,
      subtitleFontSize: TEXT,
      subtitleColor: "#555555",
      subtitleLineHeight: 16,
      subtitlePadding: 5,
      offset: 14,
    },
    axis: {
      labelFontSize: SMALL,
      titleFontSize: SMALL,
      titleFontWeight: "normal",
      labelColor: "#555555",
      titleColor: "#555555",
      gridColor: COLOUR.faint,
      domainColor: "#999999",
      tickColor: "#999999",
      tickSize: 4,
      labelPadding: 3,
      ...(spanish ? { labelExpr: UNGROUPED } : {}),
    },
    legend: { labelFontSize: TEXT, titleFontSize: TEXT, titleFontWeight: "normal", labelColor: COLOUR.ink, titleColor: "#555555" },
    text: { fontSize: TEXT, color: COLOUR.ink, baseline: "middle", align: "left" },
  };
}

/** Positions that we have computed ourselves, in pixels from the top left corner of the view. */
export function pixels(field: string, size: number): Json {
  return { field, type: "quantitative", scale: { domain: [0, size], range: [0, size], nice: false, zero: false }, axis: null };
}

/** Words of a text mark. */
export function nominal(field: string): Json {
  return { field, type: "nominal" };
}

/** Colours that are in the data already. */
export function given(field: string): Json {
  return { field, type: "nominal", scale: null };
}

/** Numbers of a table: six significant digits are more than any interval here carries. */
export function tabled(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(6));
}

export type TableRow = ChartTable["rows"][number];
