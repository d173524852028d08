// hot
import type { Cases } from "./cases.ts";
import { ENQUEUED, FLOATS, INTS, LINE, NEXT, PREVIOUS } from "./cases.ts";

/**
 * Waiting lines, first come first, linked through the case records; with the time integral of their lengths. Line i is
 * two lists: i of tasks in their turn, count + i of those that agendas defer (MODEL §3.3). All else is of both together.
 */
export class Lines {
  declare readonly count: number;
  /** (2 × lines) first task of each list, or −1. */
  declare readonly head: Int32Array;
  declare private tail: Int32Array;
  declare readonly length: Int32Array;
  /** (lines) ∫ length dt until `since`. */
  declare readonly area: Float64Array;
  declare private since: Float64Array;
  /** (lines) hours waited by those who have left the line, either way. */
  declare readonly waited: Float64Array;
  /** Tasks in all lines together. */
  declare waiting: number;
  /** Those of them that are deferred. */
  declare deferred: number;

  constructor(count: number) {
    this.count = count;
    this.head = new Int32Array(2 * count).fill(-1);
    this.tail = new Int32Array(2 * count).fill(-1);
    this.length = new Int32Array(count);
    this.area = new Float64Array(count);
    this.since = new Float64Array(count);
    this.waited = new Float64Array(count);
    this.waiting = 0;
    this.deferred = 0;
  }

  /** The line of a list, which the field LINE of a waiting case holds. */
  of(list: number): number {
    return list < this.count ? list : list - this.count;
  }

  append(cases: Cases, slot: number, list: number, now: number): void {
    const ints = cases.ints;
    const last = this.tail[list] as number;
    ints[slot * INTS + LINE] = list;
    ints[slot * INTS + NEXT] = -1;
    ints[slot * INTS + PREVIOUS] = last;
    if (last < 0) this.head[list] = slot;
    else ints[last * INTS + NEXT] = slot;
    this.tail[list] = slot;
    const line = this.of(list);
    if (line !== list) this.deferred++;
    this.account(line, now);
    this.length[line] = (this.length[line] as number) + 1;
    this.waiting++;
  }

  /** Appends a task that has waited in another line: only what it waits from now on counts here. */
  readmit(cases: Cases, slot: number, list: number, now: number): void {
    this.append(cases, slot, list, now);
    const line = this.of(list);
    this.waited[line] = (this.waited[line] as number) - (now - (cases.floats[slot * FLOATS + ENQUEUED] as number));
  }

  remove(cases: Cases, slot: number, now: number): void {
    const ints = cases.ints;
    const list = ints[slot * INTS + LINE] as number;
    const after = ints[slot * INTS + NEXT] as number;
    const before = ints[slot * INTS + PREVIOUS] as number;
    if (before < 0) this.head[list] = after;
    else ints[before * INTS + NEXT] = after;
    if (after < 0) this.tail[list] = before;
    else ints[after * INTS + PREVIOUS] = before;
    ints[slot * INTS + LINE] = -1;
    const line = this.of(list);
    if (line !== list) this.deferred--;
    this.waited[line] = (this.waited[line] as number) + now - (cases.floats[slot * FLOATS + ENQUEUED] as number);
    this.account(line, now);
    this.length[line] = (this.length[line] as number) - 1;
    this.waiting--;
  }

  /** Brings the time integral of the line up to now. */
  account(line: number, now: number): void {
    this.area[line] = (this.area[line] as number) + (this.length[line] as number) * (now - (this.since[line] as number));
    this.since[line] = now;
  }
}
