/** The n-th 32-bit word of what is tested, from 0; unsigned. */
export type Stream = (index: number) => number;

/** The word as a number in [0, 1). */
export function unit(word: number): number {
  return word / 4294967296;
}
