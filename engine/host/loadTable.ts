import { formatMeasure, formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { LoadFindings, OneMore, PersonLoad, Saturation, SaturationCheck } from "../links/load.ts";
import { intervalText } from "../report/intervalText.ts";
import { loadWords, type LoadWords } from "./loadWords.ts";
import { numbersTable, sentenceLines } from "./textBlocks.ts";

export interface LoadShown {
  /** null: it could not be measured. */
  readonly load: LoadFindings | null;
  /** People as they are called outside. */
  readonly shown: (id: string) => string;
  readonly language: Language;
}

/** Rows of the terminal. */
const BUSIEST = 6;
/** Of fewer people a tenth is nobody. */
const LEAST_SPREAD = 10;

/** Who relays, what would saturate first, and which link would overload somebody. */
export function loadText({ load, shown, language }: LoadShown, columns: number): readonly string[] {
  const words = loadWords(language);
  if (load === null) return sentenceLines([words.unknown], columns);
  const telling = { shown, language, words };
  return [
    ...sentenceLines([load.people.length === 0 ? words.nobody : words.title], columns),
    ...busiestTable(load, telling, columns),
    ...sentenceLines([...spreadLines(load, telling), ...saturationLines(load, telling), ...oneMoreLines(load.oneMore, telling)], columns),
  ];
}

interface Telling {
  readonly shown: (id: string) => string;
  readonly language: Language;
  readonly words: LoadWords;
}

function busiestTable({ people }: LoadFindings, { shown, language, words }: Telling, columns: number): readonly string[] {
  if (people.length === 0) return [];
  const rows = people
    .slice(0, BUSIEST)
    .map(({ person, hoursPerMonth, share }: PersonLoad) => [
      shown(person),
      intervalText(hoursPerMonth, language),
      percent(share.mean, language),
    ]);
  return numbersTable(words.columns, rows, columns);
}

function spreadLines({ people, of, gini, topTenth }: LoadFindings, { language, words }: Telling): readonly string[] {
  if (people.length < LEAST_SPREAD || gini === null || topTenth === null) return [];
  return [words.who(people.length, of, percent(topTenth, language), formatNumber(gini, language, 2))];
}

function saturationLines({ relay, line, checks }: LoadFindings, { shown, language, words }: Telling): readonly string[] {
  const said = ({ at, use, critical }: Saturation) => {
    const [share, factor] = [percent(use.mean, language), intervalText(critical, language)];
    return "person" in at ? words.person(shown(at.person), share, factor) : words.line(at.team, at.skill, share, factor);
  };
  return [
    ...(relay === null ? [] : [said(relay)]),
    ...(line === null ? [] : [said(line)]),
    ...checks.map((check) => checkLine(check, { shown, language, words })),
    ...(checks.some(fallsShort) ? [words.short] : []),
  ];
}

function checkLine({ share, use, growing, n }: SaturationCheck, { language, words }: Telling): string {
  const times = formatNumber(share, language, 2);
  if (growing === null || use === null) return words.refused(times);
  return words.check(times, percent(use.mean, language), Math.round(growing * n), n);
}

/** Below the critical load its use is surely less than in proportion, by more than a twentieth (ours: a long line fills late). */
function fallsShort({ share, proportion }: SaturationCheck): boolean {
  return share < 1 && proportion !== null && proportion.high < 1 && proportion.mean < 0.95;
}

function oneMoreLines(oneMore: readonly OneMore[], telling: Telling): readonly string[] {
  const { words } = telling;
  if (oneMore.length === 0) return [];
  const bad = oneMore.filter(({ overloads }) => overloads);
  if (bad.length > 0) return bad.map((one) => hitLine(one, words.overload, telling));
  const rise = ({ hardest }: OneMore) => (hardest === null ? 0 : hardest.after - hardest.before);
  const most = oneMore.reduce<OneMore | null>((best, one) => (rise(one) > (best === null ? 0 : rise(best)) ? one : best), null);
  return [words.noOverload(oneMore.length), ...(most === null ? [] : [hitLine(most, words.most, telling)])];
}

function hitLine({ link, hardest }: OneMore, of: LoadWords["overload"], { shown, language, words }: Telling): string {
  const name = link.between.map(shown).join(" – ");
  if (hardest === null) return words.impossible(name);
  return of(name, shown(hardest.person), percent(hardest.before, language), percent(hardest.after, language));
}

function percent(share: number, language: Language): string {
  return formatMeasure(share, "share", language);
}
