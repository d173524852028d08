import { formatMeasure } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Comparison, ComparisonNote } from "../experiment/result.ts";
import { changeFigure } from "./figures.ts";
import { measureName } from "./findings.ts";
import { messagesOf } from "./messages/messagesOf.ts";
import { inSentence } from "./messages/words.ts";
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
  return words.note[note.code]({
    scenario: id === null ? words.page.all : nameOf(comparison, id),
    share: shareOf(comparison, note, language),
    detail: detailOf(note, language),
  });
}

/** The number that a note is about, from the scenario's own summary. */
function shareOf(comparison: Comparison, note: ComparisonNote, language: Language): string | null {
  const summary = note.scenario === null ? undefined : summaryOf(comparison, note.scenario);
  if (summary === undefined) return null;
  if (note.code === "unequal-budget") return changeFigure(summary.budgetDifferenceShare, language);
  const share = censoredShare(summary);
  return note.code === "censored" && share > 0 ? formatMeasure(share, "share", language) : null;
}

/** The measure that a note names, in the reader's language. */
function detailOf(note: ComparisonNote, language: Language): string {
  const measure = note.values["measure"];
  return typeof measure === "string" ? inSentence(shortText(measureName(measure).name[language])) : "";
}

const ORDER: readonly ComparisonNote["code"][] = ["unequal-budget", "unstable", "failed", "streams", "skewed", "optimistic", "censored"];

function rank(note: ComparisonNote): number {
  return ORDER.indexOf(note.code);
}
