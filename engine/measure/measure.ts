import type { Indifference } from "../scenario/scenario.ts";

/** Definition of one measure: the catalogue row that users, charts and tests share. */
export interface Measure {
  readonly id: string;
  readonly name: { readonly en: string; readonly es: string };
  readonly unit: "share" | "probability" | "count" | "h" | "min" | "€" | "€/month" | "score" | "months";
  readonly direction: "higher" | "lower" | "neither";
  readonly definition: string;
  readonly source: string;
  readonly indifference: Indifference;
  readonly family: "experience" | "work" | "structure" | "value";
}

/** One number of a replication. `place` tells measures of one touchpoint, person or kind of work apart; null: the whole scenario. */
export interface OutcomeKey {
  readonly measure: string;
  readonly place: string | null;
}
