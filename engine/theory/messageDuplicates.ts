/** What functions send to one customer on one topic, all together: independent Poisson processes are one. */
export interface MessageFlow {
  /** λ > 0 [1/h] */
  readonly perHour: number;
  /** Δ ≥ 0 [h] */
  readonly windowHours: number;
  /** 0 ≤ m ≤ 1, of messages that pass the common gate. */
  readonly gateShare: number;
}

/** In the long run [1/h]. */
export interface MessageRates {
  readonly sentPerHour: number;
  readonly heldBackPerHour: number;
  /** Sent less than Δ after another one. */
  readonly duplicatesPerHour: number;
}

/**
 * Messages and duplicates in the long run (V11). The gate holds back what comes less than Δ after the last one it let
 * through.
 *
 * What the gate lets through is a renewal process: Δ of silence, then an exponential time of rate mλ, so r = mλ ÷ (1 + mλΔ).
 * Two of these are never less than Δ apart, hence a window holds one with probability rΔ. The others are a Poisson process
 * of rate u = (1 − m)·λ, of which a window holds none with probability e^(−uΔ), whatever the gate does. So
 *
 *     duplicates = u·(1 − e^(−uΔ)·(1 − rΔ)) + r·(1 − e^(−uΔ))
 *
 * Without a gate that is λ·(1 − e^(−λΔ)), the share of Poisson gaps below Δ; with everything behind it, 0.
 *
 * @throws RangeError for an argument out of its range
 * Source: own derivation; for r, the counter with a dead time of fixed length (Feller 1971, An Introduction to Probability Theory 2, XI).
 */
export function messageDuplicates({ perHour, windowHours, gateShare }: MessageFlow): MessageRates {
  check("messageDuplicates", perHour, windowHours);
  if (!(gateShare >= 0 && gateShare <= 1)) throw new RangeError(`messageDuplicates: gateShare ${gateShare}, expected 0 to 1`);
  const gated = gateShare * perHour;
  const through = gated / (1 + gated * windowHours);
  const free = perHour - gated;
  const quiet = Math.exp(-free * windowHours);
  return {
    sentPerHour: free + through,
    heldBackPerHour: gated - through,
    duplicatesPerHour: free * (1 - quiet * (1 - through * windowHours)) + through * (1 - quiet),
  };
}

/**
 * Mean number of duplicates without a gate in the first `hours` T ≥ 0 of a customer who has heard nothing before:
 * λ·∫₀ᵀ (1 − e^(−μ·min(t, Δ))) dt, where μ is the rate of those that a message may repeat: of all (then μ = λ), or of
 * other functions only.
 *
 * @throws RangeError for an argument out of its range
 * Source: own derivation; a Poisson message at t has one before it in the window with probability 1 − e^(−μ·min(t, Δ)).
 */
export function firstDuplicates(perHour: number, windowHours: number, hours: number, repeatedPerHour = perHour): number {
  check("firstDuplicates", perHour, windowHours);
  if (!(hours >= 0)) throw new RangeError(`firstDuplicates: hours ${hours}, expected at least 0`);
  if (!(repeatedPerHour > 0)) throw new RangeError(`firstDuplicates: repeatedPerHour ${repeatedPerHour}, expected above 0`);
  const opening = (1 - Math.exp(-repeatedPerHour * Math.min(hours, windowHours))) / repeatedPerHour;
  return perHour * (hours - opening - Math.exp(-repeatedPerHour * windowHours) * Math.max(0, hours - windowHours));
}

/**
 * Mean number of messages in the first `hours` T ≥ 0 where all pass the gate: Σ over k of the chance that the k-th is let
 * through by T, which is an Erlang time of k stages after (k − 1)·Δ of silence.
 *
 * @throws RangeError for an argument out of its range, or λT above 700
 * Source: renewal function of a counter with dead time. Complexity: O((T ÷ Δ)²), at Δ = 0 O(1).
 */
export function firstThroughGate(perHour: number, windowHours: number, hours: number): number {
  check("firstThroughGate", perHour, windowHours);
  if (!(hours >= 0 && perHour * hours <= 700)) throw new RangeError(`firstThroughGate: hours ${hours}, expected 0 to ${700 / perHour}`);
  if (windowHours === 0) return perHour * hours;
  let sum = 0;
  for (let stages = 1; (stages - 1) * windowHours < hours; stages++)
    sum += erlangWithin(stages, perHour * (hours - (stages - 1) * windowHours));
  return sum;
}

/** P(Erlang time of so many stages of mean 1 ≤ x) = P(a Poisson number of mean x is at least so many). */
function erlangWithin(stages: number, x: number): number {
  let fewer = 0;
  for (let n = 0, term = Math.exp(-x); n < stages; n++, term *= x / n) fewer += term;
  return Math.max(0, 1 - fewer);
}

function check(name: string, perHour: number, windowHours: number): void {
  if (!(perHour > 0 && perHour < Infinity)) throw new RangeError(`${name}: perHour ${perHour}, expected above 0`);
  if (!(windowHours >= 0 && windowHours < Infinity)) throw new RangeError(`${name}: windowHours ${windowHours}, expected at least 0`);
}
