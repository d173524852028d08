import { linkKey } from "../org/finish.ts";
import type { LinkKind } from "../scenario/scenario.ts";
import { pairKey, type Ends, type LinkChange } from "./link.ts";
import { areWaysAll, functionsOf, rerouted, type Survey } from "./survey.ts";
import { handoffsBetween } from "./traffic.ts";
import { NO_UPKEEP, upkeepOf, type Upkeep } from "./upkeep.ts";

/** A link that is there, or that there could be. */
export interface Candidate {
  readonly role: "new" | "existing";
  readonly between: Ends;
  readonly functions: readonly [string, string];
  readonly kind: LinkKind;
  /** w, above 0 and at most 1. */
  readonly strength: number;
  /** Expected handoffs a month that go over it, or would go another way with it; for pairs of people those of their functions. */
  readonly carriedPerMonth: number;
  readonly upkeep: Upkeep;
}

export interface Candidates {
  readonly list: readonly Candidate[];
  /** Worth exactly nothing: they carry no handoff and cost nothing. */
  readonly idle: number;
  /** With them somebody could not work. */
  readonly infeasible: number;
  /** Pairs of functions beyond the limit, between which fewest handoffs pass: not looked at. */
  readonly left: number;
}

/** The link, or its removal. */
export function changesOf({ role, between, strength }: Candidate): readonly LinkChange[] {
  return [{ between, strength: role === "new" ? strength : 0 }];
}

/**
 * One link for each pair of functions, between those of their people who coordinate least and have none yet, or, where no handoff
 * would take that, of some others; as many pairs as the survey looks at, those first between which most handoffs pass.
 */
export function functionPairs(survey: Survey): Candidates {
  const all = unlinkedFunctions(survey);
  const looked = all.length <= survey.pairsMost ? all : busiestFirst(survey, all).slice(0, survey.pairsMost);
  const groups = peopleByFunction(survey);
  const list = looked.flatMap((first): readonly Candidate[] => {
    const link = carrying(survey, first);
    if (link === null || link.carriedPerMonth > 0) return link === null ? [] : [link];
    const [one, other] = functionsOf(survey, first).map((name) => groups.get(name) ?? []);
    return [firstCarrying(survey, one ?? [], other ?? []) ?? link];
  });
  return { list, idle: 0, infeasible: looked.length - list.length, left: all.length - looked.length };
}

/** With what would take it; null: somebody could not work with it. */
function carrying(survey: Survey, between: Ends): Candidate | null {
  const link = newLink(survey, between, 0);
  const carried = rerouted(survey, changesOf(link));
  return carried === null ? null : { ...link, carriedPerMonth: carried };
}

/** A link of two groups that handoffs would take: between those who pass work, or as a step on the way of others. */
function firstCarrying(survey: Survey, group: readonly string[], other: readonly string[]): Candidate | null {
  const all = unlinked(survey, group, other);
  const stride = Math.max(1, Math.floor(all.length / SPREAD_MOST));
  const spread = all.filter((_, at) => at % stride === stride - 1).slice(0, SPREAD_MOST);
  for (const ends of [...firstPassing(survey, all), ...spread]) {
    const link = carrying(survey, ends);
    if (link !== null && link.carriedPerMonth > 0) return link;
  }
  return null;
}

/** The first pairs of whom one sends work to a pool of the other. */
function firstPassing(survey: Survey, all: readonly Ends[]): readonly Ends[] {
  const { place, handoffs, base } = survey;
  const { people, routes } = base.model;
  const sends = (from: string, to: string) => {
    const [sender, receiver] = [place.get(from) ?? -1, place.get(to) ?? -1];
    const pools = people.pool.subarray(people.poolStart[receiver], people.poolStart[receiver + 1]);
    return pools.some((pool) => (handoffs[sender * routes.destinations + pool] ?? 0) > 0);
  };
  return all.filter((ends) => sends(...ends) || sends(ends[1], ends[0])).slice(0, PASSING_MOST);
}

/** Each is compiled. There may be a better way already for one who passes work, and hardly for all. */
const PASSING_MOST = 3;
/** Spread over all: where a third of them would carry something, 25 of 26 times one is found. */
const SPREAD_MOST = 8;

