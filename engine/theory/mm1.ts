/** Steady state of an M/M/1 queue. */
export interface Mm1 {
  readonly waitHours: number;
  readonly sojournHours: number;
  /** Mean number of customers in the line. */
  readonly inLine: number;
  /** Mean number of customers in the line and in service. */
  readonly inSystem: number;
}

/**
 * One exponential server, Poisson arrivals, unlimited patience.
 *
 * @param arrivalsPerHour  λ ≥ 0 [1/h]
 * @param servicesPerHour  μ > λ [1/h]
 * @throws RangeError      where λ ≥ μ (no steady state) or an argument is out of range
 * Source: Gross et al. 2008, §2.2.
 */
export function mm1(arrivalsPerHour: number, servicesPerHour: number): Mm1 {
  checkRates(arrivalsPerHour, servicesPerHour);
  const load = arrivalsPerHour / servicesPerHour;
  const sojournHours = 1 / (servicesPerHour - arrivalsPerHour);
  return { waitHours: load * sojournHours, sojournHours, inLine: load * arrivalsPerHour * sojournHours, inSystem: load / (1 - load) };
}

/**
 * The time within which the given share of customers has left [h]: sojourns are exponential of rate μ − λ.
 *
 * @param share        0 ≤ share < 1
 * @throws RangeError  outside that range, and as `mm1`
 */
export function mm1SojournQuantile(arrivalsPerHour: number, servicesPerHour: number, share: number): number {
  checkRates(arrivalsPerHour, servicesPerHour);
  checkShare(share);
  return -Math.log1p(-share) / (servicesPerHour - arrivalsPerHour);
}

/**
 * The wait that the given share of customers does not exceed [h]: 0 with probability 1 − λ ÷ μ, else exponential of rate μ − λ.
 *
 * @param share        0 ≤ share < 1
 * @throws RangeError  outside that range, and as `mm1`
 */
export function mm1WaitQuantile(arrivalsPerHour: number, servicesPerHour: number, share: number): number {
  checkRates(arrivalsPerHour, servicesPerHour);
  checkShare(share);
  const load = arrivalsPerHour / servicesPerHour;
  return share <= 1 - load ? 0 : Math.log(load / (1 - share)) / (servicesPerHour - arrivalsPerHour);
}

function checkRates(arrivalsPerHour: number, servicesPerHour: number): void {
  if (!(arrivalsPerHour >= 0 && arrivalsPerHour < servicesPerHour && servicesPerHour < Infinity)) {
    throw new RangeError(`mm1: rates ${arrivalsPerHour} and ${servicesPerHour}, expected 0 ≤ arrivals < services`);
  }
}

function checkShare(share: number): void {
  if (!(share >= 0 && share < 1)) throw new RangeError(`mm1: share ${share}, expected from 0 to below 1`);
}
