import type { Language } from "../chart/language.ts";
import type { Comparison } from "../experiment/result.ts";
import { replicationCommand } from "./commandLine.ts";
import { EXIT } from "./fault.ts";
import type { HostMessages } from "./messages.ts";
import type { StudyPlan } from "./planStudy.ts";
import type { StudyOutcome } from "./runStudy.ts";
import type { StudyRequest } from "./studyRequest.ts";

export interface Ended {
  readonly request: Pick<StudyRequest, "precision" | "language">;
  readonly plan: Pick<StudyPlan, "prepared" | "pilot" | "seed" | "levers">;
  readonly outcome: Pick<StudyOutcome, "failures" | "stopped" | "replications">;
  readonly comparison: Pick<Comparison, "baseline" | "scenarios">;
  readonly words: HostMessages;
}

export interface Ending {
  readonly code: number;
  readonly notes: readonly string[];
}

/** What stands most in the way of believing a result decides the exit code. */
export function ending({ request, plan, outcome, comparison, words }: Ended): Ending {
  const [failure] = outcome.failures;
  if (failure !== undefined) {
    const file = plan.prepared[failure.task.scenario]?.file ?? "";
    const total = plan.prepared.length * outcome.replications;
    const again = words.repeat(replicationCommand(plan, file, failure.task.replication));
    return { code: EXIT.failedRuns, notes: [words.failed(outcome.failures.length, total), failure.message, again] };
  }
  const baseline = comparison.scenarios.find(({ id }) => id === comparison.baseline);
  if (baseline?.status === "unstable" && comparison.scenarios.length > 1) {
    return { code: EXIT.refused, notes: [words.baselineUnstable(baseline.name)] };
  }
  if (outcome.stopped === "imprecise") {
    return { code: EXIT.refused, notes: [words.imprecise(percent(request.precision ?? 0, request.language), outcome.replications)] };
  }
  return { code: EXIT.done, notes: [] };
}

function percent(share: number, language: Language): string {
  const text = String(Number((share * 100).toPrecision(6)));
  return `${language === "es" ? text.replace(".", ",") : text} %`;
}
