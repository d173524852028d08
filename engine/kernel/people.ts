// hot
import { grownInt } from "../base/column.ts";

/** What waits in a person's own line. */
export const RELAY = 0;
export const OWNER_RELAY = 1;
export const INSPECTION = 2;

/** Kinds of staffed hours that are told apart. */
export const DIRECT_HOURS = 0;
export const REWORK_HOURS = 1;
export const ASKING_HOURS = 2;
export const RELAY_HOURS = 3;
export const INSPECTION_HOURS = 4;
export const HOUR_KINDS = 5;

/** `busyWith` of a person without work. */
export const NOTHING = -1;
/** `busyWith` of a person who serves the own line. */
export const OWN_ITEM = -2;

/** What people do now, what waits in their own lines, and the hours they have spent. */
export class PeopleState {
  /** (people) case in service, or NOTHING, or OWN_ITEM. */
  declare readonly busyWith: Int32Array;
  declare readonly visit: Int32Array;
  /** (people) when the present work began. */
  declare readonly since: Float64Array;
  /** (people × HOUR_KINDS) staffed hours after warm-up, without what coordination adds. */
  declare readonly hours: Float64Array;
  /** (people) staffed hours of all work from 0, with what coordination adds: for the audit. */
  declare readonly spent: Float64Array;
  declare readonly ownLength: Int32Array;
  /** (people) first item of the own line, or −1; then by item: kind, case, next item. Read by the audit alone. */
  declare head: Int32Array;
  declare private tail: Int32Array;
  declare kinds: Int32Array;
  declare cases: Int32Array;
  declare next: Int32Array;
  declare private free: number;
  declare private count: number;
  /** The item taken last. */
  declare kind: number;
  declare slot: number;
  /** (people) kind and case of the item in hand. */
  declare readonly handKind: Int32Array;
  declare readonly handCase: Int32Array;
  declare readonly handHours: Float64Array;

  constructor(count: number) {
    this.busyWith = new Int32Array(count).fill(NOTHING);
    this.visit = new Int32Array(count);
    this.since = new Float64Array(count);
    this.hours = new Float64Array(count * HOUR_KINDS);
    this.spent = new Float64Array(count);
    this.ownLength = new Int32Array(count);
    this.head = new Int32Array(count).fill(-1);
    this.tail = new Int32Array(count).fill(-1);
    this.kinds = new Int32Array(256);
    this.cases = new Int32Array(256);
    this.next = new Int32Array(256);
    this.free = -1;
    this.count = 0;
    this.kind = 0;
    this.slot = 0;
    this.handKind = new Int32Array(count);
    this.handCase = new Int32Array(count);
    this.handHours = new Float64Array(count);
  }

  give(person: number, kind: number, slot: number): void {
    const item = this.takeItem();
    this.kinds[item] = kind;
    this.cases[item] = slot;
    this.next[item] = -1;
    const last = this.tail[person] as number;
    if (last < 0) this.head[person] = item;
    else this.next[last] = item;
    this.tail[person] = item;
    this.ownLength[person] = (this.ownLength[person] as number) + 1;
  }

  /** Takes the first item of the own line into `kind` and `slot`; false where there is none. */
  takeOwn(person: number): boolean {
    const item = this.head[person] as number;
    if (item < 0) return false;
    const after = this.next[item] as number;
    this.head[person] = after;
    if (after < 0) this.tail[person] = -1;
    this.kind = this.kinds[item] as number;
    this.slot = this.cases[item] as number;
    this.next[item] = this.free;
    this.free = item;
    this.ownLength[person] = (this.ownLength[person] as number) - 1;
    return true;
  }

  private takeItem(): number {
    const free = this.free;
    if (free >= 0) {
      this.free = this.next[free] as number;
      return free;
    }
    if (this.count === this.kinds.length) {
      this.kinds = grownInt(this.kinds);
      this.cases = grownInt(this.cases);
      this.next = grownInt(this.next);
    }
    return this.count++;
  }
}
