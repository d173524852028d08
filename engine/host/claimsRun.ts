import type { Tree } from "../claims/arm.ts";
import { assess, type ClaimAnswer, type UnitResult, type WorldRun } from "../claims/assess.ts";
import type { BaseId } from "../claims/bases.ts";
import type { ClaimsPlan } from "../claims/plan.ts";
import type { World } from "../claims/worlds.ts";
import type { Reference } from "../measure/value/value.ts";
import { seedKey } from "../random/seedKey.ts";
import type { ClaimsData, ClaimsJob, ClaimsResult } from "./claimsWorker.ts";
import { threadPool } from "./threadPool.ts";

export interface ClaimsRunOptions {
  readonly plan: ClaimsPlan;
  readonly worlds: readonly World[];
  readonly seed: string;
  readonly replications: number;
  /** Of every arm in every world. */
  readonly worldReplications: number;
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly begin: (jobs: number) => void;
  readonly advance: () => void;
}

/** Replications that a worker does in one go: enough that reading the files does not count, few enough that all cores have work to the end. */
const BLOCK = 10;

type Send = <Kind extends ClaimsJob["kind"]>(job: Extract<ClaimsJob, { kind: Kind }>) => Promise<Extract<ClaimsResult, { kind: Kind }>>;

/** Every unit and every world of a plan on worker threads; answers do not depend on the number of threads. */
export async function claimsRun(options: ClaimsRunOptions): Promise<readonly ClaimAnswer[] | "interrupted"> {
  const { plan, seed, threads, signal } = options;
  if (plan.units.length === 0) return assess(plan, [], []);
  const data: ClaimsData = { units: plan.units, seedKey: seedKey(seed) };
  const pool = threadPool<ClaimsJob, ClaimsResult>({ file: "claimsWorker", name: "assessClaims", threads, data });
  const send: Send = async (job) => {
    const result = await pool.run(job, { signal });
    options.advance();
    return result as never;
  };
  try {
    return await answers(options, send);
  } catch (error) {
    if (signal.aborted) return "interrupted";
    throw error;
  } finally {
    await pool.destroy();
  }
}

async function answers(options: ClaimsRunOptions, send: Send): Promise<readonly ClaimAnswer[]> {
  const { plan, worlds } = options;
  const blocks = Math.ceil(options.replications / BLOCK);
  const bases = [...new Set(plan.units.map(({ arm }) => arm.base))];
  options.begin(bases.length + plan.units.length * blocks + worlds.length);
  const references = new Map<BaseId, Reference | null>();
  await inLanes(bases, options, async (base) => {
    references.set(base, (await send<"reference">({ kind: "reference", base })).reference);
  });
  const pieces: UnitResult[][] = plan.units.map(() => []);
  const jobs = plan.units.flatMap(({ arm }, unit) =>
    Array.from({ length: blocks }, (_, block) => ({ unit, block, reference: references.get(arm.base) ?? null })),
  );
  await inLanes(jobs, options, async ({ unit, block, reference }) => {
    const to = Math.min(options.replications, (block + 1) * BLOCK);
    const { result } = await send<"unit">({ kind: "unit", unit, from: block * BLOCK, to, reference });
    (pieces[unit] ?? [])[block] = result;
  });
  const ran: WorldRun[] = [];
  await inLanes([...worlds.entries()], options, async ([at, world]) => {
    // Other replications in every world, so that worlds do not share their luck.
    const from = at * options.worldReplications;
    const over: Tree = world.over;
    const { units } = await send<"world">({ kind: "world", over, from, to: from + options.worldReplications });
    ran[at] = { world, units };
  });
  return assess(plan, pieces.map(joined), ran);
}

/** As many at a time as there are threads, so that a stop leaves nothing queued. */
async function inLanes<T>(items: readonly T[], { threads, signal }: ClaimsRunOptions, each: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const lane = async () => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
      signal.throwIfAborted();
      await each(next.value);
    }
  };
  await Promise.all(Array.from({ length: threads }, lane));
}

function joined(pieces: readonly UnitResult[]): UnitResult {
  const [first] = pieces;
  const failed = pieces.find(({ kind }) => kind === "failed");
  if (failed !== undefined) return failed;
  if (first?.kind !== "ran") return { kind: "failed", cause: "nothing ran" };
  const replications = pieces.flatMap((piece) => (piece.kind === "ran" ? piece.result.replications : []));
  return { kind: "ran", result: { ...first.result, replications } };
}
