import { formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Estimate } from "../experiment/result.ts";

/** A number with its interval, where it has one. */
export function intervalText({ mean, low, high }: Estimate, language: Language): string {
  const [value, from, to] = [mean, low, high].map((one) => formatNumber(one, language));
  return low === high ? (value ?? "") : `${value ?? ""} [${from ?? ""}–${to ?? ""}]`;
}
