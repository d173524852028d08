import type { WarmUp } from "../experiment/warmUp.ts";
import type { Reference } from "../measure/value/value.ts";
import { isAuto, needsPilots, PILOTS, warmUpFrom } from "../replication.ts";
import type { Prepared } from "../study.ts";
import { storedReference, storedWarmUp, storeReference, storeWarmUp } from "./pilotStore.ts";
import type { StudyOptions, StudyProgress } from "./studyRun.ts";
import type { WorkerPool } from "./workerPool.ts";

/** What a study finds from pilots before its replications. */
export interface PilotsFound {
  /** null: every file states its warm-up. */
  readonly warmUp: WarmUp | null;
  readonly reference: Reference | null;
}

type Pilots = Omit<StudyOptions, "threads" | "signal">;

/** The warm-up first, because the level of churn is measured after it. What a former run has found is taken over. */
export async function runPilots(options: Pilots, workers: () => WorkerPool, progress: StudyProgress): Promise<PilotsFound | "interrupted"> {
  const warmUp = await warmUpOf(options, workers, progress);
  if (warmUp === "interrupted") return "interrupted";
  const reference = await referenceOf({ ...options, warmUp }, workers, progress);
  return reference === "interrupted" ? "interrupted" : { warmUp, reference };
}

/** What was found for a scenario; null: it states its own. */
export function foundHours({ compiled }: Prepared, warmUp: WarmUp | null): number | null {
  return isAuto(compiled) ? (warmUp?.hours ?? 0) : null;
}

async function warmUpOf(options: Pilots, workers: () => WorkerPool, progress: StudyProgress): Promise<WarmUp | null | "interrupted"> {
  const { prepared, pilot, seed, engine, folder, others } = options;
  const all = [...prepared, pilot];
  const models = all.map(({ compiled }) => compiled);
  if (!models.some(isAuto)) return null;
  const searched = new Set(models.filter(needsPilots)).size;
  if (searched === 0) return warmUpFrom(models, []);
  const unit = { scenarioHashes: all.map(({ hash }) => hash), seed, engine };
  const known = storedWarmUp([folder, ...others], unit);
  if (known !== null) return known;
  progress.begin("warm-up", searched * PILOTS, 0);
  const warmUp = await workers().warmUp(progress.advance);
  if (warmUp !== "interrupted") storeWarmUp(folder, unit, warmUp);
  return warmUp;
}

async function referenceOf(
  options: Pilots & { readonly warmUp: WarmUp | null },
  workers: () => WorkerPool,
  progress: StudyProgress,
): Promise<Reference | null | "interrupted"> {
  const { pilot, seed, engine, folder, others, warmUp } = options;
  const unit = { scenarioHash: pilot.hash, warmUpHours: foundHours(pilot, warmUp), seed, engine };
  const stored = storedReference([folder, ...others], unit);
  if (stored !== undefined) return stored;
  progress.begin("pilot", PILOTS, 0);
  const reference = await workers().reference(warmUp?.hours ?? 0, progress.advance);
  if (reference !== "interrupted") storeReference(folder, unit, reference);
  return reference;
}
