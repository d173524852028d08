import { assert } from "../base/assert.ts";
import type { AgendaArrays, LearningArrays, LineArrays, Model, PeopleArrays, PoolArrays, SlotArrays } from "../kernel/model.ts";
import { growthIn, joinLinks } from "./joinLinks.ts";
import { joinRoutes } from "./joinRoutes.ts";

/** Where the parts of each structure begin among those of all, and how many there are (−1 as index: all). */
export interface Numbering {
  readonly pools: readonly number[];
  readonly lines: readonly number[];
  readonly slots: readonly number[];
  readonly owners: readonly number[];
  /** (structures) growing link among all, by its number in the structure. */
  readonly links: readonly Int32Array[];
  /** (structures) team among all teams, by its number in the structure. */
  readonly teams: readonly Int32Array[];
  readonly teamCount: number;
}

/** What a structure says of itself, in the numbering of all. */
export type Said = Pick<Model, "people" | "slots" | "agendas" | "decisions" | "learning">;

export interface Joined {
  /** What all structures share. */
  readonly shared: Pick<Model, "pools" | "lines" | "routes">;
  /** (structures) */
  readonly said: readonly Said[];
}

/** Models of the same people and journeys under several structures, numbered through: pools, lines, slots, owners, teams, routes. */
export function joinStructures(models: readonly Model[], teams: readonly Int32Array[]): Joined {
  const links = joinLinks(models);
  const numbering = numberingOf(models, teams, links.of);
  const [first] = models;
  assert(first !== undefined, "there is a structure to begin with");
  for (const { people, touchpoints, distributions } of models) {
    assert(people.count === first.people.count && people.skills === first.people.skills, "all structures are of the same people");
    assert(touchpoints.count === first.touchpoints.count, "all structures serve the same journeys");
    assert(distributions.kind.length === first.distributions.kind.length, "all structures draw from the same distributions");
  }
  const slots = joinSlots(models, numbering);
  const agendas = joinAgendas(models);
  return {
    shared: { pools: joinPools(models, numbering), lines: joinLines(models, numbering), routes: joinRoutes(models, numbering) },
    said: models.map((model, at) => ({
      people: renumbered(model.people, numbering, at),
      slots: {
        ...slots,
        first: numbering.slots[at] ?? 0,
        count: model.slots.count,
        cumulated: model.slots.cumulated,
        accounts: model.slots.accounts,
      },
      agendas: { ...agendas, passes: model.agendas.passes },
      decisions: withSomebodyToAsk(model.decisions),
      learning:
        model.learning === null ? null : { ...model.learning, ...ofAllTeams(model.learning, numbering, at), growth: growthIn(links, at) },
    })),
  };
}

function numberingOf(models: readonly Model[], teams: readonly Int32Array[], links: readonly Int32Array[]): Numbering {
  return {
    pools: starts(models.map(({ pools }) => pools.count)),
    lines: starts(models.map(({ lines }) => lines.count)),
    slots: starts(models.map(({ slots }) => slots.count)),
    owners: starts(models.map(({ slots }) => slots.ownerPerson.length)),
    links,
    teams,
    teamCount: Math.max(0, ...teams.flatMap((list) => [...list])) + 1,
  };
}

/** Where each begins, and the end of all as a last one. */
function starts(counts: readonly number[]): readonly number[] {
  const list = [0];
  for (const count of counts) list.push((list.at(-1) ?? 0) + count);
  return list;
}

function joinPools(models: readonly Model[], { teams }: Numbering): PoolArrays {
  const pools = models.map((model) => model.pools);
  return {
    count: pools.reduce((sum, { count }) => sum + count, 0),
    team: Int32Array.from(pools.flatMap(({ team }, at) => [...team].map((own) => teams[at]?.[own] ?? 0))),
    skill: Int32Array.from(pools.flatMap(({ skill }) => [...skill])),
    calendar: Int32Array.from(pools.flatMap(({ calendar }) => [...calendar])),
    uniform: Uint8Array.from(pools.flatMap(({ uniform }) => [...uniform])),
  };
}

function joinLines(models: readonly Model[], { pools }: Numbering): LineArrays {
  const lines = models.map((model) => model.lines);
  return {
    count: lines.reduce((sum, { count }) => sum + count, 0),
    skill: Int32Array.from(lines.flatMap(({ skill }) => [...skill])),
    start: joinStarts(lines.map(({ start }) => start)),
    pool: Int32Array.from(lines.flatMap(({ pool }, at) => moved(pool, pools[at]))),
  };
}

/** Starts of compressed rows, one list of rows after the other. */
function joinStarts(lists: readonly Int32Array[]): Int32Array {
  const begins = starts(lists.map((start) => start.at(-1) ?? 0));
  return Int32Array.from([0, ...lists.flatMap((start, at) => moved(start.subarray(1), begins[at]))]);
}

/** Numbers of a structure as those of all; −1 stays: nothing. */
function moved(numbers: Int32Array, by = 0): number[] {
  return Array.from(numbers, (number) => (number < 0 ? number : number + by));
}

function joinSlots(
  models: readonly Model[],
  { lines, owners }: Numbering,
): Pick<SlotArrays, "line" | "ownerStart" | "owner" | "ownerPerson" | "choices"> {
  const slots = models.map((model) => model.slots);
  return {
    line: Int32Array.from(slots.flatMap(({ line }, at) => moved(line, lines[at]))),
    ownerStart: joinStarts(slots.map(({ ownerStart }) => ownerStart)),
    owner: Int32Array.from(slots.flatMap(({ owner }, at) => moved(owner, owners[at]))),
    ownerPerson: Int32Array.from(slots.flatMap(({ ownerPerson }) => [...ownerPerson])),
    choices: 1,
  };
}

function joinAgendas(models: readonly Model[]): Pick<AgendaArrays, "defer" | "home"> {
  return {
    defer: Float64Array.from(models.flatMap(({ agendas }) => [...agendas.defer])),
    home: Uint8Array.from(models.flatMap(({ agendas }) => [...agendas.home])),
  };
}

function renumbered(people: PeopleArrays, { pools, lines, teams }: Numbering, at: number): PeopleArrays {
  return {
    ...people,
    pool: Int32Array.from(moved(people.pool, pools[at])),
    line: Int32Array.from(moved(people.line, lines[at])),
    team: people.team.map((team) => teams[at]?.[team] ?? 0),
  };
}

/** Whoever served where decisions are needed and has nobody to ask any more decides alone. */
function withSomebodyToAsk(decisions: Model["decisions"]): Model["decisions"] {
  return decisions === null
    ? null
    : { ...decisions, decider: decisions.decider.map((decider, person) => (decider < 0 ? person : decider)) };
}

function ofAllTeams(learning: LearningArrays, { teams, teamCount }: Numbering, at: number): Pick<LearningArrays, "teams" | "feedback"> {
  return { teams: teamCount, feedback: feedbackOfAll(learning.feedback, teams[at] ?? new Int32Array(0), teamCount) };
}

/** (teams × teams) of one structure as of all teams: those that are not in it see nothing. */
export function feedbackOfAll(own: Uint8Array, teams: Int32Array, teamCount: number): Uint8Array {
  const feedback = new Uint8Array(teamCount * teamCount);
  for (let one = 0; one < teams.length; one++) {
    for (let other = 0; other < teams.length; other++)
      feedback[(teams[one] as number) * teamCount + (teams[other] as number)] = own[one * teams.length + other] as number;
  }
  return feedback;
}
