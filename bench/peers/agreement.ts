import { unreachable } from "../../engine/base/assert.ts";
import { mean } from "../../engine/statistics/mean.ts";
import { variance } from "../../engine/statistics/variance.ts";
import { erlangC } from "../../engine/theory/erlangC.ts";
import { mm1 } from "../../engine/theory/mm1.ts";
import type { Tally } from "../workloads/tally.ts";
import type { WorkloadId } from "../workloads/workload.ts";
import type { Timing } from "./rounds.ts";

/** Two means agree within so many standard errors of their difference, or within so much of their size. */
const STANDARD_ERRORS = 3.5;
const SHARE = 0.02;
/** Numbers that follow from the same keyed luck differ in the last bits of a logarithm alone. */
const SAME = 1e-9;

const QUANTITIES: readonly (readonly [name: string, of: (tally: Tally) => number])[] = [
  ["journeys", ({ journeys }) => journeys],
  ["finished ÷ journeys", ({ finished, journeys }) => finished / journeys],
  ["left ÷ journeys", ({ left, journeys }) => left / journeys],
  ["visits ÷ journey", ({ visits, journeys }) => visits / journeys],
  ["events ÷ journey", ({ events, journeys }) => events / journeys],
  ["mean wait [h]", ({ waitHoursMean }) => waitHoursMean],
  ["mean sojourn [h]", ({ sojournHoursMean }) => sojournHoursMean],
];

/**
 * Whether all implementations of a workload simulate the same thing: one line per disagreement, none where they agree.
 * The reference is the implementation with the most replications; our kernel and the keyed C++ must agree event by event.
 */
export function disagreements(timings: readonly Timing[]): readonly string[] {
  const reference = [...timings].sort((a, b) => b.replications.length - a.replications.length)[0];
  if (reference === undefined) return [];
  const weft = timings.find(({ implementation }) => implementation === "weft");
  const keyed = timings.find(({ implementation }) => implementation === "cppKeyed");
  return [
    ...timings.flatMap((timing) => (timing === reference ? [] : apart(timing, reference))),
    ...(weft === undefined || keyed === undefined ? [] : different(weft, keyed)),
    ...theoryFaults(reference),
  ];
}

function apart(timing: Timing, reference: Timing): readonly string[] {
  return QUANTITIES.flatMap(([name, of]) => {
    const own = timing.replications.map(of);
    const theirs = reference.replications.map(of);
    // One replication of a peer has the spread of the reference's: it is the same workload.
    const error = Math.sqrt(spread(theirs) * (1 / own.length + 1 / theirs.length));
    const difference = Math.abs(mean(own) - mean(theirs));
    if (difference <= Math.max(STANDARD_ERRORS * error, SHARE * Math.abs(mean(theirs)))) return [];
    return [
      `${timing.workload}: ${timing.implementation} has a ${name} of ${mean(own).toPrecision(5)}, ${reference.implementation} of ${mean(theirs).toPrecision(5)} (${(difference / error).toFixed(1)} standard errors)`,
    ];
  });
}

/** Replications with the same keys, one by one. */
function different(one: Timing, other: Timing): readonly string[] {
  const pairs = one.replications.slice(0, other.replications.length).map((tally, n) => [tally, other.replications[n] ?? tally] as const);
  return QUANTITIES.flatMap(([name, of]) => {
    const n = pairs.findIndex(([a, b]) => Math.abs(of(a) - of(b)) > SAME * Math.abs(of(b)));
    const pair = pairs[n];
    if (pair === undefined) return [];
    return [
      `${one.workload}: replication ${n} of ${one.implementation} has a ${name} of ${of(pair[0])}, of ${other.implementation} ${of(pair[1])}`,
    ];
  });
}

function theoryFaults({ workload, implementation, replications }: Timing): readonly string[] {
  const expected = theoryOf(workload);
  if (expected === null) return [];
  const found = replications.map(expected.of);
  const error = Math.sqrt(spread(found) / found.length);
  const difference = Math.abs(mean(found) - expected.value);
  if (difference <= Math.max(STANDARD_ERRORS * error, SHARE * expected.value)) return [];
  return [
    `${workload}: ${implementation} has ${mean(found).toPrecision(5)} h, theory says ${expected.value.toPrecision(5)} (${expected.name})`,
  ];
}

interface Expected {
  readonly name: string;
  readonly value: number;
  readonly of: (tally: Tally) => number;
}

function theoryOf(workload: WorkloadId): Expected | null {
  const of = ({ waitHoursMean }: Tally) => waitHoursMean;
  switch (workload) {
    case "mm1":
      return { name: "mean wait of M/M/1", value: mm1(0.9, 1).waitHours, of };
    case "mm10":
      return { name: "mean wait of M/M/10", value: erlangC(9, 1, 10).waitHours, of };
    case "network":
      // Each station is an M/M/1 at a load of .9 (Jackson 1957), and a journey has five of them.
      return { name: "mean wait of Jackson's network", value: mm1(0.9, 1).waitHours, of };
    case "organisation":
    case "faster":
      return null;
    default:
      return unreachable(workload);
  }
}

function spread(values: readonly number[]): number {
  return values.length < 2 ? 0 : variance(values);
}
