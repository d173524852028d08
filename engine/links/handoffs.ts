import { expectedVisits } from "../compile/capacity.ts";
import type { Model, RouteArrays } from "../kernel/model.ts";
import { MONTH_HOURS } from "../measure/work/work.ts";

const WEEK_HOURS = 168;

/**
 * (people × destinations) expected handoffs a month from each person to each destination: first tries of every step, from the
 * first team that serves it to the first team of the next. People of one pool share them evenly. With owners also the two
 * parts of the way over them.
 */
export function handoffsPerMonth(model: Model): Float64Array {
  const { slots, touchpoints, routes } = model;
  const visits = expectedVisits(model);
  const members = poolMembers(model);
  const handoffs = new Float64Array(model.people.count * routes.destinations);
  for (let slot = 0; slot < slots.count; slot++) {
    const share = (slots.cumulated[slot] ?? 0) - (slot === 0 ? 0 : (slots.cumulated[slot - 1] ?? 0));
    for (let from = 0; from < touchpoints.count; from++) {
      const senders = members[firstPool(model, slot, from)] ?? [];
      for (let row = touchpoints.nextStart[from] ?? 0; row < (touchpoints.nextStart[from + 1] ?? 0); row++) {
        const next = touchpoints.nextTo[row] ?? -1;
        if (next < 0 || senders.length === 0) continue;
        const perMonth = ((visits[from] ?? 0) * (touchpoints.nextShare[row] ?? 0) * share * MONTH_HOURS) / WEEK_HOURS;
        addStep(model, handoffs, { slot, senders, pool: firstPool(model, slot, next), perMonth });
      }
    }
  }
  return handoffs;
}

interface StepFlow {
  readonly slot: number;
  readonly senders: readonly number[];
  readonly pool: number;
  readonly perMonth: number;
}

function addStep(model: Model, handoffs: Float64Array, { slot, senders, pool, perMonth }: StepFlow): void {
  if (pool < 0) return;
  const { destinations } = model.routes;
  const owners = [...model.slots.owner.subarray(model.slots.ownerStart[slot], model.slots.ownerStart[slot + 1])];
  const add = (person: number, destination: number, amount: number) => {
    const row = person * destinations + destination;
    handoffs[row] = (handoffs[row] ?? 0) + amount;
  };
  for (const sender of senders) {
    if (isOfTeam(model, sender, model.pools.team[pool] ?? -1)) continue;
    const each = perMonth / senders.length;
    add(sender, pool, each);
    for (const owner of owners) {
      add(sender, model.pools.count + owner, each / owners.length);
      add(model.slots.ownerPerson[owner] ?? 0, pool, each / owners.length);
    }
  }
}

/** Handoffs a month whose way is another one, or another strength, in the second model. */
export function reroutedPerMonth(handoffs: Float64Array, before: RouteArrays, after: RouteArrays): number {
  let sum = 0;
  for (let row = 0; row < handoffs.length; row++) {
    const amount = handoffs[row] ?? 0;
    if (amount > 0 && !isSameWay(before, after, row)) sum += amount;
  }
  return sum;
}

function isSameWay(one: RouteArrays, other: RouteArrays, row: number): boolean {
  const hops = one.hops[row] ?? 0;
  if (hops !== other.hops[row]) return false;
  for (let at = row * one.reach; at < row * one.reach + hops; at++) {
    if (one.node[at] !== other.node[at] || one.survival[at] !== other.survival[at] || one.latency[at] !== other.latency[at]) return false;
  }
  return true;
}

/** Handoffs a month over each link that carries some, by its two people (the lower first). */
export function carriedPerMonth(handoffs: Float64Array, routes: RouteArrays): ReadonlyMap<string, number> {
  const carried = new Map<string, number>();
  for (let row = 0; row < handoffs.length; row++) {
    const amount = handoffs[row] ?? 0;
    if (amount === 0) continue;
    let from = Math.floor(row / routes.destinations);
    for (let at = row * routes.reach; at < row * routes.reach + (routes.hops[row] ?? 0); at++) {
      const to = routes.node[at] ?? 0;
      const key = `${Math.min(from, to)}-${Math.max(from, to)}`;
      carried.set(key, (carried.get(key) ?? 0) + amount);
      from = to;
    }
  }
  return carried;
}

function poolMembers({ people, pools }: Model): readonly (readonly number[])[] {
  const members: number[][] = Array.from({ length: pools.count }, () => []);
  for (let person = 0; person < people.count; person++) {
    for (const pool of people.pool.subarray(people.poolStart[person], people.poolStart[person + 1])) members[pool]?.push(person);
  }
  return members;
}

function isOfTeam({ people }: Model, person: number, team: number): boolean {
  return people.team.subarray(people.teamStart[person], people.teamStart[person + 1]).includes(team);
}

/** First pool of the line that serves a touchpoint for a slot; −1: nobody does. */
function firstPool({ slots, lines, people, touchpoints }: Model, slot: number, touchpoint: number): number {
  const line = slots.line[slot * people.skills + (touchpoints.skill[touchpoint] ?? 0)] ?? -1;
  return line < 0 ? -1 : (lines.pool[lines.start[line] ?? 0] ?? -1);
}
