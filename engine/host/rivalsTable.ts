import { differenceNumbers } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Rival } from "../links/rivals.ts";
import { linksWords } from "../report/links/linksWords.ts";
import { rivalSentences, type RivalSaid } from "../report/links/rivalSentences.ts";
import { numbersTable, sentenceLines } from "./textBlocks.ts";

/** What is said of those that are compared with the rivals: of the plan, or of the best links. */
export interface RivalWords extends RivalSaid {
  readonly better: string;
}

/** As many links placed otherwise: what they gain, and how much more those gain that they are compared with. */
export function rivalsText(rivals: readonly Rival[], said: RivalWords, language: Language, columns: number): readonly string[] {
  const words = linksWords(language);
  const rows = rivals.map(({ placement, draws, gain, better }) => [
    words.placements[placement](draws),
    gain === null ? "–" : differenceNumbers(gain.estimate, "€/month", language),
    better === null ? "–" : differenceNumbers(better.estimate, "€/month", language),
  ]);
  return [
    ...numbersTable([...words.otherColumns, said.better], rows, columns),
    ...sentenceLines(rivalSentences(rivals, said, language), columns),
  ];
}
