import { measureOf } from "../measure/catalogue.ts";
import type { Measure } from "../measure/measure.ts";

/** Unit of a contrast; null: an elasticity has none. */
export function unitOf({ id, measure }: { readonly id: string; readonly measure: string }): Measure["unit"] | null {
  return id.startsWith("elasticity") ? null : (measureOf(measure)?.unit ?? null);
}
