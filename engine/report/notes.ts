import { formatInterval, formatMeasure } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Comparison, ComparisonNote } from "../experiment/result.ts";
import { changeFigure } from "./figures.ts";
import { measureName } from "./findings.ts";
import { messagesOf } from "./messages/messagesOf.ts";
import { inSentence, sentenceStart } from "./messages/words.ts";
import { someNames } from "./someNames.ts";
import { censoredShare, nameOf, summaryOf } from "./summaries.ts";
import { shortText } from "./visibleText.ts";

/** Every gate and warning in words, each once, budgets first: they decide whether anything else may be read. */
export function noteSentences(
  comparison: Comparison,
  language: Language,
  codes: readonly ComparisonNote["code"][] = ORDER,
): readonly string[] {
  const notes = comparison.notes.filter(({ code }) => codes.includes(code)).sort((a, b) => rank(a) - rank(b));
  return [...grouped(notes).values()].map((group) => sentence(comparison, group, language));
}

/** Notes that say the same of several organisations are one sentence. */
function grouped(notes: readonly ComparisonNote[]): ReadonlyMap<string, readonly ComparisonNote[]> {
  const groups = new Map<string, ComparisonNote[]>();
  for (const note of notes) {
    const own = SHARED.includes(note.code) ? [] : [note.scenario, JSON.stringify(note.values)];
    const { measure = null, condition = null } = note.values;
    const key = JSON.stringify([note.code, note.scenario === null, measure, condition, ...own]);
    groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return groups;
}

/** Whoever reads the answer must not miss these. */
export const GATES: readonly ComparisonNote["code"][] = ["unequal-budget", "unstable", "unsettled", "failed"];
/** How sure the numbers are: for whoever asks. */
export const DOUBTS: readonly ComparisonNote["code"][] = ["streams", "skewed", "optimistic", "warm-up", "censored"];

const SHARED: readonly ComparisonNote["code"][] = ["unequal-budget", "unstable", "failed", "streams", "skewed", "censored", "unsettled"];

function sentence(comparison: Comparison, group: readonly ComparisonNote[], language: Language): string {
  const note = group[0] as ComparisonNote;
  const words = messagesOf(language);
  const names = [...new Set(group.flatMap(({ scenario }) => (scenario === null ? [] : [nameOf(comparison, scenario)])))];
  const text = words.note[note.code]({
    scenario: names.length === 0 ? words.page.allOrganisations : someNames(names, language),
    share: note.code === "censored" ? openShare(comparison, group, language) : apartText(comparison, group, language),
    detail: detailOf(note, language),
  });
  return names.length === 0 ? sentenceStart(text) : text;
}

/** Share of open journeys: of one organisation, or the least and the most of several. */
function openShare(comparison: Comparison, group: readonly ComparisonNote[], language: Language): string | null {
  const shares = group.flatMap(({ scenario }) => {
    const summary = scenario === null ? undefined : summaryOf(comparison, scenario);
    return summary === undefined ? [] : [censoredShare(summary)].filter((share) => share > 0);
  });
  if (shares.length === 0) return null;
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  return low === high ? formatMeasure(low, "share", language) : formatInterval({ low, high }, "share", language);
}

/** By how much a condition differs: of one organisation, or the least and the most of several. Null: a note does not say. */
function apartText(comparison: Comparison, group: readonly ComparisonNote[], language: Language): string | null {
  if (group[0]?.code !== "unequal-budget") return null;
  const shares = group.map((note) => apartShare(comparison, note));
  if (!shares.every((share) => Number.isFinite(share) && share !== 0)) return null;
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  return low === high ? changeFigure(low, language) : formatInterval({ low, high }, "share", language);
}

/** From the scenario's own summary where the note does not say. */
function apartShare(comparison: Comparison, { scenario, values }: ComparisonNote): number {
  const summary = scenario === null ? undefined : summaryOf(comparison, scenario);
  return Number(values["share"] ?? summary?.budgetDifferenceShare ?? NaN);
}

/** The measure or the condition that a note names, in the reader's language. */
function detailOf(note: ComparisonNote, language: Language): string {
  if (note.code === "unequal-budget") {
    const { condition } = messagesOf(language);
    const named = note.values["condition"];
    return named === "budget" || named === "demand" || named === "horizon" ? condition[named] : condition.conditions;
  }
  const hours = note.values["hours"];
  if (note.code === "warm-up") return typeof hours === "number" ? formatMeasure(hours, "h", language) : "";
  const measure = note.values["measure"];
  return typeof measure === "string" ? inSentence(shortText(measureName(measure).name[language])) : "";
}

const ORDER: readonly ComparisonNote["code"][] = [...GATES, ...DOUBTS];

function rank(note: ComparisonNote): number {
  return ORDER.indexOf(note.code);
}
