import type { Evaluator } from "./evaluator.ts";
import { linkLab, surveyFor, type LabFindings, type LabRefused, type LabTask } from "./lab.ts";
import type { LoadEvaluator } from "./load.ts";
import { linkReadings, type LinkReadings } from "./readingLab.ts";

export interface WholeLabTask extends LabTask {
  readonly evaluator: Evaluator & LoadEvaluator;
}

/** All that the lab finds of a company. */
export interface WholeLab {
  /** What links are worth, and which to build first. */
  readonly findings: LabFindings;
  /** Whether networks work on power laws here, and who carries how much. */
  readonly readings: LinkReadings;
}

/** Values and plan, and then the readings, which look at the links of both. */
export async function wholeLab(task: WholeLabTask): Promise<WholeLab | LabRefused> {
  const survey = surveyFor(task);
  const findings = await linkLab(task, survey);
  if ("kind" in findings) return findings;
  const readings = await linkReadings({
    ...task,
    survey,
    screened: findings.screened,
    planned: findings.plan.steps.flatMap(({ links }) => links),
  });
  return { findings, readings };
}
