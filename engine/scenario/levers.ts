import { scaledDistribution } from "./scaledDistribution.ts";
import type { Arrival, FabricSettings, Journey, Scenario, Segment, Touchpoint } from "./scenario.ts";

/** Three things that decide where an organisation wins, as factors on what a scenario states; 1 leaves it as it is. */
export interface Levers {
  /** Customers who come in an hour, ÷ those stated. 0.2 … 3. */
  readonly load: number;
  /** Records that are kept and found, and what they cost, ÷ what is stated; they come so many times as fast. 0.2 … 3. */
  readonly fabric: number;
  /** How often the journey is gone through, each time with its share of the same work: 1, 2 … 5. */
  readonly length: number;
}

export type LeverId = keyof Levers;

/** In the order in which people read of them. */
export const LEVER_IDS = ["load", "fabric", "length"] as const satisfies readonly LeverId[];

export const AS_STATED: Levers = { load: 1, fabric: 1, length: 1 };

/** What each lever may be. Beyond it a company is another one, and nothing of the scenario would still hold (ours). */
export const LEVER_RANGE: Readonly<Record<LeverId, { readonly least: number; readonly most: number; readonly whole: boolean }>> = {
  load: { least: 0.2, most: 3, whole: false },
  fabric: { least: 0.2, most: 3, whole: false },
  length: { least: 1, most: 5, whole: true },
};

/**
 * The scenario with its levers moved; people, teams and links stay as they are. All at 1: the same object.
 *
 * @throws RangeError for a lever out of its range.
 */
export function withLevers(scenario: Scenario, levers: Levers): Scenario {
  for (const id of LEVER_IDS) checkLever(id, levers[id]);
  if (isAsStated(levers)) return scenario;
  const { load, fabric, length } = levers;
  return {
    ...scenario,
    segments: load === 1 ? scenario.segments : scenario.segments.map((segment) => busier(segment, load)),
    fabric: fabric === 1 ? scenario.fabric : stronger(scenario.fabric, fabric),
    journeys: length === 1 ? scenario.journeys : scenario.journeys.map((journey) => longer(journey, length)),
  };
}

export function isAsStated({ load, fabric, length }: Levers): boolean {
  return load === 1 && fabric === 1 && length === 1;
}

/** Whether the lever may have this value. */
export function isLever(id: LeverId, value: number): boolean {
  const { least, most, whole } = LEVER_RANGE[id];
  return value >= least && value <= most && (!whole || Number.isInteger(value));
}

function checkLever(id: LeverId, value: number): void {
  if (isLever(id, value)) return;
  const { least, most } = LEVER_RANGE[id];
  throw new RangeError(`withLevers: ${id} is ${value}; expected ${least} to ${most}`);
}

/** So many times as many customers in every stream; programmes have so many times theirs, to the nearest whole, at least one. */
export function busier(segment: Segment, factor: number): Segment {
  return { ...segment, arrivals: segment.arrivals.map((stream) => busierStream(stream, factor)) };
}

function busierStream(stream: Arrival, factor: number): Arrival {
  const { programme, perHour } = stream;
  if (programme === undefined) return { ...stream, perHour: perHour * factor };
  const count = Math.max(1, Math.round(programme.count * factor));
  return { ...stream, perHour: (perHour * count) / programme.count, programme: { ...programme, count } };
}

/** Shares end at 1. */
function stronger({ information, costPerMonth }: FabricSettings, factor: number): FabricSettings {
  const { darkShare, findableShare, lagHours } = information;
  return {
    information: {
      darkShare: 1 - Math.min(1, (1 - darkShare) * factor),
      findableShare: Math.min(1, findableShare * factor),
      lagHours: lagHours / factor,
    },
    costPerMonth: costPerMonth * factor,
  };
}

/**
 * The journey in `rounds` rounds: as much work, so many times as many touchpoints and changes of hands. Where a round
 * would end the journey, the next begins; its touchpoints are named `kickoff#2`.
 */
function longer({ id, touchpoints }: Journey, rounds: number): Journey {
  const first = touchpoints[0]?.id ?? "";
  return {
    id,
    touchpoints: Array.from({ length: rounds }, (_, round) =>
      touchpoints.map((touchpoint): Touchpoint => {
        const after = round < rounds - 1 ? named(first, round + 1) : null;
        const stated = touchpoint.next.map((route) => ({ ...route, to: route.to === null ? after : named(route.to, round) }));
        const rest = 1 - touchpoint.next.reduce((sum, { share }) => sum + share, 0);
        const next = after !== null && rest > ROUNDING ? [...stated, { to: after, share: rest, escalates: false }] : stated;
        return { ...touchpoint, id: named(touchpoint.id, round), work: scaledDistribution(touchpoint.work, 1 / rounds), next };
      }),
    ).flat(),
  };
}

/** Shares that add up to 1 but for so little leave nothing over (as where routes are compiled). */
const ROUNDING = 1e-9;

function named(touchpoint: string, round: number): string {
  return round === 0 ? touchpoint : `${touchpoint}#${round + 1}`;
}
