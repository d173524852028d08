import type { Issue } from "../base/issue.ts";
import type { DecisionArrays, TouchpointArrays } from "../kernel/model.ts";
import type { Organisation } from "../org/organisation.ts";
import type { DistributionTable } from "../random/distributions/distributionTable.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { CompiledJourneys } from "./journeys.ts";
import { centreOf, crossingKept, type Centre } from "./leadership.ts";
import type { Service } from "./pools.ts";
import { linkLatency, linkSurvival } from "./routes.ts";

export interface DecisionInput {
  readonly scenario: Scenario;
  readonly organisation: Organisation;
  readonly journeys: CompiledJourneys;
  readonly service: Service;
  readonly skills: number;
  readonly personIndex: ReadonlyMap<string, number>;
  /** (people) department. */
  readonly department: Int32Array;
  readonly departments: number;
  readonly vocabulary: Float64Array;
  readonly table: DistributionTable;
}

export interface CompiledDecisions {
  /** null: no touchpoint needs decisions. */
  readonly decisions: DecisionArrays | null;
  readonly issues: readonly Issue[];
}

/** Who decides for whom (MODEL §3.6): at the edge everybody, at the centre the nearest of sufficient level along reporting lines. */
export function compileDecisions(input: DecisionInput): CompiledDecisions {
  const { scenario, organisation, journeys, table } = input;
  const settings = scenario.decisions;
  if (settings === null || journeys.decisions.every((share) => share === 0)) return { decisions: null, issues: [] };
  const count = organisation.people.length;
  const edge = (settings.authority ?? organisation.authority) === "edge";
  const centre = centreOf(scenario, organisation.people);
  const ways = organisation.people.map((_, person) => (edge ? OWN : wayOf(input, person, settings.level, centre)));
  const issues = edge ? [] : undecided(input, ways, settings.level);
  return {
    decisions: {
      share: Float64Array.from(journeys.decisions),
      decider: Int32Array.from(ways, (way, person) => (way === OWN ? person : (way?.decider ?? -1))),
      latencyHours: Float64Array.from(ways, (way, person) => (way?.latencyHours ?? 0) * keptOf(input, person, way)),
      survival: Float64Array.from(ways, (way) => way?.survival ?? 0),
      speed: Float64Array.from({ length: count }, (_, person) => speedOf(organisation, person, centre)),
      time: table.add(settings.time),
      error: settings.error,
      errorPerMissing: settings.errorPerMissingFact,
      volatility: settings.volatilityPerHour,
      edgeError: edge ? settings.edgeError : 0,
      centre: edge ? 0 : (centre?.count ?? 0),
    },
    issues,
  };
}

interface Way {
  readonly decider: number;
  readonly latencyHours: number;
  readonly survival: number;
}

/** Whoever has the level decides without asking. */
const OWN: Way = { decider: -1, latencyHours: 0, survival: 1 };

/** ω: the greatest of the person's speeds; 1 for who serves nobody (ours). People of the centre have one of their own. */
function speedOf({ people }: Organisation, person: number, centre: Centre | null): number {
  if (centre !== null && person >= centre.first) return centre.speed;
  const speeds = Object.values(people[person]?.speeds ?? {});
  return speeds.length === 0 ? 1 : Math.max(...speeds);
}

/** To the centre, where there is one and the person may not decide, else up the reporting lines; null: there is nobody. */
function wayOf(input: DecisionInput, person: number, level: number, centre: Centre | null): Way | null {
  if (centre === null) return wayUp(input, person, level);
  const decides = person >= centre.first || (input.organisation.people[person]?.level ?? 0) >= level;
  return decides ? OWN : longer(input, OWN, person, centre.first);
}

/** Share of the way that a council leaves of a question that crosses functions. */
function keptOf({ scenario, department }: DecisionInput, person: number, way: Way | null): number {
  return way === null || way === OWN || department[way.decider] === department[person] ? 1 : crossingKept(scenario);
}

