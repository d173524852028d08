import { UndirectedGraph } from "graphology";

import { assert } from "../base/assert.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { changePerMonth } from "./changeCost.ts";
import type { Draft, Tie } from "./draft.ts";
import { operationsStaff } from "./operations.ts";
import type { LinkAttributes, Organisation, Person, Team } from "./organisation.ts";

/** The organisation of a draft: teams in the order in which people name them, ties with the strength of their kind. */
export function finish(draft: Draft, scenario: Scenario): Organisation {
  const people = draft.people.map((person) => ({ ...person, ...draft.ranks.get(person.id) }));
  const links = draft.ties.map(({ between, kind }) => ({ between, kind, strength: scenario.links.strength[kind] }));
  return {
    people,
    teams: ordered(draft.teams, people),
    graph: graphOf(people, links),
    slots: draft.slots,
    ownership: draft.ownership,
    authority: draft.authority,
    ...(draft.assignment === undefined ? {} : { assignment: draft.assignment }),
    budgetPerMonth: budget(people, scenario),
  };
}

export function budget(people: readonly Person[], scenario: Scenario): number {
  const wages = people.reduce((sum, person) => sum + person.wagePerMonth * person.fullTimeShare, 0);
  return wages + operationsStaff(scenario).wagesPerMonth + scenario.fabric.costPerMonth + changePerMonth(scenario);
}

export interface Link extends Tie {
  readonly strength: number;
}

/** One link between two people: of several, that of team mates (who pay for pairs instead), else the strongest. Strength 0 is no link. */
export function graphOf(people: readonly Person[], links: readonly Link[]): UndirectedGraph<Person, LinkAttributes> {
  const graph = new UndirectedGraph<Person, LinkAttributes>({ multi: false, allowSelfLoops: false });
  const index = new Map(people.map((person, at) => [person.id, at]));
  for (const person of people) graph.addNode(person.id, person);
  for (const { between, kind, strength } of links) {
    const [one, other] = between;
    const [a, b] = [index.get(one) ?? -1, index.get(other) ?? -1];
    assert(a >= 0 && b >= 0, "a tie joins people of the organisation");
    if (a === b || strength <= 0) continue;
    const key = linkKey(a, b);
    if (!graph.hasEdge(key)) graph.addEdgeWithKey(key, one, other, { strength, kind });
    else if (replaces({ strength, kind }, graph.getEdgeAttributes(key))) graph.replaceEdgeAttributes(key, { strength, kind });
  }
  return graph;
}

/** Name of the link of two people, by their numbers. */
export function linkKey(one: number, other: number): string {
  return one < other ? `${one}-${other}` : `${other}-${one}`;
}

function replaces(link: LinkAttributes, before: LinkAttributes): boolean {
  if (before.kind === "teammate") return false;
  return link.kind === "teammate" || link.strength > before.strength;
}

/** Files list teams by person: the same order for forms keeps a form and its export one and the same. */
function ordered(teams: readonly Team[], people: readonly Person[]): readonly Team[] {
  const place = new Map(people.map((person, at) => [person.id, at]));
  const sorted = teams.map(({ members, ...team }) => ({
    ...team,
    members: [...new Set(members)].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
  }));
  const first = (team: Team) => place.get(team.members[0] ?? "") ?? 0;
  return sorted
    .map((team, at) => ({ team, at }))
    .sort((a, b) => first(a.team) - first(b.team) || a.at - b.at)
    .map(({ team }) => team);
}
