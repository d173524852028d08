import { EXPERIENCE_MEASURES } from "./experience/catalogue.ts";
import type { Measure } from "./measure.ts";
import { STRUCTURE_MEASURES } from "./structure/catalogue.ts";
import { VALUE_MEASURES } from "./value/catalogue.ts";
import { WORK_MEASURES } from "./work/catalogue.ts";

/** Every measure of the engine, one row each: what reports, charts, documents and tests share. */
export const MEASURES: readonly Measure[] = [...EXPERIENCE_MEASURES, ...WORK_MEASURES, ...VALUE_MEASURES, ...STRUCTURE_MEASURES];

/** The measure with this id; undefined: unknown. */
export function measureOf(id: string): Measure | undefined {
  return MEASURES.find((measure) => measure.id === id);
}
