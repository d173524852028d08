import { LEARNING, TRANSITION } from "../defaults/learning.ts";
import type { LearningSettings, TransitionSettings } from "../scenario.ts";
import { at } from "../tree/tree.ts";
import { noteWord, readNumber, readSection, type Reading } from "./reading.ts";
import { textAt } from "./texts.ts";

/** null where the file has neither section; a transition alone learns again by default. */
export function learningOf(reading: Reading): LearningSettings | null {
  if (at(reading.tree, ["learning"]) === null && at(reading.tree, ["transition"]) === null) return null;
  const never = textAt(reading.tree, ["learning", "halfLife"]) === "never";
  if (never) noteWord(reading, ["learning", "halfLife"], "never", "");
  return {
    halfLifeCases: never ? null : readNumber(reading, ["learning", "halfLife"], LEARNING.halfLife),
    decayPerMonth: readNumber(reading, ["learning", "decay"], LEARNING.decay),
    repairPerMonth: readNumber(reading, ["learning", "repairPerMonth"], LEARNING.repairPerMonth),
    operations: readNumber(reading, ["learning", "operations"], LEARNING.operations),
  };
}

export function transitionOf(reading: Reading): TransitionSettings | null {
  if (at(reading.tree, ["transition"]) === null) return null;
  const { at: atHours, duration, cost, ...kept } = readSection(reading, ["transition"], TRANSITION);
  return { ...kept, atHours, durationHours: duration, costOnce: cost };
}
