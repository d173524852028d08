import { differenceNumbers, differenceText, formatDifference, formatMeasure, formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import { measureOrPlain } from "../chart/lookup.ts";
import type { Estimate } from "../experiment/result.ts";
import { UNSTABLE_SHARE } from "../experiment/scenarioStatus.ts";
import { costOf } from "../links/budget.ts";
import type { Candidate } from "../links/candidates.ts";
import type { LabFindings } from "../links/lab.ts";
import type { Ends } from "../links/link.ts";
import type { Plan } from "../links/plan.ts";
import type { LinkReadings } from "../links/readingLab.ts";
import type { LinkValue } from "../links/values.ts";
import { abridged } from "../report/displayWidth.ts";
import { readingsText } from "./readingTable.ts";
import { probabilityText } from "../report/links/probabilityText.ts";
import { linksWords, type CountedSizes, type LinksWords } from "../report/links/linksWords.ts";
import { rivalsText } from "./rivalsTable.ts";
import { numbersTable, sentenceLines } from "./textBlocks.ts";

/** What is shown and how. */
export interface LinksShown {
  readonly findings: LabFindings;
  readonly readings: LinkReadings;
  /** Name of the company. */
  readonly name: string;
  /** People as they are called outside. */
  readonly shown: (id: string) => string;
  readonly budget: string;
  readonly sizes: CountedSizes;
  readonly language: Language;
}

/** Rows of the terminal: the most valuable links that were named, and the worst. */
const BEST = 12;
const WORST = 6;
const P_LEAST = 0.001;
/** Of a longer name the middle is left out. */
const NAME_WIDTH = 24;
const BETWEEN = " – ";

export function linksText(all: LinksShown, columns: number): readonly string[] {
  const shown = withShortNames(all, Math.floor((columns - BETWEEN.length) / 2));
  const { findings, language, sizes } = shown;
  const words = linksWords(language);
  return [
    ...valuesText(shown, words, columns),
    "",
    ...planText(shown, words, columns),
    "",
    ...togetherText(shown, words, columns),
    "",
    ...readingsText(shown, columns),
    "",
    ...sentenceLines(words.counts(findings.counts, sizes), columns),
  ];
}

/** So that both people of a link are seen. */
function withShortNames(shown: LinksShown, width: number): LinksShown {
  return { ...shown, shown: (id) => abridged(shown.shown(id), Math.min(width, NAME_WIDTH)) };
}

function valuesText(shown: LinksShown, words: LinksWords, columns: number): readonly string[] {
  const { values } = shown.findings;
  const named = values.filter((value) => value.named);
  if (named.length === 0) return sentenceLines([words.noValues], columns);
  const rows = named.filter((_, at) => at < BEST || at >= named.length - WORST).map((value) => valueRow(value, shown, words));
  const growing = named
    .filter(({ unstableShare }) => unstableShare >= UNSTABLE_SHARE)
    .map(({ candidate }) => linkName(candidate.between, shown));
  return [
    ...sentenceLines([words.values(named.length, values.length)], columns),
    ...numbersTable(words.valueColumns, rows, columns, 2),
    ...(growing.length === 0 ? [] : sentenceLines([words.growing([...new Set(growing)].join(", "))], columns)),
  ];
}

function valueRow({ candidate, change, value, perHour, perEuro, beside, pAdjusted }: LinkValue, shown: LinksShown, words: LinksWords) {
  const { language } = shown;
  const per = (estimate: Estimate | null) => (estimate === null ? "–" : formatNumber(estimate.mean, language));
  const perfect = beside.find(({ outcome }) => outcome === "perfectJourneyRate")?.estimate ?? null;
  return [
    linkName(candidate.between, shown),
    words.changes[change],
    differenceNumbers(value, "€/month", language),
    per(perHour),
    per(perEuro),
    perfect === null ? "–" : formatDifference(perfect.mean, "share", language),
    pAdjusted < P_LEAST ? `< ${formatNumber(P_LEAST, language)}` : formatNumber(pAdjusted, language, 3),
  ];
}

function planText(shown: LinksShown, words: LinksWords, columns: number): readonly string[] {
  const { findings, language } = shown;
  const { plan } = findings;
  const next = plan.next === null ? "" : linkNames(plan.next.links, shown);
  const last = plan.steps.at(-1);
  const best = bestText(plan, shown, words, columns);
  if (last === undefined) {
    const nothing = plan.stopped === "budget" ? [words.nothingFits(shown.budget)] : [words.noPlan];
    const stopped = plan.next === null ? [] : [words.stopped(plan, next)];
    return [...sentenceLines([...nothing, ...stopped], columns), ...best];
  }
  const rows = plan.steps.map(({ links, gain, together }) => [
    linkNames(links, shown),
    `${formatMeasure(costOf(links, "hours"), "h", language)}, ${formatMeasure(costOf(links, "euros"), "€", language)}`,
    differenceNumbers(gain.estimate, "€/month", language),
    differenceNumbers(together.estimate, "€/month", language),
  ]);
  const beside = plan.beside.flatMap(({ outcome, estimate }) => {
    const { name, unit } = measureOrPlain(outcome);
    return estimate === null ? [] : [`${name[language]} ${differenceText(estimate, unit, language)}`];
  });
  return [
    ...sentenceLines([words.plan(shown.budget)], columns),
    ...numbersTable(words.planColumns, rows, columns),
    ...sentenceLines(
      [
        words.stopped(plan, next),
        words.probability(probabilityText(last.together.positiveProbability, language)),
        words.beside(beside.join("; ")),
      ],
      columns,
    ),
    "",
    ...othersText(plan, shown, words, columns),
    ...best,
  ];
}

function othersText(plan: Plan, shown: LinksShown, words: LinksWords, columns: number): readonly string[] {
  const count = plan.steps.reduce((sum, { links }) => sum + links.length, 0);
  const rivals = rivalsText(
    plan.baselines,
    { better: words.planBetter, alike: words.alike, behind: words.behind },
    shown.language,
    columns,
  );
  return [...sentenceLines([words.others(count)], columns), ...rivals];
}

/** The best links that are known against as many elsewhere; nothing where they are the plan itself. */
function bestText({ best, baselines }: Plan, shown: LinksShown, words: LinksWords, columns: number): readonly string[] {
  if (best.gain === null || best.baselines.length === 0 || best.baselines === baselines) return [];
  const gain = differenceText(best.gain.estimate, "€/month", shown.language);
  const said = { better: words.bestBetter, alike: words.bestAlike, behind: words.bestBehind };
  return ["", ...sentenceLines([words.best(best, gain)], columns), ...rivalsText(best.baselines, said, shown.language, columns)];
}

function togetherText(shown: LinksShown, words: LinksWords, columns: number): readonly string[] {
  const { together } = shown.findings;
  if (together.length === 0) return sentenceLines([words.noPairs], columns);
  const found = together.filter(({ onlyTogether }) => onlyTogether);
  if (found.length === 0) return sentenceLines([words.noTogether(together.length)], columns);
  const numbers = (estimate: Estimate) => differenceNumbers(estimate, "€/month", shown.language);
  const rows = found.map(({ links, alone, joint, interaction }) => [
    linkNames(links, shown),
    numbers(alone[0]),
    numbers(alone[1]),
    numbers(joint),
    numbers(interaction),
  ]);
  return [...sentenceLines([words.together(together.length)], columns), ...numbersTable(words.togetherColumns, rows, columns)];
}

function linkName(between: Ends, { shown }: Pick<LinksShown, "shown">): string {
  return between.map(shown).join(BETWEEN);
}

function linkNames(links: readonly Candidate[], shown: Pick<LinksShown, "shown">): string {
  return links.map(({ between }) => linkName(between, shown)).join(" + ");
}
