// hot
import { grownFloat, grownInt } from "../base/column.ts";

/**
 * Who knows which facts about a customer, and what is on record: short linked lists per case in shared arrays.
 * A list is walked once per visit and holds the handful of people who met the customer.
 */
export class Knowledge {
  declare private person: Int32Array;
  declare private facts: Int32Array;
  declare private next: Int32Array;
  declare private free: number;
  declare private count: number;

  constructor(capacity: number) {
    this.person = new Int32Array(capacity);
    this.facts = new Int32Array(capacity);
    this.next = new Int32Array(capacity);
    this.clear();
  }

  /** Forgets everything and keeps the room. */
  clear(): void {
    this.free = -1;
    this.count = 0;
  }

  /** Facts that `person` knows; 0 where the person never met the case. */
  known(head: number, person: number): number {
    for (let row = head; row >= 0; row = this.next[row] as number) {
      if (this.person[row] === person) return this.facts[row] as number;
    }
    return 0;
  }

  /** Adds facts to what `person` knows and returns the head of the list. */
  learn(head: number, person: number, facts: number): number {
    if (facts === 0) return head;
    for (let row = head; row >= 0; row = this.next[row] as number) {
      if (this.person[row] === person) {
        this.facts[row] = (this.facts[row] as number) | facts;
        return head;
      }
    }
    const row = this.take();
    this.person[row] = person;
    this.facts[row] = facts;
    this.next[row] = head;
    return row;
  }

  forget(head: number): void {
    if (head < 0) return;
    let last = head;
    while ((this.next[last] as number) >= 0) last = this.next[last] as number;
    this.next[last] = this.free;
    this.free = head;
  }

  private take(): number {
    const free = this.free;
    if (free >= 0) {
      this.free = this.next[free] as number;
      return free;
    }
    if (this.count === this.person.length) {
      this.person = grownInt(this.person);
      this.facts = grownInt(this.facts);
      this.next = grownInt(this.next);
    }
    return this.count++;
  }
}

/** Records in the fabric: (fact, department of who recorded it, when). */
export class Records {
  declare private fact: Int32Array;
  declare private department: Int32Array;
  declare private time: Float64Array;
  declare private next: Int32Array;
  declare private free: number;
  declare private count: number;

  constructor(capacity: number) {
    this.fact = new Int32Array(capacity);
    this.department = new Int32Array(capacity);
    this.time = new Float64Array(capacity);
    this.next = new Int32Array(capacity);
    this.clear();
  }

  /** Forgets everything and keeps the room. */
  clear(): void {
    this.free = -1;
    this.count = 0;
  }

  add(head: number, fact: number, department: number, time: number): number {
    const row = this.take();
    this.fact[row] = fact;
    this.department[row] = department;
    this.time[row] = time;
    this.next[row] = head;
    return row;
  }

  /** Best ν between `department` and whoever recorded the fact before `until`; 0 without such a record. */
  readable(head: number, fact: number, until: number, row: Float64Array, from: number): number {
    let best = 0;
    for (let entry = head; entry >= 0; entry = this.next[entry] as number) {
      if (this.fact[entry] !== fact || (this.time[entry] as number) > until) continue;
      const shared = row[from + (this.department[entry] as number)] as number;
      if (shared > best) best = shared;
    }
    return best;
  }

  /** Department of an earlier record of the fact, or −1. */
  recordedBy(head: number, fact: number): number {
    for (let entry = head; entry >= 0; entry = this.next[entry] as number) {
      if (this.fact[entry] === fact) return this.department[entry] as number;
    }
    return -1;
  }

  forget(head: number): void {
    if (head < 0) return;
    let last = head;
    while ((this.next[last] as number) >= 0) last = this.next[last] as number;
    this.next[last] = this.free;
    this.free = head;
  }

  private take(): number {
    const free = this.free;
    if (free >= 0) {
      this.free = this.next[free] as number;
      return free;
    }
    if (this.count === this.fact.length) {
      this.fact = grownInt(this.fact);
      this.department = grownInt(this.department);
      this.time = grownFloat(this.time);
      this.next = grownInt(this.next);
    }
    return this.count++;
  }
}
