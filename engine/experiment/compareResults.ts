import { best, resamplingLuck } from "./best.ts";
import { bandOf, type Contest, differences, directionOf, type Headline } from "./differences.ts";
import { notes } from "./notes.ts";
import { outcomeMeans } from "./outcomeMeans.ts";
import type { BestRow, Comparison, ComparisonNote, ScenarioResult } from "./result.ts";
import { scenarioStatus } from "./scenarioStatus.ts";
import { summary } from "./summaries.ts";

export interface CompareOptions {
  /** Id of the scenario that the others are compared with. */
  readonly baseline: string;
  readonly headline: readonly Headline[];
  readonly seed: string;
  /** Gates raised before the run; they come first. */
  readonly notes: readonly ComparisonNote[];
  /** Comparisons like this one that are read together: intervals and verdicts hold in all of them at once. Default 1. */
  readonly together?: number;
}

/**
 * What `compare` says, from the stored results and nothing else: the order in which replications finished is
 * irrelevant, and what is said of one scenario depends on the others only through how many are compared.
 *
 * @throws RangeError for a baseline that is not among the results
 */
export function compareResults(results: readonly ScenarioResult[], options: CompareOptions): Comparison {
  const { baseline, headline, seed, together = 1 } = options;
  const base = results.find(({ id }) => id === baseline);
  if (base === undefined) throw new RangeError(`compareResults: baseline is "${baseline}", expected the id of a scenario`);
  const contests = headline.map((entry) => contest(entry, results, results.indexOf(base)));
  const others = (results.length - 1) * together;
  const comparisons = others * headline.length;
  const rows = differences(contests, comparisons);
  const scenarios = results.map((result) => summary(result, base, others));
  return {
    baseline,
    headline,
    replications: Math.max(...results.map(({ replications }) => replications.length)),
    seed,
    simultaneousOver: comparisons,
    rows,
    best: bestOfEach(contests, seed),
    scenarios,
    notes: [...options.notes, ...notes(results, scenarios, rows)],
  };
}

function contest(headline: Headline, results: readonly ScenarioResult[], baseline: number): Contest {
  const samples = results.map((result) => ({
    scenario: result.id,
    means: outcomeMeans(result, headline.measure, null),
    status: scenarioStatus(result.replications).status,
  }));
  return { headline, samples, baseline };
}

/** An unstable scenario is no candidate: its mean would be that of a queue without end. */
function bestOfEach(contests: readonly Contest[], seed: string): readonly BestRow[] {
  const luck = resamplingLuck(seed);
  return contests.flatMap((contest) => {
    const { measure } = contest.headline;
    const candidates = contest.samples.flatMap(({ scenario, means, status }) =>
      means === null || means.values.length === 0 || status === "unstable" ? [] : [{ scenario, means }],
    );
    return best(measure, candidates, { direction: directionOf(measure), band: bandOf(contest), luck });
  });
}
