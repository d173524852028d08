import type { Compiled } from "../compile/compile.ts";
import type { Run } from "../kernel/replicate.ts";
import { journeyMeasures, touchpointMeasures } from "./experience/experience.ts";
import { contextMeasures } from "./experience/context.ts";
import { detection } from "./experience/detection.ts";
import { linkStrength } from "./experience/linkStrength.ts";
import { monthlyMeasures } from "./experience/months.ts";
import { ownershipGap } from "./experience/ownership.ts";
import { sharedVocabulary } from "./experience/sharedVocabulary.ts";
import { journeyFacts } from "./experience/journeyFacts.ts";
import { outreachMeasures } from "./experience/outreach.ts";
import type { OutcomeKey } from "./measure.ts";
import { revenueMeasures } from "./value/revenue.ts";
import { pilotSum, valueMeasures, type PilotSum, type Reference } from "./value/value.ts";
import { Values } from "./values.ts";
import { assignmentMeasures } from "./work/assignments.ts";
import { programmeMeasures } from "./work/programmes.ts";
import { workMeasures } from "./work/work.ts";

export interface Measured {
  readonly keys: readonly OutcomeKey[];
  /** Aligned with `keys`; NaN: nothing to measure. */
  readonly values: Float64Array;
  /** What the baseline's reference is made of. */
  readonly pilot: PilotSum;
}

/** Every measure of one replication. Without a reference the value measures are NaN. */
export function measureRun(compiled: Compiled, run: Run, reference: Reference | null): Measured {
  const values = new Values();
  const facts = journeyFacts(compiled, run);
  journeyMeasures(compiled, facts, values);
  contextMeasures(compiled, run, values);
  ownershipGap(compiled, run, values);
  outreachMeasures(compiled, run, values);
  valueMeasures(compiled, facts, reference, values);
  revenueMeasures(compiled, run, { facts, reference }, values);
  workMeasures(compiled, run, values);
  programmeMeasures(compiled, run, values);
  assignmentMeasures(compiled, run, values);
  touchpointMeasures(compiled, facts, values);
  detection(compiled, run, values);
  sharedVocabulary(run, values);
  linkStrength(run, values);
  monthlyMeasures(compiled, run, facts, values);
  return { ...values.result(), pilot: pilotSum(compiled, facts) };
}
