import type { Compiled } from "../compile/compile.ts";
import type { Reference } from "../measure/value/value.ts";
import type { Key } from "../random/seedKey.ts";
import { asItIs, isUnstable } from "./asItIs.ts";
import { comparedLinks, type LinkBudget } from "./budget.ts";
import { existingLinks, functionPairs, mayGain, personPairs, type Candidate } from "./candidates.ts";
import { carriedOn } from "./carriedOn.ts";
import type { Option } from "./choosing.ts";
import type { Evaluator } from "./evaluator.ts";
import { greedy } from "./greedy.ts";
import type { Ground } from "./ground.ts";
import { judgedPlan, type Plan } from "./plan.ts";
import { bestOfEachPair, ranked, screen, type Screened } from "./screening.ts";
import type { LabSizes } from "./sizes.ts";
import { scalePerMonth, surveyOf, type Survey } from "./survey.ts";
import { pairable, promisingPairs, tryTogether, type Together } from "./together.ts";
import { testValues, type LinkValue } from "./values.ts";

export interface LabTask {
  readonly ground: Ground;
  readonly base: Compiled;
  readonly reference: Reference | null;
  readonly sizes: LabSizes;
  readonly budget: LinkBudget;
  /** Decides where links are placed at random. */
  readonly luck: Key;
  readonly evaluator: Evaluator;
}

/** What became of all links that were thought of. */
export interface LabCounts {
  /** Pairs of functions that were looked at, those of them over whose link no handoff would go, which were not run, and those beyond the limit. */
  readonly functionPairs: number;
  readonly pairsWithoutHandoffs: number;
  readonly pairsLeft: number;
  readonly personPairs: number;
  /** Existing links that were run. */
  readonly existing: number;
  /** Existing links that carry nothing and cost nothing: worth exactly 0, and not run. */
  readonly idle: number;
  /** Existing links beyond the limit, and the most that one of them carries, in handoffs a month. */
  readonly left: number;
  readonly leftCarriesMost: number;
  readonly infeasible: number;
  /** Share of replications of the company as it is, in which a line kept growing. */
  readonly unstableShare: number;
}

/** Money is € a month of lifetime value, upkeep paid; intervals are 95 % ones unless they say else; n counts replications. */
export interface LabFindings {
  /** That begin in a month: what a customer is worth more is worth so many times that. */
  readonly journeysPerMonth: number;
  /** Mean lifetime value of a customer of the company as it is, €. */
  readonly valueMean: number;
  readonly counts: LabCounts;
  /** With the scale of each (`scalePerMonth`). */
  readonly screened: readonly (Screened & { readonly scalePerMonth: number })[];
  /** Links that were tested, the most valuable first. */
  readonly values: readonly LinkValue[];
  readonly together: readonly Together[];
  readonly plan: Plan;
}

/** Nothing was tried: work piles up without end in this share of the replications of the company as it is. */
export interface LabRefused {
  readonly kind: "unstable";
  readonly unstableShare: number;
}

/** What the lab knows of the company of a task, for whoever asks more of it afterwards. */
export function surveyFor({ ground, base, reference, sizes }: LabTask): Survey {
  return surveyOf(ground, base, reference, sizes.candidates);
}

