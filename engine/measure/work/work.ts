import type { Compiled } from "../../compile/compile.ts";
import { staffedUntil } from "../../kernel/calendar.ts";
import {
  ASKING_HOURS,
  DECISION_HOURS,
  DIRECT_HOURS,
  HOUR_KINDS,
  INSPECTION_HOURS,
  RELAY_HOURS,
  REWORK_HOURS,
} from "../../kernel/people.ts";
import { ABANDONED, CORRECTED, ESCALATED, type Visits } from "../../kernel/recorder.ts";
import type { Run } from "../../kernel/replicate.ts";
import { journeyVisits, type JourneyVisits } from "../../observation/journeyVisits.ts";
import { ratio, type Values } from "../values.ts";
import { decisionMeasures } from "./decisions.ts";
import { deferralMeasures } from "./deferral.ts";

/** Calendar hours of a month (8,760 ÷ 12). */
export const MONTH_HOURS = 730;

const KINDS = [
  ["direct", DIRECT_HOURS],
  ["rework", REWORK_HOURS],
  ["asking", ASKING_HOURS],
  ["relay", RELAY_HOURS],
  ["inspection", INSPECTION_HOURS],
] as const;

/** Where the paid hours go, per month. */
export function workMeasures(compiled: Compiled, run: Run, values: Values): void {
  const { model, stages, wages } = compiled;
  const months = (model.horizonHours - model.warmUpHours) / MONTH_HOURS;
  const sums = new Float64Array(HOUR_KINDS);
  let paid = 0;
  let upkeep = 0;
  for (let person = 0; person < model.people.count; person++) {
    const calendar = model.people.calendar[person] ?? 0;
    for (const { fromHours, untilHours, loads } of stages) {
      const until = Math.max(untilHours, model.warmUpHours);
      const from = Math.max(fromHours, model.warmUpHours);
      const hours = staffedUntil(model.calendars, calendar, until) - staffedUntil(model.calendars, calendar, from);
      paid += hours;
      upkeep += hours * (loads[person]?.total ?? 0);
    }
    for (let kind = 0; kind < HOUR_KINDS; kind++) sums[kind] = (sums[kind] ?? 0) + run.world.people.hours(person, kind);
  }
  const worked = sums.reduce((sum, hours) => sum + hours, 0);
  const idle = Math.max(0, paid - worked - upkeep);
  const rows: [string, number][] = [
    ...KINDS.map(([name, kind]): [string, number] => [name, sums[kind] ?? 0]),
    ...(model.decisions === null ? [] : [["decision", sums[DECISION_HOURS] ?? 0] satisfies [string, number]]),
    ["upkeep", upkeep],
    ["idle", idle],
  ];
  for (const [name, hours] of rows) {
    values.set("workShare", ratio(hours, paid), name);
    values.set("workHours", ratio(hours, months), name);
  }
  values.set("utilisation", ratio(worked + upkeep, paid));
  values.set("hiddenWorkShare", ratio(worked + upkeep - (sums[DIRECT_HOURS] ?? 0), worked + upkeep));
  values.set("doubleWorkHours", ratio(doubleWork(compiled, run), months));
  const cost = coordinationCost(compiled);
  values.set("coordinationCost", cost);
  values.set(
    "coordinationShare",
    ratio(
      cost,
      wages.reduce((sum, wage) => sum + wage, 0),
    ),
  );
  for (let person = 0; person < model.people.count; person++) {
    const hours = run.world.people.hours(person, RELAY_HOURS) + run.world.people.hours(person, INSPECTION_HOURS);
    values.set("relayHours", ratio(hours, months), compiled.legend.people[person] ?? "");
  }
  decisionMeasures(compiled, run, months, values);
  handoffs(compiled, run, values);
  deferralMeasures(compiled, run, values);
}

/** [€/month] Wages for coordination: of each structure in the mean over the time for which it holds. */
function coordinationCost({ stages, wages, model }: Compiled): number {
  let cost = 0;
  for (const { fromHours, untilHours, loads } of stages) {
    const hours = Math.max(0, untilHours - Math.max(fromHours, model.warmUpHours));
    const paid = loads.reduce((sum, load, person) => sum + load.total * (wages[person] ?? 0), 0);
    cost += (paid * hours) / (model.horizonHours - model.warmUpHours);
  }
  return cost;
}

/** Staffed hours on what another person had already done for the same step. */
function doubleWork(compiled: Compiled, run: Run): number {
  const { visits, journeys } = run.world;
  const groups = journeyVisits(visits, journeys.entity.length);
  let hours = 0;
  for (let journey = 0; journey < journeys.entity.length; journey++) {
    for (let at = groups.start[journey] ?? 0; at < (groups.start[journey + 1] ?? 0); at++) {
      const row = groups.row[at] ?? 0;
      if ((visits.start.data[row] ?? 0) < compiled.model.warmUpHours) continue;
      if (isDouble(visits, row, workedBefore(visits, groups, journey, at))) hours += visits.workHours.data[row] ?? 0;
    }
  }
  return hours;
}

/** The visit before the one at `at`, or −1: not counting those that only asked for a decision, in which nobody worked. */
function workedBefore(visits: Visits, { start, row }: JourneyVisits, journey: number, at: number): number {
  for (let before = at - 1; before >= (start[journey] ?? 0); before--) {
    const visit = row[before] ?? 0;
    if (visits.outcome.data[visit] !== ESCALATED) return visit;
  }
  return -1;
}

function isDouble(visits: Visits, row: number, before: number): boolean {
  if (visits.outcome.data[row] === CORRECTED) return true;
  if (before < 0 || visits.step.data[before] !== visits.step.data[row] || visits.outcome.data[before] === ABANDONED) return false;
  return visits.touchpoint.data[before] === visits.touchpoint.data[row] && visits.person.data[before] !== visits.person.data[row];
}

function handoffs(compiled: Compiled, run: Run, values: Values): void {
  const { model, legend } = compiled;
  const count = legend.departments.length;
  const months = (model.horizonHours - model.warmUpHours) / MONTH_HOURS;
  const matrix = new Float64Array(count * count);
  const { visits, journeys } = run.world;
  const groups = journeyVisits(visits, journeys.entity.length);
  for (let journey = 0; journey < journeys.entity.length; journey++) {
    for (let at = (groups.start[journey] ?? 0) + 1; at < (groups.start[journey + 1] ?? 0); at++) {
      const row = groups.row[at] ?? 0;
      const from = visits.person.data[groups.row[at - 1] ?? 0] ?? -1;
      const to = visits.person.data[row] ?? -1;
      if (from < 0 || to < 0 || (visits.start.data[row] ?? 0) < model.warmUpHours) continue;
      const cell = (model.people.department[from] ?? 0) * count + (model.people.department[to] ?? 0);
      matrix[cell] = (matrix[cell] ?? 0) + 1;
    }
  }
  legend.departments.forEach((from, a) => {
    legend.departments.forEach((to, b) => {
      if (a !== b) values.set("handoffs", ratio(matrix[a * count + b] ?? 0, months), `${from}>${to}`);
    });
  });
}
