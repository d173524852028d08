import type { Issue } from "../../base/issue.ts";
import { hintFor } from "../nearest.ts";
import { isOneRate } from "../resolve/customers.ts";
import { knownChannels } from "../resolve/channels.ts";
import { namesAt, textAt, textsAt } from "../resolve/texts.ts";
import type { Scenario } from "../scenario.ts";
import { at, type MapTree, type Path } from "../tree/tree.ts";
import { issueAt, issueAtKey } from "./issueAt.ts";

/** Names that nothing in the scenario bears. */
export function nameIssues(tree: MapTree, scenario: Scenario): readonly Issue[] {
  return [
    ...skillIssues(tree, scenario),
    ...channelIssues(tree),
    ...arrivalIssues(tree),
    ...vocabularyIssues(tree),
    ...repeatedNames(tree),
  ];
}

/** Skills that no function has, or that only functions without people have. With people from files, those decide. */
function skillIssues(tree: MapTree, { departments, org }: Scenario): readonly Issue[] {
  const functions = departments.map(({ id }) => id);
  const known = [...new Set(departments.flatMap(({ skills }) => skills))];
  if (org.kind === "files" || functions.length === 0) return [];
  const staffed = new Set(departments.filter(({ people }) => !(people <= 0)).flatMap(({ skills }) => skills));
  return touchpointPaths(tree).flatMap((path) =>
    (textsAt(tree, [...path, "skill"]) ?? []).flatMap((skill, index) => {
      const own = [...path, "skill", String(index)];
      if (!known.includes(skill)) {
        const owner = departments.find(({ id }) => id === skill);
        const hint = owner === undefined ? hintFor(skill, known).hint : `the function "${skill}" has the skills ${owner.skills.join(", ")}`;
        return [issueAt(tree, own, { code: "unknown-skill", message: `unknown skill "${skill}"; expected a skill of a function`, hint })];
      }
      if (staffed.has(skill)) return [];
      const message = `nobody has the skill "${skill}": every function with it has 0 people`;
      return [issueAt(tree, own, { code: "unstaffed-skill", message, hint: "give a function with this skill people" })];
    }),
  );
}

function channelIssues(tree: MapTree): readonly Issue[] {
  const known = knownChannels(tree);
  const unknown = (name: string) => ({
    code: "unknown-channel",
    message: `unknown channel "${name}"; expected a ready channel or one of channels`,
    hint: hintFor(name, known).hint,
  });
  const named = [
    ...touchpointPaths(tree).map((path) => [...path, "channel"]),
    ...namesAt(tree, ["channels"]).map((name) => ["channels", name, "abandon", "to"]),
  ];
  return [
    ...named.flatMap((path) => {
      const name = textAt(tree, path);
      return name === null || known.includes(name) ? [] : [issueAt(tree, path, unknown(name))];
    }),
    ...namesAt(tree, ["customers"]).flatMap((segment) =>
      namesAt(tree, ["customers", segment, "patience"])
        .filter((name) => !known.includes(name))
        .map((name) => issueAtKey(tree, ["customers", segment, "patience", name], unknown(name))),
    ),
  ];
}

