import { buildModel } from "../../engine/classical/buildModel.ts";
import type { LinkSpec, ModelSpec } from "../../engine/classical/modelSpec.ts";
import { uniform } from "../../engine/random/threefry.ts";
import type { Workload } from "./workload.ts";

/** W3 in numbers; all assumed. Times in hours. */
export interface OrganisationSize {
  readonly horizonHours: number;
  /** Teams of each of the eight functions, one a slot of customers. Default 5. */
  readonly slots?: number;
  /** Default 25: 8 · 5 · 25 = 1,000 people. */
  readonly peopleOfTeam?: number;
  /** Links that each person begins to people of other functions; default 10, so that everybody has 20 in the mean. */
  readonly linksOfPerson?: number;
  /** Staffed hours that customers bring ÷ hours of people; default .92. */
  readonly load?: number;
  /** Hours that a ticket takes; links take from ¼ to 2. Default 4. */
  readonly ticketHours?: number;
  /** Of everybody; default 1. The second organisation of a comparison is a little faster. */
  readonly speed?: number;
  /** True: the kernel is not told that all of a team are equally fast, and looks for the fastest idle one. */
  readonly unequal?: boolean;
}

const FUNCTIONS = 8;
/** Of an hour's work, in each function. */
const WORK_HOURS = [0.3, 0.4, 0.5, 0.6, 0.4, 0.5, 0.6, 0.7] as const;
const NEXT = [
  { ahead: 1, share: 0.5 },
  { ahead: 3, share: 0.25 },
  { ahead: 6, share: 1 / 6 },
] as const;
/** What is missing above: 1 ÷ 12, so a journey has twelve touchpoints in the mean. */
const STEPS = 12;
const FAILURE = 0.1;
const ATTEMPTS = 3;
const PATIENCE_HOURS = 8;
const RETRY = 0.5;
const RETRY_HOURS = 8;

/**
 * W3: people in teams of eight functions, customers in slots that each have one team per function; journeys of twelve
 * touchpoints in the mean, from one function to another over the sender's link to that team or by ticket; a tenth of
 * services fails and is done again by the same hand; who waits has patience, tries again or leaves.
 */
export function organisationWorkload(size: OrganisationSize): Workload {
  const spec = organisationSpec(size);
  const built = buildModel(spec);
  const model = size.unequal === true ? { ...built, pools: { ...built.pools, uniform: new Uint8Array(built.pools.count) } } : built;
  const { routes, pools, people } = model;
  const latencyHours = Float64Array.from(routes.latency, (hours, row) => (routes.hops[row] === 1 ? hours : -1));
  return {
    id: size.speed === undefined ? "organisation" : "faster",
    title: "Organisation",
    kind: 3,
    model,
    rows: {
      workHours: WORK_HOURS,
      skill: WORK_HOURS.map((_, skill) => skill),
      failure: [FAILURE],
      attempts: [ATTEMPTS],
      patienceHours: [PATIENCE_HOURS],
      retry: [RETRY],
      retryHours: [RETRY_HOURS],
      ticketHours: [model.rules.ticketLatencyHours],
      skills: [FUNCTIONS],
      pools: [pools.count],
      slotCumulated: model.slots.cumulated,
      poolOf: people.pool,
      speed: Array.from({ length: people.count }, () => size.speed ?? 1),
      latencyHours: routes.destinations === 0 ? new Float64Array(people.count * pools.count).fill(-1) : latencyHours,
      bucketHours: [Math.min(1, 2 / spec.streams.reduce((sum, { perHour }) => sum + perHour, 0))],
    },
  };
}

function organisationSpec(size: OrganisationSize): ModelSpec {
  const { horizonHours, slots = 5, peopleOfTeam = 25, linksOfPerson = 10, load = 0.92, ticketHours = 4, speed = 1 } = size;
  const functions = Array.from({ length: FUNCTIONS }, (_, index) => index);
  const people = FUNCTIONS * slots * peopleOfTeam;
  const workPerJourney = (STEPS * (1 + FAILURE + FAILURE * FAILURE) * mean(WORK_HOURS)) / people;
  return {
    horizonHours,
    teams: Array.from({ length: FUNCTIONS * slots }, () => ({ people: peopleOfTeam, speed })),
    slots: Array.from({ length: slots }, (_, slot) => ({ lines: functions.map((skill) => slot * FUNCTIONS + skill) })),
    touchpoints: functions.map((skill) => ({
      skill,
      work: { kind: "exponential", mean: WORK_HOURS[skill] ?? NaN } as const,
      next: NEXT.map(({ ahead, share }) => ({ to: (skill + ahead) % FUNCTIONS, share })),
    })),
    streams: functions.map((touchpoint) => ({
      touchpoint,
      perHour: load / workPerJourney / FUNCTIONS,
      patience: { kind: "exponential", mean: PATIENCE_HOURS } as const,
    })),
    channels: [{ retryShare: RETRY, afterHours: RETRY_HOURS }],
    links: staffNetwork(people, peopleOfTeam, linksOfPerson),
    rules: { ticketLatencyHours: ticketHours, failureBase: FAILURE, attempts: ATTEMPTS },
  };
}

/** Keyed, so that each person's links are the same in every run: to anybody of another function; ¼ to 2 hours, as 32-bit numbers, which is how a peer may keep them. */
function staffNetwork(people: number, peopleOfTeam: number, linksOfPerson: number): readonly LinkSpec[] {
  const links: LinkSpec[] = [];
  const functionOf = (person: number) => Math.floor(person / peopleOfTeam) % FUNCTIONS;
  for (let person = 0; person < people; person++) {
    for (let n = 0; n < linksOfPerson; n++) {
      const other = Math.floor(people * uniform(1, 2, person, n));
      if (functionOf(other) === functionOf(person)) continue;
      links.push({ between: [person, other], latencyHours: Math.fround(0.25 + 1.75 * uniform(1, 3, person, n)) });
    }
  }
  return links;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
