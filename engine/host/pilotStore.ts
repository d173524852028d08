import { createHash } from "node:crypto";
import { join } from "node:path";

import type { Headline } from "../experiment/differences.ts";
import type { WarmUp } from "../experiment/warmUp.ts";
import type { Reference } from "../measure/value/value.ts";
import type { OtherWorld } from "../report/outlook.ts";
import type { Levers } from "../scenario/levers.ts";
import { atomicWrite } from "./atomicWrite.ts";
import type { EngineIdentity } from "./engineIdentity.ts";
import { checkedLine, readJournal } from "./journal.ts";

/** What the level of churn is a function of. */
export interface ReferenceUnit {
  readonly scenarioHash: string;
  /** Warm-up that was found; null: the scenario states its own. */
  readonly warmUpHours: number | null;
  readonly seed: string;
  readonly engine: EngineIdentity;
}

/** What a warm-up that was found is a function of: all scenarios that share it, in order. */
export interface WarmUpUnit {
  readonly scenarioHashes: readonly string[];
  readonly seed: string;
  readonly engine: EngineIdentity;
}

/** The reference that a former run has left in one of the folders; undefined: none has. */
export function storedReference(folders: readonly string[], unit: ReferenceUnit): Reference | null | undefined {
  const text = stored(folders, referenceName(unit));
  return text === null ? undefined : (JSON.parse(text) as Reference | null);
}

export function storeReference(folder: string, unit: ReferenceUnit, reference: Reference | null): void {
  store(folder, referenceName(unit), JSON.stringify(reference));
}

/** The warm-up that a former run has found; null: none has. */
export function storedWarmUp(folders: readonly string[], unit: WarmUpUnit): WarmUp | null {
  const text = stored(folders, warmUpName(unit));
  return text === null ? null : (JSON.parse(text) as WarmUp);
}

export function storeWarmUp(folder: string, unit: WarmUpUnit, warmUp: WarmUp): void {
  store(folder, warmUpName(unit), JSON.stringify(warmUp));
}

/** What came out in another world is a function of: the organisations, what they were judged by, where the levers stood, how often each was run. */
export interface WorldUnit {
  readonly organisations: readonly { readonly id: string; readonly hash: string }[];
  readonly headline: readonly Headline[];
  readonly levers: Levers;
  /** Worlds that are read together. */
  readonly together: number;
  readonly replications: number;
  readonly seed: string;
  readonly engine: EngineIdentity;
}

/** What a former run has found in another world, or that nothing can be run there; undefined: none has looked. */
export function storedWorld(folders: readonly string[], unit: WorldUnit): OtherWorld | null | undefined {
  const text = stored(folders, worldName(unit));
  return text === null ? undefined : (JSON.parse(text) as OtherWorld | null);
}

export function storeWorld(folder: string, unit: WorldUnit, world: OtherWorld | null): void {
  store(folder, worldName(unit), JSON.stringify(world));
}

function worldName({ organisations, headline, levers, together, replications, seed, engine }: WorldUnit): string {
  return nameOf([organisations, headline, levers, together, replications, seed], engine, "world");
}

function referenceName({ scenarioHash, warmUpHours, seed, engine }: ReferenceUnit): string {
  return nameOf([scenarioHash, warmUpHours, seed], engine, "pilot");
}

function warmUpName({ scenarioHashes, seed, engine }: WarmUpUnit): string {
  return nameOf([scenarioHashes, seed], engine, "warmup");
}

function nameOf(unit: readonly unknown[], { version, source, node }: EngineIdentity, kind: string): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([...unit, version, source, node]))
    .digest("hex");
  return `${hash.slice(0, 24)}.${kind}`;
}

function stored(folders: readonly string[], name: string): string | null {
  for (const folder of folders) {
    const [line] = readJournal(join(folder, FOLDER, name)).lines;
    if (line !== undefined) return line;
  }
  return null;
}

function store(folder: string, name: string, line: string): void {
  atomicWrite(join(folder, FOLDER, name), checkedLine(line));
}

const FOLDER = "replications";
