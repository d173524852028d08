import { staffedPerWeek } from "../kernel/calendar.ts";
import type { CalendarArrays } from "../kernel/model.ts";
import { leadsOf } from "../org/leadership.ts";
import type { Organisation, Person } from "../org/organisation.ts";
import type { AgendaSettings, Scenario } from "../scenario/scenario.ts";

/** The scenario with the agendas as its council lifts them (MODEL §3.6); without one the same. */
export function aligned(scenario: Scenario): Scenario {
  const council = scenario.leadership?.council ?? null;
  return council === null ? scenario : { ...scenario, agendas: lifted(scenario.agendas, council.alignment) };
}

/** α + s·(1 − α), which is exactly α at s = 0 and exactly 1 at s = 1. */
function lifted(agendas: AgendaSettings, share: number): AgendaSettings {
  const lift = <Holder extends { readonly shared: number }>(holder: Holder): Holder => ({
    ...holder,
    shared: (1 - share) * holder.shared + share,
  });
  return { ...lift(agendas), functions: agendas.functions.map(lift), teams: agendas.teams.map(lift) };
}

/** (people) share of the own week that the council takes of the leads of all functions: κ_c. */
export function councilLoads(
  { leadership }: Scenario,
  { people }: Organisation,
  calendars: CalendarArrays,
  calendar: Int32Array,
): Float64Array {
  const hours = leadership?.council?.hoursPerWeek ?? 0;
  const loads = new Float64Array(people.length);
  if (hours === 0) return loads;
  const leading = new Set(leadsOf(people.slice(0, people.length - deciderCount({ leadership }))));
  people.forEach(({ id }, person) => {
    if (leading.has(id)) loads[person] = hours / staffedPerWeek(calendars, calendar[person] ?? 0);
  });
  return loads;
}

/** ω of operations: what is stated, and what the council and the leads add. */
export function operationsOf({ learning, leadership }: Scenario): number {
  return (learning?.operations ?? 0) + (leadership?.council?.capability ?? 0) + (leadership?.leads?.operations ?? 0);
}

/** Share of the way of a question across functions that a council leaves. */
export function crossingKept({ leadership }: Scenario): number {
  return leadership?.council?.latencyKept ?? 1;
}

/** Share of the gaps that reach whoever caused them without a feedback link. */
export function voiceOf({ leadership }: Scenario): number {
  return leadership?.council?.voice ?? 0;
}

/** The people who decide for all who may not, the last ones of the organisation. */
export interface Centre {
  readonly first: number;
  readonly count: number;
  /** ω */
  readonly speed: number;
}

/** null: nobody but the managers. */
export function centreOf({ leadership }: Scenario, people: readonly Person[]): Centre | null {
  const deciders = leadership?.deciders ?? null;
  return deciders === null ? null : { first: people.length - deciders.people, count: deciders.people, speed: deciders.speed };
}

function deciderCount({ leadership }: Pick<Scenario, "leadership">): number {
  return leadership?.deciders?.people ?? 0;
}
