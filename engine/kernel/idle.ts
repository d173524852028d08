// hot
import type { Model } from "./model.ts";

/** Idle people of every pool, longest idle first: doubly linked lists over (person, pool) memberships. */
export class Idle {
  declare private model: Model;
  declare private head: Int32Array;
  declare private tail: Int32Array;
  declare private next: Int32Array;
  declare private previous: Int32Array;
  declare private owner: Int32Array;
  /** (pools) members who are not idle. */
  declare private working: Int32Array;
  /** (people) 1 while idle. */
  declare readonly flag: Uint8Array;

  constructor(model: Model) {
    this.model = model;
    this.head = new Int32Array(model.pools.count).fill(-1);
    this.tail = new Int32Array(model.pools.count).fill(-1);
    this.next = new Int32Array(model.people.pool.length).fill(-1);
    this.previous = new Int32Array(model.people.pool.length).fill(-1);
    this.owner = new Int32Array(model.people.pool.length);
    this.working = new Int32Array(model.pools.count);
    for (const pool of model.people.pool) this.working[pool] = (this.working[pool] as number) + 1;
    this.flag = new Uint8Array(model.people.count);
    for (let person = 0; person < model.people.count; person++) {
      for (let row = model.people.poolStart[person] as number; row < (model.people.poolStart[person + 1] as number); row++)
        this.owner[row] = person;
    }
  }

  add(person: number): void {
    const { poolStart, pool } = this.model.people;
    this.flag[person] = 1;
    for (let row = poolStart[person] as number; row < (poolStart[person + 1] as number); row++) {
      const at = pool[row] as number;
      const last = this.tail[at] as number;
      this.previous[row] = last;
      this.next[row] = -1;
      if (last < 0) this.head[at] = row;
      else this.next[last] = row;
      this.tail[at] = row;
      this.working[at] = (this.working[at] as number) - 1;
    }
  }

  remove(person: number): void {
    const { poolStart, pool } = this.model.people;
    this.flag[person] = 0;
    for (let row = poolStart[person] as number; row < (poolStart[person + 1] as number); row++) {
      const at = pool[row] as number;
      const before = this.previous[row] as number;
      const after = this.next[row] as number;
      if (before < 0) this.head[at] = after;
      else this.next[before] = after;
      if (after < 0) this.tail[at] = before;
      else this.previous[after] = before;
      this.working[at] = (this.working[at] as number) + 1;
    }
  }

  /** Members of the pool who are at work. */
  busy(pool: number): number {
    return this.working[pool] as number;
  }

  /** The fastest idle person of the pool whose shift is on, the longest idle among equals; −1: nobody. */
  best(pool: number, shiftOpen: Uint8Array): number {
    const { pools, people } = this.model;
    const calendar = pools.calendar[pool] as number;
    if (calendar >= 0 && shiftOpen[calendar] === 0) return -1;
    const skill = pools.skill[pool] as number;
    const uniform = pools.uniform[pool] === 1;
    let best = -1;
    let bestSpeed = 0;
    for (let row = this.head[pool] as number; row >= 0; row = this.next[row] as number) {
      const person = this.owner[row] as number;
      if (calendar < 0 && shiftOpen[people.calendar[person] as number] === 0) continue;
      if (uniform) return person;
      const speed = people.speed[person * people.skills + skill] as number;
      if (speed > bestSpeed) {
        best = person;
        bestSpeed = speed;
      }
    }
    return best;
  }
}
