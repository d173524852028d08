import { GROWTH, ROLLOUT, ROLLOUT_FROM, TRAINING } from "../defaults/change.ts";
import type { LinkGrowthSettings, RolloutSettings, TrainingSettings } from "../scenario.ts";
import { at } from "../tree/tree.ts";
import { readSection, type Reading } from "./reading.ts";

/** null: the records have had their level from the start. */
export function rolloutOf(reading: Reading): RolloutSettings | null {
  const path = ["fabric", "information", "rollout"];
  if (at(reading.tree, path) === null) return null;
  const { at: atHours, duration, cost, running } = readSection(reading, path, ROLLOUT);
  const { dark, findable, lag } = readSection(reading, [...path, "from"], ROLLOUT_FROM);
  return {
    atHours,
    durationHours: duration,
    from: { darkShare: dark, findableShare: findable, lagHours: lag },
    costOnce: cost,
    costPerMonth: running,
  };
}

/** null: nobody is taught. */
export function trainingOf(reading: Reading): TrainingSettings | null {
  const path = ["vocabulary", "training"];
  if (at(reading.tree, path) === null) return null;
  const { at: atHours, duration, closes, cost } = readSection(reading, path, TRAINING);
  return { atHours, durationHours: duration, closedShare: closes, costOnce: cost };
}

/** null: links keep their strength. */
export function growthOf(reading: Reading): LinkGrowthSettings | null {
  const path = ["links", "growth"];
  if (at(reading.tree, path) === null) return null;
  const { halfLife, strongest, decay } = readSection(reading, path, GROWTH);
  return { halfLifeHandoffs: halfLife, strongest, decayPerMonth: decay };
}
