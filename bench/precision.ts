import { mean } from "../engine/statistics/mean.ts";
import { variance } from "../engine/statistics/variance.ts";
import { figure } from "./figure.ts";
import type { Implementation, ImplementationId } from "./peers/implementation.ts";
import { measure, writeWorkloads, type Setting } from "./peers/measurement.ts";
import { textTable } from "./textTable.ts";
import type { Tally } from "./workloads/tally.ts";

/** Pairs of replications of two organisations, in one of which everybody works 5 % faster. */
export interface Pairs {
  readonly cpuSecondsOfPair: number;
  /** (outcomes × pairs) differences. */
  readonly differences: readonly (readonly number[])[];
}

/**
 * How surely and how cheaply is a difference known? The variance of a way of sampling is taken from C++ where there is
 * one: keyed it is our kernel event by event, and with one stream it samples as SimPy does, fast enough for many pairs.
 */
export interface Precision {
  readonly weft: Pairs;
  readonly simpy: Pairs | null;
  readonly keyed: Pairs;
  readonly oneStream: Pairs | null;
}

export type PairCounts = Readonly<Record<"weft" | "simpy" | "cpp", number>>;

/** CPU time for a pair ÷ ours, variance of its difference ÷ ours, and their product. */
export interface Gain {
  readonly outcome: string;
  readonly mean: number;
  readonly sdKeyed: number;
  readonly sdOneStream: number;
  readonly speed: number;
  readonly varianceReduction: number;
  readonly product: number;
}

/** The first is the one that the goal is about: it is what faster work changes first. */
const OUTCOMES: readonly (readonly [name: string, of: (tally: Tally) => number])[] = [
  ["mean wait of a visit [h]", ({ waitHoursMean }) => waitHoursMean],
  ["share of customers who left", ({ left, journeys }) => left / journeys],
  ["mean sojourn of finished journeys [h]", ({ sojournHoursMean }) => sojournHoursMean],
];

export function measurePrecision(implementations: readonly Implementation[], setting: Setting, counts: PairCounts): Precision {
  writeWorkloads(["organisation", "faster"], setting);
  const of = (id: ImplementationId, pairs: number): Pairs | null => {
    const implementation = implementations.find((one) => one.id === id);
    return implementation === undefined ? null : pairsOf(implementation, setting, pairs);
  };
  const weft = of("weft", counts.weft);
  if (weft === null) throw new RangeError("measurePrecision: implementations must hold Weft");
  const simpy = of("simpy", counts.simpy);
  return { weft, simpy, keyed: of("cppKeyed", counts.cpp) ?? weft, oneStream: of("cpp", counts.cpp) ?? simpy };
}

function pairsOf(implementation: Implementation, setting: Setting, pairs: number): Pairs {
  const one = measure(implementation, "organisation", setting, pairs);
  const other = measure(implementation, "faster", setting, pairs);
  return {
    cpuSecondsOfPair: (one.cpuSeconds + other.cpuSeconds) / pairs,
    differences: OUTCOMES.map(([, value]) => one.replications.map((tally, n) => value(other.replications[n] ?? tally) - value(tally))),
  };
}

/** Against SimPy, one row per outcome; empty where there is no SimPy, or where one pair shows no variance. */
export function gains({ weft, simpy, keyed, oneStream }: Precision): readonly Gain[] {
  if (simpy === null || oneStream === null) return [];
  const speed = simpy.cpuSecondsOfPair / weft.cpuSecondsOfPair;
  return OUTCOMES.flatMap(([outcome], index) => {
    const ours = keyed.differences[index] ?? [];
    const theirs = oneStream.differences[index] ?? [];
    if (ours.length < 2 || theirs.length < 2) return [];
    const [small, large] = [variance(ours), variance(theirs)];
    return [
      {
        outcome,
        mean: mean(ours),
        sdKeyed: Math.sqrt(small),
        sdOneStream: Math.sqrt(large),
        speed,
        varianceReduction: large / small,
        product: (speed * large) / small,
      },
    ];
  });
}

export function precisionText(list: readonly Gain[]): string {
  const rows = list.map(({ outcome, mean: difference, sdKeyed, sdOneStream, speed, varianceReduction, product }) => [
    outcome,
    ...[difference, sdKeyed, sdOneStream, speed, varianceReduction, product].map(figure),
  ]);
  return textTable([["everybody 5 % faster", "difference", "sd keyed", "sd one stream", "speed ÷ SimPy", "variance", "together"], ...rows]);
}
