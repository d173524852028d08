/**
 * Trials of the link lab: pure functions of the company, the changed links and the luck, for worker threads and for whoever has
 * none. No text is read here, so that threads load neither parser nor schema.
 */
import { assert } from "./base/assert.ts";
import type { Compiled } from "./compile/compile.ts";
import { replicate, type Run, type Workspace } from "./kernel/replicate.ts";
import type { Trial, Tried } from "./links/evaluator.ts";
import { compileWith, type Ground } from "./links/ground.ts";
import type { LoadTrial } from "./links/load.ts";
import { withArrivals } from "./links/loadArrivals.ts";
import { loadOutcome, type LoadOutcome } from "./links/loadOutcome.ts";
import { linkOutcome } from "./links/outcome.ts";
import type { Reference } from "./measure/value/value.ts";
import { seedKey, type Key } from "./random/seedKey.ts";
import { findWarmUp, isAuto, pilotReference, withWarmUp } from "./replication.ts";

/** What is found from pilots of the company as it is. */
export interface LinksStart {
  /** null: the file states its warm-up. */
  readonly warmUpHours: number | null;
  /** Level of churn, on which values rest; null: no journey ended. */
  readonly reference: Reference | null;
}

/** Where and with what a trial runs. */
export interface TrialPlace {
  readonly ground: Ground;
  readonly start: LinksStart;
  readonly seedKey: Key;
  /** Tables that one run hands to the next: of what it held nothing is kept but numbers. */
  readonly workspace: Workspace;
}

/** Luck of what the lab draws itself: placements at random, samples drawn again. */
export function linksLuck(seed: string): Key {
  return seedKey(`${seed} links`);
}

export function linksStart(ground: Ground, key: Key): LinksStart {
  const base = compileWith(ground, []);
  assert(base.kind === "ok", "the company as it is was compiled before");
  const warmUpHours = isAuto(base.value) ? findWarmUp([base.value], key).hours : null;
  return { warmUpHours, reference: pilotReference(warmed(base.value, warmUpHours), key) };
}

export function triedLinks(trial: Trial, place: TrialPlace): Tried {
  return ranWith(trial, place, (company, run) => linkOutcome(company, run, place.start.reference));
}

export function triedLoad(trial: LoadTrial, place: TrialPlace): readonly LoadOutcome[] | null {
  return ranWith(trial, { ...place, ground: withArrivals(place.ground, trial.arrivals) }, loadOutcome);
}

/** null: with these links somebody could not work. */
function ranWith<Of>(
  { changes, from, to }: Trial,
  { ground, start, seedKey: key, workspace }: TrialPlace,
  of: (company: Compiled, run: Run) => Of,
): readonly Of[] | null {
  const compiled = compileWith(ground, changes);
  if (compiled.kind === "issues") return null;
  const company = warmed(compiled.value, start.warmUpHours);
  return Array.from({ length: to - from }, (_, at) =>
    of(company, replicate(company.model, { seedKey: key, replication: from + at }, workspace)),
  );
}

function warmed(compiled: Compiled, hours: number | null): Compiled {
  return hours === null ? compiled : withWarmUp(compiled, hours);
}
