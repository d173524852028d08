import { compileChanging } from "../../engine/compile/changing.ts";
import type { Compiled } from "../../engine/compile/compile.ts";
import { Column, type Table } from "../../engine/base/column.ts";
import type { Run } from "../../engine/kernel/replicate.ts";
import type { Organisation } from "../../engine/org/organisation.ts";
import type { Stretch } from "../../engine/org/timeline.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";

/** When an organisation begins, in hours. */
export type Turn = readonly [fromHours: number, organisation: Organisation];

/** The scenario under these organisations in turn, or a failure that shows every issue. */
export function changing(scenario: Scenario, turns: readonly Turn[]): Compiled {
  const stretches = turns.map(([fromHours, organisation], at): Stretch => ({ fromHours, change: at === 0 ? null : at - 1, organisation }));
  const result = compileChanging(scenario, stretches);
  if (result.kind === "issues") throw new Error(result.issues.map((issue) => issue.message).join("\n"));
  return result.value;
}

/** The same people, links and rules in teams of other names: another structure in all but substance. */
export function renamed(organisation: Organisation): Organisation {
  const name = (id: string) => `${id}'`;
  return {
    ...organisation,
    teams: organisation.teams.map((team) => ({ ...team, id: name(team.id) })),
    slots: organisation.slots.map((slot) => ({
      ...slot,
      teams: Object.fromEntries(Object.entries(slot.teams).map(([skill, teams]) => [skill, teams.map(name)])),
    })),
  };
}

/** The same people dealt into two teams, each with customers of its own; who cannot do a skill borrows from the other. */
export function mixed(organisation: Organisation, owners: readonly string[] = []): Organisation {
  const [one, other] = [0, 1].map((half) => organisation.people.filter((_, at) => at % 2 === half).map(({ id }) => id));
  const skills = [...new Set(organisation.people.flatMap(({ speeds }) => Object.keys(speeds)))];
  const order = (own: string, next: string) => Object.fromEntries(skills.map((skill) => [skill, [own, next]]));
  return {
    ...organisation,
    teams: [
      { id: "m", kind: "tiger", members: one ?? [] },
      { id: "n", kind: "tiger", members: other ?? [] },
    ],
    slots: [
      { share: 2, teams: order("m", "n") },
      { share: 1, teams: order("n", "m") },
    ],
    ownership: { people: owners, accounts: 3 },
  };
}

/** Besides what the weather brings: agendas, decisions at the centre, learning, links that grow, own items that interrupt. */
export function eventful(scenario: Scenario): Scenario {
  return {
    ...scenario,
    agendas: { ...scenario.agendas, shared: 0.5 },
    handoff: { ...scenario.handoff, ownItems: "interrupt" },
    vocabulary: { shared: 0.7, pairs: [] },
    learning: { halfLifeCases: 50, decayPerMonth: 0.1, repairPerMonth: 0.5, operations: 0 },
    growth: { halfLifeHandoffs: 20, strongest: 1, decayPerMonth: 0.1 },
    decisions: {
      error: 0.1,
      errorPerMissingFact: 0.4,
      edgeError: 0.1,
      volatilityPerHour: 0.01,
      time: { kind: "exponential", mean: 0.2 },
      level: 1,
      authority: null,
    },
    journeys: scenario.journeys.map((journey) => ({
      ...journey,
      touchpoints: journey.touchpoints.map((touchpoint) => ({ ...touchpoint, decisionShare: 0.5 })),
    })),
  };
}

/** Everybody reports to o-1. */
export function commanded(organisation: Organisation): Organisation {
  const rank = (id: string) => (id === "o-1" ? { level: 1, manager: null } : { level: 0, manager: "o-1" });
  return { ...organisation, people: organisation.people.map((person) => ({ ...person, ...rank(person.id) })) };
}

/** All that was recorded, with names for the numbers of owners and teams, which a change of structure gives anew; `renamed` is undone. */
export function facts({ legend }: Compiled, { world }: Run): Readonly<Record<string, readonly (number | string)[]>> {
  const { visits, handoffs, journeys } = world;
  const list = Object.entries({ ...prefixed("visit", visits), ...prefixed("handoff", handoffs), ...prefixed("journey", journeys) });
  const known = Object.fromEntries(list.filter(([name]) => !NUMBERED.has(name)));
  const teams = (column: Column) => Array.from(column.view() as ArrayLike<number>, (team) => (legend.teams[team] ?? "").replace("'", ""));
  const owners = [...journeys.owner.view()].map((owner) => world.model.slots.ownerPerson[owner] ?? -1);
  return { ...known, "journey.owner": owners, "visit.team": teams(visits.team), "handoff.toTeam": teams(handoffs.toTeam) };
}

const NUMBERED: ReadonlySet<string> = new Set(["visit.team", "handoff.toTeam", "journey.slot", "journey.owner"]);

function prefixed(name: string, table: Table): Record<string, readonly number[]> {
  const columns = Object.entries(table).filter((entry): entry is [string, Column] => entry[1] instanceof Column);
  return Object.fromEntries(columns.map(([column, values]) => [`${name}.${column}`, [...values.view()]]));
}