/** Customers start journeys that exist, and every journey is started by somebody. */
function arrivalIssues(tree: MapTree): readonly Issue[] {
  const journeys = namesAt(tree, ["journey"]);
  const started = new Set<string>();
  const issues: Issue[] = [];
  for (const segment of namesAt(tree, ["customers"])) {
    const path = ["customers", segment, "arrivals"];
    if (at(tree, ["customers", segment, "programme"]) !== null) started.add(programmeJourney(tree, segment) ?? journeys[0] ?? "");
    if (isOneRate(tree, path)) {
      if (journeys.length === 1) started.add(journeys[0] ?? "");
      else if (journeys.length > 1) issues.push(issueAt(tree, path, ambiguous(journeys)));
      continue;
    }
    for (const name of namesAt(tree, path)) {
      if (journeys.includes(name)) started.add(name);
      else {
        const message = `unknown journey "${name}"; expected one of journey`;
        issues.push(issueAtKey(tree, [...path, name], { code: "unknown-journey", message, hint: hintFor(name, journeys).hint }));
      }
    }
  }
  // What a segment without customers, or with those of an unknown journey, was meant to start nobody knows.
  const unclear = namesAt(tree, ["customers"]).some((segment) => !startsKnown(tree, segment, journeys));
  if (issues.length > 0 || unclear || namesAt(tree, ["customers"]).length === 0) return issues;
  const idle = journeys.filter((name) => !started.has(name));
  return idle.map((name) =>
    issueAtKey(tree, ["journey", name], {
      code: "unused-journey",
      message: `no customer starts the journey "${name}"; expected it in customers.*.arrivals`,
      hint: 'state "0 per week" to keep it unused',
    }),
  );
}

function programmeJourney(tree: MapTree, segment: string): string | null {
  return textAt(tree, ["customers", segment, "programme", "journey"]);
}

function startsKnown(tree: MapTree, segment: string, journeys: readonly string[]): boolean {
  const named = programmeJourney(tree, segment);
  if (named !== null) return journeys.includes(named);
  return at(tree, ["customers", segment, "programme"]) !== null || at(tree, ["customers", segment, "arrivals"]) !== null;
}

function ambiguous(journeys: readonly string[]): { code: string; message: string; hint: string } {
  const example = journeys.slice(0, 2).map((name) => `${name}: 30 per week`);
  return {
    code: "ambiguous-arrivals",
    message: `one rate for ${journeys.length} journeys; expected a rate for each journey that these customers start`,
    hint: `write { ${example.join(", ")} }`,
  };
}

function vocabularyIssues(tree: MapTree): readonly Issue[] {
  const functions = namesAt(tree, ["functions"]);
  const pairs = at(tree, ["vocabulary", "pairs"]);
  if (pairs?.kind !== "list" || functions.length === 0) return [];
  return pairs.items.flatMap((_, index) => {
    const path = ["vocabulary", "pairs", String(index), "between"];
    const names = textsAt(tree, path) ?? [];
    const issues = names.flatMap((name, side) => {
      if (functions.includes(name)) return [];
      const message = `unknown function "${name}"; expected one of functions`;
      return [issueAt(tree, [...path, String(side)], { code: "unknown-function", message, hint: hintFor(name, functions).hint })];
    });
    if (names.length === 2 && names[0] === names[1]) {
      issues.push(
        issueAt(tree, path, { code: "same-function", message: `"${names[0]}" shares all terms with itself; expected two functions` }),
      );
    }
    return issues;
  });
}

/** A name twice in a list of names. */
function repeatedNames(tree: MapTree): readonly Issue[] {
  const lists: Path[] = [
    ...namesAt(tree, ["functions"]).map((name) => ["functions", name, "skills"]),
    ...touchpointPaths(tree).flatMap((path) => [
      [...path, "needs"],
      [...path, "creates"],
    ]),
    ["compare", "headline"],
    ["org", "owners"],
    ...entries(tree, ["changes"]).map((path) => [...path, "org", "owners"]),
  ];
  return lists.flatMap((path) => {
    const names = textsAt(tree, path) ?? [];
    return names.flatMap((name, index) =>
      names.indexOf(name) === index
        ? []
        : [issueAt(tree, [...path, String(index)], { code: "repeated-name", message: `"${name}" stands in the list twice` })],
    );
  });
}

/** Paths of the entries of a list. */
function entries(tree: MapTree, path: Path): readonly Path[] {
  const list = at(tree, path);
  return list?.kind === "list" ? list.items.map((_, index) => [...path, String(index)]) : [];
}

function touchpointPaths(tree: MapTree): readonly Path[] {
  return namesAt(tree, ["journey"]).flatMap((journey) => namesAt(tree, ["journey", journey]).map((name) => ["journey", journey, name]));
}
