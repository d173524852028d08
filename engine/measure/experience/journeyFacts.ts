// hot
import type { Compiled } from "../../compile/compile.ts";
import type { Run } from "../../kernel/replicate.ts";
import { BY_CUSTOMER, FINISHED, OPEN, type Visits } from "../../kernel/recorder.ts";
import { journeyVisits } from "../../observation/journeyVisits.ts";
import { Feeling } from "./feeling.ts";
import { contradictionsBetween, contradictionsOf, trustLeft, type Contradictions } from "./outreach.ts";
import { BROKEN, Step, stepInto, stepRules, type StepRules } from "./step.ts";

/** Ended journeys in the order of arrival: one value each. */
export class EndedJourneys {
  declare count: number;
  /** Row of the run's journeys. */
  declare readonly journey: Int32Array;
  declare readonly endHours: Float64Array;
  declare readonly finished: Uint8Array;
  /** Whether it has moments that matter, and whether it finished with all of them clean. */
  declare readonly moments: Uint8Array;
  declare readonly perfect: Uint8Array;
  declare readonly pingPong: Uint8Array;
  declare readonly seamlessness: Float64Array;
  declare readonly satisfaction: Float64Array;
  declare readonly trust: Float64Array;
  declare readonly effortMinutes: Float64Array;
  declare readonly timeGapHours: Float64Array;
  declare readonly chases: Int32Array;
  declare readonly transfers: Int32Array;
  declare readonly recollected: Int32Array;
  declare readonly extraContacts: Int32Array;
  declare readonly brokenPromises: Int32Array;

  constructor(capacity: number) {
    this.count = 0;
    this.journey = new Int32Array(capacity);
    this.endHours = new Float64Array(capacity);
    this.finished = new Uint8Array(capacity);
    this.moments = new Uint8Array(capacity);
    this.perfect = new Uint8Array(capacity);
    this.pingPong = new Uint8Array(capacity);
    this.seamlessness = new Float64Array(capacity);
    this.satisfaction = new Float64Array(capacity);
    this.trust = new Float64Array(capacity);
    this.effortMinutes = new Float64Array(capacity);
    this.timeGapHours = new Float64Array(capacity);
    this.chases = new Int32Array(capacity);
    this.transfers = new Int32Array(capacity);
    this.recollected = new Int32Array(capacity);
    this.extraContacts = new Int32Array(capacity);
    this.brokenPromises = new Int32Array(capacity);
  }
}

/** Touchpoints of ended journeys: (touchpoints) sums over steps. */
export interface StepTotals {
  readonly count: Float64Array;
  readonly clean: Float64Array;
  readonly resolvedFirst: Float64Array;
  readonly unresolved: Float64Array;
  readonly timeGapHours: Float64Array;
}

export interface JourneyFacts {
  readonly ended: EndedJourneys;
  /** Began within warm-up and ended after it: counted by what asks for all that ends in a month, and by nothing else. */
  readonly inFlight: EndedJourneys;
  readonly steps: StepTotals;
  readonly finishedHours: readonly number[];
  readonly censoredHours: readonly number[];
  /** Journeys after warm-up, and those still open at the horizon. */
  readonly counted: number;
  readonly open: number;
}

/** The journeys that began after warm-up. Complexity: O(visits). */
export function journeyFacts(compiled: Compiled, run: Run): JourneyFacts {
  const { journeys, visits } = run.world;
  const groups = journeyVisits(visits, journeys.entity.length);
  const chases = chasesOf(run);
  const reader = readerOf(compiled, run, journeys.entity.length);
  const early = readerOf(compiled, run, inFlightCount(compiled, run));
  const finishedHours: number[] = [];
  const censoredHours: number[] = [];
  let counted = 0;
  let open = 0;
  for (let journey = 0; journey < journeys.entity.length; journey++) {
    const arrival = journeys.arrival.data[journey] as number;
    const status = journeys.status.data[journey];
    const rows = groups.row.subarray(groups.start[journey], groups.start[journey + 1]);
    if (arrival < compiled.model.warmUpHours) {
      if (isInFlight(compiled, run, journey)) addEnded(early, { compiled, run, rows, chases: chases[journey] as number }, journey);
      continue;
    }
    counted++;
    const hours = (journeys.end.data[journey] as number) - arrival;
    (status === FINISHED ? finishedHours : censoredHours).push(hours);
    if (status === OPEN) open++;
    else addEnded(reader, { compiled, run, rows, chases: chases[journey] as number }, journey);
  }
  return { ended: reader.ended, inFlight: early.ended, steps: reader.totals, finishedHours, censoredHours, counted, open };
}

function isInFlight({ model }: Compiled, { world: { journeys } }: Run, journey: number): boolean {
  return journeys.status.data[journey] !== OPEN && (journeys.end.data[journey] as number) >= model.warmUpHours;
}

function inFlightCount(compiled: Compiled, run: Run): number {
  const { journeys } = run.world;
  let count = 0;
  for (let journey = 0; journey < journeys.entity.length; journey++) {
    if ((journeys.arrival.data[journey] as number) < compiled.model.warmUpHours && isInFlight(compiled, run, journey)) count++;
  }
  return count;
}

interface Told {
  readonly compiled: Compiled;
  readonly run: Run;
  /** Its visits in the order of time, and how often it had to chase. */
  readonly rows: Int32Array;
  readonly chases: number;
}

