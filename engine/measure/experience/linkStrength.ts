import type { Run } from "../../kernel/replicate.ts";
import { ratio, type Values } from "../values.ts";

/** Mean w at the end of a run of the links that carried a handoff; NaN where links keep their strength, or none carried any. */
export function linkStrength({ world: { growth } }: Run, values: Values): void {
  let sum = 0;
  let used = 0;
  growth?.handoff.forEach((last, link) => {
    if (last === 0) return;
    sum += growth.strength[link] ?? 0;
    used++;
  });
  values.set("linkStrength", ratio(sum, used));
}
