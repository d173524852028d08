import { exp, log } from "../base/elementary.ts";
import { TIME_UNIT_HOURS } from "../base/quantity.ts";
import type { LinkGrowthArrays, RolloutArrays, TrainingArrays } from "../kernel/model.ts";
import type { Organisation } from "../org/organisation.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { operationsOf } from "./leadership.ts";

/** Whether words, links or records may change within a run, so that the kernel keeps their state. */
export function changes({ learning, training, growth }: Scenario): boolean {
  return learning !== null || training !== null || growth !== null;
}

/** Capable operations bring records in faster: the duration is that at ω = 0, ÷ (1 + ω). */
export function rolloutOf(scenario: Scenario): RolloutArrays | null {
  const { rollout } = scenario;
  if (rollout === null) return null;
  return {
    fromHours: rollout.atHours,
    hours: rollout.durationHours / (1 + operationsOf(scenario)),
    darkShare: rollout.from.darkShare,
    findable: rollout.from.findableShare,
    lagHours: rollout.from.lagHours,
  };
}

export function trainingOf({ training }: Scenario): TrainingArrays | null {
  return training === null ? null : { fromHours: training.atHours, hours: training.durationHours, closedShare: training.closedShare };
}

/** Strengths in the order of the links of the graph. */
export function growthOf({ growth, links, handoff }: Scenario, { people, graph }: Organisation): LinkGrowthArrays | null {
  if (growth === null) return null;
  const index = new Map(people.map(({ id }, at) => [id, at]));
  return {
    strength: Float64Array.from(graph.mapEdges((_key, { strength }) => strength)),
    between: Int32Array.from(graph.mapEdges((_key, _link, from, to) => [index.get(from) ?? 0, index.get(to) ?? 0]).flat()),
    own: new Uint8Array(graph.size).fill(1),
    strongest: growth.strongest,
    distanceKept: exp(-log(2) / growth.halfLifeHandoffs),
    decayPerHour: growth.decayPerMonth / TIME_UNIT_HOURS.month,
    strongestFidelity: links.strongestFidelity,
    complexity: handoff.complexity,
    ticketLatencyHours: handoff.ticketLatencyHours,
    strongestLatencyHours: links.strongestLatencyHours,
  };
}
