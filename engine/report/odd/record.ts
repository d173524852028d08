import type { Comparison } from "../../experiment/result.ts";
import type { Settling } from "../../experiment/warmUp.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { ReportFacts } from "../facts.ts";
import type { Outlook } from "../outlook.ts";

/** A stored study: everything that its ODD and STRESS tables are filled from. */
export interface StudyRecord {
  readonly comparison: Comparison;
  readonly facts: ReportFacts;
  readonly run: StudyRun;
  /** Other worlds and first links that the run looked at beside; null: it did not. */
  readonly outlook: Outlook | null;
  /** Scenarios that are stored whole, for the page that simulates them; perhaps none. */
  readonly stored: readonly { readonly id: string; readonly scenario: Scenario }[];
}

/** What the manifest says of the run. */
export interface StudyRun {
  readonly engine: { readonly version: string; readonly source: string; readonly node: string };
  readonly machine: { readonly platform: string; readonly processors: number; readonly threads: number; readonly node: string };
  readonly created: string;
  readonly stopped: "replications" | "precise" | "imprecise" | "interrupted";
  /** Pilot replications for the level of churn, and for the warm-up where it is found. */
  readonly pilots: number;
  /** null: the files state it. */
  readonly warmUp: { readonly hours: number; readonly scenarios: readonly ({ readonly id: string } & Settling)[] } | null;
  /** null: there was no number from which to set the level of churn. */
  readonly reference: { readonly scale: number } | null;
  readonly scenarios: readonly {
    readonly id: string;
    readonly hash: string;
    readonly replications: number;
    readonly fingerprint: string;
  }[];
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly failures: readonly { readonly scenario: string; readonly replication: number }[];
  /** Names of the files of the folder. */
  readonly files: readonly string[];
  readonly license: string | null;
  readonly repository: string | null;
}
