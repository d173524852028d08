import { SAMPLES } from "../kernel/replicate.ts";
import type { Run } from "../kernel/replicate.ts";

/** A line that keeps growing: which one, and how long it was at the end. */
export interface Unstable {
  /** Index of the line; −1: the own lines of people (relays and inspections). */
  readonly line: number;
  readonly lengthMean: number;
}

/**
 * Finds waiting lines that grow without end. The sampled lengths after warm-up are cut in four; a line is unstable
 * where each quarter is longer than the one before, the last at least twice the first, and the growth is more than
 * 25 tasks (ours: a line at ρ = .9 is hardly ever called unstable, one at ρ = 1.2 always is, see the tests).
 */
export function unstableLine({ world }: Run): Unstable | null {
  const lines = world.lines.length.length;
  const width = lines + 2;
  const samples = world.samples.view();
  const first = Math.min(SAMPLES - 4, Math.ceil((world.model.warmUpHours / world.model.horizonHours) * SAMPLES));
  for (let column = 1; column < width; column++) {
    const quarters = quarterMeans(samples, { width, column, first, last: samples.length / width });
    if (grows(quarters)) return { line: column - 2, lengthMean: quarters[3] ?? 0 };
  }
  return null;
}

interface Window {
  readonly width: number;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

function quarterMeans(samples: Float64Array, { width, column, first, last }: Window): number[] {
  const size = Math.floor((last - first) / 4);
  return [0, 1, 2, 3].map((quarter) => {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += samples[(first + quarter * size + at) * width + column] ?? 0;
    return size === 0 ? 0 : sum / size;
  });
}

function grows([a = 0, b = 0, c = 0, d = 0]: readonly number[]): boolean {
  return a < b && b < c && c < d && d >= 2 * a && d - a > 25;
}
