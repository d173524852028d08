/** What a number measures: how it is written, and the unit in which the engine keeps it. */
export type Dimension =
  | "share"
  /** Calendar time, kept in hours. */
  | "hours"
  /** Time somebody works, kept in staffed hours: days and months have no fixed number of them. */
  | "staffed"
  /** Time, kept in minutes. */
  | "minutes"
  | "perHour"
  | "moneyPerMonth"
  /** Money spent once, in €. */
  | "money"
  /** Written as a share per month or year, kept as the rate −ln(1 − share) per month. */
  | "hazard"
  /** Written as growth per month or year, kept as the rate ln(1 + growth) per month. */
  | "growth"
  | "ratio"
  | "count";

/** One number of a scenario: what it means, its range in the engine's unit, and what is taken where a file is silent. */
export interface Field {
  readonly dimension: Dimension;
  readonly meaning: string;
  readonly low: number;
  readonly high: number;
  /** The low end itself is not allowed. */
  readonly above?: true;
  /** Symbol in MODEL §6. */
  readonly symbol?: string;
  readonly preset?: Preset;
}

/** A default: as a user would write it, with where it comes from. */
export interface Preset {
  readonly written: string;
  /** Row of the evidence table; null: assumed. */
  readonly evidence: string | null;
  readonly grade: string | null;
  /** The source, or "assumed" with the reason. */
  readonly source: string;
  /** Range worth sweeping, as written. */
  readonly sweep: string;
}

/** Default without evidence of its size. `because` says what speaks for it. */
export function assumed(written: string, sweep: string, because = ""): Preset {
  return { written, evidence: null, grade: null, source: because === "" ? "assumed" : `assumed: ${because}`, sweep };
}

/** Default with a row of the evidence table. */
export function evidence(written: string, sweep: string, row: { id: string; grade: string; source: string }): Preset {
  return { written, evidence: row.id, grade: row.grade, source: `${row.source} (${row.id})`, sweep };
}
