import { log, log1p } from "../base/elementary.ts";

/** ln(value ÷ base), to the last digits also where both are large and nearly equal. @param value ≥ base > 0 */
export function logRatio(value: number, base: number): number {
  return value > 2 * base ? log(value) - log(base) : log1p((value - base) / base);
}
