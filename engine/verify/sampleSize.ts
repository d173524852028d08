/** Standard error aimed at, as a share of the mean: where luck makes it a fifth larger it still says enough. */
const TARGET = 0.0082;
/** Rows of one replication stay small enough for the processor's caches. */
const CUSTOMERS_MOST = 120_000;

/** What is left of the variance with the two controls of `inputControls`: .35 to .5, measured at loads of .7 to .9. */
const CONTROLLED = 0.5;

/** The same of a network with the controls of `messageControls`, which also make up for stations that are not independent: .3 to .75. */
const CONTROLLED_NETWORK = 0.75;

export interface SampleSize {
  readonly replications: number;
  /** To count in one replication. */
  readonly customers: number;
}

/** At least 40 replications, more where one would be too large. */
export function inReplications(customers: number): SampleSize {
  const replications = Math.max(40, 10 * Math.ceil(customers / CUSTOMERS_MOST / 10));
  return { replications, customers: Math.ceil(customers / replications) };
}

/**
 * How many customers an M/M/c queue must serve, so that the mean of wait plus `besides` is known to the precision aimed at.
 *
 * The variance of the mean wait of n customers of M/M/1 is ρ(2 + 5ρ − 4ρ² + ρ³) ÷ (1 − ρ)⁴ ÷ n, in services (Daley 1968,
 * Journal of Applied Probability 5, 458–463; Whitt 1989, Management Science 35, 1341–1366). For c servers of the same total
 * capacity it is about the same: 0.8 to 1.4 times, measured at c = 10.
 */
export function customersFor(load: number, servers: number, meanHours: number, controls: "none" | "input" = "none"): SampleSize {
  const rest = 1 - load;
  const single = (load * (2 + 5 * load - 4 * load * load + load * load * load)) / (rest * rest * rest * rest);
  const variance = (1.3 * (controls === "input" ? CONTROLLED : 1) * single) / (servers * servers);
  const error = TARGET * meanHours;
  return inReplications(Math.max(100_000, variance / (error * error)));
}

/**
 * How many hours a network of single servers must be watched, so that the mean number in it is known to the precision aimed
 * at. The time average of the number at an M/M/1 queue over T hours has variance 2u(1 + u) ÷ (1 − u)⁴ ÷ T (Whitt 1989);
 * stations are taken for independent.
 *
 * @param uses (stations,) utilisation of each
 */
export function hoursFor(uses: readonly number[]): number {
  let variance = 0;
  let number = 0;
  for (const use of uses) {
    const rest = 1 - use;
    variance += (2 * use * (1 + use)) / (rest * rest * rest * rest);
    number += use / rest;
  }
  const error = TARGET * number;
  return (CONTROLLED_NETWORK * variance) / (error * error);
}
