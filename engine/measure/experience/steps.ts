import type { Compiled } from "../../compile/compile.ts";
import { ABANDONED, REPEAT, RESOLVED, UNRESOLVED, type Visits } from "../../kernel/recorder.ts";

/** One touchpoint of one journey with all its visits: what the customer met there. */
export interface Step {
  /** The touchpoint itself, also where the team before corrected something. */
  readonly touchpoint: number;
  readonly weight: number;
  readonly moment: boolean;
  readonly resolved: boolean;
  readonly clean: boolean;
  /** Contacts of the customer for this need. */
  readonly contacts: number;
  readonly timeGapHours: number;
  /** Longest wait of a visit ÷ tolerance − 1, at least 0. */
  readonly waitExcess: number;
  readonly effortMinutes: number;
  readonly recollected: number;
  readonly transfers: number;
  readonly visits: number;
  /** Whether a promise was made, and kept. */
  readonly promise: "none" | "kept" | "broken";
  readonly unresolved: boolean;
}

/** The visits of one journey, cut into steps. `rows` are in the order of time. */
export function stepsOf(compiled: Compiled, visits: Visits, rows: Int32Array): readonly Step[] {
  const steps: Step[] = [];
  let from = 0;
  let teamBefore = -1;
  while (from < rows.length) {
    const step = visits.step.data[rows[from] ?? 0];
    let to = from + 1;
    while (to < rows.length && visits.step.data[rows[to] ?? 0] === step) to++;
    steps.push(stepOf({ compiled, visits, rows: rows.subarray(from, to), teamBefore }));
    teamBefore = visits.team.data[rows[to - 1] ?? 0] ?? -1;
    from = to;
  }
  return steps;
}

interface StepInput {
  readonly compiled: Compiled;
  readonly visits: Visits;
  readonly rows: Int32Array;
  readonly teamBefore: number;
}

function stepOf({ compiled, visits, rows, teamBefore }: StepInput): Step {
  const first = rows[0] ?? 0;
  const last = rows[rows.length - 1] ?? 0;
  const touchpoint = visits.touchpoint.data[first] ?? 0;
  const legend = compiled.legend.touchpoints[touchpoint];
  const outcome = visits.outcome.data[last] ?? 0;
  const sums = sum(compiled, visits, rows, teamBefore);
  const promiseHours = legend?.promiseHours ?? null;
  const took = (visits.end.data[last] ?? 0) - (visits.ready.data[first] ?? 0);
  const resolved = outcome === RESOLVED;
  return {
    ...sums,
    touchpoint,
    weight: legend?.weight ?? 1,
    moment: (legend?.weight ?? 0) > 0,
    resolved,
    unresolved: outcome === UNRESOLVED,
    clean: resolved && !sums.gap && !sums.blindFailure && sums.waitExcess === 0,
    promise: promiseHours === null ? "none" : resolved && took <= promiseHours ? "kept" : "broken",
    visits: rows.length,
  };
}

interface Sums {
  readonly gap: boolean;
  readonly blindFailure: boolean;
  readonly contacts: number;
  readonly timeGapHours: number;
  readonly waitExcess: number;
  readonly effortMinutes: number;
  readonly recollected: number;
  readonly transfers: number;
}

function sum(compiled: Compiled, visits: Visits, rows: Int32Array, teamBefore: number): Sums {
  const { channels, experience, service } = compiled.scenario;
  let gap = false;
  let blindFailure = false;
  let contacts = 0;
  let timeGapHours = 0;
  let waitExcess = 0;
  let effortMinutes = 0;
  let recollected = 0;
  let transfers = 0;
  let newContact = true;
  let team = teamBefore;
  for (const row of rows) {
    const channel = channels[visits.channel.data[row] ?? 0];
    const outcome = visits.outcome.data[row] ?? 0;
    const asked = visits.recollected.data[row] ?? 0;
    const tolerance = channel?.toleranceHours ?? Infinity;
    const excess = Math.max(0, (visits.start.data[row] ?? 0) - (visits.ready.data[row] ?? 0) - tolerance);
    if (asked + (visits.blindHeld.data[row] ?? 0) > 0) gap = true;
    if (outcome > RESOLVED && outcome <= UNRESOLVED && (visits.blind.data[row] ?? 0) > 0) blindFailure = true;
    if (newContact) {
      contacts++;
      effortMinutes += channel?.contactMinutes ?? 0;
    }
    newContact = outcome === REPEAT || outcome === ABANDONED;
    timeGapHours += excess;
    if (excess > 0) waitExcess = Math.max(waitExcess, tolerance > 0 ? excess / tolerance : 1);
    effortMinutes += excess * 60 * (channel?.waitAttention ?? 0) + asked * service.askMinutes;
    recollected += asked;
    const now = visits.team.data[row] ?? -1;
    if (now >= 0 && team >= 0 && now !== team) transfers++;
    if (now >= 0) team = now;
    if (visits.switched.data[row] === 1 && row === rows[0]) effortMinutes += experience.switchMinutes;
  }
  effortMinutes += transfers * experience.transferMinutes;
  return { gap, blindFailure, contacts, timeGapHours, waitExcess, effortMinutes, recollected, transfers };
}
