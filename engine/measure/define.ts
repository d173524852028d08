import type { Measure } from "./measure.ts";

/** Difference that does not matter, unless a scenario says otherwise: two points of a share, five per cent of anything else (ours; claims use the same). */
const SHARE_POINTS = 0.02;
const RELATIVE = 0.05;

export type Row = readonly [
  id: string,
  en: string,
  es: string,
  unit: Measure["unit"],
  direction: Measure["direction"],
  definition: string,
  source: string,
];

/** Catalogue rows of one family. */
export function define(family: Measure["family"], rows: readonly Row[]): readonly Measure[] {
  return rows.map(([id, en, es, unit, direction, definition, source]) => ({
    id,
    name: { en, es },
    unit,
    direction,
    definition,
    source,
    family,
    indifference:
      unit === "share" || unit === "probability" ? { kind: "absolute", size: SHARE_POINTS } : { kind: "relative", size: RELATIVE },
  }));
}
