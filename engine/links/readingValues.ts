import type { Estimate } from "../experiment/result.ts";
import { measureOf } from "../measure/catalogue.ts";
import type { Key } from "../random/seedKey.ts";
import { uniform } from "../random/threefry.ts";
import { meanInterval } from "../statistics/meanInterval.ts";
import { replicationMeans } from "../statistics/replicationMeans.ts";
import { splitHalfTopShare } from "../tails/splitHalf.ts";
import { tailReport, type TailReport } from "../tails/verdict.ts";
import { changesOf, type Candidate } from "./candidates.ts";
import { trialOn, type Evaluator, type Tried } from "./evaluator.ts";
import { OUTCOMES } from "./outcome.ts";
import type { Screened } from "./screening.ts";
import type { LabSizes } from "./sizes.ts";

/** How what single links are worth is spread over them. */
export interface ValueTail {
  readonly measure: (typeof OUTCOMES)[number];
  readonly over: "new links" | "existing links";
  /** Drawn at random of those that could be valued, and how many these are. */
  readonly links: number;
  readonly of: number;
  readonly replications: number;
  /** Links that are not known to give nothing, or to harm: their interval reaches above 0. */
  readonly mayGain: number;
  /**
   * What the top tenth has of all gains, by halves of the replications. Its interval goes from the lower end of what noise can only
   * make smaller to the upper end of what it can only make larger; null: too few links, or a gain that cannot be told from 0.
   */
  readonly share: Estimate | null;
  /** Links whose 95 % interval lies above 0, and the tail of their values; null: fewer than three of them. */
  readonly clear: number;
  readonly tail: TailReport | null;
}

export interface ValuesTask {
  readonly evaluator: Evaluator;
  readonly screened: readonly Screened[];
  readonly sizes: Pick<LabSizes, "values" | "valueLinks">;
  readonly luck: Key;
}

/**
 * R3 of every measure, over new links and over those there are that carry something, on replications that have chosen none of them:
 * those that screened them have also chosen the functions between whose people new links were looked for.
 */
export async function valueTails(task: ValuesTask): Promise<readonly ValueTail[]> {
  const all = task.screened.filter(({ perCustomer }) => perCustomer !== null).map(({ candidate }) => candidate);
  const groups = [
    { over: "new links" as const, links: all.filter(({ role }) => role === "new") },
    { over: "existing links" as const, links: all.filter(({ role, carriedPerMonth }) => role === "existing" && carriedPerMonth > 0) },
  ];
  const tails: ValueTail[] = [];
  for (const { over, links } of groups) {
    const tried = await triedAfresh(task, drawn(links, task));
    OUTCOMES.forEach((_, outcome) => tails.push(valueTail({ over, of: links.length, tried, outcome, task })));
  }
  return tails;
}

/** As many as are valued, each with the same chance: a part chosen by value would say nothing of the whole. */
function drawn(links: readonly Candidate[], { sizes, luck: [first, second] }: ValuesTask): readonly Candidate[] {
  const chance = links.map((_, at) => uniform(first, second, WHICH, at));
  const order = [...links.keys()].sort((one, other) => (chance[one] ?? 0) - (chance[other] ?? 0) || one - other);
  return order
    .slice(0, sizes.valueLinks)
    .sort((one, other) => one - other)
    .flatMap((at) => links[at] ?? []);
}

/** Draws that nothing else uses: which links, and, from there on, samples of them. */
const WHICH = 20_000;
const SAMPLES = 20_001;

/** Outcomes with each link changed, and without. */
interface Changed {
  readonly sign: number;
  readonly changed: Tried;
  readonly base: Tried;
}

async function triedAfresh({ evaluator, sizes }: ValuesTask, links: readonly Candidate[]): Promise<readonly Changed[]> {
  const trials = [[], ...links.map(changesOf)].map((changes) => trialOn("values", sizes.values, changes));
  const [base = null, ...tried] = await evaluator.evaluate("response", trials);
  return links.map(({ role }, at) => ({ sign: role === "new" ? 1 : -1, changed: tried[at] ?? null, base }));
}

