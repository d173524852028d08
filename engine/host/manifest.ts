import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { ComparisonNote } from "../experiment/result.ts";
import type { Settling } from "../experiment/warmUp.ts";
import type { Reference } from "../measure/value/value.ts";
import type { EngineIdentity } from "./engineIdentity.ts";
import type { FileRead } from "./fileReader.ts";

/** Why a study ended. */
export type StopReason = "replications" | "precise" | "imprecise" | "interrupted";

export interface ManifestScenario {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly hash: string;
  readonly replications: number;
  /** Hash over the fingerprints of its replications, in order: equal means equal bits. */
  readonly fingerprint: string;
}

export interface ManifestWarmUp {
  /** Shared by all compared scenarios that leave it to be found: the longest. */
  readonly hours: number;
  /** What each needs on its own, and whether it has settled. */
  readonly scenarios: readonly ({ readonly id: string } & Settling)[];
}

/** Everything needed to get the same bytes again, and to see whether one has them. */
export interface Manifest {
  readonly weft: number;
  readonly engine: EngineIdentity;
  readonly machine: { readonly platform: string; readonly processors: number; readonly threads: number; readonly node: string };
  readonly created: string;
  readonly command: string;
  readonly study: string;
  readonly seed: string;
  readonly replications: number;
  readonly baseline: string;
  readonly reference: Reference | null;
  /** What was left out at the start of runs, where it was found from pilots; null: the files state it. */
  readonly warmUp: ManifestWarmUp | null;
  readonly stopped: StopReason;
  readonly scenarios: readonly ManifestScenario[];
  readonly inputs: readonly FileRead[];
  readonly gates: readonly ComparisonNote[];
  readonly failures: readonly { readonly scenario: string; readonly replication: number; readonly message: string }[];
  /** SHA-256 by file of this folder. Machine and time appear in the manifest only, so the same study gives the same sums. */
  readonly checksums: Readonly<Record<string, string>>;
}

/** Version of this file's shape. */
export const MANIFEST_VERSION = 2;

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The manifest of a folder; null: there is none that can be read. */
export function readManifest(folder: string): Manifest | null {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Partial<Manifest>;
    return manifest.weft === MANIFEST_VERSION && manifest.checksums !== undefined && manifest.scenarios !== undefined
      ? (manifest as Manifest)
      : null;
  } catch {
    return null;
  }
}
