import type { Json } from "./chart.ts";
import { shorten, wrapUpTo } from "./labels.ts";
import { inkOn, shade, type SHADES } from "./shade.ts";
import { COLOUR, given, nominal, pixels, SMALL, TEXT, WIDTH } from "./theme.ts";

export interface HeatCell {
  /** Decides the colour; null: nothing to show. */
  readonly value: number | null;
  readonly text: string;
  /** Drawn with a border: the one that the reader should find. */
  readonly outlined: boolean;
}

export type HeatRow =
  | { readonly kind: "group"; readonly label: string }
  | { readonly kind: "cells"; readonly label: string; readonly cells: readonly HeatCell[] };

export interface HeatGrid {
  readonly title: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
  readonly scale: keyof typeof SHADES;
  readonly outline: string;
  /** Value that has the darkest colour. */
  readonly most: number;
}

const LEFT = 190;
const ROW = 21;
const GROUP = 22;
const HEAD_LINE = 14;
const MOST_LINES = 3;

/** A table of coloured cells with its numbers in them. */
export function heatGrid(grid: HeatGrid): Json {
  const cellWidth = (WIDTH - LEFT) / Math.max(1, grid.columns.length);
  const heads = grid.columns.map((name) => wrapUpTo(MOST_LINES, name, cellWidth - 6, SMALL));
  const headLines = Math.max(1, ...heads.map((lines) => lines.length));
  const top = 24 + HEAD_LINE * headLines + 4;
  const tops = topsOf(grid.rows, top);
  const height = tops.at(-1) ?? top;
  const cells = grid.rows.flatMap((row, index) =>
    row.kind === "group"
      ? []
      : row.cells.map((cell, column) => drawn(grid, cell, { x: LEFT + column * cellWidth, y: tops[index] ?? 0, width: cellWidth })),
  );
  const labels = grid.rows.map((row, index) => ({
    x: row.kind === "group" ? 0 : 10,
    y: (tops[index] ?? 0) + (row.kind === "group" ? GROUP : ROW) / 2 + (row.kind === "group" ? 2 : 0),
    text: shorten(row.label, LEFT - 18, TEXT),
    ink: row.kind === "group" ? "#555555" : COLOUR.ink,
  }));
  const headings = heads.flatMap((lines, column) =>
    lines.map((text, line) => ({ x: LEFT + (column + 0.5) * cellWidth, y: top - 8 - HEAD_LINE * (lines.length - 1 - line), text })),
  );
  const x = pixels("x", WIDTH);
  const y = pixels("y", height);
  const box = { x, x2: { field: "x2" }, y, y2: { field: "y2" } };
  return {
    width: WIDTH,
    height,
    layer: [
      {
        data: { values: [{ x: 0, y: 8, text: shorten(grid.title, WIDTH, TEXT, "bold") }] },
        mark: { type: "text", fontWeight: "bold" },
        encoding: { x, y, text: nominal("text") },
      },
      {
        data: { values: [{ x: 10, y: top - 8, text: grid.corner }] },
        mark: { type: "text", fontSize: SMALL, color: "#555555" },
        encoding: { x, y, text: nominal("text") },
      },
      { data: { values: headings }, mark: { type: "text", align: "center", fontSize: SMALL }, encoding: { x, y, text: nominal("text") } },
      { data: { values: labels }, mark: { type: "text" }, encoding: { x, y, text: nominal("text"), color: given("ink") } },
      { data: { values: cells }, mark: { type: "rect", stroke: "white", strokeWidth: 1.5 }, encoding: { ...box, color: given("colour") } },
      {
        data: { values: cells.filter(({ outlined }) => outlined) },
        mark: { type: "rect", filled: false, stroke: grid.outline, strokeWidth: 2 },
        encoding: box,
      },
      {
        data: { values: cells },
        mark: { type: "text", align: "center", fontSize: SMALL },
        encoding: { x: pixels("middle", WIDTH), y: pixels("centre", height), text: nominal("text"), color: given("ink") },
      },
    ],
  };
}

/** Where each row begins, and where the last one ends. */
function topsOf(rows: readonly HeatRow[], top: number): readonly number[] {
  const tops = [top];
  for (const row of rows) tops.push((tops.at(-1) ?? top) + (row.kind === "group" ? GROUP : ROW));
  return tops;
}

function drawn(grid: HeatGrid, cell: HeatCell, at: { readonly x: number; readonly y: number; readonly width: number }) {
  const colour = cell.value === null ? COLOUR.paper : shade(grid.scale, grid.most > 0 ? cell.value / grid.most : 0);
  return {
    x: at.x,
    x2: at.x + at.width,
    y: at.y,
    y2: at.y + ROW,
    middle: at.x + at.width / 2,
    centre: at.y + ROW / 2,
    colour,
    ink: cell.value === null ? COLOUR.grey : inkOn(colour),
    text: cell.text,
    outlined: cell.outlined,
  };
}
