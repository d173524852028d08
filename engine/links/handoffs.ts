import { expectedVisits } from "../compile/capacity.ts";
import { WEEK_HOURS } from "../kernel/calendar.ts";
import type { Model } from "../kernel/model.ts";
import { bits } from "../kernel/start.ts";
import { MONTH_HOURS } from "../measure/work/work.ts";

/** Expected handoffs a month of customers who have the same people for owners. All that may happen are above 0. */
export interface Handoffs {
  /** Owners that such a customer may have, one as likely as the other; −1: nobody. */
  readonly owners: readonly number[];
  /** By person · pools + pool: from whom, and to the first pool of the line of what comes next. */
  readonly perMonth: ReadonlyMap<number, number>;
}

/**
 * Handoffs between teams: with every step of a journey from everybody who may have served, and back from the next one where
 * work may be returned. That a handoff may happen is exact, but for steps that are taken less than once in a billion weeks. How
 * many is a guess for the order of looking: people of a line share them evenly, since how much its later pools help is known from
 * runs alone.
 */
export function expectedHandoffs(model: Model): readonly Handoffs[] {
  const { slots, touchpoints } = model;
  const visits = expectedVisits(model);
  const servers = serversOfLines(model);
  const found = new Map<string, { readonly owners: readonly number[]; readonly perMonth: Map<number, number> }>();
  for (let slot = 0; slot < slots.count; slot++) {
    const share = (slots.cumulated[slot] ?? 0) - (slot === 0 ? 0 : (slots.cumulated[slot - 1] ?? 0));
    const owners = ownersOf(model, slot);
    const group = found.get(owners.join()) ?? { owners, perMonth: new Map<number, number>() };
    found.set(owners.join(), group);
    const pass = (from: number, to: number, amount: number) => {
      const pool = model.lines.pool[model.lines.start[lineOf(model, slot, to)] ?? 0] ?? 0;
      addEvenly(model, group.perMonth, { senders: servers[lineOf(model, slot, from)] ?? [], pool, amount });
    };
    for (let from = 0; from < touchpoints.count; from++) {
      for (let row = touchpoints.nextStart[from] ?? 0; row < (touchpoints.nextStart[from + 1] ?? 0); row++) {
        const to = touchpoints.nextTo[row] ?? -1;
        const steps = ((visits[from] ?? 0) * (touchpoints.nextShare[row] ?? 0) * share * MONTH_HOURS) / WEEK_HOURS;
        if (to < 0) continue;
        const returned = steps * returnsPerStep(model, to);
        pass(from, to, steps + returned);
        pass(to, from, returned);
      }
    }
  }
  return [...found.values()];
}

/** (people × destinations) the same as one table, whatever their way: nothing is sent to an owner but on the way to a pool. */
export function handoffsPerMonth({ people, pools, routes }: Model, expected: readonly Handoffs[]): Float64Array {
  const table = new Float64Array(people.count * routes.destinations);
  for (const { perMonth } of expected) {
    for (const [key, amount] of perMonth) {
      const row = Math.floor(key / pools.count) * routes.destinations + (key % pools.count);
      table[row] = (table[row] ?? 0) + amount;
    }
  }
  return table;
}

/** Where owners may be full, nobody counts as one of them: ours, since how often they are depends on how long journeys last. */
function ownersOf({ slots }: Model, slot: number): readonly number[] {
  const owners = [...slots.owner.subarray(slots.ownerStart[slot], slots.ownerStart[slot + 1])];
  return owners.length === 0 || slots.accounts < NO_LIMIT ? [...owners, -1] : owners;
}

/** Accounts of owners who may follow any number of customers (`engine/compile/pools.ts`). */
const NO_LIMIT = 1 << 30;

interface Passed {
  readonly senders: readonly number[];
  readonly pool: number;
  readonly amount: number;
}

/** Team mates need no way. */
function addEvenly(model: Model, perMonth: Map<number, number>, { senders, pool, amount }: Passed): void {
  if (amount === 0) return;
  const team = model.pools.team[pool] ?? -1;
  for (const sender of senders) {
    if (isOfTeam(model, sender, team)) continue;
    const key = sender * model.pools.count + pool;
    perMonth.set(key, (perMonth.get(key) ?? 0) + amount / senders.length);
  }
}

/** Expected returns of a step, with a tenth of what it needs missing (ours; .12 in `scenarios/saas/functional-silos`). */
function returnsPerStep({ rules, touchpoints }: Model, touchpoint: number): number {
  if (rules.attempts < 2) return 0;
  const missing = 0.1 * (bits(touchpoints.needs[touchpoint] ?? 0) + (touchpoints.recent[touchpoint] ?? 0));
  const fails = Math.min(0.99, rules.failureBase + missing * rules.failurePerMissing);
  return (fails * rules.returnShare) / (1 - fails);
}

/** (lines) people of all pools of a line, who may all serve it sooner or later. */
function serversOfLines({ lines, people }: Model): readonly (readonly number[])[] {
  const servers: number[][] = Array.from({ length: lines.count }, () => []);
  for (let person = 0; person < people.count; person++) {
    for (const line of people.line.subarray(people.lineStart[person], people.lineStart[person + 1])) servers[line]?.push(person);
  }
  return servers;
}

function isOfTeam({ people }: Model, person: number, team: number): boolean {
  return people.team.subarray(people.teamStart[person], people.teamStart[person + 1]).includes(team);
}

function lineOf({ slots, people, touchpoints }: Model, slot: number, touchpoint: number): number {
  return slots.line[slot * people.skills + (touchpoints.skill[touchpoint] ?? 0)] ?? -1;
}
