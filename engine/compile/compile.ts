import { exp, log } from "../base/elementary.ts";
import { faulty, ok, type Checked, type Issue } from "../base/issue.ts";
import type { CalendarArrays, ChannelArrays, Model, PeopleArrays, Rules, StreamArrays } from "../kernel/model.ts";
import { DistributionTable } from "../random/distributions/distributionTable.ts";
import { lognormalParameters } from "../random/distributions/lognormal.ts";
import { informationOf } from "../org/operations.ts";
import type { Organisation } from "../org/organisation.ts";
import type { Calendar, Scenario } from "../scenario/scenario.ts";
import { agendaIssues, compileAgendas } from "./agendas.ts";
import { rolloutOf } from "./change.ts";
import { compileAssignment } from "./assignment.ts";
import { compileDecisions } from "./decisions.ts";
import { coordinationLoads, loadIssues, type CoordinationLoad } from "./coordination.ts";
import { capacityIssues } from "./capacity.ts";
import { compileJourneys, type CompiledJourneys } from "./journeys.ts";
import { aligned, councilLoads } from "./leadership.ts";
import { feedbackOf, learningOf } from "./learning.ts";
import { compileOutreach, outreachIssues } from "./outreach.ts";
import type { Legend } from "./legend.ts";
import { compileService, type Service } from "./pools.ts";
import { programmesOf } from "./programmes.ts";
import { compileRoutes } from "./routes.ts";
import { rows } from "./rows.ts";

/** A scenario ready to run: the model for the kernel, its names, and what measures need besides. */
export interface Compiled {
  readonly model: Model;
  readonly legend: Legend;
  readonly scenario: Scenario;
  /** Of the structure at the start. */
  readonly loads: readonly CoordinationLoad[];
  /** (people) € per month and paid staffed hours per week. */
  readonly wages: Float64Array;
  /** One for each structure that the organisation has in turn. */
  readonly stages: readonly Stage[];
  readonly budgetPerMonth: number;
}

/** What measures need of a structure beside the model, and when it holds. */
export interface Stage {
  readonly fromHours: number;
  readonly untilHours: number;
  readonly loads: readonly CoordinationLoad[];
  /** (teams × teams) 1: what shows in one team is seen by the other. */
  readonly feedback: Uint8Array;
}

/**
 * Scenario + graph + journeys → integers in flat arrays. Reports an infeasible structure and a load nobody could serve.
 * It is of one structure: a scenario that changes it goes through `compileChanging`.
 */
export function compile(stated: Scenario, organisation: Organisation): Checked<Compiled> {
  if (stated.changes.length > 0) return faulty([ONE_STRUCTURE]);
  const scenario = aligned(stated);
  const table = new DistributionTable();
  const skills = skillNames(scenario, organisation);
  const journeys = compileJourneys(scenario, skills, table);
  const personIndex = new Map(organisation.people.map((person, index) => [person.id, index]));
  const { calendars, of } = calendarsOf(scenario.time.calendar, organisation);
  const loads = coordinationLoads(organisation, scenario.coordination, councilLoads(scenario, organisation, calendars, of));
  const wanted = new Set(scenario.journeys.flatMap((journey) => journey.touchpoints.flatMap((touchpoint) => touchpoint.skills)));
  const service = compileService({ organisation, skills, wanted, personIndex, calendars: of });
  const issues: Issue[] = [...journeys.issues, ...service.issues, ...loadIssues(organisation, loads)];
  if (issues.length > 0) return faulty(issues);
  const names = departmentNames(scenario, organisation);
  const department = Int32Array.from(organisation.people, (person) => names.indexOf(person.department));
  const unknownSenders = outreachIssues(scenario, names);
  if (unknownSenders.length > 0) return faulty(unknownSenders);
  const vocabulary = vocabularyOf(scenario, names);
  const ground = { scenario, organisation, personIndex, department, departments: names.length, vocabulary };
  const routes = compileRoutes({
    ...ground,
    destinations: [...service.poolMembers, ...Array.from(service.slots.ownerPerson, (person) => [person])],
  });
  const strange = agendaIssues(scenario.agendas, organisation, names);
  if (strange.length > 0) return faulty(strange);
  const people = peopleOf({ organisation, skills, service, loads, department, calendars: of });
  const { decisions, issues: undecided } = compileDecisions({ ...ground, journeys, service, skills: skills.length, table });
  if (undecided.length > 0) return faulty(undecided);
  const { streams, legendStreams } = streamsOf(scenario, journeys, table);
  const feedback = feedbackOf(organisation);
  const model: Model = {
    horizonHours: scenario.time.horizonHours,
    warmUpHours: scenario.time.warmUpHours === "auto" ? 0 : scenario.time.warmUpHours,
    people,
    calendars,
    pools: service.pools,
    lines: service.lines,
    slots: service.slots,
    routes,
    vocabulary,
    departments: names.length,
    touchpoints: journeys.touchpoints,
    streams,
    channels: channelsOf(scenario),
    outreach: compileOutreach(scenario, names),
    distributions: table.arrays(),
    agendas: compileAgendas({ settings: scenario.agendas, organisation, service, department, departments: names }),
    rules: rulesOf(scenario),
    assignment: compileAssignment({ organisation, service, skills, department }),
    decisions,
    learning: learningOf(scenario, organisation, feedback),
    rollout: rolloutOf(scenario),
    phases: null,
  };
  const overload = capacityIssues(model, { skills, touchpoints: journeys.legend });
  if (overload.length > 0) return faulty(overload);
  return ok({
    model,
    scenario: stated,
    loads,
    wages: Float64Array.from(organisation.people, (person) => person.wagePerMonth * person.fullTimeShare),
    stages: [{ fromHours: 0, untilHours: scenario.time.horizonHours, loads, feedback }],
    budgetPerMonth: organisation.budgetPerMonth,
    legend: { ...namesOf(scenario, organisation), departments: names, skills, touchpoints: journeys.legend, streams: legendStreams },
  });
}

