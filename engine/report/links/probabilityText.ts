import { formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";

/** Closer to 1 than this says no more. */
const P_LEAST = 0.001;

/** A probability behind its name: "= 0.982". */
export function probabilityText(probability: number, language: Language): string {
  const most = 1 - P_LEAST;
  return probability > most ? `> ${formatNumber(most, language)}` : `= ${formatNumber(probability, language, 3)}`;
}
