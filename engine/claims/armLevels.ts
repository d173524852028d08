import type { Estimate } from "../experiment/result.ts";
import { meanInterval } from "../statistics/meanInterval.ts";
import { replicationMeans } from "../statistics/replicationMeans.ts";
import type { Outcome } from "./design.ts";
import { outcomeName, type Experiment } from "./experiment.ts";
import { decidingOf, valuesOf, type ArmResult } from "./judge.ts";

/** What one arm came to in one measure by which a claim is decided. */
export interface ArmLevel {
  readonly arm: string;
  readonly measure: string;
  /** null: the whole scenario. */
  readonly place: string | null;
  /** With its own 95 % interval: arms share their luck, so that differences are surer than these. null: too little to measure. */
  readonly estimate: Estimate | null;
}

/** Every arm in every measure that decides, in the order of the design. */
export function armLevels(experiment: Experiment, results: ReadonlyMap<string, ArmResult>): readonly ArmLevel[] {
  const outcomes = new Map<string, Outcome>();
  for (const { outcome } of experiment.contrasts.slice(0, decidingOf(experiment))) outcomes.set(outcomeName(outcome), outcome);
  return [...outcomes].flatMap(([name, { measure, place = null }]) =>
    experiment.arms.map(({ id }) => ({ arm: id, measure, place, estimate: levelOf(results.get(id), name) })),
  );
}

function levelOf(result: ArmResult | undefined, name: string): Estimate | null {
  const interval = meanInterval(replicationMeans(valuesOf(result, name)));
  if (interval.kind === "refused") return null;
  const { mean, low, high, n } = interval.value;
  return { mean, low, high, n };
}
