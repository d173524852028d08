import type { Issue } from "../base/issue.ts";
import { SENDER_LIMIT } from "../kernel/outreach.ts";
import type { OutreachArrays } from "../kernel/model.ts";
import { hintFor } from "../scenario/nearest.ts";
import type { Scenario } from "../scenario/scenario.ts";

/**
 * Who sends how often, by department: β_f·(1 + (1 − α_f)·boost), with the α of the function (MODEL §3.7); null: nobody.
 * `departments`: names, also of those that a form adds.
 */
export function compileOutreach({ outreach, agendas }: Scenario, departments: readonly string[]): OutreachArrays | null {
  if (outreach === null || !outreach.functions.some(({ perHour }) => perHour > 0)) return null;
  const perHour = new Float64Array(departments.length);
  for (const sender of outreach.functions) {
    const agenda = agendas.functions.find(({ of }) => of === sender.department)?.shared ?? agendas.shared;
    perHour[departments.indexOf(sender.department)] = sender.perHour * (1 + (1 - agenda) * outreach.agendaBoost);
  }
  const { topics, windowHours, gateShare, consentShare } = outreach;
  return { perHour, topics, windowHours, gateShare, consentShare };
}

/** Senders that are no function of the organisation, or more functions than luck can tell apart. */
export function outreachIssues({ outreach }: Scenario, departments: readonly string[]): readonly Issue[] {
  if (outreach === null) return [];
  if (departments.length > SENDER_LIMIT) {
    const message = `${departments.length} functions; expected at most ${SENDER_LIMIT} where some send messages`;
    return [{ code: "too-many-senders", path: "outreach", message }];
  }
  return outreach.functions
    .filter(({ department }) => !departments.includes(department))
    .map(({ department }) => ({
      code: "unknown-function",
      path: `outreach.${department}`,
      message: `unknown function "${department}"; expected a function of the organisation`,
      ...hintFor(department, departments),
    }));
}
