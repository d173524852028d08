import { exp } from "../base/elementary.ts";
import type { Issue } from "../base/issue.ts";
import { staffedPerWeek } from "../kernel/calendar.ts";
import type { DistributionArrays, Model } from "../kernel/model.ts";
import { LOGNORMAL, TRIANGULAR, UNIFORM, WEIBULL } from "../random/distributions/codes.ts";
import { logGamma } from "../random/logGamma.ts";
import type { TouchpointLegend } from "./legend.ts";

const WEEK_HOURS = 168;
/** Impatient customers relieve a line, so a load above 1 is a result; above 2 at least half must leave, surely a slip (ours). */
const ABANDONING = 2;

/**
 * Work that no arrangement of these people can do: for each skill the offered hours against the hours of all who have
 * it. A single line that is overloaded while others have room is a result, not a mistake: the run flags it as unstable.
 */
export function capacityIssues(
  model: Model,
  names: { skills: readonly string[]; touchpoints: readonly TouchpointLegend[] },
): readonly Issue[] {
  const offered = offeredHours(model);
  return names.skills.flatMap((skill, index) => {
    const capacity = capacityHours(model, index);
    const hours = offered[index] ?? 0;
    if (hours <= capacity * (mayAbandon(model, index) ? ABANDONING : 1) * (1 - 1e-9) || hours === 0) return [];
    return [
      {
        code: "infeasible-load",
        path: `functions`,
        message: `customers bring ${round(hours)} h of "${skill}" a week, the people who have the skill can work ${round(capacity)} h; expected less work than people`,
        hint: "lower customers.*.arrivals or the work, or give more people the skill",
      },
    ];
  });
}

/** (skills) expected staffed hours a week at standard speed, first tries and repeated ones with full information. */
export function offeredHours(model: Model): Float64Array {
  const visits = expectedVisits(model);
  const tries = 1 / (1 - Math.min(0.99, model.rules.failureBase));
  const hours = new Float64Array(model.people.skills);
  for (let touchpoint = 0; touchpoint < model.touchpoints.count; touchpoint++) {
    const skill = model.touchpoints.skill[touchpoint] as number;
    const work = compiledMean(model.distributions, model.touchpoints.work[touchpoint] as number);
    hours[skill] = (hours[skill] as number) + (visits[touchpoint] as number) * work * tries;
  }
  return hours;
}

/** (touchpoints) expected visits a week: the traffic equations, solved by passing the flow on until nothing is left. */
export function expectedVisits(model: Model): Float64Array {
  const { touchpoints, streams } = model;
  const visits = new Float64Array(touchpoints.count);
  let flow = new Float64Array(touchpoints.count);
  for (let stream = 0; stream < streams.count; stream++) {
    const at = streams.touchpoint[stream] as number;
    flow[at] = (flow[at] as number) + (streams.perHour[stream] as number) * WEEK_HOURS;
  }
  for (let round = 0; round < 10_000; round++) {
    const onward = new Float64Array(touchpoints.count);
    let rest = 0;
    for (let at = 0; at < touchpoints.count; at++) {
      const amount = flow[at] as number;
      if (amount === 0) continue;
      visits[at] = (visits[at] as number) + amount;
      for (let row = touchpoints.nextStart[at] as number; row < (touchpoints.nextStart[at + 1] as number); row++) {
        const to = touchpoints.nextTo[row] as number;
        if (to < 0) continue;
        onward[to] = (onward[to] as number) + amount * (touchpoints.nextShare[row] as number);
        rest += amount * (touchpoints.nextShare[row] as number);
      }
    }
    flow = onward;
    if (rest < 1e-9) break;
  }
  return visits;
}

function capacityHours(model: Model, skill: number): number {
  const { people } = model;
  let hours = 0;
  for (let person = 0; person < people.count; person++) {
    const speed = people.speed[person * people.skills + skill] as number;
    hours += (staffedPerWeek(model.calendars, people.calendar[person] as number) * speed) / (people.slowdown[person] as number);
  }
  return hours;
}

/** Whether some customer may leave a line for this skill. */
function mayAbandon({ touchpoints, streams, channels }: Model, skill: number): boolean {
  for (let at = 0; at < touchpoints.count; at++) {
    if (touchpoints.skill[at] !== skill) continue;
    for (let stream = 0; stream < streams.count; stream++) {
      if ((streams.patience[stream * channels.count + (touchpoints.channel[at] as number)] as number) >= 0) return true;
    }
  }
  return false;
}

/** Mean of a compiled distribution. */
function compiledMean(table: DistributionArrays, row: number): number {
  const a = table.a[row] as number;
  const b = table.b[row] as number;
  const c = table.c[row] as number;
  switch (table.kind[row] as number) {
    case LOGNORMAL:
      return exp(a + (b * b) / 2);
    case WEIBULL:
      return a * exp(logGamma(1 + b));
    case UNIFORM:
      return (a + b) / 2;
    case TRIANGULAR:
      return (a + b + c) / 3;
    default:
      // All others keep their mean in a.
      return a;
  }
}

function round(hours: number): string {
  return hours >= 100 ? String(Math.round(hours)) : String(Math.round(hours * 10) / 10);
}
