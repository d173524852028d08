/** Our own mistakes, never the user's: a failed assertion is a bug in Weft. Always on. */
export class AssertionFailure extends Error {
  override readonly name = "AssertionFailure";
}

/** States what must hold. @throws AssertionFailure when it does not. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new AssertionFailure(message);
}

/** A switch that forgot a case does not compile; at run time it is our bug. */
export function unreachable(value: never): never {
  throw new AssertionFailure(`unreachable value: ${String(value)}`);
}
