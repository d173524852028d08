import type { ReplicationMeans } from "../statistics/replicationMeans.ts";
import { costOf, type LinkBudget } from "./budget.ts";
import { changesOf, type Candidate } from "./candidates.ts";
import { BLOCKS, trialOn, type Block, type Evaluator } from "./evaluator.ts";
import type { LinkChange } from "./link.ts";
import { column, pairedOf, type Paired } from "./paired.ts";

/** One link, or two that pay together, with what it was found to be worth by itself, € a month. */
export interface Option {
  readonly links: readonly Candidate[];
  readonly worth: number;
}

/** What is built next, and what it was worth to those who had all before it; € a month, on replications that did not choose it. */
export interface GreedyStep {
  readonly links: readonly Candidate[];
  readonly gain: Paired;
}

export interface Greedy {
  readonly steps: readonly GreedyStep[];
  /** budget: nothing else fits; none: nothing else is known to pay; unsure: the next one's interval includes 0. */
  readonly stopped: "budget" | "none" | "unsure";
  /** The next one where it was not sure enough. */
  readonly next: GreedyStep | null;
}

export interface GreedyTask {
  readonly evaluator: Evaluator;
  readonly options: readonly Option[];
  readonly budget: LinkBudget;
  readonly journeysPerMonth: number;
  readonly choose: number;
  readonly confirm: number;
  /** Most options that are looked at again before one is chosen. */
  readonly rechecks: number;
}

/** An option with what it was last found to be worth, when so many steps had been taken. */
interface Known {
  readonly option: Option;
  readonly worth: number;
  readonly asOf: number;
}

/**
 * Takes the option that is worth most per unit of the budget, again and again. What an option was worth before other links
 * were there is taken for the most that it may be worth now, and looked at again only when it comes first (Minoux 1978): this
 * holds where links take from each other; two that help each other are one option.
 */
export async function greedy(task: GreedyTask): Promise<Greedy> {
  const steps: GreedyStep[] = [];
  let known: readonly Known[] = task.options.map((option) => ({ option, worth: option.worth, asOf: 0 }));
  for (;;) {
    const built = steps.flatMap(({ links }) => links);
    const left = task.budget.most - costOf(built, task.budget.unit);
    const open = known.filter(({ option }) => !option.links.some((link) => built.includes(link)));
    const fitting = open.filter(({ option, worth }) => worth > 0 && costOf(option.links, task.budget.unit) <= left * (1 + 1e-12));
    if (fitting.length === 0) return { steps, stopped: open.some(({ worth }) => worth > 0) ? "budget" : "none", next: null };
    const [found, chosen] = await chooseNext(task, fitting, steps);
    known = open.map((one) => found.get(one.option) ?? one);
    if (chosen === null) return { steps, stopped: "none", next: null };
    const step = await confirmed(task, chosen, steps);
    if (step === null) return { steps, stopped: "none", next: null };
    if (!(step.gain.estimate.low > 0)) return { steps, stopped: "unsure", next: step };
    steps.push(step);
  }
}

/** The best option as of now, and all that were looked at again. */
async function chooseNext(
  task: GreedyTask,
  fitting: readonly Known[],
  steps: readonly GreedyStep[],
): Promise<readonly [found: ReadonlyMap<Option, Known>, chosen: Option | null]> {
  const found = new Map<Option, Known>();
  const rate = ({ option, worth }: Known) => worth / costOf(option.links, task.budget.unit);
  const best = (all: readonly Known[]) => all.reduce<Known | null>((top, one) => (top === null || rate(one) > rate(top) ? one : top), null);
  for (let checks = 0; ; checks++) {
    const now = fitting.map((one) => found.get(one.option) ?? one);
    const top = best(now);
    if (top === null || top.asOf === steps.length) return [found, worthIt(top)];
    if (checks === task.rechecks) return [found, worthIt(best(now.filter(({ asOf }) => asOf === steps.length)))];
    const gain = await gainOf(task, "choose", top.option, steps);
    found.set(top.option, { option: top.option, worth: gain?.estimate.mean ?? -Infinity, asOf: steps.length });
  }
}

function worthIt(known: Known | null): Option | null {
  return known !== null && known.worth > 0 ? known.option : null;
}

async function confirmed(task: GreedyTask, { links }: Option, steps: readonly GreedyStep[]): Promise<GreedyStep | null> {
  const gain = await gainOf(task, "confirm", { links }, steps);
  return gain === null ? null : { links, gain };
}

async function gainOf(
  { evaluator, journeysPerMonth, ...task }: GreedyTask,
  block: Block & ("choose" | "confirm"),
  { links }: Pick<Option, "links">,
  steps: readonly GreedyStep[],
): Promise<Paired | null> {
  const before = steps.flatMap((step) => step.links).flatMap(changesOf);
  const after: readonly LinkChange[] = [...before, ...links.flatMap(changesOf)];
  const trials = [after, before].map((changes) => trialOn(block, task[block], changes));
  const [first = null, second = null] = (await evaluator.evaluate("plan", trials)).map((tried): ReplicationMeans | null =>
    column(tried, BLOCKS[block], 0, journeysPerMonth),
  );
  return pairedOf(first, second);
}
