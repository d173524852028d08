import { pollaczekKhinchine } from "./pollaczekKhinchine.ts";

/** Customers who arrive in a Poisson stream and need the same kind of service. */
export interface CustomerClass {
  /** λ > 0 [1/h] */
  readonly arrivalsPerHour: number;
  /** Mean service by one server > 0 [h] */
  readonly serviceHours: number;
  /** Coefficient of variation of the service, ≥ 0; 1 is exponential. */
  readonly serviceCv: number;
}

/**
 * Mean wait over all customers where every class has a server of its own.
 *
 * @throws RangeError for no class, a rate or service that is not positive, or a server that is fully used
 * Source: Pollaczek 1930, Khinchine 1932.
 */
export function splitWaitHours(classes: readonly CustomerClass[]): number {
  const all = arrivals(classes);
  return classes.reduce((sum, { arrivalsPerHour, serviceHours, serviceCv }) => {
    return sum + (arrivalsPerHour / all) * pollaczekKhinchine(arrivalsPerHour, serviceHours, serviceCv);
  }, 0);
}

/**
 * Mean wait over all customers where all classes share one server, as fast as their own servers together. Customers with
 * like services wait less than split; with very unlike ones they wait more, because the short ones stand behind the long.
 *
 * @throws RangeError as `splitWaitHours`
 * Source: Smith & Whitt 1981, Bell Syst. Tech. J. 60(1), 39–55; Whitt 1999, Mgmt Sci. 45(11), 1579–1592.
 */
export function fastPooledWaitHours(classes: readonly CustomerClass[]): number {
  const all = arrivals(classes);
  const speed = classes.length;
  let mean = 0;
  let square = 0;
  for (const { arrivalsPerHour, serviceHours, serviceCv } of classes) {
    const hours = serviceHours / speed;
    mean += (arrivalsPerHour / all) * hours;
    square += (arrivalsPerHour / all) * hours * hours * (1 + serviceCv * serviceCv);
  }
  return pollaczekKhinchine(all, mean, Math.sqrt(Math.max(0, square / (mean * mean) - 1)));
}

function arrivals(classes: readonly CustomerClass[]): number {
  if (classes.length === 0) throw new RangeError("partition: no class, expected at least one");
  for (const { arrivalsPerHour, serviceHours, serviceCv } of classes) {
    if (!(arrivalsPerHour > 0 && serviceHours > 0 && serviceCv >= 0 && serviceCv < Infinity)) {
      throw new RangeError(`partition: ${arrivalsPerHour} an hour of ${serviceHours} h, cv ${serviceCv}, expected > 0, > 0 and ≥ 0`);
    }
  }
  return classes.reduce((sum, { arrivalsPerHour }) => sum + arrivalsPerHour, 0);
}
