import type { OutcomeKey } from "./measure.ts";

/** Collects the values of one replication in the order of the scenario's keys. NaN: nothing to measure. */
export class Values {
  private readonly keys: OutcomeKey[] = [];
  private readonly list: number[] = [];

  set(measure: string, value: number, place: string | null = null): void {
    this.keys.push({ measure, place });
    this.list.push(Number.isFinite(value) ? value : NaN);
  }

  /** The keys depend on the scenario only, never on luck: every replication sets the same ones in the same order. */
  result(): { readonly keys: readonly OutcomeKey[]; readonly values: Float64Array } {
    return { keys: this.keys, values: Float64Array.from(this.list) };
  }
}

/** a ÷ b, or NaN where there is nothing to divide by. */
export function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : NaN;
}
