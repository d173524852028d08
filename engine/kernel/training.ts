// hot
import type { Learning } from "./learning.ts";
import type { TrainingArrays } from "./model.ts";
import type { World } from "./world.ts";

const DAY = 24;

/** When training teaches for the first time; Infinity: never. */
export function firstLesson(training: TrainingArrays | null): number {
  if (training === null) return Infinity;
  return training.fromHours + Math.min(DAY, training.hours);
}

/**
 * What was taught until now counts from now on: of the distance 1 − ν that shared cases and decay leave between two
 * departments, training leaves 1 − closed · progress (MODEL §3.9). Called with the first event after each of its days,
 * so that the work of a day does not depend on how many events it has.
 */
export function teach(world: World, learning: Learning, training: TrainingArrays): void {
  const { fromHours, hours, closedShare } = training;
  const passed = world.now - fromHours;
  const over = passed >= hours;
  const days = Math.floor(passed / DAY);
  const left = 1 - closedShare * (over ? 1 : (days * DAY) / hours);
  lessen(learning, left / learning.untaught);
  learning.untaught = left;
  world.nextLesson = over ? Infinity : Math.min(fromHours + (days + 1) * DAY, fromHours + hours);
}

/** The distance between two departments becomes this share of itself. */
function lessen({ vocabulary, departments }: Learning, kept: number): void {
  for (let pair = 0; pair < vocabulary.length; pair++) {
    if (pair % (departments + 1) === 0) continue;
    vocabulary[pair] = 1 - (1 - (vocabulary[pair] as number)) * kept;
  }
}
