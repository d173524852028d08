import { formatDifference, formatDifferenceInterval, formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Comparison, Estimate } from "../experiment/result.ts";
import type { FirstLink } from "../links/firstLinks.ts";
import type { Levers } from "../scenario/levers.ts";
import { coarseEuros } from "./coarse.ts";
import { leaderOf } from "./costSentences.ts";
import { findings, measureName } from "./findings.ts";
import { functionNames } from "./links/linkNames.ts";
import { messagesOf } from "./messages/messagesOf.ts";
import { inSentence, sentenceStart } from "./messages/words.ts";
import type { OtherWorld, Outlook } from "./outlook.ts";
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
  if (links === null) return firstLinks.unknown;
  if (links.links.length === 0 || links.together === null) return firstLinks.none(formatNumber(links.tried, language, 0));
  return firstLinks.together(links.links.length, written(links.together, language), today);
}

function written(worth: Estimate, language: Language): string {
  const { mean, interval } = coarseEuros(worth, language);
  return `${mean} (${interval})`;
}

/** Where the answer holds, where another one comes, and among whom that was tried. */
export function mindSentences(comparison: Comparison, outlook: Outlook, language: Language): readonly string[] {
  const [first] = findings(comparison);
  if (first === undefined || outlook.worlds.length === 0) return [];
  const { mind, and } = { mind: messagesOf(language).page.outlook, and: messagesOf(language).and };
  const leader = leaderOf(first);
  const same = outlook.worlds.filter((world) => world.leader === leader && world.kind === first.kind);
  const others = outlook.worlds.filter((world) => !same.includes(world));
  const names = outlook.among.map((id) => nameOf(comparison, id));
  const worlds = same.map(({ levers }) => worldName(levers, language));
  return [
    ...(same.length === 0 ? [] : [sentenceStart(mind.holds(listedOr(worlds, language)))]),
    ...others.map((world) => {
      const text = sentenceStart(otherSentence(comparison, world, language));
      const breaks = leader !== null && world.unstable.includes(leader);
      return breaks ? `${text} ${mind.breaks(nameOf(comparison, leader))}` : text;
    }),
    mind.among(and(names), formatNumber(outlook.replications, language, 0)),
  ];
}

function otherSentence(comparison: Comparison, { levers, kind, leader, difference }: OtherWorld, language: Language): string {
  const { outlook } = messagesOf(language).page;
  const world = worldName(levers, language);
  const baseline = nameOf(comparison, comparison.baseline);
  if (kind === "baseline") return outlook.baseline(world, baseline);
  if (kind === "equivalent") return outlook.equivalent(world, baseline);
  if (kind !== "better" || leader === null || difference === null) return outlook.open(world, baseline);
  const { unit, name } = measureName(comparison.headline[0]?.measure ?? "");
  const text = `${formatDifference(difference.mean, unit, language)} (${formatDifferenceInterval(difference, unit, language)})`;
  return outlook.leads(world, nameOf(comparison, leader), inSentence(name[language]), text);
}

/** The levers that are moved, in words: "20 % more customers". */
export function worldName({ load, fabric, length }: Levers, language: Language): string {
  const { and, page } = messagesOf(language);
  const { world } = page.outlook;
  const share = (factor: number) => `${formatNumber(Math.abs(factor - 1) * 100, language, 0)}\u00a0%`;
  const parts = [
    ...(load === 1 ? [] : [(load > 1 ? world.moreCustomers : world.fewerCustomers)(share(load))]),
    ...(fabric === 1 ? [] : [(fabric > 1 ? world.moreRecords : world.fewerRecords)(share(fabric))]),
    ...(length === 1 ? [] : [world.longer(length, formatNumber(length, language, 0))]),
  ];
  return parts.length === 0 ? world.asStated : and(parts);
}

function listedOr(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: "disjunction" }).format(names);
}
