import { binomialCumulative } from "../statistics/binomialCumulative.ts";
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
 * Unstable: more replications raised the alarm than false alarms would. A lone alarm among many replications is what a
 * busy but stable line raises by chance; that replication stays in, because leaving out the worst run would flatter.
 * Failed: replications were stopped, and fewer than two are left to say anything.
 */
export function scenarioStatus(replications: readonly ReplicationResult[]): ScenarioStatus {
  const stopped = replications.filter(({ status }) => status === "limit").length;
  const unstable = replications.filter(({ status }) => status === "unstable").length;
  const finished = replications.length - stopped;
  const counts = { finished, unstable, stopped };
  if (finished < 2 && stopped > 0) return { status: "failed", ...counts };
  return { status: unstable > 0 && chanceOfAlarms(unstable, finished) < LEVEL ? "unstable" : "done", ...counts };
}

/** False alarms of `unstableLine` on a stable line at ρ = .9, a replication (its own statement and test). */
const FALSE_ALARM_SHARE = 0.01;
const LEVEL = 0.05;

function chanceOfAlarms(alarms: number, replications: number): number {
  return 1 - binomialCumulative(alarms - 1, replications, FALSE_ALARM_SHARE);
}
