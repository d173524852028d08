import { faulty, ok, type Checked, type Issue } from "../base/issue.ts";
import type { LearningArrays, Phase } from "../kernel/model.ts";
import { inChange } from "../org/inChange.ts";
import type { Organisation, Team } from "../org/organisation.ts";
import type { Stretch } from "../org/timeline.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { compile, type Compiled, type Stage } from "./compile.ts";
import { feedbackOfAll, joinStructures, type Joined, type Said } from "./joinStructures.ts";

/**
 * A scenario whose organisation changes its structure (MODEL §3.9). Each structure is compiled by itself; equal ones are one,
 * and a team with the same name and the same members is the same team in all of them.
 */
export function compileChanging(scenario: Scenario, all: readonly Stretch[]): Checked<Compiled> {
  const stretches = withoutIdle(all, scenario);
  const assigned = stretches.find(({ organisation }) => organisation.assignment !== undefined);
  if (stretches.length > 1 && assigned !== undefined) return faulty([assignedToo(assigned)]);
  const structures = structuresOf(stretches);
  const parts: Compiled[] = [];
  const issues: Issue[] = [];
  for (const { organisation, change } of structures.map(({ stretch }) => stretch)) {
    const compiled = compile(alone(scenario, organisation, stretches), organisation);
    if (compiled.kind === "issues") issues.push(...compiled.issues.map((issue) => located(issue, change)));
    else parts.push(compiled.value);
  }
  const [first] = parts;
  if (issues.length > 0 || first === undefined) return faulty(issues);
  if (stretches.length === 1) return ok({ ...first, scenario });
  const at = stretches.map(({ organisation }) => structures.findIndex(({ key }) => key === keyOf(organisation)));
  return ok(joined(scenario, { parts, stretches, at, teams: teamsOfAll(structures.map(({ stretch }) => stretch.organisation)) }));
}

/** Without changes that change nothing: to the same structure, and without a transition. */
function withoutIdle(stretches: readonly Stretch[], { transition }: Scenario): readonly Stretch[] {
  const keys = stretches.map(({ organisation }) => keyOf(organisation));
  return stretches.filter((_, at) => at === 0 || transition !== null || keys[at] !== keys[at - 1]);
}

/** Ours, so that only one thing moves people from team to team. */
function assignedToo({ change }: Stretch): Issue {
  return {
    code: "assigned-and-changing",
    path: change === null ? "org" : `changes.${change}.org`,
    message: "its specialists are assigned anew while it runs, and its structure changes; expected one of the two",
    hint: "delete the option assignment of the form, or changes",
  };
}

interface Structure {
  readonly key: string;
  /** The first in which it is there. */
  readonly stretch: Stretch;
}

function structuresOf(stretches: readonly Stretch[]): readonly Structure[] {
  const found = new Map<string, Structure>();
  for (const stretch of stretches) {
    const key = keyOf(stretch.organisation);
    if (!found.has(key)) found.set(key, { key, stretch });
  }
  return [...found.values()];
}

/** Organisations with the same key have the same structure. */
function keyOf({ people, teams, graph, slots, ownership, authority }: Organisation): string {
  const ranks = people.map(({ id, level, manager }) => [id, level, manager]);
  const links = graph.mapEdges((_key, { strength, kind }, from, to) => [from, to, strength, kind]);
  return JSON.stringify([ranks, teams, links, slots, ownership, authority]);
}

/** The scenario as if this structure were the only one: what is stated of teams that only others have says nothing in it. */
function alone(scenario: Scenario, { teams }: Organisation, stretches: readonly Stretch[]): Scenario {
  const own = new Set(teams.map(({ id }) => id));
  const all = new Set(stretches.flatMap(({ organisation }) => organisation.teams.map(({ id }) => id)));
  const stated = scenario.agendas.teams.filter(({ of }) => own.has(of) || !all.has(of));
  return { ...scenario, changes: [], agendas: { ...scenario.agendas, teams: stated } };
}

/** A load that nobody could serve is a fault of the change whose structure costs too much coordination. */
function located(issue: Issue, change: number | null): Issue {
  if (change === null) return issue;
  return inChange(issue.code === "infeasible-load" ? { ...issue, path: "org" } : issue, change);
}

interface Teams {
  readonly names: readonly string[];
  /** (structures) number among all, by number in the structure. */
  readonly of: readonly Int32Array[];
}

function teamsOfAll(organisations: readonly Organisation[]): Teams {
  const known = new Map<string, number>();
  const names: string[] = [];
  const number = ({ id, members }: Team) => {
    const key = JSON.stringify([id, members]);
    const at = known.get(key) ?? names.push(id) - 1;
    known.set(key, at);
    return at;
  };
  return { of: organisations.map(({ teams }) => Int32Array.from(teams, number)), names };
}

interface Parts {
  readonly parts: readonly Compiled[];
  readonly stretches: readonly Stretch[];
  /** (stretches) structure. */
  readonly at: readonly number[];
  readonly teams: Teams;
}

function joined(scenario: Scenario, all: Parts): Compiled {
  const { parts, stretches, at, teams } = all;
  const structures = joinStructures(
    parts.map(({ model }) => model),
    teams.of,
  );
  const first = parts[0] as Compiled;
  const phases = stretches.slice(1).map(({ fromHours }, number) => phaseOf(scenario, structures, at[number + 1] ?? 0, fromHours));
  const said = settled(structures.said[at[0] ?? 0] as Said);
  return {
    ...first,
    scenario,
    legend: { ...first.legend, teams: teams.names },
    model: { ...first.model, ...structures.shared, ...said, phases },
    stages: stretches.map(({ fromHours }, number) => stageOf(all, number, fromHours)),
  };
}

/** The learning of the first structure: a transition comes with the changes alone. */
function settled(said: Said): Said {
  return { ...said, learning: said.learning === null ? null : { ...said.learning, ...NO_DIP } };
}

const NO_DIP: Pick<LearningArrays, "reorganisedFrom" | "reorganisedUntil"> = { reorganisedFrom: Infinity, reorganisedUntil: Infinity };

function phaseOf({ transition }: Scenario, { said }: Joined, structure: number, fromHours: number): Phase {
  const { learning, ...rest } = said[structure] as Said;
  const dip = transition === null ? NO_DIP : { reorganisedFrom: fromHours, reorganisedUntil: fromHours + transition.durationHours };
  return { fromHours, ...rest, learning: learning === null ? null : { ...learning, ...dip } };
}

function stageOf({ parts, stretches, at, teams }: Parts, number: number, fromHours: number): Stage {
  const { stages } = parts[at[number] ?? 0] as Compiled;
  const [own] = stages;
  const numbers = teams.of[at[number] ?? 0] ?? new Int32Array(0);
  return {
    fromHours,
    untilHours: stretches[number + 1]?.fromHours ?? own?.untilHours ?? 0,
    loads: own?.loads ?? [],
    feedback: feedbackOfAll(own?.feedback ?? new Uint8Array(0), numbers, teams.names.length),
  };
}
