import type { LinkBudget } from "../../links/budget.ts";
import type { Candidate } from "../../links/candidates.ts";
import type { LabCounts } from "../../links/lab.ts";
import type { PersonLoad } from "../../links/load.ts";
import type { GreedyStep } from "../../links/greedy.ts";
import type { Plan, PlanStep } from "../../links/plan.ts";
import type { Reading } from "../../links/readings.ts";
import type { MeasuredCurve } from "../../links/responseMeasured.ts";
import type { Rival } from "../../links/rivals.ts";
import type { LabSizes } from "../../links/sizes.ts";
import type { LinkValue } from "../../links/values.ts";
import type { FittedForm } from "../../response/fitForm.ts";
import type { TailReport } from "../../tails/verdict.ts";

/** What a report tells of a run of the link lab, as `links.json` holds it; people as they are called outside. */
export interface LinksRecord {
  readonly file: string;
  /** Of the scenario whose links were valued. */
  readonly hash: string;
  readonly seed: string;
  readonly budget: LinkBudget;
  readonly sizes: Pick<LabSizes, "test">;
  /** Of the company. */
  readonly name: string;
  readonly counts: LabCounts;
  readonly screened: number;
  /** Links that were tested, the most valuable first. */
  readonly links: readonly FoundValue[];
  readonly plan: FoundPlan;
  readonly readings: readonly Reading[];
  readonly responses: readonly FoundCurve[];
  readonly load: FoundLoad | null;
}

export type FoundValue = Candidate & Pick<LinkValue, "change" | "value" | "named">;

export interface FoundPlan extends Pick<Plan, "stopped"> {
  readonly steps: readonly FoundStep[];
  readonly next: Pick<GreedyStep, "links"> | null;
  readonly baselines: readonly Pick<Rival, "placement" | "draws" | "redrawn" | "gain" | "better">[];
}

type FoundStep = Pick<GreedyStep, "links"> & {
  readonly [Key in "gain" | "together"]: Pick<PlanStep[Key], "estimate" | "positiveProbability">;
};

export type FoundCurve = Pick<MeasuredCurve, "varied" | "measure" | "x" | "benefit" | "elasticity"> & {
  readonly forms: readonly Pick<FittedForm, "form" | "weights" | "shapes" | "weight">[];
};

/** Who relays how much; and of the power law of its tail what a picture needs. */
export interface FoundLoad {
  readonly people: readonly PersonLoad[];
  readonly of: number;
  readonly tail: {
    readonly verdict: TailReport["verdict"];
    readonly alpha: number | null;
    readonly least: number | null;
    readonly tailShare: number;
  };
}

/** Of everything that such a file holds what the report needs: it travels with the page. */
export function reportedLinks(record: LinksRecord): LinksRecord {
  const { file, hash, seed, budget, sizes, name, counts, screened, links, plan, readings, responses, load } = record;
  return {
    file,
    hash,
    seed,
    budget,
    sizes: { test: sizes.test },
    name,
    counts,
    screened,
    links: links.map(({ role, between, functions, kind, strength, carriedPerMonth, upkeep, change, value, named }) => ({
      role,
      between,
      functions,
      kind,
      strength,
      carriedPerMonth,
      upkeep,
      change,
      value,
      named,
    })),
    plan: reportedPlan(plan),
    readings: readings.map(({ reading, measure, over, verdict, reason, estimate }) => ({
      reading,
      measure,
      over,
      verdict,
      reason,
      estimate,
    })),
    responses: responses.map(({ varied, measure, x, benefit, elasticity, forms }) => ({
      varied,
      measure,
      x,
      benefit,
      elasticity,
      forms: forms.slice(0, 1).map(({ form, weights, shapes, weight }) => ({ form, weights, shapes, weight })),
    })),
    load,
  };
}

function reportedPlan({ steps, stopped, next, baselines }: FoundPlan): FoundPlan {
  return {
    steps: steps.map(({ links, gain, together }) => ({ links, gain, together })),
    stopped,
    next: next === null ? null : { links: next.links },
    baselines: baselines.map(({ placement, draws, redrawn, gain, better }) => ({ placement, draws, redrawn, gain, better })),
  };
}
