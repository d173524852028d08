import { shown, type Faults } from "../../org/files/table.ts";
import { tooMany, type Ends, type TieCells } from "./ends.ts";
import { linesOf, wordsOfLine } from "./lines.ts";

const PLAIN: TieCells = [0, 1, -1];
const WEIGHTED: TieCells = [0, 1, 2];

/** A list as networks are published: two words a line and perhaps a weight; lines that begin with `#` or `%` are comments. */
export function edgeList(text: string, ends: Ends, faults: Faults): void {
  for (const [line, number] of linesOf(text)) {
    if (line.trim() === "" || /^\s*[#%]/.test(line)) continue;
    if (tooMany(ends, faults)) return;
    const cells = wordsOfLine(line, number);
    const count = cells.texts.length;
    if (count === 2 || count === 3) ends.tie(cells, count === 2 ? PLAIN : WEIGHTED, faults);
    else
      faults.add(
        "wrong-width",
        cells.positionOf(0),
        `the line has ${counted(count)}; expected two people and at most a weight`,
        hint(line),
      );
  }
}

function counted(count: number): string {
  return count === 1 ? "1 word" : `${count} words`;
}

function hint(line: string): string {
  return /[,;]/.test(line)
    ? `a table of ties begins with the header from,to; this line is ${shown(line)}`
    : "separate them by spaces or tabs; comments begin with # or %";
}
