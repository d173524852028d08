import { differenceNumbers } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Rival } from "../links/rivals.ts";
import { enumerated } from "../report/messages/words.ts";
import { linksWords, type LinksWords } from "../report/links/linksWords.ts";
import { numbersTable, sentenceLines } from "./textBlocks.ts";

/** What is said of those that are compared with the rivals: of the plan, or of the best links. */
export interface RivalWords {
  readonly better: string;
  readonly alike: LinksWords["alike"];
  readonly behind: LinksWords["behind"];
}

/** As many links placed otherwise: what they gain, and how much more those gain that they are compared with. */
export function rivalsText(rivals: readonly Rival[], said: RivalWords, language: Language, columns: number): readonly string[] {
  const words = linksWords(language);
  const nameOf = ({ placement, draws }: Rival) => words.placements[placement](draws);
  const rows = rivals.map((rival) => [
    nameOf(rival),
    rival.gain === null ? "–" : differenceNumbers(rival.gain.estimate, "€/month", language),
    rival.better === null ? "–" : differenceNumbers(rival.better.estimate, "€/month", language),
  ]);
  const judged = (verdict: Verdict) => rivals.filter((rival) => verdictOf(rival) === verdict).map(nameOf);
  const some = (names: readonly string[], say: (placements: string) => string) =>
    names.length === 0 ? [] : [say(enumerated(names, () => words.and))];
  const redrawn = rivals.reduce((sum, rival) => sum + rival.redrawn, 0);
  const below = [
    ...some(judged("behind"), said.behind),
    ...some(judged("alike"), said.alike),
    ...(redrawn > 0 ? [words.redrawn(redrawn)] : []),
  ];
  return [...numbersTable([...words.otherColumns, said.better], rows, columns), ...sentenceLines(below, columns)];
}

type Verdict = "ahead" | "alike" | "behind" | "unknown";

/** Of those that are compared with a rival. */
function verdictOf({ better }: Rival): Verdict {
  if (better === null) return "unknown";
  const { low, high } = better.estimate;
  if (low > 0) return "ahead";
  return high < 0 ? "behind" : "alike";
}
