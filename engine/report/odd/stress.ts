import { USUAL_CONFIDENCE } from "../../statistics/confidence.ts";
import type { ScenarioSummary } from "../../experiment/result.ts";
import { measureOf } from "../../measure/catalogue.ts";
import { indifferenceText } from "../indifference.ts";
import { measureName } from "../findings.ts";
import { markdownText } from "../markdownTable.ts";
import { noteSentences } from "../notes.ts";
import { sharedRows } from "../sharedAssumptions.ts";
import { EQUAL_BUDGET_SHARE } from "../summaries.ts";
import { count, distinctNames, leversText, named, numbersOf, percent, text, type Telling } from "./figures.ts";
import { horizon, limits, warmUpText } from "./elements.ts";
import { table } from "./oddTables.ts";
import type { StressId } from "./words.ts";

/** The items of STRESS-DES with their answers. */
export function stressTable(telling: Telling): string {
  const { stress } = telling.words;
  const rows = stress.sections.flatMap((section, at) => [
    [`**${section}**`, ""],
    ...IDS.filter((id) => id.startsWith(`${at + 1}.`)).map((id) => [`${id} ${stress.items[id]}`, ANSWERS[id](telling)]),
  ]);
  return table(stress.heads, rows);
}

const ANSWERS: Readonly<Record<StressId, (telling: Telling) => string>> = {
  "1.1": ({ words }) => `${words.purpose} ${words.stress.see(words.elements.purpose)}`,
  "1.2": outputs,
  "1.3": aims,
  "2.1": charts,
  "2.2": ({ words }) => words.stress.see(words.elements.process),
  "2.3": (telling) => lines(telling.record.comparison.scenarios.map((scenario) => difference(scenario, telling))),
  "2.4": ({ words }) => words.stress.algorithms,
  "2.5": components,
  "3.1": sources,
  "3.2": ({ words }) => words.stress.preprocessing,
  "3.3": (telling) => telling.words.stress.parameters(count(sharedRows(telling.record.facts).length, telling)),
  "3.4": assumptions,
  "4.1": ({ words }) => `${words.initial} ${words.stress.see(words.elements.initialisation)}`,
  "4.2": (telling) =>
    telling.words.stress.runLength(horizon(telling), warmUpText(telling), telling.words.stress.stopped[telling.record.run.stopped]),
  "4.3": estimation,
  "5.1": ({ words, record: { run } }) => words.stress.software(text(run.engine.version), text(run.engine.source), text(run.engine.node)),
  "5.2": ({ words, record: { facts } }) => words.stress.sampling(text(facts.seed)),
  "5.3": ({ words, record: { facts } }) => words.stress.execution(markdownText(facts.command)),
  "5.4": system,
  "6.1": ({ words, record: { run, facts } }) =>
    words.stress.code(text(run.license ?? words.unknown), text(run.repository ?? words.unknown, ADDRESS_MOST), text(facts.hash)),
};

const IDS = Object.keys(ANSWERS) as readonly StressId[];
const ADDRESS_MOST = 200;

/** Several sentences in one cell. */
function lines(all: readonly string[]): string {
  return all.join("<br>");
}

function outputs(telling: Telling): string {
  const { record, words, language } = telling;
  const { comparison } = record;
  const each = comparison.headline.map(({ measure: id }) => {
    const name = measureName(id);
    const definition = measureOf(id)?.definition ?? words.unknown;
    return words.stress.output(markdownText(name.name[language]), markdownText(definition), indifferenceText(comparison, name, language));
  });
  return lines([...each, words.stress.error(percent(USUAL_CONFIDENCE, telling), count(comparison.simultaneousOver, telling))]);
}

function aims(telling: Telling): string {
  const { record, words } = telling;
  const descriptions = record.stored.flatMap(({ id, scenario }) =>
    scenario.description === "" ? [] : [`${named(id, telling)}: ${text(scenario.description, DESCRIPTION_MOST)}`],
  );
  return lines([words.stress.aims(named(record.comparison.baseline, telling)), ...descriptions, ...besides(telling)]);
}

/** What the run looked at beside the comparison. */
function besides(telling: Telling): readonly string[] {
  const { record, words } = telling;
  const { outlook, comparison } = record;
  if (outlook === null) return [];
  const names = words.and(outlook.among.map((id) => named(id, telling)));
  const worlds = outlook.worlds.map(({ levers }) => leversText(levers, telling)).join("; ");
  return [
    ...(outlook.worlds.length === 0 ? [] : [words.stress.worlds(names, worlds, count(outlook.replications, telling))]),
    ...(outlook.links === null
      ? []
      : [
          words.stress.links(
            named(comparison.baseline, telling),
            count(outlook.links.tried, telling),
            count(outlook.links.tested, telling),
          ),
        ]),
  ];
}

