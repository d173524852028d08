import { columnName } from "../../org/files/delimited.ts";
import { shown, type Faults } from "../../org/files/table.ts";
import { tooMany, type Ends, type TieCells } from "./ends.ts";
import { cellsOfLine, linesOf, type LineCells } from "./lines.ts";

/** A table with the columns from, to and perhaps weight (or strength), separated by `,`, `;` or tab. Other columns are not looked at. */
export function edgeTable(text: string, ends: Ends, faults: Faults): void {
  let columns: Columns | null = null;
  for (const [line, number] of linesOf(text)) {
    if (line.trim() === "") continue;
    const separator = columns?.separator ?? separatorOf(line);
    const cells = cellsOfLine(line, number, separator);
    if (cells === null) {
      faults.add("broken-quotes", { line: number, column: 1 }, "a quotation mark is not closed, or text follows a closing one");
      if (columns === null) return;
    } else if (columns === null) {
      columns = columnsOf(cells, separator, faults);
      if (columns === null) return;
    } else if (cells.texts.length !== columns.count) {
      const count = cells.texts.length;
      faults.add("wrong-width", cells.positionOf(0), `the row has ${count} cells; expected ${columns.count} as in the header`);
    } else {
      if (tooMany(ends, faults)) return;
      ends.tie(cells, columns.cells, faults);
    }
  }
  if (columns === null) faults.add("empty-file", { line: 1, column: 1 }, "the file is empty; expected a header with from, to");
}

/** Whether a first line names the columns of ties. */
export function isTieHeader(line: string): boolean {
  const names = namesOf(cellsOfLine(line, 1, separatorOf(line))?.texts ?? []);
  return names.includes("from") && names.includes("to");
}

interface Columns {
  readonly separator: string;
  readonly count: number;
  readonly cells: TieCells;
}

function columnsOf(header: LineCells, separator: string, faults: Faults): Columns | null {
  const names = namesOf(header.texts);
  const before = faults.issues.length;
  for (const column of ["from", "to"]) {
    if (names.includes(column)) continue;
    const known = header.texts.slice(0, 20).map(shown).join(", ");
    faults.add("missing-column", header.positionOf(0), `the column ${shown(column)} is missing; the file has ${known}`);
  }
  for (const column of ["from", "to", "strength"]) {
    if (names.indexOf(column) === names.lastIndexOf(column)) continue;
    faults.add("duplicate-column", header.positionOf(names.lastIndexOf(column)), `the column ${shown(column)} is there twice`);
  }
  if (faults.issues.length > before) return null;
  return { separator, count: names.length, cells: [names.indexOf("from"), names.indexOf("to"), names.indexOf("strength")] };
}

function namesOf(header: readonly string[]): readonly string[] {
  return header.map(columnName);
}

/** The most frequent of the three in the header. */
function separatorOf(header: string): string {
  const count = (separator: string): number => header.split(separator).length;
  return [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}
