import { formatDifference, formatDifferenceInterval, formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import type { WorldsAnswer } from "../../claims/assess.ts";
import type { JudgedContrast, Verdict } from "../../claims/judge.ts";
import { unitOf } from "../../claims/unitOf.ts";

/** The first contrast that decides and comes to the verdict itself; else one of its kind, else the one that speaks most for it. */
export function decisive(contrasts: readonly JudgedContrast[], verdict: Verdict): JudgedContrast | undefined {
  const deciding = contrasts.filter(({ decides }) => decides);
  const against = verdict.kind === "contradicted" || verdict.kind === "sign open";
  const speaking = ({ pValues }: JudgedContrast) => (against ? pValues.contradicted : pValues.supported);
  const most = verdict.kind === "supported" || against ? [...deciding].sort((one, other) => speaking(one) - speaking(other)) : deciding;
  const alike = deciding.filter(({ finding }) => finding.kind === verdict.kind);
  return alike.find(({ finding }) => howOf(finding) === howOf(verdict)) ?? alike[0] ?? most[0];
}

function howOf(verdict: Verdict): "negligible" | "reversed" | null {
  return verdict.kind === "contradicted" ? verdict.how : null;
}

/** The effect in the claimed direction with its interval; empty: nothing was measured. */
export function effectText(contrast: JudgedContrast | undefined, language: Language): string {
  if (contrast === undefined || contrast.estimate === null) return "";
  const { mean, low, high } = contrast.estimate;
  const unit = unitOf(contrast);
  // Spanish decimals have the comma already.
  const separator = language === "es" ? ";" : ",";
  return unit === null
    ? `${formatNumber(mean, language, 2)} [${formatNumber(low, language, 2)}${separator} ${formatNumber(high, language, 2)}]`
    : `${formatDifference(mean, unit, language)} [${formatDifferenceInterval({ low, high }, unit, language)}]`;
}

/** In which share of worlds it is supported, with its interval. */
export function worldsText({ supported: { share, low, high } }: WorldsAnswer, language: Language): string {
  const percent = (value: number) => formatNumber(value * 100, language, 0);
  return `${percent(share)}\u00a0% [${percent(low)}–${percent(high)}]`;
}
