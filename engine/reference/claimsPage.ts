import { formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Claim, Words } from "../claims/claim.ts";
import type { Design } from "../claims/design.ts";
import { experimentOf, type Contrast, type Rule } from "../claims/experiment.ts";
import { decidingOf } from "../claims/judge.ts";
import { ALL_CLAIMS } from "../claims/registry/claims.ts";
import { ERROR_MOST } from "../claims/stepDown.ts";
import { measureOf } from "../measure/catalogue.ts";
import { claimsPageWords, type ClaimsPageWords } from "./claimsWords.ts";
import { indifferenceText } from "./indifferenceText.ts";
import { blocks, code, opening, prose, table } from "./markdown.ts";

/** Every claim with its design, contrasts, smallest effects and the rule of its verdict. */
export function claimsPage(language: Language): string {
  const words = claimsPageWords(language);
  const tested = ALL_CLAIMS.filter(({ test }) => test.kind === "experiment").length;
  const lead = words.lead(ALL_CLAIMS.length, tested, percent(ERROR_MOST, language));
  return blocks(opening(words.title, lead, language), ...ALL_CLAIMS.flatMap((claim) => section(claim, words, language)));
}

function section(claim: Claim, words: ClaimsPageWords, language: Language): readonly string[] {
  const { id, article, test } = claim;
  const said = (name: string, text: Words | null) => (text === null ? [] : [`- ${name}: ${prose(text[language])}`]);
  const list = [
    `- ${words[article]}`,
    ...said(words.mechanism, claim.mechanism),
    ...said(words.measured, claim.measured),
    ...said(words.rule, claim.rule),
    ...said(words.ifContradicted, claim.ifContradicted),
    ...said(words.inputBound, claim.inputBound),
    ...said(words.missing, test.kind === "experiment" ? test.missing : null),
    ...said(words.needs, test.kind === "not modelled" ? test.needs : null),
    ...said(words.instead, test.kind === "not a test" ? test.instead : null),
    ...said(words.correction, claim.correction),
    ...(claim.evidence.length === 0 ? [] : [`- ${words.evidence}: ${claim.evidence.join(", ")}`]),
  ];
  return [
    `## ${id}`,
    prose(claim.statement[language]),
    list.join("\n"),
    ...(test.kind === "experiment" ? design(test.design, words, language) : []),
  ];
}

function design(tested: Design, words: ClaimsPageWords, language: Language): readonly string[] {
  const experiment = experimentOf(tested);
  const deciding = decidingOf(experiment);
  const arms = experiment.arms.map(({ id, base }) => `${code(id)} (${base})`).join(", ");
  const rows = experiment.contrasts.map((contrast, at) => [
    prose(contrast.id),
    measureText(contrast, language),
    words[contrast.outcome.claimed],
    smallest(contrast, words, language),
    at < deciding ? words.role.decides : words.role.reported,
  ]);
  return [`${words.design(words.kind[tested.kind], arms)} ${rule(experiment.rule, words, language)}`, table(words.heads, rows)];
}

function measureText({ outcome: { measure, place } }: Contrast, language: Language): string {
  const name = measureOf(measure)?.name[language] ?? measure;
  return `${prose(name)} (${code(place === undefined ? measure : `${measure}, ${place}`)})`;
}

/** As `judge` takes it: the claim's own, else that of the measure; of an elasticity the plain number. */
function smallest({ outcome, scale }: Contrast, words: ClaimsPageWords, language: Language): string {
  const measure = measureOf(outcome.measure);
  const size = outcome.smallest ?? measure?.indifference;
  if (size === undefined || measure === undefined) return "–";
  if (scale === "log") return formatNumber(size.size, language);
  const text = indifferenceText(size, measure.unit, language);
  return size.kind === "relative" ? words.ofFirst(text) : text;
}

function rule(of: Rule, words: ClaimsPageWords, language: Language): string {
  if (of.kind === "contrast" || of.of.length === 1) return words.decides.one;
  return of.kind === "share" ? words.decides.share(percent(of.least, language)) : words.decides[of.kind];
}

function percent(share: number, language: Language): string {
  return `${formatNumber(share * 100, language)}\u00a0%`;
}