const ONE_STRUCTURE: Issue = {
  code: "one-structure",
  path: "changes",
  message: "this is asked of one structure, and the scenario changes its own; expected none",
  hint: "delete changes, inherited ones by null",
};

function namesOf(scenario: Scenario, organisation: Organisation): Pick<Legend, "people" | "teams" | "channels" | "segments" | "journeys"> {
  return {
    people: organisation.people.map(({ id }) => id),
    teams: organisation.teams.map(({ id }) => id),
    channels: scenario.channels.map(({ id }) => id),
    segments: scenario.segments.map(({ id }) => id),
    journeys: scenario.journeys.map(({ id }) => id),
  };
}

function skillNames(scenario: Scenario, organisation: Organisation): readonly string[] {
  const names = new Set<string>();
  for (const journey of scenario.journeys)
    for (const touchpoint of journey.touchpoints) touchpoint.skills.forEach((skill) => names.add(skill));
  for (const person of organisation.people) Object.keys(person.speeds).forEach((skill) => names.add(skill));
  return [...names];
}

/** Departments that a form adds (customer success) come after those of the scenario. */
function departmentNames(scenario: Scenario, organisation: Organisation): readonly string[] {
  return [...new Set([...scenario.departments.map(({ id }) => id), ...organisation.people.map((person) => person.department)])];
}

function vocabularyOf(scenario: Scenario, names: readonly string[]): Float64Array {
  const count = names.length;
  const matrix = new Float64Array(count * count).fill(scenario.vocabulary.shared);
  for (let at = 0; at < count; at++) matrix[at * count + at] = 1;
  for (const { between, shared } of scenario.vocabulary.pairs) {
    const one = names.indexOf(between[0]);
    const other = names.indexOf(between[1]);
    if (one < 0 || other < 0 || one === other) continue;
    matrix[one * count + other] = shared;
    matrix[other * count + one] = shared;
  }
  return matrix;
}

/** One calendar for each different working time: part-time people have shorter days. */
function calendarsOf(calendar: Calendar, organisation: Organisation): { calendars: CalendarArrays; of: Int32Array } {
  const shares = [...new Set([1, ...organisation.people.map((person) => person.fullTimeShare)])];
  const opened = shares.map((share) => intervals(calendar, share));
  const [start] = rows(opened.map((list) => list.map(([open]) => open)));
  return {
    calendars: {
      count: shares.length,
      start,
      open: Float64Array.from(opened.flat(), ([open]) => open),
      close: Float64Array.from(opened.flat(), ([, close]) => close),
    },
    of: Int32Array.from(organisation.people, (person) => shares.indexOf(person.fullTimeShare)),
  };
}

function intervals(calendar: Calendar, share: number): (readonly [open: number, close: number])[] {
  if (calendar.kind === "always" && share === 1) return [];
  const shift = calendar.kind === "always" ? { startHour: 0, hoursPerDay: 24, days: 7 } : calendar;
  return Array.from({ length: shift.days }, (_, day) => {
    const open = day * 24 + shift.startHour;
    return [open, open + shift.hoursPerDay * share] as const;
  });
}

interface PeopleInput {
  readonly organisation: Organisation;
  readonly skills: readonly string[];
  readonly service: Service;
  readonly loads: readonly CoordinationLoad[];
  readonly department: Int32Array;
  readonly calendars: Int32Array;
}

