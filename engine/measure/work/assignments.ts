import type { Compiled } from "../../compile/compile.ts";
import type { Run } from "../../kernel/replicate.ts";
import { ratio, type Values } from "../values.ts";
import { MONTH_HOURS } from "./work.ts";

/** How often specialists change the campaign that they serve. Missing where nobody is assigned to one. */
export function assignmentMeasures({ model }: Compiled, { world }: Run, values: Values): void {
  const specialists = model.assignment?.home.reduce((count, home) => (home < 0 ? count : count + 1), 0) ?? 0;
  const months = (model.horizonHours - model.warmUpHours) / MONTH_HOURS;
  values.set("reassignments", world.assignment === null ? NaN : ratio(world.assignment.moves, specialists * months));
}
