import type { Chart } from "../chart/chart.ts";
import type { Levers } from "../scenario/levers.ts";
import type { Origin } from "./messages/messages.ts";

/** Where one number of a scenario comes from. */
export interface Assumption {
  /** In the user's names: `functions.support.people`. */
  readonly path: string;
  readonly value: number | string;
  readonly unit: string;
  readonly origin: Origin;
  readonly source: string;
  readonly grade: string | null;
}

/** What a report says about how it was made. */
export interface ReportFacts {
  readonly version: string;
  readonly seed: string;
  readonly replications: number;
  /** The command that makes the same numbers again. */
  readonly command: string;
  readonly files: readonly string[];
  /** Names the study: equal hashes, equal content. */
  readonly hash: string;
  /** What the scenarios were changed by, all alike; absent: nothing. */
  readonly levers?: Levers;
  /** By scenario id. */
  readonly provenance: Readonly<Record<string, readonly Assumption[]>>;
  /** When, written out by the host; null: not to be said. */
  readonly created: string | null;
}

/** A chart and how it was drawn. */
export interface DrawnChart {
  readonly chart: Chart;
  /** null: it is drawn when the page is read. */
  readonly svg: string | null;
}
