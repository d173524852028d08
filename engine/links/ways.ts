import type { Model, RouteArrays } from "../kernel/model.ts";
import { linkKey } from "../org/finish.ts";
import type { Handoffs } from "./handoffs.ts";

/** Handoffs a month whose way is another one, or another strength, in a model that differs in its links alone. */
export function reroutedPerMonth(model: Model, handoffs: readonly Handoffs[], after: RouteArrays): number {
  const changed = changedRows(model.routes, after);
  if (!changed.includes(1)) return 0;
  const isAnother = (handoff: Handoff) => {
    const before = wayOf(model, model.routes, handoff);
    const now = wayOf(model, after, handoff);
    return before.length !== now.length || before.some((row, at) => row !== now[at] || changed[row] === 1);
  };
  let sum = 0;
  for (const [handoff, perMonth] of each(model, handoffs)) if (isAnother(handoff)) sum += perMonth;
  return sum;
}

/** Handoffs a month over each link that may carry some, as the organisation names it. */
export function carriedPerMonth(model: Model, handoffs: readonly Handoffs[]): ReadonlyMap<string, number> {
  const { routes } = model;
  const carried = new Map<string, number>();
  const ofRows = new Float64Array(routes.hops.length);
  for (const [handoff, perMonth] of each(model, handoffs))
    for (const row of wayOf(model, routes, handoff)) ofRows[row] = (ofRows[row] ?? 0) + perMonth;
  ofRows.forEach((perMonth, row) => {
    if (perMonth === 0) return;
    let from = Math.floor(row / routes.destinations);
    for (let at = row * routes.reach; at < row * routes.reach + (routes.hops[row] ?? 0); at++) {
      const to = routes.node[at] ?? 0;
      carried.set(linkKey(from, to), (carried.get(linkKey(from, to)) ?? 0) + perMonth);
      from = to;
    }
  });
  return carried;
}

interface Handoff {
  readonly sender: number;
  readonly pool: number;
  /** −1: nobody. */
  readonly owner: number;
}

function* each({ pools }: Model, handoffs: readonly Handoffs[]): Generator<readonly [handoff: Handoff, perMonth: number]> {
  for (const { owners, perMonth } of handoffs) {
    for (const [key, amount] of perMonth) {
      const [sender, pool] = [Math.floor(key / pools.count), key % pools.count];
      for (const owner of owners) yield [{ sender, pool, owner }, amount / owners.length];
    }
  }
}

/** Rows of the table of routes that the kernel takes (`choose` in `engine/kernel/handoff.ts`): over the owner, over links, or none. */
function wayOf({ pools, slots }: Model, { hops, destinations }: RouteArrays, { sender, pool, owner }: Handoff): readonly number[] {
  const person = slots.ownerPerson[owner] ?? -1;
  const there = sender * destinations + pools.count + owner;
  const onward = person * destinations + pool;
  if (person >= 0 && person !== sender && (hops[there] ?? 0) > 0 && (hops[onward] ?? 0) > 0) return [there, onward];
  const direct = sender * destinations + pool;
  return (hops[direct] ?? 0) > 0 ? [direct] : [];
}

/** (rows) 1: another path, or another strength on it. */
function changedRows(one: RouteArrays, other: RouteArrays): Uint8Array {
  return one.hops.map((_, row) => (isSameWay(one, other, row) ? 0 : 1));
}

function isSameWay(one: RouteArrays, other: RouteArrays, row: number): boolean {
  const hops = one.hops[row] ?? 0;
  if (hops !== other.hops[row] || one.drop[row] !== other.drop[row]) return false;
  for (let at = row * one.reach; at < row * one.reach + hops; at++) {
    if (one.node[at] !== other.node[at] || one.survival[at] !== other.survival[at] || one.latency[at] !== other.latency[at]) return false;
  }
  return true;
}
