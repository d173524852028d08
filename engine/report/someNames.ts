import type { Language } from "../chart/language.ts";
import { messagesOf } from "./messages/messagesOf.ts";

/** As many names as a sentence holds; of more, the first of them and how many others there are. */
const NAMES_MOST = 8;
const NAMES_FIRST = 4;

/** "A, B, C, D and 96 others": the tables name them all. */
export function someNames(names: readonly string[], language: Language): string {
  const { and, more } = messagesOf(language);
  return names.length <= NAMES_MOST ? and(names) : and([...names.slice(0, NAMES_FIRST), more(names.length - NAMES_FIRST)]);
}
