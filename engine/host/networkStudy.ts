import type { Language } from "../chart/language.ts";
import type { NetworkReport } from "../network/report/networkReport.ts";
import type { Groups } from "../network/read/groups.ts";
import type { FileRead } from "./fileReader.ts";

/** A measured graph with the names that may be shown, and where everything came from. */
export interface NetworkStudied {
  readonly report: NetworkReport;
  /** (people) as they are shown. */
  readonly names: readonly string[];
  readonly groups: Groups | null;
  /** Who said whether ties have directions. */
  readonly directedBy: "file" | "option" | "usual";
  readonly seed: string;
  readonly language: Language;
  readonly version: string;
  readonly inputs: readonly FileRead[];
}

/** (people) of one measure; null: not there. */
export function valuesOf({ report }: NetworkStudied, id: string): Float64Array | null {
  return report.people.find((column) => column.id === id)?.values ?? null;
}

/** Those with most of a measure first; of equals the lower number. */
export function highest(values: Float64Array, count: number): readonly number[] {
  return Array.from(values, (_, at) => at)
    .sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0) || one - other)
    .slice(0, count);
}