function addEnded(reader: Reader, { compiled, run, rows, chases }: Told, journey: number): void {
  const { journeys } = run.world;
  const { ended } = reader;
  const at = ended.count++;
  const end = journeys.end.data[journey] as number;
  ended.journey[at] = journey;
  ended.endHours[at] = end;
  ended.finished[at] = journeys.status.data[journey] === FINISHED ? 1 : 0;
  ended.chases[at] = chases;
  ended.effortMinutes[at] = chases * compiled.scenario.experience.chaseMinutes;
  readJourney(reader, rows, at, journey);
  ended.trust[at] = (ended.trust[at] as number) * trustLeft(compiled, run, journeys.arrival.data[journey] as number, end);
}

interface Reader {
  readonly rules: StepRules;
  readonly visits: Visits;
  readonly step: Step;
  readonly feeling: Feeling;
  readonly ended: EndedJourneys;
  readonly totals: StepTotals;
  /** null: nobody sends messages. */
  readonly contradictions: Contradictions | null;
}

function readerOf(compiled: Compiled, run: Run, capacity: number): Reader {
  const { visits } = run.world;
  const touchpoints = compiled.legend.touchpoints.length;
  const column = () => new Float64Array(touchpoints);
  return {
    rules: stepRules(compiled),
    visits,
    step: new Step(),
    feeling: new Feeling(compiled.scenario.experience, compiled.scenario.outreach?.contradictionWeight ?? 0),
    ended: new EndedJourneys(capacity),
    totals: { count: column(), clean: column(), resolvedFirst: column(), unresolved: column(), timeGapHours: column() },
    contradictions: contradictionsOf(run),
  };
}

/** The visits of one journey, cut into steps. `rows` are in the order of time. */
function readJourney(reader: Reader, rows: Int32Array, at: number, journey: number): void {
  const { visits, step, feeling, ended } = reader;
  feeling.begin();
  step.team = -1;
  let weights = 0;
  let cleanWeights = 0;
  let moments = 0;
  let cleanMoments = 0;
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const number = visits.step.data[rows[from] as number];
    to = from + 1;
    while (to < rows.length && visits.step.data[rows[to] as number] === number) to++;
    stepInto(step, reader.rules, visits, rows.subarray(from, to));
    if (reader.contradictions !== null) {
      const since = from === 0 ? -Infinity : (visits.ready.data[rows[from] as number] as number);
      const until = to === rows.length ? Infinity : (visits.ready.data[rows[to] as number] as number);
      contradict(step, contradictionsBetween(reader.contradictions, journey, since, until));
    }
    feeling.add(step);
    addStep(reader, at);
    weights += step.weight;
    if (step.clean) cleanWeights += step.weight;
    if (step.moment) moments++;
    if (step.moment && step.clean) cleanMoments++;
  }
  ended.seamlessness[at] = weights > 0 ? cleanWeights / weights : 0;
  ended.moments[at] = moments > 0 ? 1 : 0;
  ended.perfect[at] = moments > 0 && cleanMoments === moments && ended.finished[at] === 1 ? 1 : 0;
  ended.satisfaction[at] = feeling.satisfaction();
  ended.trust[at] = feeling.trust;
  ended.pingPong[at] = comesBack(visits, rows) ? 1 : 0;
}

function contradict(step: Step, contradictions: number): void {
  step.contradictions = contradictions;
  if (contradictions > 0) step.clean = false;
}

function addStep({ ended, totals, step }: Reader, at: number): void {
  const place = step.touchpoint;
  ended.effortMinutes[at] = (ended.effortMinutes[at] as number) + step.effortMinutes;
  ended.timeGapHours[at] = (ended.timeGapHours[at] as number) + step.timeGapHours;
  ended.transfers[at] = (ended.transfers[at] as number) + step.transfers;
  ended.recollected[at] = (ended.recollected[at] as number) + step.recollected;
  ended.extraContacts[at] = (ended.extraContacts[at] as number) + step.contacts - 1;
  if (step.promise === BROKEN) ended.brokenPromises[at] = (ended.brokenPromises[at] as number) + 1;
  totals.count[place] = (totals.count[place] as number) + 1;
  totals.timeGapHours[place] = (totals.timeGapHours[place] as number) + step.timeGapHours;
  if (step.clean) totals.clean[place] = (totals.clean[place] as number) + 1;
  if (step.resolved && step.contacts === 1) totals.resolvedFirst[place] = (totals.resolvedFirst[place] as number) + 1;
  if (step.unresolved) totals.unresolved[place] = (totals.unresolved[place] as number) + 1;
}

/** A–B–A: a team gets the work back right after it passed it on. */
function comesBack(visits: Visits, rows: Int32Array): boolean {
  let before = -1;
  let current = -1;
  for (let at = 0; at < rows.length; at++) {
    const now = visits.team.data[rows[at] as number] as number;
    if (now < 0 || now === current) continue;
    if (now === before) return true;
    before = current;
    current = now;
  }
  return false;
}

/** (journeys) dropped handoffs that the customer had to chase. */
function chasesOf(run: Run): Int32Array {
  const { handoffs, journeys } = run.world;
  const count = new Int32Array(journeys.entity.length);
  for (let row = 0; row < handoffs.kind.length; row++) {
    const journey = handoffs.journey.data[row] as number;
    if (handoffs.kind.data[row] === BY_CUSTOMER) count[journey] = (count[journey] as number) + 1;
  }
  return count;
}
