// hot
import { grownFloat, grownInt } from "../base/column.ts";

/**
 * Pending events in the order (time, sequence): a 4-ary heap of flat arrays. Events at one instant leave in the
 * order they were scheduled. Cancelling is lazy: who schedules keeps a token and ignores events that are out of date.
 */
export class EventList {
  /** The first `size` entries are pending, in the order of the heap. Read by the audit alone. */
  declare times: Float64Array;
  declare private sequences: Int32Array;
  declare kinds: Int32Array;
  declare subjects: Int32Array;
  declare tokens: Int32Array;
  declare private sequence: number;
  declare size: number;
  /** The event that `pop` took out last. */
  declare time: number;
  declare kind: number;
  declare subject: number;
  declare token: number;

  constructor(capacity: number) {
    this.times = new Float64Array(capacity);
    this.sequences = new Int32Array(capacity);
    this.kinds = new Int32Array(capacity);
    this.subjects = new Int32Array(capacity);
    this.tokens = new Int32Array(capacity);
    this.sequence = 0;
    this.size = 0;
    this.time = 0;
    this.kind = 0;
    this.subject = 0;
    this.token = 0;
  }

  push(time: number, kind: number, subject: number, token: number): void {
    if (this.size === this.times.length) this.grow();
    const times = this.times;
    const sequences = this.sequences;
    const sequence = this.sequence++;
    let hole = this.size++;
    // A new event has the largest sequence, so only an earlier time moves it up.
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      if ((times[parent] as number) <= time) break;
      this.move(parent, hole);
      hole = parent;
    }
    times[hole] = time;
    sequences[hole] = sequence;
    this.kinds[hole] = kind;
    this.subjects[hole] = subject;
    this.tokens[hole] = token;
  }

  /** Takes the next event out and into the fields `time`, `kind`, `subject`, `token`. */
  pop(): void {
    this.time = this.times[0] as number;
    this.kind = this.kinds[0] as number;
    this.subject = this.subjects[0] as number;
    this.token = this.tokens[0] as number;
    const last = --this.size;
    if (last > 0) this.sink(last);
  }

  /** Puts the entry at `last` into the hole at the root. */
  private sink(last: number): void {
    const times = this.times;
    const sequences = this.sequences;
    const time = times[last] as number;
    const sequence = sequences[last] as number;
    let hole = 0;
    for (;;) {
      const first = (hole << 2) + 1;
      if (first >= last) break;
      let best = first;
      const end = first + 4 < last ? first + 4 : last;
      for (let child = first + 1; child < end; child++) {
        const difference = (times[child] as number) - (times[best] as number);
        if (difference < 0 || (difference === 0 && (sequences[child] as number) < (sequences[best] as number))) best = child;
      }
      const bestTime = times[best] as number;
      if (bestTime > time || (bestTime === time && (sequences[best] as number) > sequence)) break;
      this.move(best, hole);
      hole = best;
    }
    this.move(last, hole);
  }

  private move(from: number, to: number): void {
    this.times[to] = this.times[from] as number;
    this.sequences[to] = this.sequences[from] as number;
    this.kinds[to] = this.kinds[from] as number;
    this.subjects[to] = this.subjects[from] as number;
    this.tokens[to] = this.tokens[from] as number;
  }

  private grow(): void {
    this.times = grownFloat(this.times);
    this.sequences = grownInt(this.sequences);
    this.kinds = grownInt(this.kinds);
    this.subjects = grownInt(this.subjects);
    this.tokens = grownInt(this.tokens);
  }
}
