import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";

export interface Machine {
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  /** Mean number of busy processes in the last minute: above the cores, times are not to be trusted. */
  readonly load: number;
  /** Of the working tree; "unknown" outside a repository. */
  readonly commit: string;
}

export function machine(): Machine {
  return {
    node: process.version,
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    commit: commit(),
  };
}

function commit(): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "unknown";
  }
}
