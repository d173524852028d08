import { fidelityOf, latencyOf } from "../kernel/linkStrength.ts";
import type { RouteArrays } from "../kernel/model.ts";
import type { Organisation } from "../org/organisation.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { changes } from "./change.ts";
import { rows } from "./rows.ts";

export interface RouteInput {
  readonly scenario: Scenario;
  readonly organisation: Organisation;
  readonly personIndex: ReadonlyMap<string, number>;
  /** (people) department. */
  readonly department: Int32Array;
  readonly departments: number;
  readonly vocabulary: Float64Array;
  /** People at each destination: members of the pools, then the owners. */
  readonly destinations: readonly (readonly number[])[];
}

/** Links as compressed rows, both ways. */
interface LinkRows {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly strength: Float64Array;
  /** Which link of the graph, in its order. */
  readonly link: Int32Array;
}

/**
 * The best path from everybody to every destination: the highest product of fidelities over at most `reach` links;
 * among equals the one with fewer links, then by a hash of the people (MODEL §3.2).
 * Complexity: O(destinations × reach × links).
 */
export function compileRoutes(input: RouteInput): RouteArrays {
  const people = input.organisation.people.length;
  const reach = Math.max(1, Math.min(input.scenario.links.reach, people));
  const destinations = input.destinations.length;
  const table: RouteArrays = {
    destinations,
    reach,
    hops: new Uint8Array(people * destinations),
    drop: new Float64Array(people * destinations),
    node: new Int32Array(people * destinations * reach),
    latency: new Float64Array(people * destinations * reach),
    survival: new Float64Array(people * destinations * reach),
    fidelity: new Float64Array(changes(input.scenario) ? people * destinations * reach : 0),
    link: new Int32Array(input.scenario.growth === null ? 0 : people * destinations * reach),
  };
  const links = linkRows(input);
  input.destinations.forEach((members, destination) => {
    const layers = search({ links, members, people, reach, fidelity: input.scenario.links.strongestFidelity });
    for (let person = 0; person < people; person++) fill({ table, input, links, layers, destination }, person);
  });
  return table;
}

function linkRows({ organisation, personIndex }: RouteInput): LinkRows {
  const to: number[][] = organisation.people.map(() => []);
  const strength: number[][] = organisation.people.map(() => []);
  const number: number[][] = organisation.people.map(() => []);
  let links = 0;
  organisation.graph.forEachEdge((_key, link, from, end) => {
    const a = personIndex.get(from) ?? 0;
    const b = personIndex.get(end) ?? 0;
    to[a]?.push(b);
    strength[a]?.push(link.strength);
    to[b]?.push(a);
    strength[b]?.push(link.strength);
    number[a]?.push(links);
    number[b]?.push(links);
    links++;
  });
  const [start, values] = rows(to);
  return { start, to: values, strength: Float64Array.from(strength.flat()), link: Int32Array.from(number.flat()) };
}

/** Per number of links: best product of fidelities from each person, and the row of the link to take. */
interface Layers {
  readonly value: readonly Float64Array[];
  readonly link: readonly Int32Array[];
}

interface Search {
  readonly links: LinkRows;
  readonly members: readonly number[];
  readonly people: number;
  readonly reach: number;
  readonly fidelity: number;
}

function search({ links, members, people, reach, fidelity }: Search): Layers {
  const value = [new Float64Array(people)];
  const link = [new Int32Array(people).fill(-1)];
  for (const member of members) (value[0] as Float64Array)[member] = 1;
  for (let hop = 1; hop <= reach; hop++) {
    const before = value[hop - 1] as Float64Array;
    const best = new Float64Array(people);
    const taken = new Int32Array(people).fill(-1);
    for (let person = 0; person < people; person++) {
      for (let row = links.start[person] as number; row < (links.start[person + 1] as number); row++) {
        const through = links.to[row] as number;
        const product = fidelity * (links.strength[row] as number) * (before[through] as number);
        if (product <= 0 || product < (best[person] as number)) continue;
        const tie = product === best[person];
        if (tie && hash(person, through) >= hash(person, links.to[taken[person] as number] as number)) continue;
        best[person] = product;
        taken[person] = row;
      }
    }
    value.push(best);
    link.push(taken);
  }
  return { value, link };
}

interface Filling {
  readonly table: RouteArrays;
  readonly input: RouteInput;
  readonly links: LinkRows;
  readonly layers: Layers;
  readonly destination: number;
}

/** Writes the path of one person; none where the person is at the destination already or cannot reach it. */
function fill({ table, input, links, layers, destination }: Filling, person: number): void {
  const hops = bestHops(layers, person, table.reach);
  if (hops === 0) return;
  const { links: settings, handoff } = input.scenario;
  const row = person * table.destinations + destination;
  table.hops[row] = hops;
  let at = person;
  let survival = 1;
  let kept = 1;
  for (let hop = 0; hop < hops; hop++) {
    const link = layers.link[hops - hop]?.[at] ?? 0;
    const next = links.to[link] as number;
    const strength = links.strength[link] as number;
    const shared = input.vocabulary[(input.department[at] as number) * input.departments + (input.department[next] as number)] as number;
    const fidelity = fidelityOf(settings.strongestFidelity, handoff.complexity, strength);
    survival *= fidelity * shared;
    kept *= 1 - handoff.ticketDropShare * (1 - strength);
    table.node[row * table.reach + hop] = next;
    table.latency[row * table.reach + hop] = latencyOf(handoff.ticketLatencyHours, settings.strongestLatencyHours, strength);
    table.survival[row * table.reach + hop] = survival;
    if (table.fidelity.length > 0) table.fidelity[row * table.reach + hop] = fidelity;
    if (table.link.length > 0) table.link[row * table.reach + hop] = links.link[link] as number;
    at = next;
  }
  table.drop[row] = 1 - kept;
}

function bestHops(layers: Layers, person: number, reach: number): number {
  let best = layers.value[0]?.[person] ?? 0;
  let hops = 0;
  for (let hop = 1; hop <= reach; hop++) {
    const value = layers.value[hop]?.[person] ?? 0;
    if (value > best) {
      best = value;
      hops = hop;
    }
  }
  return hops;
}

/** Hours over a link of strength w; w = 0: those of a ticket. */
export function linkLatency({ handoff, links }: Scenario, strength: number): number {
  return latencyOf(handoff.ticketLatencyHours, links.strongestLatencyHours, strength);
}

/** φ^χ of a link of strength w. */
export function linkSurvival({ handoff, links }: Scenario, strength: number): number {
  return fidelityOf(links.strongestFidelity, handoff.complexity, strength);
}

/** Spreads ties over neighbours without favouring low numbers (multiplicative mixing, Knuth 1998, §6.4). */
function hash(one: number, other: number): number {
  let mixed = Math.imul(one + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(other + 0x7f4a7c15, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
