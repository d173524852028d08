import { faulty, ok, type Checked, type Issue } from "../../base/issue.ts";
import type { OrgSettings, Scenario } from "../../scenario/scenario.ts";
import { teammates } from "../draft.ts";
import { budget, graphOf, type Link } from "../finish.ts";
import type { Organisation, Person, Team } from "../organisation.ts";
import type { Read } from "../organise.ts";
import { assignmentOf } from "./assignment.ts";
import { delimited } from "./delimited.ts";
import { graphFile, type GraphFile } from "./graphFile.ts";
import { linkRows } from "./linkRows.ts";
import { peopleRows, type PeopleRead } from "./peopleRows.ts";
import { rulesOf } from "./rules.ts";
import { Faults } from "./table.ts";

type FileSettings = Extract<OrgSettings, { kind: "files" }>;

/**
 * The user's own organisation: people.csv with links.csv, or a graph file (GraphML, GEXF) for the links or for both.
 * Links are those of the file and no others. Where no file lists links, team mates are linked, and people with their
 * managers.
 */
export function fromFiles(scenario: Scenario, settings: FileSettings, read: Read): Checked<Organisation> {
  const faults: Faults[] = [];
  const opened = (file: string, path: string) => open({ file, path, read, faults });
  const wrong = settingsIssues(settings);
  if (wrong.length > 0) return faulty(wrong);
  const graph = settings.graph === null ? null : graphOfFile(opened(settings.graph, "org.graph"));
  const people = peopleOf(settings, opened, graph, scenario);
  const links = linksOf(settings, opened, { graph, people, scenario });
  const issues = faults.flatMap((found) => found.all());
  if (issues.length > 0 || people === null) return faulty(issues);
  const teams = teamsOf(people);
  if (links === null && tiesOf(teams) > IMPLIED_MOST) return faulty([tooManyTies(teams)]);
  const rules = rulesOf(settings, people.people, teams);
  if (rules.kind === "issues") return rules;
  const ranked = people.people;
  const assignment = settings.assignment === undefined ? null : assignmentOf(settings.assignment, ranked, rules.value.length);
  if (assignment?.kind === "issues") return assignment;
  return ok({
    people: ranked,
    teams,
    graph: graphOf(ranked, links ?? implied(ranked, teams, scenario)),
    slots: rules.value,
    ownership: { people: settings.owners, accounts: settings.accounts },
    authority: settings.authority,
    budgetPerMonth: budget(ranked, scenario),
    ...(assignment === null ? {} : { assignment: assignment.value }),
  });
}

function settingsIssues({ people, links, graph }: FileSettings): readonly Issue[] {
  if (people === null && graph === null) {
    return [
      {
        code: "missing-key",
        path: "org",
        message: "the organisation has neither people nor graph",
        hint: "give org.people: people.csv, org.graph: or org.form:",
      },
    ];
  }
  if (links === null || graph === null) return [];
  return [{ code: "contradiction", path: "org.graph", message: "links come from org.links and from org.graph; expected one of them" }];
}

interface Opening {
  readonly file: string;
  readonly path: string;
  readonly read: Read;
  readonly faults: Faults[];
}

interface Opened {
  readonly text: string | null;
  readonly faults: Faults;
}

function open({ file, path, read, faults: all }: Opening): Opened {
  const faults = new Faults(file, path);
  all.push(faults);
  const text = read(file);
  if (text === null) all[all.length - 1] = missing(path, file);
  return { text, faults };
}

/** A file that is not there is a fault of the scenario that names it. */
function missing(path: string, file: string): Faults {
  const faults = new Faults(file, path);
  faults.issues.push({
    code: "missing-file",
    path,
    message: `the file ${JSON.stringify(file)} is not there or cannot be read`,
    hint: "paths start at the scenario's folder",
  });
  return faults;
}

function graphOfFile({ text, faults }: Opened): { graph: GraphFile; faults: Faults } | null {
  const graph = text === null ? null : graphFile(text, faults);
  return graph === null ? null : { graph, faults };
}

type Graph = ReturnType<typeof graphOfFile>;

function peopleOf(
  settings: FileSettings,
  opened: (file: string, path: string) => Opened,
  graph: Graph,
  scenario: Scenario,
): PeopleRead | null {
  if (settings.people === null) return graph === null ? null : peopleRows(graph.graph.people, scenario, graph.faults);
  const { text, faults } = opened(settings.people, "org.people");
  if (text === null) return null;
  const rows = delimited(text, faults, ["id", "function"]);
  return faults.issues.length > 0 && rows.length === 0 ? null : peopleRows(rows, scenario, faults);
}

interface LinkSources {
  readonly graph: Graph;
  readonly people: PeopleRead | null;
  readonly scenario: Scenario;
}

/**
 * null: no file lists links. Links are looked at even where people are faulty, so that all faults show at once; but not
 * where there is nobody, for then every end of every link would be one.
 */
function linksOf(
  settings: FileSettings,
  opened: (file: string, path: string) => Opened,
  { graph, people, scenario }: LinkSources,
): readonly Link[] | null {
  const ids = people === null || people.people.length === 0 ? null : new Set(people.people.map(({ id }) => id));
  if (graph !== null && ids !== null) {
    return linkRows(graph.graph.links, { people: ids, scenario, bothWays: graph.graph.directed ? "stronger" : "fault" }, graph.faults);
  }
  if (settings.links === null) return null;
  const { text, faults } = opened(settings.links, "org.links");
  if (text === null || ids === null) return null;
  return linkRows(delimited(text, faults, ["from", "to"]), { people: ids, scenario, bothWays: "fault" }, faults);
}

/** Teams in the order in which people name them. */
function teamsOf({ people, teams }: PeopleRead): readonly Team[] {
  const members = new Map<string, string[]>();
  people.forEach(({ id }, at) => {
    for (const team of teams[at] ?? []) {
      const list = members.get(team);
      if (list === undefined) members.set(team, [id]);
      else list.push(id);
    }
  });
  return [...members].map(([id, list]) => ({ id, kind: "team", members: list }));
}

/** Links of team mates that are not listed but follow from the teams (two million; nobody could keep up with so many mates). */
const IMPLIED_MOST = 2_000_000;

function tiesOf(teams: readonly Team[]): number {
  return teams.reduce((sum, { members }) => sum + (members.length * (members.length - 1)) / 2, 0);
}

function tooManyTies(teams: readonly Team[]): Issue {
  const largest = teams.reduce((best, team) => (team.members.length > best.members.length ? team : best));
  return {
    code: "too-many-links",
    path: "org.people",
    message: `team mates alone would be ${tiesOf(teams)} links, the team "${largest.id}" has ${largest.members.length} people; expected at most ${IMPLIED_MOST} links`,
    hint: "name smaller teams in the column team, or list the links",
  };
}

function implied(people: readonly Person[], teams: readonly Team[], scenario: Scenario): readonly Link[] {
  const { strength } = scenario.links;
  return [
    ...teammates(teams).map((tie): Link => ({ ...tie, strength: strength.teammate })),
    ...people.flatMap(({ id, manager }): Link[] =>
      manager === null ? [] : [{ between: [id, manager], kind: "reporting", strength: strength.reporting }],
    ),
  ];
}
