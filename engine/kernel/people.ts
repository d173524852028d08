// hot
import { grownInt } from "../base/column.ts";
import type { Model, PeopleArrays } from "./model.ts";

/** What waits in a person's own line. */
export const RELAY = 0;
export const OWNER_RELAY = 1;
export const INSPECTION = 2;
export const DECISION = 3;

/** Kinds of staffed hours that are told apart. */
export const DIRECT_HOURS = 0;
export const REWORK_HOURS = 1;
export const ASKING_HOURS = 2;
export const RELAY_HOURS = 3;
export const INSPECTION_HOURS = 4;
export const DECISION_HOURS = 5;
export const HOUR_KINDS = 6;

/** Kind of the hours that an own item takes. */
export function hoursKind(item: number): number {
  if (item === INSPECTION) return INSPECTION_HOURS;
  return item === DECISION ? DECISION_HOURS : RELAY_HOURS;
}

/** `BUSY_WITH` of a person without work. */
export const NOTHING = -1;
/** `BUSY_WITH` of a person who serves the own line. */
export const OWN_ITEM = -2;

/** Fields of the integer record of a person. */
export const BUSY_WITH = 0; // case in service, or NOTHING, or OWN_ITEM
export const VISIT = 1; // row of the visit in hand
export const HAND_TEAM = 2; // team as whose member the person serves it
export const HAND_BLIND = 3; // needed facts that are missing in it
export const HAND_KIND = 4; // kind and subject of the item in hand
export const HAND_CASE = 5;
export const OWN_LENGTH = 6;
export const OWN_FIRST = 7; // first and last item of the own line, or -1
const OWN_LAST = 8;
// What the model says of the person stands beside it, so that one look into memory finds both.
export const CALENDAR = 9;
export const LINE_START = 10; // rows of `Model.people.line`
export const LINE_END = 11;
export const POOL_START = 12; // rows of `Model.people.pool`
export const POOL_END = 13;
export const CHOICE = 14;
export const PERSON_INTS = 16; // one is spare: a record fills a line of the processor's cache

/** Fields of the float record of a person. */
export const SINCE = 0; // when the present work began
export const HAND_HOURS = 1; // staffed hours that it takes, with what coordination adds
export const SPENT = 2; // staffed hours of all work from 0, with what coordination adds: for the audit
const HOURS = 3; // six staffed hours by kind after warm-up, without what coordination adds
export const SLOWDOWN = 9;
export const PERSON_FLOATS = 10;

/** What people do now, what waits in their own lines, and the hours they have spent: one interleaved record each. */
export class PeopleState {
  declare readonly count: number;
  declare readonly ints: Int32Array;
  declare readonly floats: Float64Array;
  /** (items) kind, case (of an inspection: owner), next item. Only the audit reads them from outside. */
  declare kinds: Int32Array;
  declare cases: Int32Array;
  declare next: Int32Array;
  declare private free: number;
  declare private used: number;
  /** The item taken last. */
  declare kind: number;
  declare slot: number;

  constructor({ people }: Model) {
    this.count = people.count;
    this.ints = new Int32Array(people.count * PERSON_INTS);
    this.floats = new Float64Array(people.count * PERSON_FLOATS);
    this.kinds = new Int32Array(256);
    this.cases = new Int32Array(256);
    this.next = new Int32Array(256);
    this.free = -1;
    this.used = 0;
    this.kind = 0;
    this.slot = 0;
    const { ints } = this;
    for (let person = 0; person < people.count; person++) {
      const base = person * PERSON_INTS;
      ints[base + BUSY_WITH] = NOTHING;
      ints[base + OWN_FIRST] = -1;
      ints[base + OWN_LAST] = -1;
    }
    this.follow(people);
  }

  /** Puts what the model says of people beside what they do. */
  follow(people: PeopleArrays): void {
    const { ints } = this;
    for (let person = 0; person < people.count; person++) {
      const base = person * PERSON_INTS;
      ints[base + CALENDAR] = people.calendar[person] as number;
      ints[base + LINE_START] = people.lineStart[person] as number;
      ints[base + LINE_END] = people.lineStart[person + 1] as number;
      ints[base + POOL_START] = people.poolStart[person] as number;
      ints[base + POOL_END] = people.poolStart[person + 1] as number;
      ints[base + CHOICE] = people.choice[person] as number;
      this.floats[person * PERSON_FLOATS + SLOWDOWN] = people.slowdown[person] as number;
    }
  }

  /** Staffed hours of a kind after warm-up, without what coordination adds. */
  hours(person: number, kind: number): number {
    return this.floats[person * PERSON_FLOATS + HOURS + kind] as number;
  }

  addHours(person: number, kind: number, hours: number): void {
    const at = person * PERSON_FLOATS + HOURS + kind;
    this.floats[at] = (this.floats[at] as number) + hours;
  }

  /** The work in hand is done: its hours are spent. */
  spendHand(person: number): void {
    const base = person * PERSON_FLOATS;
    this.floats[base + SPENT] = (this.floats[base + SPENT] as number) + (this.floats[base + HAND_HOURS] as number);
  }

  give(person: number, kind: number, slot: number): void {
    const item = this.takeItem();
    this.kinds[item] = kind;
    this.cases[item] = slot;
    this.next[item] = -1;
    const { ints } = this;
    const base = person * PERSON_INTS;
    const last = ints[base + OWN_LAST] as number;
    if (last < 0) ints[base + OWN_FIRST] = item;
    else this.next[last] = item;
    ints[base + OWN_LAST] = item;
    ints[base + OWN_LENGTH] = (ints[base + OWN_LENGTH] as number) + 1;
  }

  /** Takes the first item of the own line into `kind` and `slot`; false where there is none. */
  takeOwn(person: number): boolean {
    const { ints } = this;
    const base = person * PERSON_INTS;
    const item = ints[base + OWN_FIRST] as number;
    if (item < 0) return false;
    const after = this.next[item] as number;
    ints[base + OWN_FIRST] = after;
    if (after < 0) ints[base + OWN_LAST] = -1;
    this.kind = this.kinds[item] as number;
    this.slot = this.cases[item] as number;
    this.next[item] = this.free;
    this.free = item;
    ints[base + OWN_LENGTH] = (ints[base + OWN_LENGTH] as number) - 1;
    return true;
  }

  private takeItem(): number {
    const free = this.free;
    if (free >= 0) {
      this.free = this.next[free] as number;
      return free;
    }
    if (this.used === this.kinds.length) {
      this.kinds = grownInt(this.kinds);
      this.cases = grownInt(this.cases);
      this.next = grownInt(this.next);
    }
    return this.used++;
  }
}
