/**
 * Most demand that plants can meet, each of which makes certain products only: the greatest flow from plants to products,
 * found by augmenting one shortest path after the other (Edmonds & Karp 1972, Journal of the ACM 19, 248–264).
 *
 * @param capacity  (plants) ≥ 0
 * @param makes     (plants) products that each makes
 * @param demand    (products) ≥ 0
 * @throws RangeError for a product that has no demand stated
 */
export function flexibleSales(capacity: readonly number[], makes: readonly (readonly number[])[], demand: readonly number[]): number {
  const unknown = makes.flat().find((product) => !(product in demand));
  if (unknown !== undefined) throw new RangeError(`flexibleSales: makes names product ${unknown}, expected 0 to ${demand.length - 1}`);
  const network = { spare: [...capacity], open: [...demand], flow: makes.map((products) => products.map(() => 0)), makes };
  let sold = 0;
  for (let amount = augmented(network); amount > 0; amount = augmented(network)) sold += amount;
  return sold;
}

interface Network {
  /** Capacity and demand that are left. */
  readonly spare: number[];
  readonly open: number[];
  /** (plants × their products) */
  readonly flow: number[][];
  readonly makes: readonly (readonly number[])[];
}

/** A step of a path: a plant makes more of a product, which another plant then makes less of (−1: there is demand left). */
interface Step {
  readonly plant: number;
  readonly at: number;
  readonly before: Step | null;
  /** Of the product that was given up on the way here: the plant's flow of it. */
  readonly given: number | null;
}

/** Sells more by way of the shortest path on which anything can be: breadth first, plants with capacity to spare first. */
function augmented(network: Network): number {
  const { spare, open, flow, makes } = network;
  const seenPlant = spare.map((left) => left > 0);
  const seenProduct = open.map(() => false);
  let front = spare.flatMap((left, plant) => (left > 0 ? [{ plant, before: null as Step | null, given: null as number | null }] : []));
  while (front.length > 0) {
    const next: typeof front = [];
    for (const { plant, before, given } of front) {
      for (const [at, product] of (makes[plant] ?? []).entries()) {
        if (seenProduct[product] === true) continue;
        seenProduct[product] = true;
        const step: Step = { plant, at, before, given };
        if ((open[product] ?? 0) > 0) return sold(network, step, product);
        makes.forEach((products, other) => {
          const giving = products.indexOf(product);
          if (giving < 0 || seenPlant[other] === true || (flow[other]?.[giving] ?? 0) <= 0) return;
          seenPlant[other] = true;
          next.push({ plant: other, before: step, given: giving });
        });
      }
    }
    front = next;
  }
  return 0;
}

/** As much as every step of the path allows. */
function sold({ spare, open, flow }: Network, last: Step, product: number): number {
  let amount = open[product] ?? 0;
  let first = last;
  for (let step: Step | null = last; step !== null; step = step.before) {
    if (step.given !== null) amount = Math.min(amount, flow[step.plant]?.[step.given] ?? 0);
    first = step;
  }
  amount = Math.min(amount, spare[first.plant] ?? 0);
  for (let step: Step | null = last; step !== null; step = step.before) {
    const row = flow[step.plant] ?? [];
    row[step.at] = (row[step.at] ?? 0) + amount;
    if (step.given !== null) row[step.given] = (row[step.given] ?? 0) - amount;
  }
  spare[first.plant] = (spare[first.plant] ?? 0) - amount;
  open[product] = (open[product] ?? 0) - amount;
  return amount;
}
