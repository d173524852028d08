import { formatNumber } from "../../chart/format.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import { inSentence } from "../messages/words.ts";
import { measureName } from "../findings.ts";
import { markdownText } from "../markdownTable.ts";
import { verdictSentences } from "../verdict.ts";
import { count, leversText, named, saidAt, type Telling } from "./figures.ts";
import type { MechanismId } from "./mechanisms.ts";
import { inputTable, journeyTable, organisationsWith, sizesTable, submodelTable, table } from "./oddTables.ts";
import type { ElementId } from "./words.ts";

/** What each element of ODD says of this study, as blocks of Markdown. */
export const ELEMENTS: Readonly<Record<ElementId, (telling: Telling) => readonly string[]>> = {
  purpose,
  entities,
  process,
  concepts,
  initialisation,
  input: (telling) => [telling.words.inputs, inputTable(telling)],
  submodels: (telling) => [telling.words.submodels, submodelTable(telling)],
};

function purpose(telling: Telling): readonly string[] {
  const { record, words, language } = telling;
  const sentences = verdictSentences(record.comparison, language).map((sentence) => `- ${markdownText(sentence)}`);
  return [words.purpose, aim(telling), words.patterns, `${words.answer}:`, sentences.join("\n")];
}

function aim(telling: Telling): string {
  const { record, words } = telling;
  const { scenarios, baseline } = record.comparison;
  const [first] = scenarios;
  if (scenarios.length === 1 && first !== undefined) return words.alone(named(first.id, telling), headline(telling));
  return words.study(words.and(scenarios.map(({ id }) => named(id, telling))), named(baseline, telling), headline(telling));
}

/** Names of the measures on which verdicts are given. */
function headline({ record, words, language }: Telling): string {
  return words.and(record.comparison.headline.map(({ measure }) => inSentence(measureName(measure).name[language])));
}

function entities(telling: Telling): readonly string[] {
  const { words } = telling;
  return [
    words.entities,
    sizesTable(telling),
    table(words.entityHeads, words.entityRows),
    words.scales(horizon(telling), calendar(telling)),
  ];
}

export function horizon(telling: Telling): string {
  return saidAt("time.horizon", (value) => hours(value, telling), telling);
}

function hours(value: number | string, { language }: Telling): string {
  return typeof value === "number" ? `${formatNumber(value, language)}\u00a0h` : markdownText(value);
}

/** Nothing is said of start and hours where people work day and night. */
function calendar(telling: Telling): string {
  const { record, words, language } = telling;
  const said = Object.values(record.facts.provenance).some((numbers) => numbers.some(({ path }) => path === "time.calendar.start"));
  if (!said) return words.always;
  const at = (path: string) =>
    saidAt(path, (value) => (typeof value === "number" ? formatNumber(value, language) : markdownText(value)), telling);
  return words.calendar(at("time.calendar.start"), at("time.calendar.hours"), at("time.calendar.days"));
}

function process(telling: Telling): readonly string[] {
  return [...telling.words.process, journeyTable(telling)];
}

const CHANGING: readonly MechanismId[] = ["rollout", "learning", "training", "growth", "transition", "changes"];

function concepts(telling: Telling): readonly string[] {
  const { record, words } = telling;
  const list = words.concepts.map(([name, said]) => `- **${name}.** ${said}`).join("\n");
  const changing = record.comparison.scenarios
    .map(({ id }) => id)
    .filter((id) => CHANGING.some((one) => organisationsWith(one, telling).includes(id)));
  const here = [
    ...(changing.length === 0 ? [] : [words.learningIn(words.and(changing.map((id) => named(id, telling))))]),
    words.luckOf(markdownText(record.facts.seed), count(record.facts.replications, telling)),
    words.observed(headline(telling)),
  ];
  return [list, here.join(" ")];
}

function initialisation(telling: Telling): readonly string[] {
  const { record, words, language } = telling;
  const { run, comparison, facts } = record;
  const pilots = count(run.pilots, telling);
  const settled = (run.warmUp?.scenarios ?? []).map(
    ({ id, hours: own, status }) => `- ${words.settled(named(id, telling), formatNumber(own, language), words.status[status])}`,
  );
  const { levers } = facts;
  return [
    words.initial,
    warmUp(telling),
    settled.join("\n"),
    run.reference === null ? words.churnUnknown : words.churn(named(comparison.baseline, telling), pilots),
    levers === undefined ? "" : words.levers(leversText(levers, telling)),
  ];
}

function warmUp(telling: Telling): string {
  const { record, words, language } = telling;
  const { warmUp: found, pilots } = record.run;
  return found === null
    ? words.warmUpStated(warmUpText(telling))
    : words.warmUpFound(formatNumber(found.hours, language), count(pilots, telling));
}

/** Time that is left out at the start, as text. */
export function warmUpText(telling: Telling): string {
  const { warmUp: found } = telling.record.run;
  if (found !== null) return hours(found.hours, telling);
  return saidAt("time.warmUp", (value) => hours(value, telling), telling);
}

/** What the page of limits says the model does not know. */
export function limits({ language }: Telling): readonly string[] {
  return messagesOf(language).page.limits.map((limit) => markdownText(limit));
}
