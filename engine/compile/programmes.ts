import type { ProgrammeArrays } from "../kernel/model.ts";
import type { Arrival } from "../scenario/scenario.ts";

/** Which streams are finite programmes; null: none (MODEL §3.1). */
export function programmesOf(arrivals: readonly Arrival[]): ProgrammeArrays | null {
  if (arrivals.every(({ programme }) => programme === undefined)) return null;
  return {
    count: Int32Array.from(arrivals, ({ programme }) => programme?.count ?? 0),
    startHours: Float64Array.from(arrivals, ({ programme }) => programme?.startHours ?? 0),
    withinHours: Float64Array.from(arrivals, ({ programme }) => programme?.withinHours ?? 0),
    dueHours: Float64Array.from(arrivals, ({ programme }) => (programme?.startHours ?? 0) + (programme?.dueAfterHours ?? 0)),
  };
}
