/** Which customers of a run are counted, by their number in order of arrival, and how long the run must be for it. */
export interface SteadyWindow {
  /** Customers before the first that is counted. */
  readonly skip: number;
  readonly take: number;
  readonly horizonHours: number;
  /** Warm-up as a time, and an instant before which everybody who arrived has left: for averages over time. */
  readonly fromHours: number;
  readonly toHours: number;
}

export interface Flow {
  /** Customers an hour, all streams together. */
  readonly perHour: number;
  /** Customers to count in one replication. */
  readonly customers: number;
  /** At the busiest station: tasks an hour that come, and that its people could do. */
  readonly busiest: { readonly perHour: number; readonly capacityPerHour: number };
  /** Hours of one service there; default 1. */
  readonly serviceHours?: number;
  /** Stations that a customer passes one after the other; default 1. */
  readonly stages?: number;
}

/**
 * How many relaxation times pass before anything is counted. A queue that opens empty has then reached all but .08 % of
 * its mean: 1 − H(t) = 2(1 + t)Φ̄(√t) − 2√t·φ(√t) at t = 8, of reflected Brownian motion (Abate & Whitt 1987, Advances in
 * Applied Probability 19, 560–598, corollary 1.1.1), where one unit is (λ + cμ) ÷ (cμ − λ)². What is left is averaged over
 * the whole run: it is far below a hundredth of the standard error.
 */
const RELAXATIONS = 8;
/** Longest stay in units of the mean one of a full line; e^(−30) of the customers stay longer. */
const LONGEST_STAY = 30;

/**
 * A run long enough that the counted customers have arrived and left. A count fixed in advance makes the mean over
 * customers unbiased; a fixed end of time would not (busy runs would count more customers).
 */
export function steadyWindow({ perHour, customers, busiest, serviceHours = 1, stages = 1 }: Flow): SteadyWindow {
  const spare = busiest.capacityPerHour - busiest.perHour;
  if (!(spare > 0)) throw new RangeError(`steadyWindow: ${busiest.perHour} tasks an hour, expected fewer than ${busiest.capacityPerHour}`);
  const relaxation = (busiest.perHour + busiest.capacityPerHour) / (spare * spare);
  const warmUp = stages * (RELAXATIONS * relaxation + 10 * serviceHours);
  const skip = Math.ceil(warmUp * perHour);
  const coolDown = LONGEST_STAY * (1 / spare + serviceHours) * Math.sqrt(stages);
  const total = skip + customers;
  const arrived = (total + 7 * Math.sqrt(total)) / perHour;
  return { skip, take: customers, horizonHours: arrived + coolDown, fromHours: warmUp, toHours: arrived };
}
