import { formatDifference, formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { ArmRow, ArmsPicture } from "../chart/claimArms.ts";
import { measureOrPlain } from "../chart/lookup.ts";
import type { ClaimAnswer, WorldsAnswer } from "../claims/assess.ts";
import type { JudgedContrast, Verdict } from "../claims/judge.ts";
import type { OneSided } from "../claims/oneSided.ts";
import { armLabel, shownArms } from "../claims/shownArms.ts";
import { unitOf } from "../claims/unitOf.ts";
import type { Assumption } from "../claims/worlds.ts";
import { measureOf } from "../measure/catalogue.ts";
import { wrapped } from "../report/displayWidth.ts";
import { textTable } from "../report/textTable.ts";
import { decisive, effectText, worldsText } from "../report/claims/claimEffect.ts";
import { claimsWords, type ClaimsWords } from "../report/claims/claimsWords.ts";

/** Narrower than this, the statement of a claim would be cut to nothing: it stands in the lines below anyway. */
const STATEMENT_WIDTH = 46;

/** One line a claim: what is claimed, the verdict, the effect that decides, and in how many worlds it holds. */
export function claimsTable(answers: readonly ClaimAnswer[], language: Language, width: number): readonly string[] {
  const words = claimsWords(language);
  const rows = answers.map(({ claim, verdict, contrasts, worlds }) => [
    `${claim.id.padEnd(3)} ${claim.statement[language].slice(0, STATEMENT_WIDTH)}${claim.statement[language].length > STATEMENT_WIDTH ? "…" : ""}`,
    words.verdict(verdict),
    effectText(decisive(contrasts, verdict), language),
    worlds === null ? "" : worldsText(worlds, language),
  ]);
  return textTable(
    words.columns.map((head) => ({ head, side: "left" as const })),
    rows,
    width,
  );
}

/** The arms of one claim as a picture, in the measure of the contrast that decides. */
export function armsPicture({ claim, verdict, contrasts, arms }: ClaimAnswer, language: Language): ArmsPicture {
  const contrast = decisive(contrasts, verdict);
  const { measure, place } = contrast ?? arms[0] ?? { measure: "", place: null };
  const levels = new Map(arms.filter((arm) => arm.measure === measure && arm.place === place).map((arm) => [arm.arm, arm.estimate]));
  const { test } = claim;
  return {
    id: claim.id,
    statement: claim.statement[language],
    verdict: claimsWords(language).verdict(verdict),
    measure: measureOrPlain(measure),
    place,
    effect: effectText(contrast, language),
    arms:
      test.kind === "experiment"
        ? shownArms(test.design).map(({ arm, series }): ArmRow => ({ label: armLabel(arm), series, estimate: levels.get(arm.id) ?? null }))
        : [],
  };
}

/** What has to be known beside the table, claim by claim. */
export function claimsNotes(
  answers: readonly ClaimAnswer[],
  assumptions: readonly Assumption[],
  language: Language,
  width: number,
): readonly string[] {
  const words = claimsWords(language);
  const tested = answers.filter(({ claim }) => claim.test.kind === "experiment").length;
  return answers.flatMap(({ claim, verdict, contrasts, adjusted, worlds }) => {
    const { test } = claim;
    const said = [
      ...(claim.correction === null ? [] : [words.correction(claim.correction[language])]),
      `${words.verdict(verdict)}. ${claim.rule[language]}`,
      ...(adjusted === null ? [] : [adjustedText(adjusted, tested, words, language)]),
      ...contrasts.map((contrast) => contrastText(contrast, words, language)),
      ...(verdict.kind === "contradicted" && claim.ifContradicted !== null ? [words.because(claim.ifContradicted[language])] : []),
      ...detailOf(verdict, words),
      ...(test.kind === "experiment" && test.missing !== null ? [words.missing(test.missing[language])] : []),
      ...(test.kind === "not modelled" ? [words.needs(test.needs[language])] : []),
      ...(test.kind === "not a test" ? [test.instead[language]] : []),
      ...(claim.inputBound === null ? [] : [words.inputBound(claim.inputBound[language])]),
      ...(worlds === null ? [] : worldsLines(worlds, assumptions, words, language)),
    ];
    return [
      "",
      ...wrapped(`${claim.id}  ${claim.statement[language]}`, width),
      ...said.flatMap((sentence) => wrapped(sentence, width - 5).map((line) => `     ${line}`)),
    ];
  });
}

function adjustedText({ supported, contradicted }: OneSided, claims: number, words: ClaimsWords, language: Language): string {
  const shown = (p: number) => (p < P_LEAST ? `< ${formatNumber(P_LEAST, language)}` : formatNumber(p, language));
  return words.adjusted(shown(supported), shown(contradicted), claims);
}

/** Smaller p-values say no more. */
const P_LEAST = 0.001;

function detailOf(verdict: Verdict, words: ClaimsWords): readonly string[] {
  if (verdict.kind === "failed") return [verdict.cause];
  return verdict.kind === "refused" ? [words.refused(verdict)] : [];
}

function contrastText(contrast: JudgedContrast, words: ClaimsWords, language: Language): string {
  const measure = measureOf(contrast.measure)?.name[language] ?? contrast.measure;
  const name = `${contrast.id}: ${measure}${contrast.place === null ? "" : `, ${contrast.place}`}`;
  const unit = unitOf(contrast);
  const smallest = unit === null ? formatNumber(contrast.smallest, language) : formatDifference(contrast.smallest, unit, language);
  const effect = contrast.estimate === null ? "–" : effectText(contrast, language);
  return `${contrast.decides ? "•" : "◦"} ${name}: ${effect}; ${words.smallest(smallest)}, n = ${contrast.estimate?.n ?? 0}: ${words.verdict(contrast.finding)}${contrast.skewed ? `, ${words.skewed}` : ""}`;
}

function worldsLines(worlds: WorldsAnswer, assumptions: readonly Assumption[], words: ClaimsWords, language: Language): readonly string[] {
  const { supported, contradicted, open, left, box } = worlds;
  const line = words.worlds(worldsText(worlds, language), { n: supported.n, contradicted, open, left });
  if (box === null) return [line];
  const sides = box.conditions.map(({ column, side, value }) => {
    const { path = "", unit = "" } = assumptions[column] ?? {};
    return `${path} ${side === "above" ? ">" : "≤"} ${formatNumber(value, language)}${unit === "" ? "" : ` ${unit}`}`;
  });
  const percent = (share: number) => `${formatNumber(share * 100, language, 0)} %`;
  return [line, words.box(sides.join(words.and), percent(box.density), percent(box.coverage), box.n)];
}