function peopleOf({ organisation, skills, service, loads, department, calendars }: PeopleInput): PeopleArrays {
  const people = organisation.people;
  const pools: number[][] = people.map(() => []);
  service.poolMembers.forEach((members, pool) => members.forEach((member) => pools[member]?.push(pool)));
  const lines: number[][] = people.map(() => []);
  const ranks: number[][] = people.map(() => []);
  for (let line = 0; line < service.lines.count; line++) {
    const from = service.lines.start[line] ?? 0;
    for (let row = from; row < (service.lines.start[line + 1] ?? 0); row++) {
      for (const member of service.poolMembers[service.lines.pool[row] ?? 0] ?? []) {
        if (lines[member]?.includes(line) === true) continue;
        lines[member]?.push(line);
        ranks[member]?.push(row - from);
      }
    }
  }
  const index = new Map(people.map((person, at) => [person.id, at]));
  const teams: number[][] = people.map(() => []);
  organisation.teams.forEach((team, at) => team.members.forEach((member) => teams[index.get(member) ?? 0]?.push(at)));
  const [poolStart, pool] = rows(pools);
  const [lineStart, line] = rows(lines);
  const [teamStart, team] = rows(teams);
  return {
    count: people.length,
    department,
    calendar: calendars,
    slowdown: Float64Array.from(loads, (load) => 1 / (1 - load.total)),
    speed: Float64Array.from(
      people.flatMap((person) => skills.map((skill) => (Object.hasOwn(person.speeds, skill) ? (person.speeds[skill] ?? 0) : 0))),
    ),
    skills: skills.length,
    poolStart,
    pool,
    lineStart,
    line,
    lineRank: Int32Array.from(ranks.flat()),
    teamStart,
    team,
    choice: new Uint8Array(people.length),
  };
}

function streamsOf(
  scenario: Scenario,
  journeys: CompiledJourneys,
  table: DistributionTable,
): { streams: StreamArrays; legendStreams: Legend["streams"] } {
  const list = scenario.segments.flatMap((segment, at) =>
    segment.arrivals
      .filter((arrival) => arrival.perHour > 0)
      .map((arrival) => ({ segment, at, arrival, journey: scenario.journeys.findIndex((journey) => journey.id === arrival.journey) })),
  );
  const profiles = list.map(({ arrival }) => relative(arrival.profile));
  const [profileStart] = rows(profiles.map((profile) => profile.map(() => 0)));
  const patience = list.flatMap(({ segment }) =>
    scenario.channels.map((channel) => {
      const own = segment.patience.find((entry) => entry.channel === channel.id)?.patience ?? channel.patience;
      return own === null ? -1 : table.add(own);
    }),
  );
  return {
    streams: {
      count: list.length,
      touchpoint: Int32Array.from(list, ({ journey }) => journeys.starts[journey] ?? 0),
      segment: Int32Array.from(list, ({ at }) => at),
      perHour: Float64Array.from(list, ({ arrival }) => arrival.perHour),
      profileStart,
      profile: Float64Array.from(profiles.flat()),
      patience: Int32Array.from(patience),
      programmes: programmesOf(list.map(({ arrival }) => arrival)),
    },
    legendStreams: list.map(({ journey, at }) => ({ journey, segment: at })),
  };
}

/** Relative rates with mean 1. */
function relative(profile: readonly number[]): readonly number[] {
  const mean = profile.reduce((sum, rate) => sum + rate, 0) / profile.length;
  return profile.map((rate) => rate / mean);
}

function channelsOf({ channels }: Scenario): ChannelArrays {
  return {
    count: channels.length,
    continuity: Float64Array.from(channels, (channel) => channel.continuity),
    retry: Float64Array.from(channels, (channel) => channel.abandon.retryShare),
    switch: Float64Array.from(channels, (channel) => (channel.abandon.switchTo === null ? 0 : channel.abandon.switchShare)),
    switchTo: Int32Array.from(channels, (channel) => channels.findIndex((other) => other.id === channel.abandon.switchTo)),
    abandonAfter: Float64Array.from(channels, (channel) => channel.abandon.afterHours),
  };
}

function rulesOf(scenario: Scenario): Rules {
  const { handoff, service } = scenario;
  const information = informationOf(scenario);
  const [location, scale] = service.difficultyCv > 0 ? lognormalParameters(1, service.difficultyCv) : [0, 0];
  return {
    noteFidelity: handoff.noteFidelity,
    pickUp: exp(handoff.complexity * log(handoff.inTeamFidelity)),
    ticketLatencyHours: handoff.ticketLatencyHours,
    ticketDrop: handoff.ticketDropShare,
    relayHours: handoff.relayWorkHours,
    ownerHours: handoff.ownerWorkHours,
    inspectionEveryHours: handoff.inspectionEveryHours,
    inspectionHours: handoff.inspectionWorkHours,
    chaseHours: handoff.chaseAfterHours,
    ownItemsInterrupt: handoff.ownItems === "interrupt" ? 1 : 0,
    overflowHours: service.overflowAfterHours,
    waitingPlaces: Infinity,
    askShare: service.askShare,
    askHours: service.askMinutes / 60,
    darkShare: information.darkShare,
    findable: information.findableShare,
    lagHours: information.lagHours,
    failureBase: service.failureBase,
    failurePerMissing: service.failurePerMissingFact,
    attempts: service.attempts,
    returnShare: service.returnShare,
    repeatShare: service.repeatShare,
    repeatAfterHours: service.repeatAfterHours,
    difficultyLocation: location,
    difficultyScale: scale,
    escalationPower: service.escalationPower,
    breachesPerHour: scenario.breach?.perHour ?? 0,
  };
}
