import type { Rows } from "./network.ts";

/**
 * Contacts that one person has in common with others, looked up in the shorter of the two rows: in a star nobody reads the row of the
 * middle once for each of its contacts.
 */
export class CommonContacts {
  /** Of the common contacts found last, in ascending order: their places in the rows of the person and of the other. */
  declare readonly own: Int32Array;
  declare readonly theirs: Int32Array;
  declare private readonly start: Int32Array;
  declare private readonly to: Int32Array;
  /** (size) place in the row of the person, and 1; 0 of everybody who is no contact. */
  declare private readonly place: Int32Array;
  declare private person: number;

  constructor({ start, to }: Pick<Rows, "start" | "to">) {
    const size = start.length - 1;
    this.start = start;
    this.to = to;
    this.place = new Int32Array(size);
    this.own = new Int32Array(size);
    this.theirs = new Int32Array(size);
    this.person = 0;
  }

  /** From now on of this person. */
  of(person: number): void {
    const { start, to, place } = this;
    for (let at = start[this.person] as number; at < (start[this.person + 1] as number); at++) place[to[at] as number] = 0;
    for (let at = start[person] as number; at < (start[person + 1] as number); at++) place[to[at] as number] = at + 1;
    this.person = person;
  }

  /** Whether somebody is a contact of the person. */
  has(other: number): boolean {
    return this.place[other] !== 0;
  }

  /** How many there are with this other. */
  with(other: number): number {
    const [length, others] = [this.lengthOf(this.person), this.lengthOf(other)];
    return others <= length * searchSteps(others) ? this.inRowOf(other) : this.inOwnRow(other);
  }

  private lengthOf(node: number): number {
    return (this.start[node + 1] as number) - (this.start[node] as number);
  }

  private inRowOf(other: number): number {
    const { start, to, place, own, theirs } = this;
    let count = 0;
    for (let at = start[other] as number, end = start[other + 1] as number; at < end; at++) {
      const found = place[to[at] as number] as number;
      if (found === 0) continue;
      own[count] = found - 1;
      theirs[count++] = at;
    }
    return count;
  }

  private inOwnRow(other: number): number {
    const { start, to, own, theirs, person } = this;
    const end = start[other + 1] as number;
    let [count, from] = [0, start[other] as number];
    for (let at = start[person] as number; at < (start[person + 1] as number); at++) {
      from = firstNotBelow(to, to[at] as number, from, end);
      if (from === end) break;
      if (to[from] !== to[at]) continue;
      own[count] = at;
      theirs[count++] = from;
    }
    return count;
  }
}

/** How many ends of ties are looked at while everybody's contacts in common with every contact are sought. */
export function looksAtCommon({ start, to }: Pick<Rows, "start" | "to">): number {
  let looks = 0;
  for (let node = 0; node + 1 < start.length; node++) {
    const [first, end] = [start[node] as number, start[node + 1] as number];
    for (let at = first; at < end; at++) {
      const other = to[at] as number;
      const others = (start[other + 1] as number) - (start[other] as number);
      looks += Math.min(others, (end - first) * searchSteps(others));
    }
  }
  return looks;
}

/** Steps of a search by halves among so many. */
function searchSteps(length: number): number {
  return 32 - Math.clz32(length);
}

/** First place from `low` to before `end` whose value is not below. */
function firstNotBelow(values: Int32Array, wanted: number, low: number, end: number): number {
  let [from, until] = [low, end];
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((values[middle] as number) < wanted) from = middle + 1;
    else until = middle;
  }
  return from;
}
