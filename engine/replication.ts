/**
 * One replication: the middle of the flow that `study.ts` draws, from integers to numbers. It reads no text, so that
 * worker threads load neither parser nor schema.
 */
import type { Column } from "./base/column.ts";
import type { Compiled } from "./compile/compile.ts";
import type { ReplicationResult } from "./experiment/result.ts";
import { isLongEnough, pilotLevels, settling, sharedWarmUp, type Settling, type WarmUp } from "./experiment/warmUp.ts";
import { replicate, type Run, type Workspace } from "./kernel/replicate.ts";
import type { OutcomeKey } from "./measure/measure.ts";
import { measureRun } from "./measure/measureReplication.ts";
import { referenceFrom, type PilotSum, type Reference } from "./measure/value/value.ts";
import { fingerprint } from "./observation/fingerprint.ts";
import type { Levels } from "./observation/levels.ts";
import { unstableLine } from "./observation/stability.ts";
import type { Key } from "./random/seedKey.ts";

/**
 * Pilot replications: of the baseline, to fix the level of churn (MODEL §3.8), and of every scenario whose warm-up is
 * `auto` (MODEL §6). Their number never changes with the study's.
 */
export const PILOTS = 10;

/** Level of churn from the baseline's pilot; null: no journey ended in it. */
export function pilotReference(baseline: Compiled, seedKey: Key): Reference | null {
  const workspace: Workspace = { world: null };
  const sums = Array.from({ length: PILOTS }, (_, replication) => pilot(baseline, seedKey, replication, workspace));
  return referenceFrom(sums, baseline.scenario.retention);
}

/** What one pilot replication adds to the reference: pilots may run anywhere, their sums are joined in order. */
export function pilot(baseline: Compiled, seedKey: Key, replication: number, workspace?: Workspace): PilotSum {
  return measureRun(baseline, replicate(baseline.model, { seedKey, replication }, workspace), null).pilot;
}

/** Levels of one pilot, from which the warm-up is found. */
export function warmUpPilot(compiled: Compiled, seedKey: Key, replication: number, workspace?: Workspace): Levels {
  return pilotLevels(replicate(compiled.model, { seedKey, replication }, workspace));
}

/** What is left out at the start of all scenarios that are compared, found from the pilots of those that say `auto`. */
export function findWarmUp(scenarios: readonly Compiled[], seedKey: Key): WarmUp {
  return warmUpFrom(
    scenarios,
    scenarios.map((compiled) =>
      needsPilots(compiled) ? Array.from({ length: PILOTS }, (_, replication) => warmUpPilot(compiled, seedKey, replication)) : [],
    ),
  );
}

/** The same from pilots that ran elsewhere, in the order of their numbers; none for a scenario that needs none. */
export function warmUpFrom(scenarios: readonly Compiled[], pilots: readonly (readonly Levels[])[]): WarmUp {
  const settled = scenarios.map((compiled, at): Settling | null => (isAuto(compiled) ? settling(compiled.model, pilots[at] ?? []) : null));
  const stated = scenarios.map(({ scenario: { time } }) => (time.warmUpHours === "auto" ? null : time.warmUpHours));
  return sharedWarmUp(settled, stated);
}

/** Whether the scenario leaves its warm-up to be found. */
export function isAuto({ scenario }: Compiled): boolean {
  return scenario.time.warmUpHours === "auto";
}

/** Whether the warm-up is to be found, and the scenario is long enough to look for it. */
export function needsPilots(compiled: Compiled): boolean {
  return isAuto(compiled) && isLongEnough(compiled.model);
}

/** The scenario with a warm-up that was found; one that states its own keeps it. */
export function withWarmUp(compiled: Compiled, hours: number): Compiled {
  return isAuto(compiled) && hours !== compiled.model.warmUpHours
    ? { ...compiled, model: { ...compiled.model, warmUpHours: hours } }
    : compiled;
}

/** One replication and its measures: a pure function of its arguments. */
export function replicateAndMeasure(compiled: Compiled, seedKey: Key, replication: number, reference: Reference | null): ReplicationResult {
  return { replication, ...measured(compiled, replicate(compiled.model, { seedKey, replication }), reference) };
}

