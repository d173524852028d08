import type { Field } from "../quantity/field.ts";

/** A change of structure: when it comes has no default. */
export const RESTRUCTURING = {
  at: { dimension: "hours", meaning: "When the company changes to this organisation.", low: 0, high: 87_600 },
} as const satisfies Readonly<Record<string, Field>>;
