import { formatNumber } from "../../chart/format.ts";
import type { Distribution, Touchpoint } from "../../scenario/scenario.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import { sharedRows, valueText } from "../sharedAssumptions.ts";
import { count, distinctNames, linkKinds, named, numbersOf, text, type Telling } from "./figures.ts";
import { MECHANISMS } from "./mechanisms.ts";

/** A table whose cells are Markdown already. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [`| ${heads.join(" | ")} |`, `|${"---|".repeat(heads.length)}`, ...rows.map((cells) => `| ${cells.join(" | ")} |`)].join("\n");
}

/** How large each organisation is. */
export function sizesTable(telling: Telling): string {
  const { record, words } = telling;
  const rows = record.comparison.scenarios.map((scenario) => {
    const numbers = numbersOf(record, scenario.id);
    return [
      named(scenario.id, telling),
      [scenario.structure.form, ...(scenario.structure.laterForms ?? []).map(({ form }) => form)].map((form) => text(form)).join(" → "),
      count(scenario.structure.people.length, telling),
      count(scenario.structure.teams.length, telling),
      linkKinds(scenario, telling),
      ...[/^customers\.([^.]+)\./, /^journey\.([^.]+)\./, /^journey\.([^.]+)\.([^.]+)\./].map((path) =>
        count(distinctNames(numbers, path), telling),
      ),
      count(scenario.budget.total, telling),
    ];
  });
  return table(words.sizeHeads, rows);
}

/** Touchpoints of the baseline, where it is stored whole. */
export function journeyTable(telling: Telling): string {
  const { record, words } = telling;
  const stored = record.stored.find(({ id }) => id === record.comparison.baseline);
  if (stored === undefined) return words.journeyUnknown;
  const rows = stored.scenario.journeys.flatMap(({ id, touchpoints }) =>
    touchpoints.map((touchpoint) => [text(id), ...touchpointCells(touchpoint, telling)]),
  );
  return `${words.journeyOf(named(stored.id, telling))}\n\n${table(words.journeyHeads, rows)}`;
}

function touchpointCells({ id, skills, channel, work, needs, creates, weight, next }: Touchpoint, telling: Telling): readonly string[] {
  const { language, words } = telling;
  const facts = (all: readonly string[] | number) =>
    typeof all === "number" ? count(all, telling) : all.map((fact) => text(fact)).join(", ");
  const routes = next.map(({ to, share }) => `${to === null ? words.end : text(to)} ${formatNumber(share, language)}`);
  return [
    text(id),
    skills.map((skill) => text(skill)).join(", "),
    text(channel),
    distributionText(work, telling),
    facts(needs),
    facts(creates),
    weight === null ? "" : formatNumber(weight, language),
    routes.length === 0 ? words.end : routes.join(", "),
  ];
}

/** "lognormal: mean 2, cv 0.8", with the words of scenario files. */
function distributionText({ kind, ...parameters }: Distribution, { language }: Telling): string {
  return `${kind}: ${Object.entries(parameters)
    .map(([name, value]) => `${name} ${formatNumber(value, language)}`)
    .join(", ")}`;
}

/** Which submodels are on, and in which organisations. */
export function submodelTable(telling: Telling): string {
  const { words } = telling;
  return table(
    words.submodelHeads,
    MECHANISMS.map(({ id, section }) => [words.mechanism[id], `§${section}`, whereOn(id, telling)]),
  );
}

/** Organisations in which a mechanism is on. */
export function organisationsWith(id: (typeof MECHANISMS)[number]["id"], { record }: Telling): readonly string[] {
  const mechanism = MECHANISMS.find((one) => one.id === id);
  return record.comparison.scenarios
    .filter((scenario) => mechanism?.on(numbersOf(record, scenario.id), scenario) === true)
    .map((scenario) => scenario.id);
}

function whereOn(id: (typeof MECHANISMS)[number]["id"], telling: Telling): string {
  const { record, words } = telling;
  const on = organisationsWith(id, telling);
  if (on.length === 0) return words.off;
  return on.length === record.comparison.scenarios.length ? words.on : `${words.on}: ${on.map((one) => named(one, telling)).join(", ")}`;
}

export function inputTable({ record, words }: Telling): string {
  return table(
    words.inputHeads,
    record.run.inputs.map(({ path, sha256 }) => [text(path, PATH_MOST), sha256]),
  );
}

/** Every number with where it is from. */
export function parameterTable(telling: Telling): string {
  const { record, words, language } = telling;
  const { origin } = messagesOf(language);
  const all = record.comparison.scenarios.length;
  const rows = sharedRows(record.facts).map(({ assumption, scenarios }) => [
    text(assumption.path, PATH_MOST),
    text(valueText(assumption, language)),
    origin[assumption.origin],
    text(assumption.source, SOURCE_MOST),
    assumption.grade === null ? "" : text(assumption.grade),
    scenarios.length === all ? words.all : scenarios.map((id) => named(id, telling)).join(", "),
  ]);
  return table(words.parameterHeads, rows);
}

const PATH_MOST = 120;
const SOURCE_MOST = 240;
