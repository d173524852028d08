import { formatNumber } from "../../engine/index.ts";

type Cell = string | number | null;

/** A table of words and numbers; wide ones scroll by themselves. */
export function tableOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): HTMLElement {
  const table = document.createElement("table");
  const isNumber = columns.map((_, at) => rows.every((row) => typeof row[at] !== "string"));
  const line = (cells: readonly Cell[], kind: "th" | "td") => {
    const row = document.createElement("tr");
    for (const [at, value] of cells.entries()) {
      const cell = document.createElement(kind);
      if (isNumber[at] === true) cell.className = "number";
      cell.textContent = typeof value === "number" ? formatNumber(value, "en") : (value ?? "–");
      row.append(cell);
    }
    return row;
  };
  table.createTHead().append(line(columns, "th"));
  const body = table.createTBody();
  for (const row of rows) body.append(line(row, "td"));
  const frame = document.createElement("div");
  frame.className = "numbers";
  // What scrolls can be reached with the keyboard.
  for (const [name, value] of [
    ["tabindex", "0"],
    ["role", "region"],
    ["aria-label", columns.join(", ")],
  ] as const)
    frame.setAttribute(name, value);
  frame.append(table);
  return frame;
}