interface TailTask {
  readonly over: ValueTail["over"];
  readonly of: number;
  readonly tried: readonly Changed[];
  readonly outcome: number;
  readonly task: ValuesTask;
}

function valueTail({ over, of, tried, outcome, task: { sizes, luck } }: TailTask): ValueTail {
  const measure = OUTCOMES[outcome] ?? OUTCOMES[0];
  const better = measureOf(measure)?.direction === "lower" ? -1 : 1;
  const rows = tried.map(({ sign, changed, base }) =>
    Array.from(
      { length: sizes.values },
      (_, at) => sign * better * ((changed?.[at]?.values[outcome] ?? NaN) - (base?.[at]?.values[outcome] ?? NaN)),
    ),
  );
  const known = rows.filter((row) => row.every(Number.isFinite));
  return { measure, over, of, ...spreadOf(known, sizes.values, [luck[0], luck[1] ^ outcome]) };
}

/** How values are spread over links. @param rows (links, replications), a gain above 0 */
export function spreadOf(rows: readonly (readonly number[])[], replications: number, key: Key): Omit<ValueTail, "measure" | "over" | "of"> {
  const values = rows.map((row) => meanInterval(replicationMeans(row.map((value, replication) => ({ replication, value })))));
  const known = values.flatMap((one) => (one.kind === "refused" ? [] : [one.value]));
  const clear = known.filter(({ low }) => low > 0).map(({ mean }) => mean);
  return {
    links: rows.length,
    replications,
    mayGain: rows.length - known.filter(({ high }) => high <= 0).length,
    share: rows.length === 0 || replications < LEAST_REPLICATIONS ? null : topTenth(rows, replications, key),
    clear: clear.length,
    tail: new Set(clear).size < 3 ? null : tailReport(clear, "continuous", { key }),
  };
}

/** Two in each half, so that halves can be drawn again. */
const LEAST_REPLICATIONS = 4;
const DRAWS = 200;

/**
 * With its percentile interval over links and replications drawn again, each half by itself (Owen 2007, Annals of Applied Statistics
 * 1(2) 386–411: too wide rather than too narrow). Links share the luck of the company as it is, so that links alone would not do.
 */
function topTenth(rows: readonly (readonly number[])[], replications: number, key: Key): Estimate | null {
  const { apart } = splitHalfTopShare(rows.flat(), replications, 0.1);
  const draws = Array.from({ length: DRAWS }, (_, draw) => splitHalfTopShare(redrawn(rows, replications, key, draw), replications, 0.1));
  const ends = (of: "least" | "most", where: number, unknown: number) =>
    draws.map((draw) => (Number.isFinite(draw[of]) ? draw[of] : unknown)).sort((one, other) => one - other)[where] ?? unknown;
  const low = ends("least", Math.floor(0.025 * DRAWS), -Infinity);
  const high = ends("most", Math.ceil(0.975 * DRAWS) - 1, Infinity);
  return [apart, low, high].every(Number.isFinite) ? { mean: apart, low, high, n: rows.length } : null;
}

function redrawn(rows: readonly (readonly number[])[], replications: number, [first, second]: Key, draw: number): Float64Array {
  const luck = (at: number, of: number) => Math.floor(uniform(first, second, SAMPLES + draw, at) * of);
  const which = Array.from({ length: replications }, (_, at) => {
    const half = at & 1;
    const size = half === 1 ? replications >> 1 : (replications + 1) >> 1;
    return 2 * luck(rows.length + at, size) + half;
  });
  const values = new Float64Array(rows.length * replications);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[luck(at, rows.length)];
    for (let place = 0; place < replications; place++) values[at * replications + place] = row?.[which[place] ?? 0] ?? NaN;
  }
  return values;
}
