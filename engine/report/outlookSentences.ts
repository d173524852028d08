import { formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Comparison, Estimate } from "../experiment/result.ts";
import type { FirstLink } from "../links/firstLinks.ts";
import { coarseEuros } from "./coarse.ts";
import { functionNames } from "./links/linkNames.ts";
import { messagesOf } from "./messages/messagesOf.ts";
import { mindSentences } from "./mindSentences.ts";
import type { Outlook } from "./outlook.ts";
import { nameOf } from "./summaries.ts";

/** What first, and what would change the answer, as they follow the answer in a terminal. */
export function outlookSentences(comparison: Comparison, outlook: Outlook, language: Language): readonly string[] {
  const links = outlook.links?.links ?? [];
  const listed = [linksSentence(comparison, outlook, language), ...links.map((link) => linkSentence(link, language))].join(" ");
  return [listed, ...mindSentences(comparison, outlook, language)];
}

/** One link to fund: between whom, what it is worth and what it takes. */
export function linkSentence({ functions, value, upkeep }: FirstLink, language: Language): string {
  const { firstLinks } = messagesOf(language).page;
  const [one, other] = functionNames(functions);
  return firstLinks.link(one, other, written(value, language), formatNumber(upkeep.hours, language));
}

/** What the links bring together; or why there are none. */
export function linksSentence(comparison: Comparison, { links }: Outlook, language: Language): string {
  const { firstLinks } = messagesOf(language).page;
  const today = nameOf(comparison, comparison.baseline);
  if (links === null || links.tested === 0) return firstLinks.unknown;
  const [tried, tested] = [links.tried, links.tested].map((count) => formatNumber(count, language, 0)) as [string, string];
  if (links.links.length === 0 || links.together === null) return firstLinks.none(tried, tested);
  return firstLinks.together(links.links.length, written(links.together, language), today);
}

function written(worth: Estimate, language: Language): string {
  const { mean, interval } = coarseEuros(worth, language);
  return `${mean} (${interval})`;
}
