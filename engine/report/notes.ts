import { formatMeasure } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Comparison, ComparisonNote } from "../experiment/result.ts";
import { changeFigure } from "./figures.ts";
import { measureName } from "./findings.ts";
import { messagesOf } from "./messages/messagesOf.ts";
import { inSentence, sentenceStart } from "./messages/words.ts";
import { censoredShare, nameOf, summaryOf } from "./summaries.ts";
import { shortText } from "./visibleText.ts";

/** Every gate and warning in words, each once, budgets first: they decide whether anything else may be read. */
export function noteSentences(comparison: Comparison, language: Language): readonly string[] {
  const notes = [...comparison.notes].sort((a, b) => rank(a) - rank(b));
  return [...new Set(notes.map((note) => sentence(comparison, note, language)))];
}

function sentence(comparison: Comparison, note: ComparisonNote, language: Language): string {
  const id = note.scenario;
  const words = messagesOf(language);
  const text = words.note[note.code]({
    scenario: id === null ? words.page.allOrganisations : nameOf(comparison, id),
    share: shareOf(comparison, note, language),
    detail: detailOf(note, language),
  });
  return id === null ? sentenceStart(text) : text;
}

/** The number that a note is about, from the scenario's own summary. */
function shareOf(comparison: Comparison, note: ComparisonNote, language: Language): string | null {
  const summary = note.scenario === null ? undefined : summaryOf(comparison, note.scenario);
  if (note.code === "unequal-budget") {
    const apart = note.values["share"] ?? summary?.budgetDifferenceShare;
    return typeof apart === "number" && Number.isFinite(apart) && apart !== 0 ? changeFigure(apart, language) : null;
  }
  if (summary === undefined) return null;
  const share = censoredShare(summary);
  return note.code === "censored" && share > 0 ? formatMeasure(share, "share", language) : null;
}

/** The measure or the condition that a note names, in the reader's language. */
function detailOf(note: ComparisonNote, language: Language): string {
  if (note.code === "unequal-budget") {
    const { condition } = messagesOf(language);
    const named = note.values["condition"];
    return named === "budget" || named === "demand" || named === "horizon" ? condition[named] : condition.conditions;
  }
  const measure = note.values["measure"];
  return typeof measure === "string" ? inSentence(shortText(measureName(measure).name[language])) : "";
}

const ORDER: readonly ComparisonNote["code"][] = ["unequal-budget", "unstable", "failed", "streams", "skewed", "optimistic", "censored"];

function rank(note: ComparisonNote): number {
  return ORDER.indexOf(note.code);
}
