import { costOf, type LinkBudget } from "./budget.ts";
import { changesOf, type Candidate } from "./candidates.ts";
import { BLOCKS, trialOn, type Block, type Evaluator } from "./evaluator.ts";
import { column, pairedOf, type Paired } from "./paired.ts";

/** One link, or two that pay together, with what it was found to be worth by itself, € a month. */
export interface Option {
  readonly links: readonly Candidate[];
  readonly worth: number;
}

/** An option with what it was last found to be worth, when so many links had been built. */
export interface Known extends Option {
  readonly asOf: number;
}

export interface Choosing {
  readonly evaluator: Evaluator;
  readonly budget: LinkBudget;
  readonly journeysPerMonth: number;
  readonly choose: number;
  readonly confirm: number;
}

/** What is left of the options, as far as it is known now, and the best of them. */
export interface Choice {
  readonly known: readonly Known[];
  readonly best: Known | null;
}

/**
 * The option that is worth most per unit of the budget to those who have `built`. What it was worth before is taken for the most
 * that it may be worth now, and looked at again only when it comes first (Minoux 1978): this holds where links take from each
 * other; two that help each other are one option, of which what is not yet built is left.
 */
export async function choice(
  task: Choosing,
  options: readonly Known[],
  built: readonly Candidate[],
  fits: (option: Known) => boolean,
): Promise<Choice> {
  let known = leftOf(options, built);
  for (;;) {
    const best = known.filter(fits).reduce<Known | null>((top, one) => (top === null || isBetter(one, top, task.budget) ? one : top), null);
    if (best === null || best.asOf === built.length) return { known, best };
    const gain = await gainOf(task, "choose", built, best.links);
    const now = gain === null ? [] : [{ ...best, worth: gain.estimate.mean, asOf: built.length }];
    known = known.flatMap((one) => (one === best ? now : [one]));
  }
}

/** What some links add to those that are built; null: somebody could not work with them. */
export async function gainOf(
  { evaluator, journeysPerMonth, ...task }: Choosing,
  block: Block & ("choose" | "confirm"),
  built: readonly Candidate[],
  links: readonly Candidate[],
): Promise<Paired | null> {
  const sets = [[...built, ...links], built];
  const tried = await evaluator.evaluate(
    "plan",
    sets.map((set) => trialOn(block, task[block], set.flatMap(changesOf))),
  );
  const [after = null, before = null] = tried.map((one) => column(one, BLOCKS[block], 0, journeysPerMonth));
  return pairedOf(after, before);
}

/** Without what is built; an option that lost a link has to be looked at again. */
function leftOf(options: readonly Known[], built: readonly Candidate[]): readonly Known[] {
  return options
    .map((option) => ({ ...option, links: option.links.filter((link) => !built.includes(link)) }))
    .filter(({ links }) => links.length > 0);
}

/** More per unit of the budget; what costs nothing comes before all that costs, and of equals what is worth more. */
function isBetter(one: Known, other: Known, { unit }: LinkBudget): boolean {
  const [first, second] = [one.worth * costOf(other.links, unit), other.worth * costOf(one.links, unit)];
  return first === second ? one.worth > other.worth : first > second;
}
