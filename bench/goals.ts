import type { Outcome } from "./benchmark.ts";
import { figure } from "./figure.ts";
import type { Gain } from "./precision.ts";
import type { Timing } from "./peers/rounds.ts";
import type { StartUp } from "./startUp.ts";
import { textTable } from "./textTable.ts";
import type { Threads } from "./threads.ts";
import { speedRatio } from "./timingText.ts";

/** A number to reach and what one run measured; null: the peer is missing, or the run was too short to tell. */
export interface Goal {
  readonly what: string;
  readonly bound: "at least" | "at most";
  readonly goal: number;
  readonly measured: number | null;
  readonly unit: string;
}

export interface Measured {
  readonly timings: readonly Timing[];
  readonly openJourneys: readonly Outcome[];
  /** The goal is about the first. */
  readonly gains: readonly Gain[];
  readonly threads: Threads | null;
  readonly startUp: StartUp | null;
}

/** The goals for this engine, per second of processor time, keyed draws, all recording on, through the general kernel. */
export function goals({ timings, openJourneys, gains, threads, startUp }: Measured): readonly Goal[] {
  const weft = (workload: Timing["workload"]) => timings.find((one) => one.workload === workload && one.implementation === "weft");
  const events = (workload: Timing["workload"]) => perSecond(weft(workload)?.median);
  const ratio = (workload: Timing["workload"], peer: Timing["implementation"]) => speedRatio(timings, workload, peer);
  return [
    goal("M/M/1", "at least", 4, millions(weft("mm1")?.customersPerSecond), "million customers/s"),
    goal("M/M/1 against SimPy", "at least", 60, ratio("mm1", "simpy"), "×"),
    goal("Jackson network", "at least", 4, events("network"), "million events/s"),
    goal("Jackson network against SimPy", "at least", 45, ratio("network", "simpy"), "×"),
    goal("Jackson network against sim.js", "at least", 10, ratio("network", "simjs"), "×"),
    goal("Organisation", "at least", 3, events("organisation"), "million events/s"),
    goal("Organisation against SimPy", "at least", 65, ratio("organisation", "simpy"), "×"),
    goal("Organisation, C++ ÷ Weft, first", "at most", 2.2, inverse(ratio("organisation", "cpp")), "×"),
    goal("Organisation, C++ ÷ Weft, then", "at most", 1.5, inverse(ratio("organisation", "cpp")), "×"),
    goal("Organisation, C++ with keyed luck ÷ Weft", "at most", 1.5, inverse(ratio("organisation", "cppKeyed")), "×"),
    goal("precision of a difference against SimPy", "at least", 1000, gains[0]?.product ?? null, "×"),
    ...openJourneys.map(({ id, minimum }) => goal(id, "at most", 256, minimum, "bytes/journey")),
    goal("two worker threads against one", "at least", 1.9, threads === null ? null : threads.one.clock / threads.two.clock, "×"),
    goal("weft --help", "at most", 150, startUp === null ? null : startUp.help * 1000, "ms"),
    goal("weft check", "at most", 500, startUp === null ? null : startUp.check * 1000, "ms"),
  ];
}

/** The table of goals with what was measured beside each. */
export function goalText(list: readonly Goal[]): string {
  const rows = list.map(({ what, bound, goal: wanted, measured, unit }) => [
    what,
    `${bound} ${wanted}`,
    measured === null ? "–" : figure(measured),
    unit,
    measured === null ? "not measured" : reached(bound, wanted, measured) ? "reached" : "missed",
  ]);
  return textTable([["goal", "wanted", "measured", "unit", ""], ...rows]);
}

function reached(bound: Goal["bound"], wanted: number, measured: number): boolean {
  return bound === "at least" ? measured >= wanted : measured <= wanted;
}

function goal(what: string, bound: Goal["bound"], wanted: number, ...[measured, unit]: readonly [number | null, string]): Goal {
  return { what, bound, goal: wanted, measured, unit };
}

function perSecond(nanoseconds: number | undefined): number | null {
  return nanoseconds === undefined ? null : 1000 / nanoseconds;
}

function millions(count: number | undefined): number | null {
  return count === undefined ? null : count / 1e6;
}

function inverse(ratio: number | null): number | null {
  return ratio === null ? null : 1 / ratio;
}
