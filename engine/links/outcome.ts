import type { Compiled } from "../compile/compile.ts";
import type { Run } from "../kernel/replicate.ts";
import { journeyFacts } from "../measure/experience/journeyFacts.ts";
import { valueMeasures, type Reference } from "../measure/value/value.ts";
import { Values } from "../measure/values.ts";
import { unstableLine } from "../observation/stability.ts";

/** What is measured of every link: measures of the catalogue. The first one decides. */
export const OUTCOMES = ["lifetimeValue", "perfectJourneyRate", "customerEffortMinutes", "retentionYear", "seamlessness"] as const;

/** One replication: a value an outcome, in their order; NaN: nothing to measure. */
export interface LinkOutcome {
  readonly values: readonly number[];
  /** A line kept growing, or the run was stopped at its limit. */
  readonly unstable: boolean;
}

/** These few of the measures, since the others take twice their time (a test holds both to the same bits). */
export function linkOutcome(compiled: Compiled, run: Run, reference: Reference | null): LinkOutcome {
  const values = new Values();
  const facts = journeyFacts(compiled, run);
  const { ended } = facts;
  const sum = (column: ArrayLike<number>) => {
    let total = 0;
    for (let at = 0; at < ended.count; at++) total += column[at] ?? 0;
    return total;
  };
  valueMeasures(compiled, facts, reference, values);
  values.set("perfectJourneyRate", sum(ended.perfect) / sum(ended.moments));
  values.set("customerEffortMinutes", sum(ended.effortMinutes) / ended.count);
  values.set("seamlessness", sum(ended.seamlessness) / ended.count);
  const result = values.result();
  return {
    values: OUTCOMES.map((outcome) => result.values[result.keys.findIndex(({ measure }) => measure === outcome)] ?? NaN),
    unstable: run.stopped === "limit" || unstableLine(run) !== null,
  };
}
