import type { Compiled } from "../compile/compile.ts";
import { staffedPerWeek, WEEK_HOURS } from "../kernel/calendar.ts";
import { MONTH_HOURS } from "../measure/work/work.ts";

/** What both ends of a link spend on it in a month: hours, and their wages in €. */
export interface Upkeep {
  readonly hours: number;
  readonly wages: number;
}

/** κ_w·w of the month of both ends. Links between team mates have none: pairs pay instead (MODEL §3.4). */
export function upkeepOf({ model, wages, scenario }: Compiled, ends: readonly number[], strength: number): Upkeep {
  const share = scenario.coordination.perLink * strength;
  const sum = (of: (person: number) => number) => ends.reduce((total, person) => total + of(person), 0) * share;
  return {
    hours: sum((person) => (staffedPerWeek(model.calendars, model.people.calendar[person] ?? 0) * MONTH_HOURS) / WEEK_HOURS),
    wages: sum((person) => wages[person] ?? 0),
  };
}

export const NO_UPKEEP: Upkeep = { hours: 0, wages: 0 };
