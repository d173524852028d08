import type { Compiled } from "../compile/compile.ts";
import { staffedUntil } from "../kernel/calendar.ts";
import { DECISION_HOURS, HOUR_KINDS, INSPECTION_HOURS, OWN_LENGTH, PERSON_INTS, RELAY_HOURS } from "../kernel/people.ts";
import type { Run } from "../kernel/replicate.ts";
import { MONTH_HOURS } from "../measure/work/work.ts";
import { unstableLine } from "../observation/stability.ts";

/** How much people and lines have to do in one replication, after warm-up. */
export interface LoadOutcome {
  /** (people) hours a month of relays, inspections and decisions. */
  readonly ownHours: readonly number[];
  /** (people) the same as a share of paid hours, what coordination adds included. */
  readonly ownUse: readonly number[];
  /** (people) such items that wait for the person at the end. */
  readonly ownWaiting: readonly number[];
  /** (lines) use of all who may serve it together; 0: nobody came. */
  readonly lineUse: readonly number[];
  /** A line that keeps growing; −1: what waits for people themselves; null: none. */
  readonly growing: number | null;
}

export function loadOutcome({ model }: Compiled, run: Run): LoadOutcome {
  const { people } = model;
  const hours = (person: number, kinds: readonly number[]) => kinds.reduce((sum, kind) => sum + run.world.people.hours(person, kind), 0);
  const persons = Array.from({ length: people.count }, (_, person) => person);
  const paid = persons.map((person) => {
    const calendar = people.calendar[person] ?? 0;
    return staffedUntil(model.calendars, calendar, model.horizonHours) - staffedUntil(model.calendars, calendar, model.warmUpHours);
  });
  const shareOf = (kinds: readonly number[]) =>
    persons.map((person) => (hours(person, kinds) * (people.slowdown[person] ?? 1)) / Math.max(paid[person] ?? 0, Number.MIN_VALUE));
  const months = (model.horizonHours - model.warmUpHours) / MONTH_HOURS;
  const use = shareOf(Array.from({ length: HOUR_KINDS }, (_, kind) => kind));
  return {
    ownHours: persons.map((person) => hours(person, OWN_HOURS) / months),
    ownUse: shareOf(OWN_HOURS),
    ownWaiting: persons.map((person) => run.world.people.ints[person * PERSON_INTS + OWN_LENGTH] ?? 0),
    lineUse: lineUse({ model, run, paid, use }),
    growing: unstableLine(run)?.line ?? null,
  };
}

const OWN_HOURS = [RELAY_HOURS, INSPECTION_HOURS, DECISION_HOURS];

interface Worked {
  readonly model: Compiled["model"];
  readonly run: Run;
  readonly paid: readonly number[];
  readonly use: readonly number[];
}

function lineUse({ model: { lines, people, pools, touchpoints }, run, paid, use }: Worked): readonly number[] {
  const { visits } = run.world;
  const served = new Set<string>();
  for (let row = 0; row < visits.start.length; row++) {
    served.add(`${visits.team.data[row] ?? -1} ${touchpoints.skill[visits.touchpoint.data[row] ?? 0] ?? -1}`);
  }
  return Array.from({ length: lines.start.length - 1 }, (_, line) => {
    const own = [...lines.pool.subarray(lines.start[line], lines.start[line + 1])];
    if (!own.some((pool) => served.has(`${pools.team[pool] ?? -1} ${pools.skill[pool] ?? -1}`))) return 0;
    let [worked, all] = [0, 0];
    for (let person = 0; person < people.count; person++) {
      const of = people.pool.subarray(people.poolStart[person], people.poolStart[person + 1]);
      if (!own.some((pool) => of.includes(pool))) continue;
      worked += (use[person] ?? 0) * (paid[person] ?? 0);
      all += paid[person] ?? 0;
    }
    return all > 0 ? worked / all : 0;
  });
}
