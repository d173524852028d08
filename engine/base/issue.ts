/** Where in a text a fault is: both count from 1, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One mistake of the user's, found while reading what they wrote. All are reported at once. */
export interface Issue {
  /** Stable identifier of the kind of fault, for tests and documents: `unknown-key`. */
  readonly code: string;
  /** Place in the scenario, in the user's names: `functions.support.people`. */
  readonly path: string;
  /** What is wrong and what was expected, in one sentence. */
  readonly message: string;
  /** What to do: the nearest known name, or a fix. */
  readonly hint?: string;
  /** File and position, where the fault has one. */
  readonly file?: string;
  readonly position?: Position;
}

/** Either the value, or every reason why there is none. */
export type Checked<T> = { readonly kind: "ok"; readonly value: T } | { readonly kind: "issues"; readonly issues: readonly Issue[] };

export function ok<T>(value: T): Checked<T> {
  return { kind: "ok", value };
}

export function faulty<T>(issues: readonly Issue[]): Checked<T> {
  return { kind: "issues", issues };
}
