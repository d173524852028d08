import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { contentHash } from "../../engine/base/contentHash.ts";
import { replicationKey, seedKey } from "../../engine/random/seedKey.ts";
import { workloadFile } from "../workloads/workloadFile.ts";
import type { WorkloadId } from "../workloads/workload.ts";
import { workload } from "../workloads/workloads.ts";
import type { Implementation, ImplementationId } from "./implementation.ts";
import { peerReport, type PeerReport } from "./peerReport.ts";

/** One measurement of one implementation on one workload, in a process of its own. */
export interface Measurement extends PeerReport {
  readonly implementation: ImplementationId;
  readonly workload: WorkloadId;
  /** Of what was computed. */
  readonly hash: string;
}

export interface Setting {
  readonly size: "full" | "tiny";
  readonly seed: string;
  /** Where workload files and compiled programs lie. */
  readonly folder: string;
  /** Share of the replications that each implementation does in full size; at least one is done. */
  readonly part: number;
}

/** Keys in a workload file: no measurement has more replications. */
const KEYS = 256;

/** Writes the workload files that peers read. */
export function writeWorkloads(ids: readonly WorkloadId[], { size, seed, folder }: Setting): void {
  const key = seedKey(seed);
  const keys = Array.from({ length: KEYS }, (_, replication) => replicationKey(key, replication));
  for (const id of ids) writeFileSync(pathOf(folder, id), workloadFile(workload(id, size), keys));
}

/** @throws Error where the program fails or prints something else than a report */
export function measure(
  implementation: Implementation,
  id: WorkloadId,
  setting: Setting,
  replications = replicationsOf(implementation, id, setting),
): Measurement {
  const { size, seed, folder } = setting;
  const [program, ...rest] = implementation.command({ workload: id, size, file: pathOf(folder, id), replications, seed });
  const text = execFileSync(program, rest, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 });
  const report = peerReport(text);
  return { ...report, implementation: implementation.id, workload: id, hash: contentHash(JSON.stringify(report.replications)) };
}

function replicationsOf({ replications, reference }: Implementation, id: WorkloadId, { part }: Setting): number {
  return Math.max(1, Math.round((replications[id] ?? 1) * (reference ? 1 : part)));
}

function pathOf(folder: string, id: WorkloadId): string {
  return join(folder, `${id}.txt`);
}
