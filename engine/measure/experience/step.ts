// hot
import type { Compiled } from "../../compile/compile.ts";
import { ABANDONED, REPEAT, RESOLVED, UNRESOLVED, type Visits } from "../../kernel/recorder.ts";

export const NO_PROMISE = 0;
export const KEPT = 1;
export const BROKEN = 2;

/** One touchpoint of one journey with all its visits: what the customer met there. One object is filled again for each. */
export class Step {
  /** The touchpoint itself, also where the team before corrected something. */
  declare touchpoint: number;
  declare weight: number;
  declare moment: boolean;
  declare resolved: boolean;
  declare unresolved: boolean;
  declare clean: boolean;
  /** Contacts of the customer for this need. */
  declare contacts: number;
  declare timeGapHours: number;
  /** Longest wait of a visit ÷ tolerance − 1, at least 0. */
  declare waitExcess: number;
  declare effortMinutes: number;
  declare recollected: number;
  declare transfers: number;
  /** Messages that contradicted another, from when the customer was here until the next touchpoint. */
  declare contradictions: number;
  declare promise: typeof NO_PROMISE | typeof KEPT | typeof BROKEN;
  /** Team of the last visit so far in this journey; −1: none yet. */
  declare team: number;
  declare gap: boolean;
  declare blindFailure: boolean;

  constructor() {
    this.team = -1;
    this.clear();
  }

  clear(): void {
    this.touchpoint = 0;
    this.weight = 1;
    this.moment = false;
    this.resolved = false;
    this.unresolved = false;
    this.clean = false;
    this.contacts = 0;
    this.timeGapHours = 0;
    this.waitExcess = 0;
    this.effortMinutes = 0;
    this.recollected = 0;
    this.transfers = 0;
    this.contradictions = 0;
    this.promise = NO_PROMISE;
    this.gap = false;
    this.blindFailure = false;
  }
}

/** What steps are judged by, as flat arrays. */
export interface StepRules {
  /** (touchpoints) m_j, 1 where none is given; promised hours, NaN: no promise. */
  readonly weight: Float64Array;
  readonly moment: Uint8Array;
  readonly promiseHours: Float64Array;
  /** (channels) */
  readonly toleranceHours: Float64Array;
  readonly contactMinutes: Float64Array;
  readonly waitAttention: Float64Array;
  readonly askMinutes: number;
  readonly transferMinutes: number;
  readonly switchMinutes: number;
}

export function stepRules({ legend, scenario }: Compiled): StepRules {
  return {
    weight: Float64Array.from(legend.touchpoints, (touchpoint) => touchpoint.weight ?? 1),
    moment: Uint8Array.from(legend.touchpoints, (touchpoint) => ((touchpoint.weight ?? 0) > 0 ? 1 : 0)),
    promiseHours: Float64Array.from(legend.touchpoints, (touchpoint) => touchpoint.promiseHours ?? NaN),
    toleranceHours: Float64Array.from(scenario.channels, (channel) => channel.toleranceHours),
    contactMinutes: Float64Array.from(scenario.channels, (channel) => channel.contactMinutes),
    waitAttention: Float64Array.from(scenario.channels, (channel) => channel.waitAttention),
    askMinutes: scenario.service.askMinutes,
    transferMinutes: scenario.experience.transferMinutes,
    switchMinutes: scenario.experience.switchMinutes,
  };
}

/** Fills `step` from the visits `rows[from … to − 1]`, which are in the order of time. */
export function stepInto(step: Step, rules: StepRules, visits: Visits, rows: Int32Array): void {
  step.clear();
  let newContact = true;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (newContact) step.contacts++;
    addVisit(step, rules, visits, row);
    if (newContact) step.effortMinutes += rules.contactMinutes[visits.channel.data[row] as number] as number;
    if (at === 0 && visits.switched.data[row] === 1) step.effortMinutes += rules.switchMinutes;
    const outcome = visits.outcome.data[row] as number;
    newContact = outcome === REPEAT || outcome === ABANDONED;
  }
  step.effortMinutes += step.transfers * rules.transferMinutes;
  conclude(step, rules, visits, rows);
}

function addVisit(step: Step, rules: StepRules, visits: Visits, row: number): void {
  const channel = visits.channel.data[row] as number;
  const outcome = visits.outcome.data[row] as number;
  const asked = visits.recollected.data[row] as number;
  const tolerance = rules.toleranceHours[channel] as number;
  const excess = (visits.start.data[row] as number) - (visits.ready.data[row] as number) - tolerance;
  if (asked + (visits.blindHeld.data[row] as number) > 0) step.gap = true;
  if (outcome > RESOLVED && outcome <= UNRESOLVED && (visits.blind.data[row] as number) > 0) step.blindFailure = true;
  if (excess > 0) {
    step.timeGapHours += excess;
    const share = tolerance > 0 ? excess / tolerance : 1;
    if (share > step.waitExcess) step.waitExcess = share;
    step.effortMinutes += excess * 60 * (rules.waitAttention[channel] as number);
  }
  step.effortMinutes += asked * rules.askMinutes;
  step.recollected += asked;
  const team = visits.team.data[row] as number;
  if (team < 0) return;
  if (step.team >= 0 && team !== step.team) step.transfers++;
  step.team = team;
}

function conclude(step: Step, rules: StepRules, visits: Visits, rows: Int32Array): void {
  const first = rows[0] as number;
  const last = rows[rows.length - 1] as number;
  const outcome = visits.outcome.data[last] as number;
  step.touchpoint = visits.touchpoint.data[first] as number;
  step.weight = rules.weight[step.touchpoint] as number;
  step.moment = rules.moment[step.touchpoint] === 1;
  step.resolved = outcome === RESOLVED;
  step.unresolved = outcome === UNRESOLVED;
  step.clean = step.resolved && !step.gap && !step.blindFailure && step.waitExcess === 0;
  const promised = rules.promiseHours[step.touchpoint] as number;
  if (Number.isNaN(promised)) return;
  const took = (visits.end.data[last] as number) - (visits.ready.data[first] as number);
  step.promise = step.resolved && took <= promised ? KEPT : BROKEN;
}