/** The measures of a run, for who replicates in a workspace: nothing of them points into the run. */
export function measured(compiled: Compiled, run: Run, reference: Reference | null): Omit<ReplicationResult, "replication"> {
  const { values } = measureRun(compiled, run, reference);
  return { ...statusOf(compiled, run), events: run.events, fingerprint: fingerprint(run), values };
}

function statusOf(compiled: Compiled, run: Run): { status: ReplicationResult["status"]; cause: string } {
  if (run.stopped === "limit") return { status: "limit", cause: `stopped after ${run.events} events` };
  const unstable = unstableLine(run);
  if (unstable === null) return { status: "done", cause: "" };
  return {
    status: "unstable",
    cause: `${lineName(compiled, unstable.line)} keeps growing, ${Math.round(unstable.lengthMean)} waiting in the last quarter`,
  };
}

/** A line by the team and skill that serve it first. */
function lineName({ model, legend }: Compiled, line: number): string {
  if (line < 0) return "what waits for people who relay or own journeys";
  const pool = model.lines.pool[model.lines.start[line] ?? 0] ?? 0;
  return `the line of ${legend.teams[model.pools.team[pool] ?? 0] ?? ""} for ${legend.skills[model.lines.skill[line] ?? 0] ?? ""}`;
}

/** Keys in the order in which every replication of the scenario reports its values. */
export function measureKeys(compiled: Compiled): readonly OutcomeKey[] {
  return measureRun(compiled, replicate(compiled.model, { seedKey: [0, 0], replication: 0, eventLimit: 0 }), null).keys;
}

export interface TraceTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly values: readonly (string | number)[] }[];
}

/** Every visit and handoff of one replication, with names. */
export function traceReplication(compiled: Compiled, seedKey: Key, replication: number): readonly TraceTable[] {
  const { legend } = compiled;
  const { visits, handoffs } = replicate(compiled.model, { seedKey, replication }).world;
  const named = (column: Column, names: readonly string[]) => Array.from(column.view() as ArrayLike<number>, (index) => names[index] ?? "");
  const places = legend.touchpoints.map(({ place }) => place);
  return [
    {
      name: "visits",
      columns: [
        { name: "journey", values: [...visits.journey.view()] },
        { name: "touchpoint", values: named(visits.touchpoint, places) },
        { name: "person", values: named(visits.person, legend.people) },
        { name: "team", values: named(visits.team, legend.teams) },
        { name: "channel", values: named(visits.channel, legend.channels) },
        { name: "attempt", values: [...visits.attempt.view()] },
        { name: "outcome", values: named(visits.outcome, OUTCOMES) },
        { name: "ready_h", values: [...visits.ready.view()] },
        { name: "enqueued_h", values: [...visits.enqueued.view()] },
        { name: "start_h", values: [...visits.start.view()] },
        { name: "end_h", values: [...visits.end.view()] },
        { name: "needed", values: [...visits.needed.view()] },
        { name: "held", values: [...visits.held.view()] },
        { name: "known", values: [...visits.known.view()] },
        { name: "found", values: [...visits.found.view()] },
        { name: "asked_again", values: [...visits.recollected.view()] },
        { name: "asked_first", values: [...visits.collected.view()] },
        { name: "missing", values: [...visits.blind.view()] },
      ],
    },
    {
      name: "handoffs",
      columns: [
        { name: "journey", values: [...handoffs.journey.view()] },
        { name: "from", values: named(handoffs.from, legend.people) },
        { name: "to_team", values: named(handoffs.toTeam, legend.teams) },
        { name: "touchpoint", values: named(handoffs.touchpoint, places) },
        { name: "route", values: named(handoffs.kind, ROUTES) },
        { name: "links", values: [...handoffs.hops.view()] },
        { name: "dropped", values: [...handoffs.dropped.view()] },
        { name: "sent_h", values: [...handoffs.sent.view()] },
        { name: "arrived_h", values: [...handoffs.arrived.view()].map((time) => (Number.isFinite(time) ? time : "")) },
      ],
    },
  ];
}

/** Words for the codes of `kernel/recorder.ts`, in their order. */
const OUTCOMES = ["resolved", "rework", "returned", "repeat contact", "unresolved", "abandoned", "corrected"] as const;
const ROUTES = ["", "same team", "owner", "links", "ticket", "customer"] as const;
