import type { Language } from "../../chart/language.ts";
import type { Rival } from "../../links/rivals.ts";
import { enumerated } from "../messages/words.ts";
import { linksWords, type LinksWords } from "./linksWords.ts";

/** What is said of those that are compared with the rivals: of the plan, or of the best links. */
export type RivalSaid = Pick<LinksWords, "alike" | "behind">;

type Placed = Pick<Rival, "placement" | "draws" | "redrawn" | "better">;

/** Which placements gain more, which could not be told apart, and how often one was drawn anew. */
export function rivalSentences(rivals: readonly Placed[], said: RivalSaid, language: Language): readonly string[] {
  const words = linksWords(language);
  const judged = (verdict: Verdict) =>
    rivals.filter((rival) => verdictOf(rival) === verdict).map(({ placement, draws }) => words.placements[placement](draws));
  const some = (names: readonly string[], say: (placements: string) => string) =>
    names.length === 0 ? [] : [say(enumerated(names, () => words.and))];
  const redrawn = rivals.reduce((sum, rival) => sum + rival.redrawn, 0);
  return [...some(judged("behind"), said.behind), ...some(judged("alike"), said.alike), ...(redrawn > 0 ? [words.redrawn(redrawn)] : [])];
}

type Verdict = "ahead" | "alike" | "behind" | "unknown";

/** Of those that are compared with a rival. */
function verdictOf({ better }: Placed): Verdict {
  if (better === null) return "unknown";
  const { low, high } = better.estimate;
  if (low > 0) return "ahead";
  return high < 0 ? "behind" : "alike";
}
