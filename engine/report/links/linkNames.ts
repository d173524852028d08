import type { Candidate } from "../../links/candidates.ts";
import { abridged } from "../displayWidth.ts";
import { sentenceStart } from "../messages/words.ts";
import { shortText } from "../visibleText.ts";

const BETWEEN = " – ";
/** Of a longer name the middle is left out. */
const NAME_WIDTH = 24;

/** A link by the two people whom it joins, so that both are seen. */
export function linkName(between: readonly string[]): string {
  return between.map((name) => abridged(name, NAME_WIDTH)).join(BETWEEN);
}

/** The functions that a link joins, as everywhere on a page. */
export function functionNames(functions: readonly [string, string]): readonly [string, string] {
  return [sentenceStart(shortText(functions[0])), sentenceStart(shortText(functions[1]))];
}

export function linkNames(links: readonly Pick<Candidate, "between">[]): string {
  return links.map(({ between }) => linkName(between)).join(" + ");
}
