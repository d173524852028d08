// hot
import type { AssignmentArrays, Model } from "./model.ts";

/**
 * Which group of customers (slot) each specialist serves at present (MODEL §3.3). Between two instants of assignment he or
 * she takes only tasks of that group from the lines that are bound to one.
 */
export class Assignment {
  declare readonly arrays: AssignmentArrays;
  /** (people) slot, or −1: bound to none. */
  declare readonly slot: Int32Array;
  /** (slots) tasks, and specialists who have their place, of one group of specialists: while they are placed. */
  declare readonly work: Float64Array;
  declare readonly placed: Int32Array;
  /** (people) 1: sent to another slot at this instant. */
  declare readonly moved: Uint8Array;
  /** (lines) tasks that have joined each so far. */
  declare readonly came: Int32Array;
  /** How often somebody was sent to another slot after warm-up. */
  declare moves: number;

  constructor(model: Model, arrays: AssignmentArrays) {
    this.arrays = arrays;
    this.slot = arrays.home.slice();
    this.work = new Float64Array(model.slots.count);
    this.came = new Int32Array(model.lines.count);
    this.placed = new Int32Array(model.slots.count);
    this.moved = new Uint8Array(model.people.count);
    this.moves = 0;
  }

  /** A task joins the line. */
  count(line: number): void {
    this.came[line] = (this.came[line] as number) + 1;
  }

  /** Whether the line belongs to another slot than that which the person serves. */
  bars(person: number, line: number): boolean {
    const own = this.slot[person] as number;
    const of = this.arrays.lineSlot[line] as number;
    return own >= 0 && of >= 0 && of !== own;
  }
}
