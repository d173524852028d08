import { exp, log } from "../base/elementary.ts";
import { TIME_UNIT_HOURS } from "../base/quantity.ts";
import type { LearningArrays } from "../kernel/model.ts";
import type { Organisation } from "../org/organisation.ts";
import type { LearningSettings, Scenario } from "../scenario/scenario.ts";
import { changes, growthOf, trainingOf } from "./change.ts";
import { operationsOf, voiceOf } from "./leadership.ts";

/** How vocabulary, links and records change; null: they do not (MODEL §3.9). */
export function learningOf(scenario: Scenario, organisation: Organisation, feedback: Uint8Array): LearningArrays | null {
  if (!changes(scenario)) return null;
  const { transition } = scenario;
  const { halfLifeCases, decayPerMonth, repairPerMonth } = scenario.learning ?? NOTHING_LEARNT;
  return {
    distanceKept: halfLifeCases === null ? 1 : exp(-log(2) / halfLifeCases),
    decayPerHour: decayPerMonth / TIME_UNIT_HOURS.month,
    reorganisedFrom: transition?.atHours ?? Infinity,
    reorganisedUntil: transition === null ? Infinity : transition.atHours + transition.durationHours,
    vocabularyKept: transition?.vocabularyKept ?? 1,
    linksKept: transition?.linksKept ?? 1,
    teamsKept: transition?.teamsKept ?? 1,
    teams: organisation.teams.length,
    repairPerHour: (repairPerMonth * (1 + operationsOf(scenario))) / TIME_UNIT_HOURS.month,
    feedback,
    voice: voiceOf(scenario),
    training: trainingOf(scenario),
    growth: growthOf(scenario, organisation),
  };
}

/** Training and growing links alone teach nothing by shared cases. */
const NOTHING_LEARNT: LearningSettings = { halfLifeCases: null, decayPerMonth: 0, repairPerMonth: 0, operations: 0 };

/** (teams × teams) 1 where what shows in one team is seen by the other: the same team, a common member, or a link between members. */
export function feedbackOf({ people, teams, graph }: Organisation): Uint8Array {
  const index = new Map(people.map((person, at) => [person.id, at]));
  const memberOf: number[][] = people.map(() => []);
  teams.forEach(({ members }, team) => members.forEach((member) => memberOf[index.get(member) ?? 0]?.push(team)));
  const feedback = new Uint8Array(teams.length * teams.length);
  const join = (one: readonly number[], other: readonly number[]) => {
    for (const a of one) {
      for (const b of other) {
        feedback[a * teams.length + b] = 1;
        feedback[b * teams.length + a] = 1;
      }
    }
  };
  for (const own of memberOf) join(own, own);
  graph.forEachEdge((_key, _link, from, to) => join(memberOf[index.get(from) ?? 0] ?? [], memberOf[index.get(to) ?? 0] ?? []));
  return feedback;
}
