import { ENQUEUED, FLOATS, INTS, LINE, NUMBER } from "../kernel/cases.ts";
import type { Run } from "../kernel/replicate.ts";

/** Mean levels in equal slices of time. */
export interface Levels {
  /** Journeys that have begun and not ended. */
  readonly open: Float64Array;
  /** Tasks in the lines of pools. */
  readonly waiting: Float64Array;
}

/**
 * Levels from 0 to `hours` in equal slices, exactly: each stay counts in each slice with the share of the slice that it
 * covers. Complexity: O(stays + slices).
 */
export function levels({ world }: Run, hours: number, slices: number): Levels {
  const { journeys, visits, cases, now } = world;
  const width = hours / slices;
  const open = new Covered(slices, width);
  for (let row = 0; row < journeys.arrival.length; row++)
    open.add(journeys.arrival.data[row] ?? 0, Math.min(now, journeys.end.data[row] ?? 0));
  const waiting = new Covered(slices, width);
  for (let row = 0; row < visits.start.length; row++) waiting.add(visits.enqueued.data[row] ?? 0, visits.start.data[row] ?? 0);
  for (let slot = 0; slot < cases.count; slot++) {
    const waits = (cases.ints[slot * INTS + NUMBER] ?? -1) >= 0 && (cases.ints[slot * INTS + LINE] ?? -1) >= 0;
    if (waits) waiting.add(cases.floats[slot * FLOATS + ENQUEUED] ?? 0, now);
  }
  return { open: open.means(), waiting: waiting.means() };
}

/** Shares of slices that stays cover, by differences: a stay touches four numbers however long it is. */
class Covered {
  readonly #width: number;
  /** (slices + 1) hours beyond or before the whole slices, and changes of the number of whole slices. */
  readonly #part: Float64Array;
  readonly #change: Float64Array;

  constructor(slices: number, width: number) {
    this.#width = width;
    this.#part = new Float64Array(slices + 1);
    this.#change = new Float64Array(slices + 1);
  }

  add(from: number, until: number): void {
    if (!(until > from)) return;
    this.#edge(from, 1);
    this.#edge(until, -1);
  }

  /** From `time` on one more or one less: the rest of its slice in part, all later slices wholly. */
  #edge(time: number, sign: 1 | -1): void {
    const slice = Math.min(this.#part.length - 1, Math.floor(time / this.#width));
    this.#part[slice] = (this.#part[slice] ?? 0) + sign * ((slice + 1) * this.#width - time);
    if (slice + 1 < this.#change.length) this.#change[slice + 1] = (this.#change[slice + 1] ?? 0) + sign;
  }

  means(): Float64Array {
    let whole = 0;
    return Float64Array.from({ length: this.#part.length - 1 }, (_, slice) => {
      whole += this.#change[slice] ?? 0;
      return whole + (this.#part[slice] ?? 0) / this.#width;
    });
  }
}
