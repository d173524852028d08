/**
 * The link lab as functions, for who has no folder to keep results in and no threads to spread them over: a notebook, a test.
 *
 *     const company = linkGround(prepared, read);
 *     if (company.kind === "ok") await linksHere(prepared, company.value, { sizes: QUICK_LINK_SIZES });
 */
import { faulty, ok, type Checked, type Issue } from "./base/issue.ts";
import type { Workspace } from "./kernel/replicate.ts";
import type { LinkBudget } from "./links/budget.ts";
import type { Evaluator, Trial } from "./links/evaluator.ts";
import type { Ground } from "./links/ground.ts";
import { changesKey } from "./links/link.ts";
import type { LoadEvaluator, LoadTrial } from "./links/load.ts";
import { checkBudget, checkSizes } from "./links/ranges.ts";
import { USUAL, type LabSizes } from "./links/sizes.ts";
import { wholeLab, type WholeLab } from "./links/wholeLab.ts";
import { linksLuck, linksStart, triedLinks, triedLoad, type LinksStart, type TrialPlace } from "./linkTrials.ts";
import { timeline } from "./org/timeline.ts";
import { seedKey } from "./random/seedKey.ts";
import type { Read } from "./scenario/parse.ts";
import type { Prepared } from "./study.ts";

/**
 * The company in which links are tried out: a scenario with its people and links.
 *
 * @param prepared  from `prepare`
 * @param read      the same as `prepare` was given: text of a file by its path; null: there is none
 * @returns issues where the structure changes while time runs: what a link is worth before and after would be mixed
 */
export function linkGround(prepared: Prepared, read: Read): Checked<Ground> {
  const { scenario, file } = prepared;
  const stretches = timeline(scenario, read);
  if (stretches.kind === "issues") return stretches;
  const [first, ...later] = stretches.value;
  if (first === undefined || later.length > 0) return faulty([changing(file)]);
  return ok({ scenario, organisation: first.organisation });
}

function changing(file: string): Issue {
  return {
    code: "changing-structure",
    path: "changes",
    file,
    position: { line: 1, column: 1 },
    message: "the structure changes while time runs; expected one whose links stay",
    hint: "write the structure whose links are to be valued into a file of its own, without changes and transition",
  };
}

export interface LinksHereOptions {
  /** Luck. Default: that of the scenario's file, as on the command line. */
  readonly seed?: string;
  /** What new links may take: so many links, or upkeep a month in hours or €; above 0, at most 10⁹. Default: 10 links. */
  readonly budget?: LinkBudget;
  /** How much is tried; what is left out is as usual. Replications 2 to 1,000, counts 1 to 10⁶. */
  readonly sizes?: Partial<LabSizes>;
  /** Awaited after every trial, so that a page stays alive. */
  readonly pause?: () => Promise<void>;
}

/** What was found, and what it was found from. */
export interface LinksFound extends WholeLab {
  readonly kind: "found";
  readonly start: LinksStart;
  readonly seed: string;
  readonly budget: LinkBudget;
  readonly sizes: LabSizes;
}

/** A link of such a company has nothing to be worth anything to, or no mean that months could have. */
export interface LinksRefused {
  readonly kind: "refused";
  readonly reason: "no journey ended" | "work piles up";
  /** Share of replications, 0 to 1, in which a line kept growing. */
  readonly unstableShare: number;
}

/**
 * What each link is worth in € a month of lifetime value, upkeep paid (MODEL §7, decision 0015), which to build first, and whether
 * more or stronger links give more than in proportion: on the thread of the caller, with the bits of `weft links`. Usual sizes
 * take thousands of replications; `QUICK_LINK_SIZES` a tenth of them.
 *
 * @param company  from `linkGround` of the same scenario
 * @throws RangeError that names a budget or a size outside its range
 */
export async function linksHere(prepared: Prepared, company: Ground, options: LinksHereOptions = {}): Promise<LinksFound | LinksRefused> {
  const { seed = prepared.scenario.compare.seed, budget = { unit: "links", most: 10 }, pause } = options;
  const sizes = { ...USUAL, ...options.sizes };
  checkSizes(sizes);
  checkBudget(budget);
  const key = seedKey(seed);
  const start = linksStart(company, key);
  if (start.reference === null) return { kind: "refused", reason: "no journey ended", unstableShare: 0 };
  const evaluator = evaluatorHere({ ground: company, start, seedKey: key, workspace: { world: null } satisfies Workspace }, pause);
  const task = { ground: company, base: prepared.compiled, reference: start.reference, sizes, budget, luck: linksLuck(seed) };
  const found = await wholeLab({ ...task, evaluator });
  if ("kind" in found) return { kind: "refused", reason: "work piles up", unstableShare: found.unstableShare };
  return { kind: "found", start, seed, budget, sizes, ...found };
}

/** Each trial once: that of the company as it is stands beside every other. */
function evaluatorHere(place: TrialPlace, pause: LinksHereOptions["pause"]): Evaluator & LoadEvaluator {
  const links = once((trial: Trial) => triedLinks(trial, place), changesOfTrial, pause);
  const load = once(
    (trial: LoadTrial) => triedLoad(trial, place),
    (trial) => JSON.stringify([changesOfTrial(trial), trial.arrivals]),
    pause,
  );
  return { evaluate: (_stage, trials) => links(trials), load };
}

function changesOfTrial({ changes, from, to }: Trial): string {
  return JSON.stringify([changesKey(changes), from, to]);
}

function once<From, To>(run: (from: From) => To, keyOf: (from: From) => string, pause: LinksHereOptions["pause"]) {
  const known = new Map<string, To>();
  return async (all: readonly From[]): Promise<readonly To[]> => {
    const results: To[] = [];
    for (const from of all) {
      const key = keyOf(from);
      const found = known.has(key) ? (known.get(key) as To) : run(from);
      if (!known.has(key)) await pause?.();
      known.set(key, found);
      results.push(found);
    }
    return results;
  };
}
