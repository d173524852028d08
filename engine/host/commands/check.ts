import type { Issue } from "../../base/issue.ts";
import { issuesText } from "../../base/issueText.ts";
import { formatNumber } from "../../chart/format.ts";
import { MONTH_HOURS } from "../../measure/work/work.ts";
import { demandPerHour } from "../../scenario/demandPerHour.ts";
import type { Provenance } from "../../scenario/parse.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { prepare, type Prepared } from "../../study.ts";
import { EXIT } from "../fault.ts";
import { fileReader } from "../fileReader.ts";
import { jsonText } from "../jsonText.ts";
import { scenarioFiles } from "../scenarioFiles.ts";
import { slashed } from "../studyRequest.ts";
import type { Terminal } from "../terminal.ts";
import { JOURNEYS_MOST, workloadIssues } from "../workload.ts";

export interface CheckRequest {
  readonly files: readonly string[];
  readonly explain: boolean;
  readonly format: "terminal" | "json";
}

/** Says what is wrong with each file, or what Weft has understood; `explain` adds every number with its origin. */
export function check({ files, explain, format }: CheckRequest, terminal: Terminal): number {
  const paths = scenarioFiles(files).map(slashed);
  const { read } = fileReader(paths);
  const checked = paths.map((file) => {
    const prepared = prepare(file, read);
    if (prepared.kind === "issues") return { file, prepared: null, issues: prepared.issues };
    return { file, prepared: prepared.value, issues: workloadIssues([prepared.value], JOURNEYS_MOST) };
  });
  const issues = checked.flatMap((entry) => entry.issues);
  if (issues.length > 0) terminal.note(issuesText(distinct(issues)));
  if (format === "json") {
    const shown = checked.map(({ file, prepared, issues }) => ({
      file,
      ok: issues.length === 0,
      issues,
      ...(prepared === null ? {} : { name: prepared.name, hash: prepared.hash, ...(explain ? { provenance: prepared.provenance } : {}) }),
    }));
    terminal.out(jsonText(shown).trimEnd());
  } else {
    for (const { prepared, issues } of checked) {
      if (prepared === null || issues.length > 0) continue;
      terminal.out(understood(prepared));
      if (explain) terminal.out(explained(prepared.provenance));
    }
  }
  return issues.length > 0 ? EXIT.input : EXIT.done;
}

/** Scenarios that extend one base share its faults: each is said once. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const text = JSON.stringify(issue);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function understood({ file, name, scenario, structure, compiled }: Prepared): string {
  const { people, links, teams, budget, provenance } = structure;
  const number = (value: number) => formatNumber(value, "en", 0);
  const journeys = demandPerHour(scenario) * MONTH_HOURS;
  return [
    `${file}: fine. ${name}`,
    `  ${number(people.length)} people in ${number(teams.length)} teams, ${number(links.length)} links, € ${number(budget.total)} a month`,
    `  ${number(journeys)} journeys begin a month; ${number(scenario.time.horizonHours)} h are simulated`,
    `  numbers: ${provenance.stated} yours, ${provenance.evidence} from evidence, ${provenance.assumed} assumed`,
    ...(structure.laterForms ?? []).map(({ atHours, form }) => `  becomes ${form} after ${number(atHours)} h`),
    ...withoutSkill(compiled).map((people) => `  ${people}: no skill, so they serve no customer (an empty cell in the column skills)`),
    ...askedFirst(scenario).map((fact) => `  nobody creates ${fact}: only the customer can tell it`),
  ].join("\n");
}

/** People of the user's own file whose cell of skills is empty: meant, as for a manager, or forgotten. */
function withoutSkill({ scenario, model, legend }: Prepared["compiled"]): readonly string[] {
  if (scenario.org.kind !== "files") return [];
  const { speed, skills } = model.people;
  const idle = legend.people.filter((_, person) => speed.subarray(person * skills, (person + 1) * skills).every((rate) => rate === 0));
  if (idle.length === 0) return [];
  const more = idle.length > NAMES_SHOWN ? ` and ${idle.length - NAMES_SHOWN} more` : "";
  return [`${idle.slice(0, NAMES_SHOWN).join(", ")}${more}`];
}

const NAMES_SHOWN = 5;

/** Facts that are needed and created nowhere in their journey: meant, or forgotten. What is nearly the name of another fact is an issue already. */
function askedFirst({ journeys }: Scenario): readonly string[] {
  return journeys.flatMap(({ id, touchpoints }) => {
    const names = (facts: readonly string[] | number) => (typeof facts === "number" ? [] : facts);
    const created = new Set(touchpoints.flatMap((touchpoint) => names(touchpoint.creates)));
    return touchpoints.flatMap((touchpoint) =>
      names(touchpoint.needs).flatMap((fact) => (created.has(fact) ? [] : [`"${fact}" (needed at ${id}.${touchpoint.id})`])),
    );
  });
}

/** One number a line: path, value, origin, where from, where written. */
function explained(provenance: readonly Provenance[]): string {
  const rows = provenance.map(({ path, value, unit, origin, source, grade, file, position }) => [
    path,
    `${typeof value === "number" ? formatNumber(value, "en") : value}${unit === "" ? "" : ` ${unit}`}`,
    grade === null ? origin : `${origin} ${grade}`,
    source.startsWith(`${origin}: `) ? source.slice(origin.length + 2) : source === origin ? "" : source,
    file === null ? "" : `${file}${position === null ? "" : `:${position.line}`}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.min(48, Math.max(0, ...rows.map((row) => (row[column] ?? "").length))));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd()).join("\n");
}
