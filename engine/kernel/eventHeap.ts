// hot
import { grownFloat, grownInt } from "../base/column.ts";

/** Events that are due soon, in the order (time, sequence): a 4-ary heap of flat arrays that points to records. */
export class EventHeap {
  declare private times: Float64Array;
  declare private sequences: Int32Array;
  declare private records: Int32Array;
  declare size: number;

  constructor(capacity: number) {
    this.times = new Float64Array(capacity);
    this.sequences = new Int32Array(capacity);
    this.records = new Int32Array(capacity);
    this.size = 0;
  }

  push(time: number, sequence: number, record: number): void {
    if (this.size === this.times.length) this.grow();
    const { times, sequences, records } = this;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      const before = times[parent] as number;
      if (before < time || (before === time && (sequences[parent] as number) < sequence)) break;
      times[hole] = before;
      sequences[hole] = sequences[parent] as number;
      records[hole] = records[parent] as number;
      hole = parent;
    }
    times[hole] = time;
    sequences[hole] = sequence;
    records[hole] = record;
  }

  /** Takes the first entry out and returns its record. */
  pop(): number {
    const { times, sequences, records } = this;
    const first = records[0] as number;
    const last = --this.size;
    const time = times[last] as number;
    const sequence = sequences[last] as number;
    let hole = 0;
    for (let child = 1; child < last; child = (hole << 2) + 1) {
      const best = this.earliest(child, last);
      const bestTime = times[best] as number;
      if (bestTime > time || (bestTime === time && (sequences[best] as number) > sequence)) break;
      times[hole] = bestTime;
      sequences[hole] = sequences[best] as number;
      records[hole] = records[best] as number;
      hole = best;
    }
    times[hole] = time;
    sequences[hole] = sequence;
    records[hole] = records[last] as number;
    return first;
  }

  /** The earliest of the up to four siblings from `first`, before `last`. */
  private earliest(first: number, last: number): number {
    const { times, sequences } = this;
    const end = first + 4 < last ? first + 4 : last;
    let best = first;
    let time = times[first] as number;
    for (let child = first + 1; child < end; child++) {
      const other = times[child] as number;
      if (other > time || (other === time && (sequences[child] as number) > (sequences[best] as number))) continue;
      best = child;
      time = other;
    }
    return best;
  }

  /** The record at a place of the heap. */
  at(place: number): number {
    return this.records[place] as number;
  }

  /** Takes an entry out that has none behind it, not the first: to empty the heap in any order. */
  last(): number {
    return this.records[--this.size] as number;
  }

  private grow(): void {
    this.times = grownFloat(this.times);
    this.sequences = grownInt(this.sequences);
    this.records = grownInt(this.records);
  }
}
