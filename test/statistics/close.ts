import { expect } from "vitest";

/** Equal up to a relative error. */
export function expectClose(value: number, expected: number, relative: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}
