import type { ReplicationResult, ScenarioSummary } from "./result.ts";

export interface ScenarioStatus {
  readonly status: ScenarioSummary["status"];
  /** Replications that reached the horizon. */
  readonly finished: number;
  /** Those among them in which a line kept growing. */
  readonly unstable: number;
  /** Replications that were stopped at their limit of events. */
  readonly stopped: number;
}

/**
 * Unstable: in at least a tenth of the replications a line kept growing. Fewer are what a busy but stable line raises
 * by chance, and then those replications stay in: leaving out the worst runs would flatter.
 * Failed: replications were stopped, and fewer than two are left to say anything.
 */
export function scenarioStatus(replications: readonly ReplicationResult[]): ScenarioStatus {
  const stopped = replications.filter(({ status }) => status === "limit").length;
  const unstable = replications.filter(({ status }) => status === "unstable").length;
  const finished = replications.length - stopped;
  const counts = { finished, unstable, stopped };
  if (finished < 2 && stopped > 0) return { status: "failed", ...counts };
  return { status: unstable > 0 && unstable >= UNSTABLE_SHARE * finished ? "unstable" : "done", ...counts };
}

/**
 * Ours. A stable line at ρ = .9 raises the alarm in one replication of a hundred (`unstableLine`): of thirty, three or
 * more then do with a probability of .003, two with .03, which among six scenarios would be one refusal in six studies.
 */
export const UNSTABLE_SHARE = 0.1;
