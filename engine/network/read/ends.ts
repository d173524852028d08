import type { Position } from "../../base/issue.ts";
import { nameFault, nearestOf, numberOf, shown, type Faults } from "../../org/files/table.ts";
import type { LineCells } from "./lines.ts";

/** Ties that are read at all (three million: some 100 MB of text), and people. */
const TIES_MOST = 3_000_000;
const PEOPLE_MOST = 500_000;
/** Weights whose squares and sums are numbers still. */
const WEIGHT = { least: 1e-100, most: 1e100 } as const;
/** Characters of a file of ties. */
export const LENGTH_MOST = 200_000_000;

/** Who there is, and the ties between them as they come. */
export class Ends {
  readonly ids: string[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly weight: number[] = [];
  private readonly indexes = new Map<string, number>();
  /** Names that were read before: no other is known; and what others are not. */
  private closed: ReadonlySet<string> | null = null;
  private strangers = "";

  /** From now on nobody new: somebody new is, say, "nobody among the people". */
  close(strangers: string): void {
    this.closed = new Set(this.ids);
    this.strangers = strangers;
  }

  /** A new person; false: already there. */
  add(id: string): boolean {
    if (this.indexes.has(id)) return false;
    this.indexes.set(id, this.ids.length);
    this.ids.push(id);
    return true;
  }

  /** A tie from the first cell to the second, with the weight of the third where there is one. */
  tie({ texts, positionOf }: LineCells, [from, to, weight]: TieCells, faults: Faults): void {
    const one = this.end(texts[from] ?? "", () => positionOf(from), faults);
    const other = this.end(texts[to] ?? "", () => positionOf(to), faults);
    const value = weight < 0 ? 1 : weightOf(texts[weight] ?? "", () => positionOf(weight), faults);
    if (one < 0 || other < 0 || value === null) return;
    this.from.push(one);
    this.to.push(other);
    this.weight.push(value);
  }

  /** Number of who is named; −1: a fault. */
  end(text: string, place: () => Position, faults: Faults): number {
    const id = text.trim();
    const known = this.indexes.get(id);
    if (known !== undefined) return known;
    const fault = nameFault(id);
    if (fault !== null) faults.add("wrong-name", place(), `the name ${shown(id)} ${fault}`);
    else if (this.closed !== null) {
      faults.add("unknown-person", place(), `${shown(id)} is ${this.strangers}`, nearestOf(id, this.closed));
    } else {
      this.add(id);
      return this.ids.length - 1;
    }
    return -1;
  }
}

/** Which cells are the ends and the weight; −1: no weight. */
export type TieCells = readonly [from: number, to: number, weight: number];

/** null: a fault. An empty cell is a tie of weight 1. */
function weightOf(text: string, place: () => Position, faults: Faults): number | null {
  if (text.trim() === "") return 1;
  const value = numberOf(text);
  if (value !== null && value >= WEIGHT.least && value <= WEIGHT.most) return value;
  const expected = value === null || value <= 0 ? "expected a number above 0" : "expected from 1e-100 to 1e100";
  faults.add("wrong-weight", place(), `the weight is ${shown(text.trim())}; ${expected}`);
  return null;
}

/** Whether there is room for one more; the fault is said once. */
export function tooMany(ends: Ends, faults: Faults): boolean {
  const large = ends.from.length >= TIES_MOST || ends.ids.length > PEOPLE_MOST;
  if (large) faults.add("too-large", null, `the file has more than ${TIES_MOST} ties or ${PEOPLE_MOST} people; expected at most as many`);
  return large;
}
