import type { Change } from "./changesOf.ts";

/** The organisation itself, for maps, ledgers and structural differences: as it is at the start. */
export interface StructureSummary {
  readonly form: string;
  /** Organisations that follow it; absent: it stays as it is. */
  readonly laterForms?: readonly { readonly atHours: number; readonly form: string }[];
  readonly people: readonly StructurePerson[];
  readonly links: readonly { readonly from: number; readonly to: number; readonly strength: number; readonly kind: string }[];
  readonly teams: readonly { readonly id: string; readonly kind: string; readonly members: readonly number[] }[];
  readonly budget: Budget;
  /** What changes by decision while time runs; absent: nothing. */
  readonly changes?: readonly Change[];
  /** Structural measures by id; null: not defined here. */
  readonly measures: Readonly<Record<string, number | null>>;
  /** How many numbers of the scenario rest on evidence, on the user's own source, or are assumed. */
  readonly provenance: { readonly evidence: number; readonly stated: number; readonly assumed: number };
}

export interface StructurePerson {
  readonly id: string;
  readonly department: string;
  readonly level: number;
  readonly teams: readonly string[];
  readonly coordinationLoad: number;
}

/** € per month. */
export interface Budget {
  readonly wages: number;
  readonly fabric: number;
  /** A reorganisation, a rollout and training, spread over the horizon; absent: they cost nothing. */
  readonly transition?: number;
  /** Of it what is not paid once but month by month; absent: nothing. */
  readonly upkeep?: number;
  /** €, paid once: of what is spread there; absent: nothing. */
  readonly once?: number;
  readonly total: number;
  readonly headcount: number;
}
