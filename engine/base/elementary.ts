import { exp as ownExp } from "./fdlibm/exp.ts";
import { log as ownLog } from "./fdlibm/log.ts";

export { log1p } from "./fdlibm/log1p.ts";

/**
 * Exponential and logarithm with the same bits on every machine: the library's where it agrees with our own (x64), since
 * it is some ten nanoseconds faster, and our own where it does not (arm64). Decision 0010.
 */
const LIBRARY_AGREES = agrees();

export function exp(x: number): number {
  return LIBRARY_AGREES ? Math.exp(x) : ownExp(x);
}

export function log(x: number): number {
  return LIBRARY_AGREES ? Math.log(x) : ownLog(x);
}

/** A machine that differs does so in one of 2,500 exponentials: 16,384 of them and as many logarithms, in a millisecond. */
function agrees(): boolean {
  let state = 1;
  for (let index = 0; index < 16_384; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const u = (state >>> 0) / 4294967296;
    const x = 16 * u - 8;
    if (Math.exp(x) !== ownExp(x) || Math.log(u) !== ownLog(u)) return false;
  }
  return true;
}
