import type { Scenario } from "../scenario/scenario.ts";

/** What changes by decision while time runs, so that months differ and a dip may be looked for. */
export type Change = "transition" | "rollout" | "training" | "form";

/** In the order in which the report names them; empty: nothing changes. */
export function changesOf(scenario: Scenario): readonly Change[] {
  const programmes = (["transition", "rollout", "training"] as const).filter((change) => scenario[change] !== null);
  return scenario.changes.length > 0 ? [...programmes, "form"] : programmes;
}
