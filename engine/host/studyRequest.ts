import type { Language } from "../chart/language.ts";
import type { Levers } from "../scenario/levers.ts";

/** What the options of `run` and `compare` come to. null: not given, the scenario or a default decides. */
export interface StudyRequest {
  /** "run": of one scenario, and `to` only gives the level of churn. */
  readonly kind: "run" | "compare";
  readonly files: readonly string[];
  readonly to: string | null;
  readonly replications: number | null;
  /** Half-width that is wanted, as a share of the baseline's mean. */
  readonly precision: number | null;
  readonly seed: string | null;
  readonly threads: number | null;
  readonly out: string | null;
  readonly language: Language;
  readonly format: "terminal" | "json" | "markdown";
  readonly names: boolean;
  readonly allowUnequal: boolean;
  readonly journeysMost: number | null;
  readonly levers: Levers;
  /** Whether to look for the first links, and into other worlds, beside comparing. */
  readonly outlook: boolean;
}

/** A path as scenarios name files: `/` between folders, whatever the machine. */
export function slashed(path: string): string {
  return path.replaceAll("\\", "/").replace(/^(\.\/)+/, "");
}
