// hot
import type { Assignment } from "./assign.ts";
import type { Model } from "./model.ts";
import { CALENDAR, PERSON_INTS, POOL_END, POOL_START, type PeopleState } from "./people.ts";

/** Fields of the record of a membership (a person in a pool). */
const NEXT = 0; // rows of memberships, or -1
const PREVIOUS = 1;
const PERSON = 2;
const POOL = 3;
const FIELDS = 4;

/** Idle people of every pool, longest idle first: doubly linked lists over (person, pool) memberships. */
export class Idle {
  declare private model: Model;
  declare private people: PeopleState;
  declare private head: Int32Array;
  declare private tail: Int32Array;
  declare private rows: Int32Array;
  /** (pools) members who are not idle. */
  declare private working: Int32Array;
  /** (people) when each became idle last, as a number that rises with every one who does. */
  declare readonly since: Float64Array;
  declare private turn: number;

  constructor(model: Model, people: PeopleState) {
    const { pool, poolStart, count } = model.people;
    this.model = model;
    this.people = people;
    this.head = new Int32Array(model.pools.count).fill(-1);
    this.tail = new Int32Array(model.pools.count).fill(-1);
    this.working = new Int32Array(model.pools.count);
    this.since = new Float64Array(count);
    this.turn = 0;
    this.rows = new Int32Array(pool.length * FIELDS);
    for (let person = 0; person < count; person++) {
      for (let row = poolStart[person] as number; row < (poolStart[person + 1] as number); row++) {
        const at = pool[row] as number;
        this.rows[row * FIELDS + PERSON] = person;
        this.rows[row * FIELDS + POOL] = at;
        this.working[at] = (this.working[at] as number) + 1;
      }
    }
  }

  add(person: number): void {
    const { rows, head, tail, working } = this;
    this.since[person] = this.turn++;
    const end = this.people.ints[person * PERSON_INTS + POOL_END] as number;
    for (let row = this.people.ints[person * PERSON_INTS + POOL_START] as number; row < end; row++) {
      const base = row * FIELDS;
      const at = rows[base + POOL] as number;
      const last = tail[at] as number;
      rows[base + PREVIOUS] = last;
      rows[base + NEXT] = -1;
      if (last < 0) head[at] = row;
      else rows[last * FIELDS + NEXT] = row;
      tail[at] = row;
      working[at] = (working[at] as number) - 1;
    }
  }

  remove(person: number): void {
    const { rows, head, tail, working } = this;
    const end = this.people.ints[person * PERSON_INTS + POOL_END] as number;
    for (let row = this.people.ints[person * PERSON_INTS + POOL_START] as number; row < end; row++) {
      const base = row * FIELDS;
      const at = rows[base + POOL] as number;
      const before = rows[base + PREVIOUS] as number;
      const after = rows[base + NEXT] as number;
      if (before < 0) head[at] = after;
      else rows[before * FIELDS + NEXT] = after;
      if (after < 0) tail[at] = before;
      else rows[after * FIELDS + PREVIOUS] = before;
      working[at] = (working[at] as number) + 1;
    }
  }

  /** Members of the pool who are at work. */
  busy(pool: number): number {
    return this.working[pool] as number;
  }

  /** The fastest idle person of the pool whose shift is on, the longest idle among equals; −1: nobody. */
  best(pool: number, shiftOpen: Uint8Array): number {
    const { pools, people } = this.model;
    const first = this.head[pool] as number;
    if (first < 0) return -1;
    const calendar = pools.calendar[pool] as number;
    if (calendar >= 0 && shiftOpen[calendar] === 0) return -1;
    const skill = pools.skill[pool] as number;
    const uniform = pools.uniform[pool] === 1;
    let best = -1;
    let bestSpeed = 0;
    for (let row = first; row >= 0; row = this.rows[row * FIELDS + NEXT] as number) {
      const person = this.rows[row * FIELDS + PERSON] as number;
      if (calendar < 0 && shiftOpen[this.people.ints[person * PERSON_INTS + CALENDAR] as number] === 0) continue;
      if (uniform) return person;
      const speed = people.speed[person * people.skills + skill] as number;
      if (speed > bestSpeed) {
        best = person;
        bestSpeed = speed;
      }
    }
    return best;
  }

  /** The same, of those who are assigned to the slot of the line or to none. */
  bestAssigned(pool: number, shiftOpen: Uint8Array, assignment: Assignment, line: number): number {
    const { pools, people } = this.model;
    const skill = pools.skill[pool] as number;
    let best = -1;
    let bestSpeed = 0;
    for (let row = this.head[pool] as number; row >= 0; row = this.rows[row * FIELDS + NEXT] as number) {
      const person = this.rows[row * FIELDS + PERSON] as number;
      if (shiftOpen[this.people.ints[person * PERSON_INTS + CALENDAR] as number] === 0 || assignment.bars(person, line)) continue;
      const speed = people.speed[person * people.skills + skill] as number;
      if (speed <= bestSpeed) continue;
      best = person;
      bestSpeed = speed;
    }
    return best;
  }

  /** (people) in how many pools each is listed as idle: for the audit. */
  listed(): Int32Array {
    const { count } = this.model.people;
    const times = new Int32Array(count);
    for (const first of this.head) {
      for (let row = first; row >= 0; row = this.rows[row * FIELDS + NEXT] as number) {
        const person = this.rows[row * FIELDS + PERSON] as number;
        times[person] = (times[person] as number) + 1;
      }
    }
    return times;
  }
}
