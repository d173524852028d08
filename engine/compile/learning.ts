import { exp, log } from "../base/elementary.ts";
import { TIME_UNIT_HOURS } from "../base/quantity.ts";
import type { LearningArrays } from "../kernel/model.ts";
import type { Organisation } from "../org/organisation.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** How vocabulary, links and records change; null: they do not (MODEL §3.9). */
export function learningOf({ learning, transition }: Scenario, teams: number, feedback: Uint8Array): LearningArrays | null {
  if (learning === null) return null;
  const { halfLifeCases, decayPerMonth, repairPerMonth, operations } = learning;
  return {
    distanceKept: halfLifeCases === null ? 1 : exp(-log(2) / halfLifeCases),
    decayPerHour: decayPerMonth / TIME_UNIT_HOURS.month,
    reorganisedFrom: transition?.atHours ?? Infinity,
    reorganisedUntil: transition === null ? Infinity : transition.atHours + transition.durationHours,
    vocabularyKept: transition?.vocabularyKept ?? 1,
    linksKept: transition?.linksKept ?? 1,
    teamsKept: transition?.teamsKept ?? 1,
    teams,
    repairPerHour: (repairPerMonth * (1 + operations)) / TIME_UNIT_HOURS.month,
    feedback,
  };
}

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
