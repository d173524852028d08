/** A number in [0, 1) that depends on nothing but the index. */
export type UniformAt = (index: number) => number;

/**
 * Fills `picks` with one bootstrap resample: indices 0…n − 1 drawn with replacement, n being the length of `picks`.
 *
 * @param luck      uniform number by index
 * @param resample  which resample, ≥ 0: it uses the indices resample·n … resample·n + n − 1 and no others
 * Source: Efron 1979, Ann. Stat. 7(1) 1–26.
 */
export function resampleInto(picks: Int32Array, luck: UniformAt, resample: number): void {
  const n = picks.length;
  for (let draw = 0; draw < n; draw++) {
    const uniform = luck(resample * n + draw);
    if (!(uniform >= 0 && uniform < 1)) throw new RangeError(`resampleInto: luck gave ${uniform}, expected 0 ≤ u < 1`);
    picks[draw] = Math.min(n - 1, Math.floor(uniform * n));
  }
}
