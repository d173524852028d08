import type { Evaluator, Stage, Trial, Tried } from "../links/evaluator.ts";
import { sent } from "../links/ground.ts";
import { linkLab, type LabFindings, type LabTask } from "../links/lab.ts";
import type { Key } from "../random/seedKey.ts";
import { inLanes } from "./lanes.ts";
import type { LinksStore } from "./linksStore.ts";
import type { LinksData, LinksJob, LinksResult, LinksStart } from "./linksWorker.ts";
import { threadPool } from "./threadPool.ts";

export interface LinksRunOptions extends Omit<LabTask, "evaluator" | "reference"> {
  readonly seedKey: Key;
  readonly threads: number;
  readonly signal: AbortSignal;
  /** What former runs have left; finished jobs go into it. */
  readonly store: LinksStore;
  /** Before a stage: how many replications it has, and how many of them are done already. */
  readonly begin: (stage: Stage | "start", replications: number, before: number) => void;
  readonly advance: (replications: number) => void;
}

export interface LinksRan {
  readonly start: LinksStart;
  readonly findings: LabFindings;
}

/** Replications of one job: enough that compiling does not count, few enough that all threads have work to the end. */
const BLOCK = 8;

/** The link lab on worker threads; what it finds does not depend on their number, nor on stops. */
export async function linksRun(options: LinksRunOptions): Promise<LinksRan | "interrupted" | "nothing ended"> {
  const { ground, seedKey, threads, signal } = options;
  const data: LinksData = { ground: sent(ground), seedKey };
  const pool = threadPool<LinksJob, LinksResult>({ file: "linksWorker", name: "tryLinks", threads, data });
  const jobs = new Jobs(options, (job) => pool.run(job, { signal }));
  try {
    const [first] = await jobs.all("start", [{ kind: "start" }]);
    const start = first?.kind === "start" ? first.start : { warmUpHours: null, reference: null };
    if (start.reference === null) return "nothing ended";
    const findings = await linkLab({ ...options, reference: start.reference, evaluator: evaluatorOf(jobs, start) });
    return { start, findings };
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
      const blocks = trials.map(blocksOf);
      const results = await jobs.all(
        stage,
        blocks.flat().map((trial): LinksJob => ({ kind: "trial", trial, start })),
      );
      let from = 0;
      return blocks.map((pieces) => {
        const own = results.slice(from, from + pieces.length);
        from += pieces.length;
        return joined(own);
      });
    },
  };
}

function blocksOf({ changes, from, to }: Trial): readonly Trial[] {
  const count = Math.ceil((to - from) / BLOCK);
  return Array.from({ length: count }, (_, block) => ({
    changes,
    from: from + block * BLOCK,
    to: Math.min(to, from + (block + 1) * BLOCK),
  }));
}

/** All blocks of a trial could work, or none: that does not depend on luck. */
function joined(pieces: readonly LinksResult[]): Tried {
  const outcomes = pieces.flatMap((piece) => (piece.kind === "trial" && piece.tried !== null ? piece.tried : []));
  return outcomes.length === 0 ? null : outcomes;
}

/** Jobs that are looked up before they are sent, each once. */
class Jobs {
  readonly #options: LinksRunOptions;
  readonly #send: (job: LinksJob) => Promise<LinksResult>;

  constructor(options: LinksRunOptions, send: (job: LinksJob) => Promise<LinksResult>) {
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
