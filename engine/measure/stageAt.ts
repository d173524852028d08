import type { Stage } from "../compile/compile.ts";

/** What holds of the structure at an instant. */
export function stageAt(stages: readonly Stage[], hours: number): Stage {
  return stages.findLast(({ fromHours }) => fromHours <= hours) ?? (stages[0] as Stage);
}
