import { integerPower } from "./integerPower.ts";

/** Work of several stages under independent outages. */
export interface Outages {
  /** Probability that the person at a stage is out, 0 to 1. */
  readonly processorOutage: number;
  /** Probability that a manager is out, 0 to 1. */
  readonly managerOutage: number;
  /** Stages of the work, ≥ 1. */
  readonly stages: number;
  /** Products, and so people in a functional pool, ≥ 1. */
  readonly products: number;
}

/**
 * Probability that a product's own line can work: one person per stage and one manager, (1 − f)^K·(1 − g).
 *
 * @throws RangeError for a probability outside 0 to 1 or a count that is no integer from 1
 * Source: ours, after the vulnerability costs of Malone 1987, Mgmt Sci. 33(10), 1317–1332.
 */
export function productAvailability(outages: Outages): number {
  checkOutages(outages);
  return integerPower(1 - outages.processorOutage, outages.stages) * (1 - outages.managerOutage);
}

/**
 * Probability that functional pools can work: one of m people and the manager of every stage, (1 − f^m)^K·(1 − g)^K.
 *
 * @throws RangeError as `productAvailability`
 */
export function functionalAvailability(outages: Outages): number {
  checkOutages(outages);
  const somebody = 1 - integerPower(outages.processorOutage, outages.products);
  return integerPower(somebody * (1 - outages.managerOutage), outages.stages);
}

function checkOutages({ processorOutage, managerOutage, stages, products }: Outages): void {
  if (!(processorOutage >= 0 && processorOutage <= 1 && managerOutage >= 0 && managerOutage <= 1)) {
    throw new RangeError(`availability: outages ${processorOutage} and ${managerOutage}, expected 0 to 1`);
  }
  if (!(Number.isSafeInteger(stages) && stages >= 1 && Number.isSafeInteger(products) && products >= 1)) {
    throw new RangeError(`availability: ${stages} stages and ${products} products, expected integers from 1`);
  }
}
