import type { Model } from "../kernel/model.ts";
import { PRIMARY } from "../kernel/next.ts";
import { buildModel } from "./buildModel.ts";
import { MOST_PEOPLE } from "./layout.ts";
import type { MemberSpec } from "./modelSpec.ts";

export interface CallCentreSpec {
  /** Types of calls; integer ≥ 1, default 6. */
  readonly types?: number;
  /** Agents whose first skill is a type; integer ≥ 1, default 15. */
  readonly agentsPerType?: number;
  /** k: skills of an agent, from 1 (silos) to all types. */
  readonly skills: number;
  /** Whether the further skills of the agents of one type are spread evenly over the other types, or all are the next types. */
  readonly arrangement?: "balanced" | "chain";
  /** Calls an hour of each type, > 0; default 84 (1.4 a minute). */
  readonly perHour?: number;
  /** Mean of the exponential service times [h]; default 1/6 (10 minutes). */
  readonly workHours?: number;
  /** Places to wait, of all types together; default 30. */
  readonly waitingPlaces?: number;
  readonly horizonHours: number;
  readonly warmUpHours?: number;
}

/**
 * Skill-based routing: a call takes the longest-idle free agent for whom it is the first skill, else the second, and so on;
 * else it waits, and where no place is left it is lost. With all skills it is M/M/c/c+places. (After Wallace & Whitt 2005.)
 *
 *     // 6 types, 90 agents: two skills an agent are nearly as good as six
 *     callCentre({ skills: 2, horizonHours: 300, warmUpHours: 30 });
 *
 * Team and pool type + types·level hold the agents for whom the type is the skill of that level (0: first).
 *
 * @throws RangeError that lists every fault
 */
export function callCentre(spec: CallCentreSpec): Model {
  const { types = 6, agentsPerType = 15, skills, arrangement = "balanced", perHour = 84, workHours = 1 / 6 } = spec;
  const { waitingPlaces = 30, horizonHours, warmUpHours = 0 } = spec;
  for (const [name, value, high] of [
    ["types", types, 1000] as const,
    ["agentsPerType", agentsPerType, Math.floor(MOST_PEOPLE / types)] as const,
    ["skills", skills, types] as const,
  ]) {
    if (!(Number.isInteger(value) && value >= 1 && value <= high))
      throw new RangeError(`callCentre: ${name} is ${value}, expected an integer from 1 to ${high}`);
  }
  const every = Array.from({ length: types }, (_, type) => type);
  const levels = Array.from({ length: skills }, (_, level) => level);
  return buildModel({
    horizonHours,
    warmUpHours,
    teams: levels.flatMap((level) => every.map(() => ({ people: level === 0 ? agentsPerType : 0, choice: PRIMARY }) as const)),
    members: agents(types, agentsPerType).map(({ person, type, place }): MemberSpec => {
      const further = levels
        .slice(1)
        .map((level) => level * types + skillOf({ types, type, level, shift: arrangement === "chain" ? 0 : place }));
      return { person, pools: further };
    }),
    lines: every.map((type) => ({ pools: levels.map((level) => level * types + type) })),
    touchpoints: every.map((type) => ({ skill: type, work: { kind: "exponential", mean: workHours } })),
    streams: every.map((type) => ({ touchpoint: type, perHour })),
    rules: { waitingPlaces },
  });
}

interface Agent {
  readonly person: number;
  readonly type: number;
  /** Which of the agents of the type. */
  readonly place: number;
}

function agents(types: number, agentsPerType: number): readonly Agent[] {
  return Array.from({ length: types * agentsPerType }, (_, person) => ({
    person,
    type: Math.floor(person / agentsPerType),
    place: person % agentsPerType,
  }));
}

/** The type that is an agent's skill of a level ≥ 1: the other types in a circle, begun at a place of the agent's own. */
function skillOf({ types, type, level, shift }: { types: number; type: number; level: number; shift: number }): number {
  const step = 1 + ((level - 1 + shift) % (types - 1));
  return (type + step) % types;
}
