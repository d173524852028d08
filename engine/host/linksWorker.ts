import { Piscina } from "piscina";

import { unreachable } from "../base/assert.ts";
import type { Workspace } from "../kernel/replicate.ts";
import { linksStart, triedLinks, triedLoad, type LinksStart } from "../linkTrials.ts";
import type { Tried, Trial } from "../links/evaluator.ts";
import { received, type Ground, type SentGround } from "../links/ground.ts";
import type { LoadTrial } from "../links/load.ts";
import type { LoadOutcome } from "../links/loadOutcome.ts";
import type { Key } from "../random/seedKey.ts";

/** What every worker is given once. */
export interface LinksData {
  readonly ground: SentGround;
  readonly seedKey: Key;
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
      return { kind: "start", start: linksStart(ground, seedKey) };
    case "trial":
      return { kind: "trial", tried: triedLinks(job.trial, { ground, start: job.start, seedKey, workspace }) };
    case "load":
      return { kind: "load", loaded: triedLoad(job.trial, { ground, start: job.start, seedKey, workspace }) };
    default:
      return unreachable(job);
  }
}
