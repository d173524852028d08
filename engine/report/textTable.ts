import { clipped, displayWidth, padded, wrapped } from "./displayWidth.ts";

/** Words stand at the left, numbers at the right. */
export interface TextColumn {
  readonly head: string;
  readonly side: "left" | "right";
}

const GAP = "  ";
/** A name that is cut shorter says nothing. */
const NAME_LEAST = 12;

/**
 * Aligned lines of at most `width` columns. The first column is shortened where needed; where even that does not
 * fit, each row becomes a small list.
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[], width: number): readonly string[] {
  const widths = columns.map(({ head }, at) => widthOf(head, ...rows.map((row) => row[at] ?? "")));
  const rest = widths.slice(1).reduce((sum, part) => sum + part + GAP.length, 0);
  const room = width - rest;
  if (room < NAME_LEAST) return listed(columns, rows, width);
  const fitted = widths.map((part, at) => (at === 0 ? Math.min(part, room) : part));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => padded(clipped(cell, fitted[at] ?? 0), fitted[at] ?? 0, columns[at]?.side ?? "left"))
      .join(GAP)
      .trimEnd();
  return [line(columns.map(({ head }) => head)), line(fitted.map((part) => "─".repeat(part))), ...rows.map(line)];
}

/** How wide such a table is, its first column no shorter than it must be. */
export function tableWidth(columns: readonly (TextColumn & { readonly cells: readonly string[] })[]): number {
  return columns.reduce((sum, { head, cells }, at) => sum + (at === 0 ? NAME_LEAST : GAP.length + widthOf(head, ...cells)), 0);
}

function widthOf(...texts: readonly string[]): number {
  return Math.max(...texts.map(displayWidth));
}

function listed(columns: readonly TextColumn[], rows: readonly (readonly string[])[], width: number): readonly string[] {
  return rows.flatMap((row) => [
    clipped(row[0] ?? "", width),
    ...columns.slice(1).flatMap(({ head }, at) => wrapped(`${head}: ${row[at + 1] ?? ""}`, width - 2, "  ").map((line) => `  ${line}`)),
  ]);
}
