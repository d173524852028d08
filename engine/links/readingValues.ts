import type { Estimate } from "../experiment/result.ts";
import { measureOf } from "../measure/catalogue.ts";
import type { Key } from "../random/seedKey.ts";
import { uniform } from "../random/threefry.ts";
import { splitHalfTopShare } from "../tails/splitHalf.ts";
import { tailReport, type TailReport } from "../tails/verdict.ts";
import { mean } from "../statistics/mean.ts";
import { variance } from "../statistics/variance.ts";
import { changesOf, functionPairs, type Candidate } from "./candidates.ts";
import { trialOn, type Evaluator, type Tried } from "./evaluator.ts";
import { changesKey } from "./link.ts";
import { OUTCOMES } from "./outcome.ts";
import type { Screened } from "./screening.ts";
import type { LabSizes } from "./sizes.ts";
import type { Survey } from "./survey.ts";

/** How what single links are worth is spread over them. */
export interface ValueTail {
  readonly measure: (typeof OUTCOMES)[number];
  readonly over: "new links" | "existing links";
  readonly links: number;
  readonly replications: number;
  /** Whether all links together are worth something: the sum of their values beyond 2 standard errors. */
  readonly isWorth: boolean;
  /** Of the top tenth, by halves of the replications, with the interval over links; null: too few links, or no value to share. */
  readonly share: Estimate | null;
  /** Links whose value lies beyond 2 standard errors, and the tail of their values; null: fewer than three of them. */
  readonly clear: number;
  readonly tail: TailReport | null;
}

export interface ValuesTask {
  readonly evaluator: Evaluator;
  readonly survey: Survey;
  readonly screened: readonly Screened[];
  readonly sizes: LabSizes;
  readonly luck: Key;
}

/** R3 of every measure, over new links and over those there are, on the replications by which they were screened. */
export async function valueTails(task: ValuesTask): Promise<readonly ValueTail[]> {
  const all = task.screened.filter(({ perCustomer }) => perCustomer !== null).map(({ candidate }) => candidate);
  const groups = [
    { over: "new links" as const, links: all.filter(({ role }) => role === "new") },
    { over: "existing links" as const, links: all.filter(({ role, carriedPerMonth }) => role === "existing" && carriedPerMonth > 0) },
  ];
  const tails: ValueTail[] = [];
  for (const { over, links } of groups) {
    const tried = await screenedAgain(task, links);
    OUTCOMES.forEach((_, outcome) => tails.push(valueTail({ over, tried, outcome, task })));
  }
  return tails;
}

/** Outcomes with each link changed less those without, by the trials that screened it: nothing is run a second time. */
async function screenedAgain({ evaluator, survey, sizes }: ValuesTask, links: readonly Candidate[]): Promise<readonly Changed[]> {
  const first = new Set(functionPairs(survey).list.map((link) => changesKey(changesOf(link))));
  const trials = links.flatMap((link) => {
    const changes = changesOf(link);
    const count = first.has(changesKey(changes)) ? sizes.screenFunctions : sizes.screen;
    return [trialOn("screen", count, changes), trialOn("screen", count, [])];
  });
  const tried = await evaluator.evaluate("screen", trials);
  return links.map(({ role }, at) => ({
    sign: role === "new" ? 1 : -1,
    changed: (tried[2 * at] ?? null)?.slice(0, sizes.screen) ?? null,
    base: (tried[2 * at + 1] ?? null)?.slice(0, sizes.screen) ?? null,
  }));
}

interface Changed {
  readonly sign: number;
  readonly changed: Tried;
  readonly base: Tried;
}

interface TailTask {
  readonly over: ValueTail["over"];
  readonly tried: readonly Changed[];
  readonly outcome: number;
  readonly task: ValuesTask;
}

function valueTail({ over, tried, outcome, task: { sizes, luck } }: TailTask): ValueTail {
  const measure = OUTCOMES[outcome] ?? OUTCOMES[0];
  const better = measureOf(measure)?.direction === "lower" ? -1 : 1;
  const rows = tried.map(({ sign, changed, base }) =>
    Array.from(
      { length: sizes.screen },
      (_, at) => sign * better * ((changed?.[at]?.values[outcome] ?? NaN) - (base?.[at]?.values[outcome] ?? NaN)),
    ),
  );
  return {
    measure,
    over,
    ...spreadOf(
      rows.filter((row) => row.every(Number.isFinite)),
      sizes.screen,
      [luck[0], luck[1] ^ outcome],
    ),
  };
}

/** How values are spread over links. @param rows (links, replications), a gain above 0 */
export function spreadOf(rows: readonly (readonly number[])[], replications: number, key: Key): Omit<ValueTail, "measure" | "over"> {
  const sums = Array.from({ length: replications }, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const clear = rows.map(clearMean).filter((value) => value > 0);
  return {
    links: rows.length,
    replications,
    isWorth: replications > 1 && clearMean(sums) > 0,
    share: rows.length === 0 || replications < 2 ? null : topTenth(rows, replications, key),
    clear: clear.length,
    tail: new Set(clear).size < 3 ? null : tailReport(clear, "continuous", { draws: DRAWS, key }),
  };
}

const DRAWS = 200;

/** The mean where it lies beyond 2 standard errors above 0, else 0. */
function clearMean(values: readonly number[]): number {
  const error = Math.sqrt(variance(values) / values.length);
  return mean(values) > 2 * error ? mean(values) : 0;
}

/** Share of the top tenth with its percentile interval over links drawn again (Efron & Tibshirani 1993, chapter 13). */
function topTenth(rows: readonly (readonly number[])[], replications: number, [first, second]: Key): Estimate | null {
  const share = splitHalfTopShare(rows.flat(), replications, 0.1);
  const draws = Array.from({ length: DRAWS }, (_, draw) => {
    const drawn = rows.map((_row, at) => rows[Math.floor(uniform(first, second, draw, at) * rows.length)] ?? []);
    return splitHalfTopShare(drawn.flat(), replications, 0.1);
  });
  if (!Number.isFinite(share) || !draws.every(Number.isFinite)) return null;
  const sorted = draws.sort((one, other) => one - other);
  return { mean: share, low: sorted[Math.floor(0.025 * DRAWS)] ?? NaN, high: sorted[Math.ceil(0.975 * DRAWS) - 1] ?? NaN, n: rows.length };
}
