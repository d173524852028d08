import type { Evaluator, Stage, Trial } from "../links/evaluator.ts";
import { sent, type Ground } from "../links/ground.ts";
import type { LabRefused, LabTask } from "../links/lab.ts";
import type { LoadEvaluator } from "../links/load.ts";
import { wholeLab, type WholeLab } from "../links/wholeLab.ts";
import type { LinksStart } from "../linkTrials.ts";
import type { Reference } from "../measure/value/value.ts";
import type { Key } from "../random/seedKey.ts";
import { inLanes } from "./lanes.ts";
import type { LinksStore } from "./linksStore.ts";
import type { LinksData, LinksJob, LinksResult } from "./linksWorker.ts";
import { threadPool } from "./threadPool.ts";

export interface LinksRunOptions extends Omit<LabTask, "evaluator" | "reference">, LinkWorkersOptions {
  readonly ground: Ground;
}

export interface LinkWorkersOptions {
  readonly ground: Ground;
  readonly seedKey: Key;
  readonly threads: number;
  readonly signal: AbortSignal;
  /** What former runs have left; finished jobs go into it. */
  readonly store: LinksStore;
  /** Before a stage: how many replications it has, and how many of them are done already. */
  readonly begin: (stage: Stage | "start", replications: number, before: number) => void;
  readonly advance: (replications: number) => void;
}

export interface LinksRan extends WholeLab {
  readonly start: LinksStart;
}

/** Replications of one job: enough that compiling does not count, few enough that all threads have work to the end. */
const BLOCK = 8;

/** The link lab on worker threads; what it finds does not depend on their number, nor on stops. */
export async function linksRun(options: LinksRunOptions): Promise<LinksRan | LabRefused | "interrupted" | "nothing ended"> {
  return withLinkWorkers(options, async ({ start, reference, evaluator }) => {
    const found = await wholeLab({ ...options, reference, evaluator });
    return "kind" in found ? found : { start, ...found };
  });
}

/** What trials of links rest on. */
export interface LinkWorkers {
  readonly start: LinksStart;
  readonly reference: Reference;
  readonly evaluator: Evaluator & LoadEvaluator;
}

/** Trials of links on worker threads, for as long as `use` takes. */
export async function withLinkWorkers<Found>(
  options: LinkWorkersOptions,
  use: (workers: LinkWorkers) => Promise<Found>,
): Promise<Found | "interrupted" | "nothing ended"> {
  const { ground, seedKey, threads, signal } = options;
  const data: LinksData = { ground: sent(ground), seedKey };
  const pool = threadPool<LinksJob, LinksResult>({ file: "linksWorker", name: "tryLinks", threads, data });
  const jobs = new Jobs(options, (job) => pool.run(job, { signal }));
  try {
    const [first] = await jobs.all("start", [{ kind: "start" }]);
    const start = first?.kind === "start" ? first.start : { warmUpHours: null, reference: null };
    const { reference } = start;
    if (reference === null) return "nothing ended";
    return await use({ start, reference, evaluator: { ...evaluatorOf(jobs, start), ...loadsOf(jobs, start) } });
  } catch (error) {
    if (signal.aborted) return "interrupted";
    throw error;
  } finally {
    await pool.destroy();
  }
}

function evaluatorOf(jobs: Jobs, start: LinksStart): Evaluator {
  return {
    async evaluate(stage, trials) {
      const results = await inBlocks(jobs, stage, trials, (trial) => ({ kind: "trial", trial, start }));
      return results.map((pieces) =>
        joined(pieces.flatMap((piece) => (piece.kind === "trial" && piece.tried !== null ? piece.tried : []))),
      );
    },
  };
}

function loadsOf(jobs: Jobs, start: LinksStart): LoadEvaluator {
  return {
    async load(trials) {
      const results = await inBlocks(jobs, "load", trials, (trial): LinksJob => ({ kind: "load", trial, start }));
      return results.map((pieces) =>
        joined(pieces.flatMap((piece) => (piece.kind === "load" && piece.loaded !== null ? piece.loaded : []))),
      );
    },
  };
}

/** The results of every trial, block by block. */
async function inBlocks<Of extends Trial>(
  jobs: Jobs,
  stage: Stage,
  trials: readonly Of[],
  jobOf: (trial: Of) => LinksJob,
): Promise<readonly (readonly LinksResult[])[]> {
  const blocks = trials.map(blocksOf);
  const results = await jobs.all(stage, blocks.flat().map(jobOf));
  let from = 0;
  return blocks.map((pieces) => results.slice(from, (from += pieces.length)));
}

function blocksOf<Of extends Trial>(trial: Of): readonly Of[] {
  const { from, to } = trial;
  const count = Math.ceil((to - from) / BLOCK);
  return Array.from({ length: count }, (_, block) => ({
    ...trial,
    from: from + block * BLOCK,
    to: Math.min(to, from + (block + 1) * BLOCK),
  }));
}

/** All blocks of a trial could work, or none: that does not depend on luck. */
function joined<Of>(outcomes: readonly Of[]): readonly Of[] | null {
  return outcomes.length === 0 ? null : outcomes;
}

/** Jobs that are looked up before they are sent, each once. */
class Jobs {
  readonly #options: LinkWorkersOptions;
  readonly #send: (job: LinksJob) => Promise<LinksResult>;

  constructor(options: LinkWorkersOptions, send: (job: LinksJob) => Promise<LinksResult>) {
    this.#options = options;
    this.#send = send;
  }

  async all(stage: Stage | "start", jobs: readonly LinksJob[]): Promise<readonly LinksResult[]> {
    const { store, begin, advance } = this.#options;
    const different = new Map(jobs.map((job) => [store.keyOf(job), job]));
    const waiting = [...different.values()].filter((job) => store.find(job) === undefined);
    const all = replicationsOf([...different.values()]);
    begin(stage, all, all - replicationsOf(waiting));
    await inLanes(waiting, this.#options, async (job) => {
      store.add(job, await this.#send(job));
      advance(replicationsOf([job]));
    });
    return jobs.flatMap((job) => store.find(job) ?? []);
  }
}

function replicationsOf(jobs: readonly LinksJob[]): number {
  return jobs.reduce((sum, job) => sum + (job.kind === "start" ? 1 : job.trial.to - job.trial.from), 0);
}
