import { faulty, ok, type Checked, type Issue } from "../../base/issue.ts";
import { hintFor } from "../../scenario/nearest.ts";
import type { OrgSettings, ServeRule } from "../../scenario/scenario.ts";
import { hasSkill, record, skillsOf } from "../draft.ts";
import type { Person, Slot, Team } from "../organisation.ts";

type FileSettings = Extract<OrgSettings, { kind: "files" }>;

/** Slots of customers from the rules. A skill that a rule does not name is served by every team that has it. */
export function rulesOf({ serve, owners }: FileSettings, people: readonly Person[], teams: readonly Team[]): Checked<readonly Slot[]> {
  const able = ableTeams(people, teams);
  const ids = new Set(people.map(({ id }) => id));
  const issues = [
    ...owners.flatMap((owner, at) => unknownOwner(owner, `org.owners[${at}]`, ids)),
    ...serve.flatMap((rule, at) => ruleIssues(rule, `org.serve[${at}]`, { able, teams, ids })),
  ];
  if (issues.length > 0) return faulty(issues);
  const rules: readonly ServeRule[] = serve.length > 0 ? serve : [{ share: 1, teams: {} }];
  return ok(
    rules.map((rule) => ({
      share: rule.share,
      teams: record([...able].map(([skill, all]) => [skill, Object.hasOwn(rule.teams, skill) ? (rule.teams[skill] ?? []) : all] as const)),
      ...(rule.owners === undefined ? {} : { owners: rule.owners }),
    })),
  );
}

/** By skill: the teams in which somebody has it. */
function ableTeams(people: readonly Person[], teams: readonly Team[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(people.map((person) => [person.id, person]));
  return new Map(
    skillsOf(people).map((skill) => [
      skill,
      teams.filter(({ members }) => members.some((id) => hasSkill(byId.get(id) as Person, skill))).map(({ id }) => id),
    ]),
  );
}

interface Known {
  readonly able: ReadonlyMap<string, readonly string[]>;
  readonly teams: readonly Team[];
  readonly ids: ReadonlySet<string>;
}

function ruleIssues(rule: ServeRule, path: string, { able, teams, ids }: Known): readonly Issue[] {
  const names = teams.map(({ id }) => id);
  const share: Issue[] =
    rule.share > 0 ? [] : [{ code: "out-of-range", path: `${path}.share`, message: `the share is ${rule.share}; expected above 0` }];
  return [
    ...share,
    ...(rule.owners ?? []).flatMap((owner, at) => unknownOwner(owner, `${path}.owners[${at}]`, ids)),
    ...Object.entries(rule.teams).flatMap(([skill, list]) => {
      const place = `${path}.teams.${skill}`;
      const serving = able.get(skill);
      if (serving === undefined) {
        return [{ code: "unknown-skill", path: place, message: `nobody has the skill "${skill}"`, ...hintFor(skill, able.keys()) }];
      }
      return list.flatMap((team): Issue[] => {
        if (!names.includes(team)) return [{ code: "unknown-team", path: place, message: `"${team}" is no team`, ...hintFor(team, names) }];
        if (serving.includes(team)) return [];
        const hint = `teams that have it: ${serving.slice(0, 8).join(", ")}`;
        return [{ code: "unable-team", path: place, message: `nobody in the team "${team}" has the skill "${skill}"`, hint }];
      });
    }),
  ];
}

function unknownOwner(owner: string, path: string, people: ReadonlySet<string>): readonly Issue[] {
  if (people.has(owner)) return [];
  return [{ code: "unknown-person", path, message: `the owner "${owner}" is nobody among the people`, ...hintFor(owner, people) }];
}
