import { formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import type { ScenarioSummary } from "../../experiment/result.ts";
import { AS_STATED, LEVER_IDS, type Levers } from "../../scenario/levers.ts";
import type { Assumption } from "../facts.ts";
import { markdownText } from "../markdownTable.ts";
import { nameOf } from "../summaries.ts";
import { shortText } from "../visibleText.ts";
import type { StudyRecord } from "./record.ts";
import { oddWords, type OddWords } from "./words.ts";

/** A study and how it is told: what every part of the document is written from. */
export interface Telling {
  readonly record: StudyRecord;
  readonly words: OddWords;
  readonly language: Language;
}

export function tellingOf(record: StudyRecord, language: Language): Telling {
  return { record, words: oddWords(language), language };
}

export function count(value: number, { language }: Pick<Telling, "language">): string {
  return formatNumber(value, language, 0);
}

/** A share as a per cent. */
export function percent(share: number, { language }: Pick<Telling, "language">): string {
  return `${formatNumber(share * 100, language)}\u00a0%`;
}

/** A scenario's name as Markdown. */
export function named(id: string, { record }: Pick<Telling, "record">): string {
  return text(nameOf(record.comparison, id));
}

/** Text of the user's as Markdown that is nothing but text. */
export function text(written: string, most?: number): string {
  return markdownText(shortText(written, most));
}

export function numbersOf(record: StudyRecord, id: string): readonly Assumption[] {
  return record.facts.provenance[id] ?? [];
}

/** How many different names stand at the star of `journey.*`. */
export function distinctNames(numbers: readonly Assumption[], expression: RegExp): number {
  return new Set(numbers.flatMap(({ path }) => expression.exec(path)?.slice(1).join("\n") ?? [])).size;
}

/** Levers that are moved: "customers who come × 1.2". */
export function leversText(levers: Levers, { words, language }: Telling): string {
  const moved = LEVER_IDS.filter((id) => levers[id] !== AS_STATED[id]);
  return moved.map((id) => `${words.lever[id]} × ${formatNumber(levers[id], language)}`).join(", ");
}

/** What the scenarios say at a path: one text where all say the same, else each with its name. */
export function saidAt(path: string, say: (value: Assumption["value"]) => string, telling: Telling): string {
  const { record, words } = telling;
  const said = record.comparison.scenarios.map(({ id }) => {
    const found = numbersOf(record, id).find((one) => one.path === path);
    return { id, said: found === undefined ? words.unknown : say(found.value) };
  });
  const different = [...new Set(said.map((one) => one.said))];
  if (different.length <= 1) return different[0] ?? words.unknown;
  return different
    .map(
      (one) =>
        `${one} (${said
          .filter((other) => other.said === one)
          .map(({ id }) => named(id, telling))
          .join(", ")})`,
    )
    .join("; ");
}

/** People, teams and links of an organisation at the start. */
export function linkKinds({ structure }: ScenarioSummary, telling: Telling): string {
  const kinds = new Map<string, number>();
  for (const { kind } of structure.links) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  if (kinds.size === 0) return telling.words.none;
  return [...kinds].map(([kind, many]) => `${text(kind)} ${count(many, telling)}`).join(", ");
}