/** The way of fewest reporting lines to somebody of the level; null: there is nobody. */
function wayUp(input: DecisionInput, person: number, level: number): Way | null {
  const { people } = input.organisation;
  const seen = new Set([person]);
  let rank: readonly { readonly at: number; readonly way: Way }[] = [{ at: person, way: OWN }];
  while (rank.length > 0) {
    const found = rank.find(({ at }) => (people[at]?.level ?? 0) >= level);
    if (found !== undefined) return found.way;
    rank = rank.flatMap(({ at, way }) =>
      superiors(input, at)
        .filter((next) => !seen.has(next) && seen.add(next))
        .map((next) => ({ at: next, way: longer(input, way, at, next) })),
    );
  }
  return null;
}

/** The person's manager, then whoever is joined to the person by a reporting link. */
function superiors({ organisation, personIndex }: DecisionInput, person: number): readonly number[] {
  const { people, graph } = organisation;
  const { id = "", manager = null } = people[person] ?? {};
  const linked = graph.filterNeighbors(id, (other) => graph.getEdgeAttributes(id, other).kind === "reporting");
  return [...(manager === null ? [] : [manager]), ...linked].flatMap((other) => personIndex.get(other) ?? []);
}

/** One reporting line more: by the link between the two, or by a written note where they have none. */
function longer(input: DecisionInput, way: Way, from: number, to: number): Way {
  const { organisation, scenario, department, departments, vocabulary } = input;
  const { graph, people } = organisation;
  const [one, other] = [people[from]?.id ?? "", people[to]?.id ?? ""];
  const strength = graph.hasEdge(one, other) ? graph.getEdgeAttributes(one, other).strength : 0;
  const shared = vocabulary[(department[from] ?? 0) * departments + (department[to] ?? 0)] ?? 0;
  const fidelity = strength > 0 ? linkSurvival(scenario, strength) : scenario.handoff.noteFidelity;
  return {
    decider: to,
    latencyHours: way.latencyHours + linkLatency(scenario, strength),
    survival: way.survival * fidelity * shared,
  };
}

/** Touchpoints that need decisions, and may be served by somebody for whom nobody can decide. */
function undecided(
  { organisation, journeys, service, skills }: DecisionInput,
  ways: readonly (Way | null)[],
  level: number,
): readonly Issue[] {
  return journeys.legend.flatMap(({ place }, touchpoint) => {
    if (journeys.decisions[touchpoint] === 0) return [];
    const servers = serversOf(service, journeys.touchpoints, touchpoint, skills);
    const first = servers.find((person) => ways[person] === null);
    if (first === undefined) return [];
    const count = servers.filter((person) => ways[person] === null).length;
    const others = count > 1 ? ` (and ${count - 1} more)` : "";
    return [
      {
        code: "no-decider",
        path: `journey.${place}.decision`,
        message: `${organisation.people[first]?.id}${others} may serve "${place}", whose decisions are made at the centre, and reports to nobody of level ${level} or more`,
        hint: "lower decisions.level, give people a manager of that level, or let authority lie at the edge",
      },
    ];
  });
}

/** People who may serve the touchpoint, in the order of the model. */
function serversOf(
  { slots, lines, poolMembers }: Service,
  touchpoints: TouchpointArrays,
  touchpoint: number,
  skills: number,
): readonly number[] {
  const people = new Set<number>();
  for (let slot = 0; slot < slots.count; slot++) {
    const line = slots.line[slot * skills + (touchpoints.skill[touchpoint] ?? 0)] ?? -1;
    if (line < 0) continue;
    for (let row = lines.start[line] ?? 0; row < (lines.start[line + 1] ?? 0); row++)
      for (const member of poolMembers[lines.pool[row] ?? 0] ?? []) people.add(member);
  }
  return [...people].sort((a, b) => a - b);
}
