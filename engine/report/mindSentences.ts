import { formatDifference, formatDifferenceInterval, formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Comparison } from "../experiment/result.ts";
import { findings, type Finding } from "./findings.ts";
import { messagesOf } from "./messages/messagesOf.ts";
import { inSentence, sentenceStart } from "./messages/words.ts";
import type { OtherWorld, Outlook } from "./outlook.ts";
import { nameOf } from "./summaries.ts";
import { worldName } from "./worldName.ts";

/** An answer that another world could change. */
type Judged = Extract<Finding, { chance: number | null }>;

/** Where the answer holds, where another one comes, and among whom that was tried. */
export function mindSentences(comparison: Comparison, outlook: Outlook, language: Language): readonly string[] {
  const [first] = findings(comparison);
  if (first === undefined || !("chance" in first) || outlook.worlds.length === 0) return [];
  const { and, or, page } = messagesOf(language);
  const same = outlook.worlds.filter((world) => isSame(world, first));
  const others = outlook.worlds.filter((world) => !same.includes(world));
  const worlds = same.map(({ levers }) => worldName(levers, language));
  const among = outlook.among.map((id) => nameOf(comparison, id));
  return [
    ...(same.length === 0 ? [] : [sentenceStart(page.outlook.holds(or(worlds)))]),
    ...others.map((world) =>
      [sentenceStart(otherSentence(comparison, { first, world }, language)), ...breaks(comparison, { first, world }, language)].join(" "),
    ),
    page.outlook.among(and(among), formatNumber(outlook.replications, language, 0)),
  ];
}

/** The same one leads, and leaves nobody beside it who could not stand there before; where none leads, none does. */
function isSame(world: OtherWorld, { kind, leader, peers }: Judged): boolean {
  if (world.kind !== kind) return false;
  if (kind === "undecided" || kind === "equivalent") return true;
  if (kind === "baseline") return world.peers.length === 0 || peers.length > 0;
  return world.leader === leader.scenario && world.peers.every((id) => peers.includes(id));
}

interface Elsewhere {
  readonly first: Judged;
  readonly world: OtherWorld;
}

function otherSentence(comparison: Comparison, { first, world }: Elsewhere, language: Language): string {
  const { outlook } = messagesOf(language).page;
  const place = worldName(world.levers, language);
  const baseline = nameOf(comparison, comparison.baseline);
  const { kind, peers } = world;
  if (kind === "better") return leads(comparison, { first, world }, language);
  if (kind === "baseline" && peers.length === 0) return outlook.baseline(place, baseline);
  if (kind === "equivalent") return outlook.equivalent(place, baseline);
  return (kind === "baseline" || kind === "undecided" ? outlook.open : outlook.incomparable)(place, baseline);
}

/** Another one leads, or the same with less certainty: beside whom is said with it. */
function leads(comparison: Comparison, { first, world }: Elsewhere, language: Language): string {
  const { and, page } = messagesOf(language);
  const { leader, difference, peers, asGood } = world;
  const { name, unit } = first.measure;
  const against =
    difference === null
      ? ""
      : `${formatDifference(difference.mean, unit, language)} (${formatDifferenceInterval(difference, unit, language)})`;
  const doubts = [
    ...(peers.length === 0 ? [] : [page.outlook.peers(and(peers.map((id) => nameOf(comparison, id))))]),
    ...(asGood.includes(first.leader.scenario) ? [page.outlook.asGood(nameOf(comparison, first.leader.scenario))] : []),
  ];
  const said = { world: worldName(world.levers, language), leader: nameOf(comparison, leader ?? ""), measure: inSentence(name[language]) };
  return page.outlook.leads({ ...said, difference: against, doubts });
}

/** Whoever leads today, and today's organisation itself, may not hold there at all. */
function breaks(comparison: Comparison, { first, world }: Elsewhere, language: Language): readonly string[] {
  const broken = [...new Set([first.leader.scenario, comparison.baseline])].filter((id) => world.unstable.includes(id));
  return broken.map((id) => messagesOf(language).page.outlook.breaks(nameOf(comparison, id)));
}
