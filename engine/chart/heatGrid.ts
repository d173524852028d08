import type { Json } from "./chart.ts";
import { shorten, wrap, wrapUpTo } from "./labels.ts";
import { inkOn, shade, type SHADES } from "./shade.ts";
import { textWidth } from "./textWidth.ts";
import { COLOUR, given, nominal, pixels, PIXELS, SMALL, TEXT, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";

export interface HeatCell {
  /** Decides the colour; null: nothing to show. */
  readonly value: number | null;
  readonly text: string;
  /** Drawn with a border: the one that the reader should find. */
  readonly outlined: boolean;
  /** What the pointer shows, aligned with `tips` of the grid. */
  readonly tip?: readonly string[];
}

export type HeatRow =
  | { readonly kind: "group"; readonly label: string }
  | {
      readonly kind: "cells";
      readonly label: string;
      readonly cells: readonly HeatCell[];
      /** What the row is called where rows can be chosen. */
      readonly key?: string;
    };

export interface HeatGrid {
  readonly title: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
  readonly scale: keyof typeof SHADES;
  readonly outline: string;
  /** Value that has the darkest colour. */
  readonly most: number;
  /** Names of what the pointer shows; default: it shows nothing. */
  readonly tips?: readonly string[];
  /** Default: that of a page. */
  readonly width?: Width;
  /** Parameter of the specification that holds the keys of chosen rows: the others fade. Default: rows cannot be chosen. */
  readonly brush?: string;
}

const GROUP = 22;
const HEAD_LINE = 14;
const MOST_LINES = 3;
/** Lines of a name that stands upright, and how long it may be. */
const UPRIGHT = { lines: 2, length: 104 } as const;
/** Narrower columns have their names upright, and the narrowest have none: the pointer says them. */
const LEVEL_FROM = 40;
const UPRIGHT_FROM = 13;

/** Room for names of rows, height of a row, and how many columns stand side by side before the rest goes below. */
const SHAPE: Readonly<Record<Width, { readonly left: number; readonly row: number; readonly lines: number; readonly columns: number }>> = {
  page: { left: 190, row: 21, lines: 1, columns: Infinity },
  phone: { left: 112, row: 30, lines: 2, columns: 6 },
};

/** So many columns are looked over, not read: they stay side by side. */
const READ_MOST = 12;

/** Whether so many columns are wide enough for their names. */
export function columnsAreNamed(count: number, width: Width): boolean {
  return count <= READ_MOST || (PIXELS[width] - SHAPE[width].left) / count >= UPRIGHT_FROM;
}

/** A table of coloured cells with its numbers in them; on a narrow page as several, each with some of the columns. */
export function heatGrids(grid: HeatGrid): readonly Json[] {
  const { columns } = SHAPE[grid.width ?? "page"];
  const parts = grid.columns.length > READ_MOST ? 1 : Math.ceil(grid.columns.length / columns);
  const each = Math.ceil(grid.columns.length / Math.max(1, parts));
  return Array.from({ length: Math.max(1, parts) }, (_, part) => {
    const some = <Item>(items: readonly Item[]) => items.slice(part * each, (part + 1) * each);
    const rows = grid.rows.map((row) => (row.kind === "group" ? row : { ...row, cells: some(row.cells) }));
    return heatGrid({ ...grid, columns: some(grid.columns), rows });
  });
}

/** One table, whole. */
export function heatGrid(grid: HeatGrid): Json {
  const width = PIXELS[grid.width ?? "page"];
  const shape = SHAPE[grid.width ?? "page"];
  const cellWidth = (width - shape.left) / Math.max(1, grid.columns.length);
  const title = shape.lines === 1 ? [shorten(grid.title, width, TEXT, "bold")] : wrap(grid.title, width, TEXT, "bold");
  const heads = headsOf(grid, cellWidth);
  const above = 10 + HEAD_LINE * title.length;
  const top = above + heads.height;
  const tops = topsOf(grid.rows, top, shape.row);
  const height = tops.at(-1) ?? top;
  const cells = grid.rows.flatMap((row, index) =>
    row.kind === "group"
      ? []
      : row.cells.map((cell, column) => ({
          ...drawn(grid, cell, { x: shape.left + column * cellWidth, y: tops[index] ?? 0, width: cellWidth }),
          ...keyed(row),
        })),
  );
  const x = pixels("x", width);
  const y = pixels("y", height);
  const tooltip = grid.tips === undefined ? {} : { tooltip: tips(grid.tips) };
  const faded = fadedBy(grid);
  const box = { x, x2: { field: "x2" }, y, y2: { field: "y2" }, ...tooltip };
  const inside = Math.max(0, ...cells.map(({ text }) => textWidth(text, SMALL)));
  return {
    width,
    height,
    layer: [
      ...wordLayers(grid, { title, heads, top, left: shape.left }, { x, y }),
      {
        data: { values: labelsOf(grid, tops) },
        mark: { type: "text" },
        encoding: { x, y, text: nominal("text"), color: given("ink"), ...faded },
      },
      {
        data: { values: cells },
        mark: { type: "rect", stroke: "white", strokeWidth: cellWidth > 2 * UPRIGHT_FROM ? 1.5 : 0.3 },
        encoding: { ...box, color: given("colour"), ...faded },
      },
      {
        data: { values: cells.filter(({ outlined }) => outlined) },
        mark: { type: "rect", filled: false, stroke: grid.outline, strokeWidth: 2 },
        encoding: box,
      },
      {
        data: { values: inside > cellWidth ? [] : cells },
        mark: { type: "text", align: "center", fontSize: SMALL },
        encoding: {
          x: pixels("middle", width),
          y: pixels("centre", height),
          text: nominal("text"),
          color: given("ink"),
          ...tooltip,
          ...faded,
        },
      },
    ],
  };
}

interface HeadWords {
  readonly title: readonly string[];
  readonly heads: Heads;
  /** Of the first row, and left end of the first column. */
  readonly top: number;
  readonly left: number;
}

/** What stands above the cells. */
function wordLayers(
  grid: HeatGrid,
  { title, heads, top, left }: HeadWords,
  { x, y }: { readonly x: Json; readonly y: Json },
): readonly Json[] {
  const encoding = { x, y, text: nominal("text") };
  return [
    {
      data: { values: title.map((text, line) => ({ x: 0, y: 8 + HEAD_LINE * line, text })) },
      mark: { type: "text", fontWeight: "bold" },
      encoding,
    },
    { data: { values: [{ x: 10, y: top - 8, text: grid.corner }] }, mark: { type: "text", fontSize: SMALL, color: "#555555" }, encoding },
    {
      data: { values: heads.placed.map((head) => ({ ...head, x: left + head.x, y: top + head.y })) },
      mark: { type: "text", fontSize: SMALL, ...heads.look },
      encoding,
    },
  ];
}

interface Heads {
  readonly height: number;
  /** From the left end of the first column, and from the top of the first row. */
  readonly placed: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly look: { readonly [key: string]: Json };
}

/** Names of columns: level where there is room, else upright, else none. */
function headsOf({ columns }: HeatGrid, cellWidth: number): Heads {
  const level = { align: "center" };
  if (cellWidth >= LEVEL_FROM) {
    const heads = columns.map((name) => wrapUpTo(MOST_LINES, name, cellWidth - 6, SMALL));
    const most = Math.max(1, ...heads.map((lines) => lines.length));
    const placed = heads.flatMap((lines, column) =>
      lines.map((text, line) => ({ x: (column + 0.5) * cellWidth, y: -8 - HEAD_LINE * (lines.length - 1 - line), text })),
    );
    return { height: HEAD_LINE * most + 4, placed, look: level };
  }
  if (cellWidth < UPRIGHT_FROM) return { height: HEAD_LINE + 4, placed: [], look: level };
  const lines = cellWidth >= 2 * HEAD_LINE ? UPRIGHT.lines : 1;
  const heads = columns.map((name) => wrapUpTo(lines, name, UPRIGHT.length, SMALL));
  const longest = Math.max(0, ...heads.flat().map((text) => textWidth(text, SMALL)));
  const placed = heads.flatMap((texts, column) =>
    texts.map((text, line) => ({ x: (column + 0.5) * cellWidth + HEAD_LINE * (line - (texts.length - 1) / 2), y: -6, text })),
  );
  return { height: Math.ceil(longest) + 12, placed, look: { align: "left", angle: -90 } };
}

/** Names of rows, on as many lines as there is room for. */
function labelsOf(grid: HeatGrid, tops: readonly number[]): readonly { readonly [key: string]: Json }[] {
  const { left, row: high, lines: most } = SHAPE[grid.width ?? "page"];
  return grid.rows.flatMap((row, index) => {
    const group = row.kind === "group";
    const middle = (tops[index] ?? 0) + (group ? GROUP : high) / 2 + (group ? 2 : 0);
    const lines = group || most === 1 ? [shorten(row.label, left - 18, TEXT)] : wrapUpTo(most, row.label, left - 14, TEXT);
    return lines.map((text, line) => ({
      x: group ? 0 : 10,
      y: middle + 13 * (line - (lines.length - 1) / 2),
      text,
      ink: group ? "#555555" : COLOUR.ink,
      ...keyed(row),
    }));
  });
}

function keyed(row: HeatRow): { readonly key?: string } {
  return row.kind === "group" || row.key === undefined ? {} : { key: row.key };
}

/** Rows that are not chosen are paler while others are. */
function fadedBy({ brush }: HeatGrid): { readonly [key: string]: Json } {
  if (brush === undefined) return {};
  const test = `isValid(datum.key) && length(${brush}) > 0 && indexof(${brush}, datum.key) < 0`;
  return { opacity: { condition: { test, value: 0.35 }, value: 1 } };
}

/** Where each row begins, and where the last one ends. */
function topsOf(rows: readonly HeatRow[], top: number, height: number): readonly number[] {
  const tops = [top];
  for (const row of rows) tops.push((tops.at(-1) ?? top) + (row.kind === "group" ? GROUP : height));
  return tops;
}

function drawn(grid: HeatGrid, cell: HeatCell, at: { readonly x: number; readonly y: number; readonly width: number }) {
  const { row } = SHAPE[grid.width ?? "page"];
  const colour = cell.value === null ? COLOUR.paper : shade(grid.scale, grid.most > 0 ? cell.value / grid.most : 0);
  return {
    x: at.x,
    x2: at.x + at.width,
    y: at.y,
    y2: at.y + row,
    middle: at.x + at.width / 2,
    centre: at.y + row / 2,
    colour,
    ink: cell.value === null ? COLOUR.grey : inkOn(colour),
    text: cell.text,
    outlined: cell.outlined,
    ...tipped(cell.tip ?? []),
  };
}
