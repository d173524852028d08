import { costOf } from "./budget.ts";
import type { Candidate } from "./candidates.ts";
import { choice, gainOf, type Choosing, type Known, type Option } from "./choosing.ts";
import type { Paired } from "./paired.ts";

/** What is built next, and what it was worth to those who had all before it when that was asked; € a month. */
export interface GreedyStep {
  readonly links: readonly Candidate[];
  /** On replications that did not choose it. They let it pass, so that those that passed look better there than they are. */
  readonly confirmed: Paired;
}

export interface Greedy {
  readonly steps: readonly GreedyStep[];
  /** budget: nothing else fits; none: nothing else is known to pay; unsure: the interval of what would be next includes 0. */
  readonly stopped: "budget" | "none" | "unsure";
  /** What would be next where it was not sure enough. */
  readonly next: GreedyStep | null;
  /** What is known of all that was not built. */
  readonly known: readonly Known[];
}

export interface GreedyTask extends Choosing {
  readonly options: readonly Option[];
}

/**
 * Takes the option that is worth most per unit of the budget, again and again, until the interval of the next one includes 0 and
 * nothing that fits promises more. Per unit something cheap may come first and be unsure where something dear is not.
 */
export async function greedy(task: GreedyTask): Promise<Greedy> {
  const { unit, most } = task.budget;
  const steps: GreedyStep[] = [];
  let known: readonly Known[] = task.options.map((option) => ({ ...option, asOf: 0 }));
  let unsure: GreedyStep | null = null;
  let least = 0;
  for (;;) {
    const built = steps.flatMap(({ links }) => links);
    const left = (most - costOf(built, unit)) * (1 + 1e-12);
    const isAffordable = ({ links }: Pick<Option, "links">) => costOf(links, unit) <= left;
    const found = await choice(task, known, built, (one) => one.worth > least && isAffordable(one));
    ({ known } = found);
    if (found.best === null) {
      const next = unsure !== null && isAffordable(unsure) ? unsure : null;
      const stopped = next !== null ? "unsure" : known.some(({ worth }) => worth > 0) ? "budget" : "none";
      return { steps, stopped, next, known };
    }
    const { links, worth } = found.best;
    const confirmed = await gainOf(task, "confirm", built, links);
    if (confirmed === null) known = known.filter((one) => one !== found.best);
    else if (confirmed.estimate.low > 0) steps.push({ links, confirmed });
    else [unsure, least] = [{ links, confirmed }, worth];
  }
}
