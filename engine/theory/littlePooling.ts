/**
 * Mean number of tasks at a station, where infinitely many stations each work at rate 1 − p and the share p of all
 * capacity always serves a longest line. s₀ = 1, s_i = (λ·s_{i−1} − p) ÷ (1 − p) while positive; the mean is Σ s_i.
 *
 * @param load         λ per station, 0 ≤ λ < 1, in tasks per mean service at rate 1
 * @param pooledShare  p, 0 ≤ p < 1; none pooled is M/M/1, λ ÷ (1 − λ)
 * @throws RangeError  outside these ranges
 * Source: Tsitsiklis & Xu 2012, Stochastic Systems 2(1), 1–66, the fluid limit.
 */
export function littlePooling(load: number, pooledShare: number): number {
  if (!(load >= 0 && load < 1)) throw new RangeError(`littlePooling: load ${load}, expected from 0 to below 1`);
  if (!(pooledShare >= 0 && pooledShare < 1)) throw new RangeError(`littlePooling: share ${pooledShare}, expected from 0 to below 1`);
  if (pooledShare === 0) return load / (1 - load);
  let mean = 0;
  // Share of stations with at least i tasks. It falls by at least p(1 − λ) ÷ (1 − p) a step, so that the sum ends.
  for (let share = (load - pooledShare) / (1 - pooledShare); share > 0; share = (load * share - pooledShare) / (1 - pooledShare)) {
    mean += share;
  }
  return mean;
}
