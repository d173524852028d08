import type { ComparisonNote, ComparisonRow, ScenarioResult, ScenarioSummary } from "./result.ts";
import { scenarioStatus } from "./scenarioStatus.ts";

/** Gates and warnings that the results raise: of the study, then scenario by scenario, then row by row. */
export function notes(
  results: readonly ScenarioResult[],
  summaries: readonly ScenarioSummary[],
  rows: readonly ComparisonRow[],
): readonly ComparisonNote[] {
  return [
    ...fewReplications(results),
    ...results.flatMap(statusNotes),
    ...summaries.flatMap(censoredNotes),
    ...rows.flatMap(skewedNotes),
    ...rows.flatMap(streamNotes),
  ];
}

/** Below this an interval that should cover 95 % covers 88.7 to 92.6 % of first customers at ρ = .9 (5 to 10 replications; VALIDITY I6). */
const REPLICATIONS_FEW = 20;
/** Ours: more open journeys than one in twenty can move a mean by more than most regions of indifference. */
const CENSORED_SHARE = 0.05;
/** Below this, common luck did next to nothing (VALIDITY C8). */
const REDUCTION_LEAST = 1.2;

function fewReplications(results: readonly ScenarioResult[]): readonly ComparisonNote[] {
  const fewest = Math.min(...results.map(({ replications }) => replications.length));
  if (fewest >= REPLICATIONS_FEW) return [];
  return [{ code: "optimistic", scenario: null, values: { replications: fewest, least: REPLICATIONS_FEW } }];
}

function statusNotes({ id, replications }: ScenarioResult): readonly ComparisonNote[] {
  const { status, finished, unstable, stopped } = scenarioStatus(replications);
  const cause = (kind: string) => replications.find((replication) => replication.status === kind)?.cause ?? "";
  const found: ComparisonNote[] = [];
  if (status === "unstable") {
    found.push({ code: "unstable", scenario: id, values: { replications: unstable, of: finished, cause: cause("unstable") } });
  }
  if (stopped > 0) {
    found.push({ code: "failed", scenario: id, values: { replications: stopped, of: replications.length, cause: cause("limit") } });
  }
  return found;
}

function censoredNotes({ id, status, censoredJourneysMean, journeysMean }: ScenarioSummary): readonly ComparisonNote[] {
  const share = journeysMean > 0 ? censoredJourneysMean / journeysMean : 0;
  if (status !== "done" || share <= CENSORED_SHARE) return [];
  return [{ code: "censored", scenario: id, values: { censored: censoredJourneysMean, journeys: journeysMean, share } }];
}

function skewedNotes({ scenario, measure, skewed }: ComparisonRow): readonly ComparisonNote[] {
  return skewed ? [{ code: "skewed", scenario, values: { measure } }] : [];
}

function streamNotes({ scenario, measure, varianceReduction }: ComparisonRow): readonly ComparisonNote[] {
  if (varianceReduction === null || varianceReduction >= REDUCTION_LEAST) return [];
  return [{ code: "streams", scenario, values: { measure, varianceReduction } }];
}
