import type { Language } from "../../chart/language.ts";
import type { StripRow } from "../../chart/verdictStrip.ts";
import { decisive, worldsText } from "./claimEffect.ts";
import type { FoundClaim } from "./claimsRecord.ts";
import { claimsWords } from "./claimsWords.ts";

type StripClaim = Pick<FoundClaim, "id" | "statement" | "verdict" | "contrasts" | "worlds">;

/** Verdicts as a picture: claims that came to a finding, effects in smallest effects of interest. */
export function stripRows(claims: readonly StripClaim[], language: Language): readonly StripRow[] {
  const words = claimsWords(language);
  return claims.flatMap(({ id, statement, verdict, contrasts, worlds }): readonly StripRow[] => {
    if (contrasts.length === 0) return [];
    const contrast = decisive(contrasts, verdict);
    const estimate = contrast?.estimate ?? null;
    const per = contrast === undefined || contrast.smallest === 0 ? NaN : 1 / contrast.smallest;
    return [
      {
        id,
        statement: statement[language],
        verdict: words.verdict(verdict),
        tone: verdict.kind === "supported" || verdict.kind === "contradicted" ? verdict.kind : "open",
        effect:
          estimate === null || Number.isNaN(per) ? null : { low: estimate.low * per, mean: estimate.mean * per, high: estimate.high * per },
        worlds: worlds === null ? "" : worldsText(worlds, language),
      },
    ];
  });
}
