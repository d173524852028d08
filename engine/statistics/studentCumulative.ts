import { studentUpperTail } from "./studentUpperTail.ts";

/** P(T ≤ t) of Student's t with df degrees of freedom. @throws RangeError as studentUpperTail. */
export function studentCumulative(t: number, df: number): number {
  return studentUpperTail(-t, df);
}
