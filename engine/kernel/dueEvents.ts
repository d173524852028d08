// hot
import { grownFloat, grownInt } from "../base/column.ts";

/** Up to here entries lie in order; more are kept as a heap until all are gone. */
const SHORT = 24;

/**
 * Events that are due soon, by (time, sequence), pointing to records. A few are a sorted list with the earliest last, so
 * that taking it out is one step; many are a 4-ary heap, so that a crowd at one instant costs no more than its logarithm.
 */
export class DueEvents {
  declare private times: Float64Array;
  declare private sequences: Int32Array;
  declare private records: Int32Array;
  declare private heap: boolean;
  declare size: number;

  constructor() {
    this.times = new Float64Array(SHORT * 2);
    this.sequences = new Int32Array(SHORT * 2);
    this.records = new Int32Array(SHORT * 2);
    this.heap = false;
    this.size = 0;
  }

  clear(): void {
    this.heap = false;
    this.size = 0;
  }

  push(time: number, sequence: number, record: number): void {
    if (this.heap) return this.rise(time, sequence, record);
    const { times, sequences, records } = this;
    let hole = this.size++;
    while (hole > 0) {
      const other = times[hole - 1] as number;
      if (other > time || (other === time && (sequences[hole - 1] as number) > sequence)) break;
      times[hole] = other;
      sequences[hole] = sequences[hole - 1] as number;
      records[hole] = records[hole - 1] as number;
      hole--;
    }
    times[hole] = time;
    sequences[hole] = sequence;
    records[hole] = record;
    if (this.size === SHORT) this.pile();
  }

  /** Takes the earliest entry out and returns its record. */
  pop(): number {
    if (this.heap) return this.popHeap();
    return this.records[--this.size] as number;
  }

  /** The record at a place, in no order that means anything. */
  at(place: number): number {
    return this.records[place] as number;
  }

  /** The sorted list as a heap: turned round it is one already. */
  private pile(): void {
    this.heap = true;
    this.times.subarray(0, this.size).reverse();
    this.sequences.subarray(0, this.size).reverse();
    this.records.subarray(0, this.size).reverse();
  }

  private rise(time: number, sequence: number, record: number): void {
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

  private popHeap(): number {
    const { times, sequences, records } = this;
    const first = records[0] as number;
    const last = --this.size;
    if (last === 0) this.heap = false;
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

  private grow(): void {
    this.times = grownFloat(this.times);
    this.sequences = grownInt(this.sequences);
    this.records = grownInt(this.records);
  }
}