/** Which links are worth what, and which to build first: screened on some replications, tested, chosen and judged on others. */
export async function linkLab(task: LabTask, survey: Survey = surveyFor(task)): Promise<LabFindings | LabRefused> {
  const { sizes, evaluator, luck } = task;
  const company = await asItIs(evaluator, sizes.screenFunctions);
  if (isUnstable(company)) return { kind: "unstable", unstableShare: company.unstableShare };
  const pairs = functionPairs(survey);
  const gaining = pairs.list.filter((link) => mayGain(survey, link));
  const existing = existingLinks(survey);
  const screened = await screenAll(task, survey, gaining, existing.list.slice(0, sizes.candidates));
  const values = await testValues(evaluator, toTest(screened, sizes), {
    replications: sizes.test,
    journeysPerMonth: survey.journeysPerMonth,
  });
  const promising = promisingPairs(survey, pairable(survey, pairs.list), sizes.pairs);
  const together = await tryTogether(evaluator, promising, {
    replications: sizes.pairReplications,
    journeysPerMonth: survey.journeysPerMonth,
  });
  const choosing = { evaluator, budget: task.budget, ...sizes, journeysPerMonth: survey.journeysPerMonth };
  const built = await greedy({ ...choosing, options: optionsOf(values, together) });
  const best = await carriedOn(choosing, built, newOnes(values), comparedLinks(task.budget));
  const { final: replications, randomDraws } = sizes;
  const plan = await judgedPlan(built, best, { evaluator, survey, luck, replications, randomDraws });
  const left = existing.list.slice(sizes.candidates);
  return {
    journeysPerMonth: survey.journeysPerMonth,
    valueMean: company.valueMean,
    counts: {
      functionPairs: pairs.list.length,
      pairsWithoutHandoffs: pairs.list.length - gaining.length,
      pairsLeft: pairs.left,
      personPairs: screened.filter(({ candidate }) => candidate.role === "new").length - gaining.length,
      existing: existing.list.length - left.length,
      idle: existing.idle,
      left: left.length,
      leftCarriesMost: left[0]?.carriedPerMonth ?? 0,
      infeasible: pairs.infeasible + screened.filter(({ perCustomer }) => perCustomer === null).length,
      unstableShare: company.unstableShare,
    },
    screened: screened.map((one) => ({
      ...one,
      scalePerMonth: scalePerMonth(survey, one.candidate.carriedPerMonth, company.valueMean),
    })),
    values: [...values].sort((one, other) => other.value.mean - one.value.mean),
    together,
    plan,
  };
}

/** Pairs of functions and existing links first; then people, pair by pair, of the functions that promise most. */
async function screenAll(
  { evaluator, sizes }: LabTask,
  survey: Survey,
  pairs: readonly Candidate[],
  existing: readonly Candidate[],
): Promise<readonly Screened[]> {
  const first = await screen(evaluator, pairs, () => sizes.screenFunctions);
  const best = ranked(first).filter(({ perCustomer }) => (perCustomer ?? 0) > 0);
  const people = personPairs(
    survey,
    best.slice(0, sizes.bestFunctions).map(({ candidate }) => candidate),
    Math.max(0, sizes.candidates - pairs.length),
  );
  const rest = await screen(evaluator, [...existing, ...people], (link) =>
    link.role === "existing" && link.carriedPerMonth === 0 ? sizes.screenUnused : sizes.screen,
  );
  return [...first, ...rest];
}

/** Of new links the best of every pair of functions, of existing ones the best and the worst. */
function toTest(screened: readonly Screened[], sizes: LabSizes): readonly Candidate[] {
  const of = (role: Candidate["role"]) => screened.filter(({ candidate }) => candidate.role === role);
  const existing = ranked(of("existing"));
  const ends = existing.filter((_, at) => at < sizes.testedExisting || at >= existing.length - sizes.testedExisting);
  return [...bestOfEachPair(of("new"), sizes.testedNew, sizes.testedOfPair), ...ends].map(({ candidate }) => candidate);
}

/** New links that were named for what they add, and pairs that only pay together. */
function optionsOf(values: readonly LinkValue[], together: readonly Together[]): readonly Option[] {
  return [
    ...newOnes(values.filter(({ named, value }) => named && value.mean > 0)),
    ...together.filter(({ onlyTogether }) => onlyTogether).map(({ links, joint }) => ({ links, worth: joint.mean })),
  ];
}

function newOnes(values: readonly LinkValue[]): readonly Option[] {
  return values.filter(({ change }) => change === "added").map(({ candidate, value }) => ({ links: [candidate], worth: value.mean }));
}
