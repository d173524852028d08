import { AssertionFailure } from "../base/assert.ts";

/** Relative slack of sums over a whole run in floating point. */
export const SLACK = 1e-9;

/** @throws AssertionFailure always. Called where a check has failed, so that no message is written while all is well. */
export function broken(message: string): never {
  throw new AssertionFailure(`audit: ${message}`);
}