const DESCRIPTION_MOST = 300;

function charts({ record, words }: Telling): string {
  const files = record.run.files.filter((name) => /^charts\/(?:organisation-map|journey-heatstrip)[^/]*\.svg$/.test(name));
  return files.length === 0 ? words.stress.noCharts : words.stress.charts(files.map((name) => text(name)).join(", "));
}

/** How an organisation differs from the baseline: in form, size, and in which numbers. */
function difference({ id, structure }: ScenarioSummary, telling: Telling): string {
  const { words } = telling;
  return words.stress.differs({
    name: named(id, telling),
    form: text(structure.form),
    people: count(structure.people.length, telling),
    links: count(structure.links.length, telling),
    keys: otherNumbers(id, telling),
  });
}

/** Keys at which it has another value than the baseline. */
function otherNumbers(id: string, telling: Telling): string {
  const { record, words } = telling;
  if (numbersOf(record, id).length === 0) return words.unknown;
  const baseline = keysOf(record.comparison.baseline, telling);
  const paths = [...keysOf(id, telling)].filter((key) => !baseline.has(key)).map((key) => key.slice(0, key.indexOf("\n")));
  return paths.length === 0 ? words.stress.asBaseline : [...new Set(paths)].map((path) => text(path, ADDRESS_MOST)).join(", ");
}

function keysOf(id: string, { record }: Telling): ReadonlySet<string> {
  return new Set(numbersOf(record, id).map(({ path, value }) => `${path}\n${value}`));
}

function components(telling: Telling): string {
  const { record, words } = telling;
  const [, , people, , , segments, journeys, touchpoints] = words.sizeHeads;
  const counts = record.comparison.scenarios.map(({ id, structure }) => {
    const numbers = numbersOf(record, id);
    const each = [
      [people, structure.people.length],
      [segments, distinctNames(numbers, /^customers\.([^.]+)\./)],
      [journeys, distinctNames(numbers, /^journey\.([^.]+)\./)],
      [touchpoints, distinctNames(numbers, /^journey\.([^.]+)\.([^.]+)\./)],
    ] as const;
    return `${named(id, telling)}: ${each.map(([name, many]) => `${name ?? ""} ${count(many, telling)}`).join(", ")}`;
  });
  return words.stress.components(counts.join("; "));
}

/** Each number once, however many scenarios share it. */
function origins(telling: Telling): Readonly<Record<"evidence" | "stated" | "plain" | "assumed", number>> {
  const counts = { evidence: 0, stated: 0, plain: 0, assumed: 0 };
  for (const { assumption } of sharedRows(telling.record.facts)) counts[assumption.origin]++;
  return counts;
}

function sources(telling: Telling): string {
  const { evidence, stated, plain, assumed } = origins(telling);
  const { words } = telling;
  const written = [evidence, stated, plain, assumed].map((many) => count(many, telling));
  return words.stress.sources(written[0] ?? "", written[1] ?? "", written[2] ?? "", written[3] ?? "");
}

function assumptions(telling: Telling): string {
  const { record, words, language } = telling;
  const { assumed } = origins(telling);
  const all = sharedRows(record.facts).length;
  const notes = noteSentences(record.comparison, language).map((note) => markdownText(note));
  return lines([words.stress.assumptions(count(assumed, telling), count(all, telling)), ...limits(telling), ...notes]);
}

function estimation(telling: Telling): string {
  const { record, words } = telling;
  const { run } = record;
  const runs = run.scenarios.map(({ id, replications }) => `${named(id, telling)} ${count(replications, telling)}`).join(", ");
  return words.stress.estimation(
    runs,
    count(run.failures.length, telling),
    percent(USUAL_CONFIDENCE, telling),
    percent(EQUAL_BUDGET_SHARE, telling),
  );
}

function system(telling: Telling): string {
  const { words, record } = telling;
  const { machine, created } = record.run;
  return words.stress.system({
    platform: text(machine.platform),
    processors: count(machine.processors, telling),
    threads: count(machine.threads, telling),
    node: text(machine.node),
    created: text(created),
  });
}
