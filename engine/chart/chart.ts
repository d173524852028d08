/** Plain JSON: what a Vega-Lite specification is made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A Vega-Lite specification of the top level. Only data: no function, no address of anything outside. */
export interface Spec {
  readonly $schema: string;
  readonly [key: string]: Json;
}

/** One chart, ready to be drawn, read aloud, and read as numbers. */
export interface Chart {
  /** File name without extension: `paired-differences`. */
  readonly id: string;
  /** The finding, with number and interval. */
  readonly title: string;
  /** Measure, unit and n. */
  readonly subtitle: string;
  /** Text alternative: what a reader who cannot see the picture needs. */
  readonly description: string;
  readonly spec: Spec;
  readonly table: ChartTable;
}

/** The numbers behind the picture. Shares are in per cent; the columns name the unit. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}
