import type { Comparison } from "../experiment/result.ts";
import type { Chart } from "./chart.ts";
import { costOutcomeFrontier } from "./costOutcomeFrontier.ts";
import { handoffMatrix } from "./handoffMatrix.ts";
import { hiddenWork } from "./hiddenWork.ts";
import { jCurveChart } from "./jCurve.ts";
import { journeyHeatstrip } from "./journeyHeatstrip.ts";
import type { Language } from "./language.ts";
import { levels } from "./levels.ts";
import { organisationMap } from "./organisationMap.ts";
import { pairedDifferences } from "./pairedDifferences.ts";
import type { Width } from "./theme.ts";
import { whoCarriesContext } from "./whoCarriesContext.ts";

/** In the order in which a reader asks. Each gives null where the comparison has nothing for it to show. */
const CHARTS: readonly ((comparison: Comparison, language: Language, width: Width) => Chart | null)[] = [
  pairedDifferences,
  levels,
  jCurveChart,
  journeyHeatstrip,
  organisationMap,
  whoCarriesContext,
  costOutcomeFrontier,
  hiddenWork,
  handoffMatrix,
];

/** Every chart that this comparison can fill: never an empty one. */
export function charts(comparison: Comparison, language: Language, width: Width = "page"): readonly Chart[] {
  return CHARTS.flatMap((chart) => chart(comparison, language, width) ?? []);
}
