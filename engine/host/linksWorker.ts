import { Piscina } from "piscina";

import { assert, unreachable } from "../base/assert.ts";
import { replicate, type Run, type Workspace } from "../kernel/replicate.ts";
import type { Compiled } from "../compile/compile.ts";
import { compileWith, received, type Ground, type SentGround } from "../links/ground.ts";
import type { Tried, Trial } from "../links/evaluator.ts";
import type { LoadTrial } from "../links/load.ts";
import { withArrivals } from "../links/loadArrivals.ts";
import { loadOutcome, type LoadOutcome } from "../links/loadOutcome.ts";
import { linkOutcome } from "../links/outcome.ts";
import type { Reference } from "../measure/value/value.ts";
import type { Key } from "../random/seedKey.ts";
import { findWarmUp, isAuto, pilotReference, withWarmUp } from "../replication.ts";

/** What every worker is given once. */
export interface LinksData {
  readonly ground: SentGround;
  readonly seedKey: Key;
}

/** What is found from pilots of the company as it is. */
export interface LinksStart {
  /** null: the file states its warm-up. */
  readonly warmUpHours: number | null;
  /** null: no journey ended. */
  readonly reference: Reference | null;
}

export type LinksJob =
  | { readonly kind: "start" }
  | { readonly kind: "trial"; readonly trial: Trial; readonly start: LinksStart }
  | { readonly kind: "load"; readonly trial: LoadTrial; readonly start: LinksStart };

export type LinksResult =
  | { readonly kind: "start"; readonly start: LinksStart }
  | { readonly kind: "trial"; readonly tried: Tried }
  | { readonly kind: "load"; readonly loaded: readonly LoadOutcome[] | null };

/** Jobs of one thread come one after the other and keep only numbers of a run. */
const workspace: Workspace = { world: null };
const once: { ground: Ground | null } = { ground: null };

/** One job on a worker thread. */
export function tryLinks(job: LinksJob): LinksResult {
  const { ground: data, seedKey } = Piscina.workerData as LinksData;
  const ground = (once.ground ??= received(data));
  switch (job.kind) {
    case "start":
      return { kind: "start", start: startOf(ground, seedKey) };
    case "trial":
      return { kind: "trial", tried: tried(ground, job, seedKey) };
    case "load":
      return { kind: "load", loaded: loaded(ground, job, seedKey) };
    default:
      return unreachable(job);
  }
}

function startOf(ground: Ground, seedKey: Key): LinksStart {
  const base = compileWith(ground, []);
  assert(base.kind === "ok", "the company as it is was compiled before");
  const warmUpHours = isAuto(base.value) ? findWarmUp([base.value], seedKey).hours : null;
  return { warmUpHours, reference: pilotReference(warmed(base.value, warmUpHours), seedKey) };
}

function tried(ground: Ground, { trial, start }: Extract<LinksJob, { kind: "trial" }>, seedKey: Key): Tried {
  return ranWith(ground, { trial, start, seedKey }, (company, run) => linkOutcome(company, run, start.reference));
}

function loaded(ground: Ground, { trial, start }: Extract<LinksJob, { kind: "load" }>, seedKey: Key): readonly LoadOutcome[] | null {
  return ranWith(withArrivals(ground, trial.arrivals), { trial, start, seedKey }, loadOutcome);
}

interface Task {
  readonly trial: Trial;
  readonly start: LinksStart;
  readonly seedKey: Key;
}

function ranWith<Of>(ground: Ground, { trial, start, seedKey }: Task, of: (company: Compiled, run: Run) => Of): readonly Of[] | null {
  const compiled = compileWith(ground, trial.changes);
  if (compiled.kind === "issues") return null;
  const company = warmed(compiled.value, start.warmUpHours);
  return Array.from({ length: trial.to - trial.from }, (_, at) =>
    of(company, replicate(company.model, { seedKey, replication: trial.from + at }, workspace)),
  );
}

function warmed(compiled: Compiled, hours: number | null): Compiled {
  return hours === null ? compiled : withWarmUp(compiled, hours);
}
