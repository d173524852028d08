import { faulty, ok, type Checked, type Issue } from "../../base/issue.ts";
import type { FormOptions } from "../../scenario/forms/forms.ts";
import { hintFor } from "../../scenario/nearest.ts";
import { Contacts, mixedTeam, sizeOf, type MixedTeam } from "../dealt.ts";
import { hasSkill, NOBODY_OWNS, record, skillsOf, teammates, type Company, type Draft, type Tie } from "../draft.ts";
import type { Person, Slot, Team } from "../organisation.ts";
import { commandOf, functionsOf, sectionSlots } from "../sections.ts";
import { leaders } from "./tigerTeams.ts";

type Options = FormOptions<"tiger-teams">;

/** Largest section of a function at home, as in functional silos. */
const SPAN = 12;

/**
 * Tiger teams for one programme: people of all functions are taken out and serve the skills of the programme, each team
 * its own customers; whoever is left serves everything else at home, in functional silos. A skill of the programme that a
 * team lacks is served at home too, to which the leader then has a tie.
 */
export function tigerProgramme({ people }: Company, options: Options): Checked<Draft> {
  if (options.teams === null) return faulty([NO_TEAMS]);
  const skills = skillsOf(people);
  const unknown = options.serves.filter((skill) => !skills.includes(skill));
  if (unknown.length > 0 || options.serves.length === 0) return faulty(skillIssues(unknown, skills));
  const tigers = takenOut(people, options.teams, options.size);
  const away = new Set(tigers.flatMap((tiger) => tiger.people.map(({ id }) => id)));
  const rest = people.filter(({ id }) => !away.has(id));
  const home = functionsOf(rest, SPAN);
  const command = commandOf(home, SPAN);
  const [atHome] = sectionSlots(home, rest, 1);
  const homeTeams = home.flatMap(({ teams }) => teams);
  const lists = tigers.map((tiger) => ({ tiger, teams: servedBy(tiger, atHome?.teams ?? {}, options.serves) }));
  return ok({
    people,
    teams: [...tigers.map(({ team }) => team), ...homeTeams],
    ties: [...teammates(tigers.map(({ team }) => team)), ...command.ties, ...lackingTies(lists, homeTeams, options.serves)],
    ranks: new Map([...command.ranks, ...leaders(tigers)]),
    slots: lists.map(({ tiger, teams }): Slot => ({ share: sizeOf(tiger), teams: record(teams) })),
    ownership: NOBODY_OWNS,
    authority: "edge",
  });
}

/**
 * One person of each function in turn, its last one, until a team is full; the next team goes on with the next function.
 * A function keeps somebody at home as long as others have two.
 */
function takenOut(people: readonly Person[], count: number, size: number): readonly MixedTeam[] {
  const functions = [...new Set(people.map(({ department }) => department))];
  const left = functions.map((id) => people.filter(({ department }) => department === id));
  const taken: Person[][] = Array.from({ length: count }, () => []);
  let turn = 0;
  for (let pick = 0; pick < Math.min(count * size, people.length); pick++) {
    const least = left.some((list) => list.length > 1) ? 1 : 0;
    while ((left[turn % left.length]?.length ?? 0) <= least) turn++;
    const person = left[turn % left.length]?.pop();
    if (person !== undefined) taken[Math.floor(pick / size)]?.push(person);
    turn++;
  }
  return taken.filter((list) => list.length > 0).map((list, at) => mixedTeam(teamName(functions, at + 1), "tiger", list));
}

function teamName(functions: readonly string[], number: number): string {
  const name = `tiger-${number}`;
  return functions.some((id) => id === name || name.startsWith(`${id}-`)) ? `team-${name}` : name;
}

type Served = readonly (readonly [skill: string, teams: readonly string[]])[];

/** Skills of the programme from the own team where it has them, else from home. */
function servedBy(tiger: MixedTeam, home: Slot["teams"], serves: readonly string[]): Served {
  const own = (skill: string) => serves.includes(skill) && tiger.people.some((person) => hasSkill(person, skill));
  const skills = [...new Set([...Object.keys(home), ...serves])];
  return skills.map((skill) => [skill, own(skill) ? [tiger.team.id] : (home[skill] ?? [])] as const);
}

/** A leader whose team lacks a skill of the programme is tied to somebody at home who has it. */
function lackingTies(
  lists: readonly { readonly tiger: MixedTeam; readonly teams: Served }[],
  home: readonly Team[],
  serves: readonly string[],
): Tie[] {
  const contacts = new Contacts();
  return lists.flatMap(({ tiger, teams }) => {
    const helping = new Set(teams.filter(([skill]) => serves.includes(skill)).map(([, list]) => list[0]));
    const helpers = home.filter(({ id }) => helping.has(id));
    return helpers.flatMap(({ members }): Tie[] => {
      const contact = contacts.pick(members);
      return contact === null ? [] : [{ between: [tiger.leader, contact], kind: "liaison" }];
    });
  });
}

const NO_TEAMS: Issue = {
  code: "missing",
  path: "org.tiger.teams",
  message: '"serves" has no effect: everybody is in a tiger team, and serves all skills; expected how many teams are taken out',
  hint: 'did you mean to write "teams: 1" beside it?',
};

function skillIssues(unknown: readonly string[], skills: readonly string[]): readonly Issue[] {
  const path = "org.tiger.serves";
  if (unknown.length === 0) return [{ code: "missing", path, message: "the teams serve nothing; expected the skills of the programme" }];
  return unknown.map((skill) => ({ code: "unknown-skill", path, message: `"${skill}" is no skill of anybody`, ...hintFor(skill, skills) }));
}
