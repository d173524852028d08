import { judgeExact, judgeFailed, judgeSimulated, type VerificationRow } from "../verify/verdict.ts";
import { caseId, type VerificationCase } from "../verify/verificationCase.ts";
import { threadPool } from "./threadPool.ts";
import type { VerifyData, VerifyJob, VerifyResult } from "./verifyWorker.ts";

/** Replications that a worker does in one go: enough that building the case does not count, few enough that all cores have work to the end. */
const BLOCK = 10;

export interface VerifyOptions {
  readonly cases: readonly VerificationCase[];
  readonly seed: string;
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly begin: (jobs: number) => void;
  readonly advance: () => void;
}

type Outcome = VerifyResult | { readonly kind: "broken"; readonly cause: string };

/** Every case on worker threads. Rows are in the order of the cases and do not depend on the number of threads. */
export async function verifyRun(options: VerifyOptions): Promise<readonly VerificationRow[] | "interrupted"> {
  const { cases, seed, threads, signal, begin, advance } = options;
  const data: VerifyData = { seed };
  const pool = threadPool<VerifyJob, VerifyResult>({ file: "verifyWorker", name: "verify", threads, data });
  const jobs = cases.map(jobsOf);
  const outcomes = jobs.map((): Outcome[] => []);
  const waiting = jobs.flatMap((list, index) => list.map((job) => ({ job, index }))).values();
  const lane = async () => {
    for (let next = waiting.next(); next.done !== true && !signal.aborted; next = waiting.next()) {
      const { job, index } = next.value;
      outcomes[index]?.push(await pool.run(job, { signal }).catch(broken));
      advance();
    }
  };
  begin(jobs.flat().length);
  try {
    await Promise.all(Array.from({ length: threads }, lane));
    return signal.aborted ? "interrupted" : cases.flatMap((one, index) => judged(one, outcomes[index] ?? []));
  } finally {
    await pool.destroy();
  }
}

function broken(error: unknown): Outcome {
  return { kind: "broken", cause: error instanceof Error ? error.message : String(error) };
}

function jobsOf(one: VerificationCase): readonly VerifyJob[] {
  const id = caseId(one);
  if (one.kind === "exact") return [{ id, from: 0, to: one.replications }];
  const { replications } = one;
  return Array.from({ length: Math.ceil(replications / BLOCK) }, (_, block) => ({
    id,
    from: block * BLOCK,
    to: Math.min(replications, (block + 1) * BLOCK),
  }));
}

/** Blocks come back in any order; `replicationMeans` sorts them by the number of the replication. */
function judged(one: VerificationCase, outcomes: readonly Outcome[]): readonly VerificationRow[] {
  const fault = outcomes.find((outcome) => outcome.kind === "broken");
  if (fault !== undefined) return judgeFailed(one, fault.cause);
  return one.kind === "exact"
    ? judgeExact(
        one,
        outcomes.flatMap((outcome) => (outcome.kind === "computed" ? outcome.values : [])),
      )
    : judgeSimulated(
        one,
        outcomes.flatMap((outcome) => (outcome.kind === "observed" ? outcome.observed : [])),
      );
}