/** The first pair of people of all pairs of functions that have one without a link. */
function unlinkedFunctions(survey: Survey): readonly Ends[] {
  const groups = [...peopleByFunction(survey).values()];
  return groups.flatMap((group, at) =>
    groups.slice(at + 1).flatMap((other) => {
      const [first] = eachUnlinked(survey, group, other);
      return first === undefined ? [] : [first];
    }),
  );
}

function busiestFirst(survey: Survey, all: readonly Ends[]): readonly Ends[] {
  const between = handoffsBetween(survey);
  const handoffs = (ends: Ends) => between.get(pairKey(functionsOf(survey, ends))) ?? 0;
  return [...all].sort((one, other) => handoffs(other) - handoffs(one));
}

/** Whether handoffs may go over it, or over nothing else that is known of it. */
export function mayGain(survey: Survey, { carriedPerMonth }: Candidate): boolean {
  return carriedPerMonth > 0 || !areWaysAll(survey);
}

/** Links that are there, those that carry most first. */
export function existingLinks(survey: Survey): Candidates {
  const { ground, place, carried } = survey;
  const list: Candidate[] = [];
  let idle = 0;
  ground.organisation.graph.forEachEdge((_key, { strength, kind }, one, other) => {
    const ends = [place.get(one) ?? -1, place.get(other) ?? -1] as const;
    const handoffs = carried.get(linkKey(...ends)) ?? 0;
    const upkeep = kind === "teammate" ? NO_UPKEEP : upkeepOf(survey.base, ends, strength);
    if (handoffs === 0 && upkeep.hours === 0 && areWaysAll(survey)) {
      idle++;
      return;
    }
    const between: Ends = [one, other];
    list.push({ role: "existing", between, functions: functionsOf(survey, between), kind, strength, carriedPerMonth: handoffs, upkeep });
  });
  return { list: list.sort((a, b) => b.carriedPerMonth - a.carriedPerMonth), idle, infeasible: 0, left: 0 };
}

/** Further pairs of people of some pairs of functions, in turn from each, `most` at most. */
export function personPairs(survey: Survey, pairs: readonly Candidate[], most: number): readonly Candidate[] {
  const groups = peopleByFunction(survey);
  const rest = pairs.map((pair) => {
    const [one, other] = pair.functions;
    const all = unlinked(survey, groups.get(one) ?? [], groups.get(other) ?? []);
    const own = pairKey(pair.between);
    return { pair, ends: all.filter((ends) => pairKey(ends) !== own) };
  });
  const list: Candidate[] = [];
  for (let round = 0; list.length < most && rest.some(({ ends }) => round < ends.length); round++) {
    for (const { pair, ends } of rest) {
      const between = ends[round];
      if (between !== undefined && list.length < most) list.push(newLink(survey, between, pair.carriedPerMonth));
    }
  }
  return list;
}

export function newLink(survey: Survey, between: Ends, carriedPerMonth: number): Candidate {
  const strength = survey.ground.scenario.links.strength.liaison;
  const ends = between.map((id) => survey.place.get(id) ?? -1);
  const upkeep = upkeepOf(survey.base, ends, strength);
  return { role: "new", between, functions: functionsOf(survey, between), kind: "liaison", strength, carriedPerMonth, upkeep };
}

/** People of each function, who coordinate least first. */
export function peopleByFunction({ ground, base }: Survey): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, { readonly id: string; readonly load: number }[]>();
  ground.organisation.people.forEach(({ id, department }, at) => {
    const group = groups.get(department) ?? [];
    group.push({ id, load: base.loads[at]?.total ?? 0 });
    groups.set(department, group);
  });
  return new Map([...groups].map(([name, group]) => [name, group.sort((a, b) => a.load - b.load).map(({ id }) => id)]));
}

/** Pairs of two groups without a link, from the first of both on, so that people take turns. */
export function unlinked(survey: Survey, one: readonly string[], other: readonly string[]): readonly Ends[] {
  return [...eachUnlinked(survey, one, other)];
}

function* eachUnlinked({ ground }: Survey, one: readonly string[], other: readonly string[]): Generator<Ends> {
  const { graph } = ground.organisation;
  const longest = Math.max(one.length, other.length);
  for (let shift = 0; shift < longest; shift++) {
    for (let at = 0; at < longest; at++) {
      const [a, b] = [one[at], other[(at + shift) % longest]];
      if (a !== undefined && b !== undefined && !graph.hasEdge(a, b)) yield [a, b];
    }
  }
}
