import type { Compiled } from "../../compile/compile.ts";
import { DECISION_HOURS } from "../../kernel/people.ts";
import type { Run } from "../../kernel/replicate.ts";
import { ratio, type Values } from "../values.ts";

/** How decisions went; NaN where no touchpoint needs any. `months`: counted months of the run. */
export function decisionMeasures({ model }: Compiled, { world }: Run, months: number, values: Values): void {
  const { decisions } = world;
  values.set("decisionsRight", decisions === null ? NaN : ratio(decisions.right, decisions.made));
  values.set("decisionLatencyHours", decisions === null ? NaN : ratio(decisions.latencyHours, decisions.made));
  let hours = 0;
  for (let person = 0; person < model.people.count; person++) hours += world.people.hours(person, DECISION_HOURS);
  values.set("decisionHours", decisions === null ? NaN : ratio(hours, months));
}
