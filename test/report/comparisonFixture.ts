import type {
  BestRow,
  Comparison,
  ComparisonNote,
  ComparisonRow,
  Estimate,
  ScenarioSummary,
  Verdict,
} from "../../engine/experiment/result.ts";
import type { StructureSummary } from "../../engine/org/structureSummary.ts";
import { measureOf } from "../../engine/measure/catalogue.ts";

const HEADLINE = ["perfectJourneyRate", "customerEffortMinutes", "resolutionHoursMean", "lifetimeValue"] as const;
const CHANCES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  "csm-orchestration": [
    [0.87, 0.996],
    [0.93, 0.99],
    [0, 0.001],
    [0.81, 1],
  ],
  "team-of-teams": [
    [0.13, 0.91],
    [0.07, 0.72],
    [0.999, 1],
    [0.19, 1],
  ],
};

/** One organisation of a made-up comparison. Values by measure; the first organisation is the baseline. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** Mean by headline measure; null: no number, for the reason of the verdict. */
  readonly means: Readonly<Record<string, number | null>>;
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly best?: Readonly<Record<string, readonly [best: number, within: number]>>;
  readonly budgetDifferenceShare?: number;
  readonly coordinationShare?: number;
  readonly needed?: number | null;
}

export function comparisonOf(organisations: readonly Organisation[], notes: readonly ComparisonNote[] = []): Comparison {
  const baseline: Pick<Organisation, "id" | "means"> = organisations[0] ?? { id: "none", means: {} };
  const measures = Object.keys(baseline.means);
  return {
    baseline: baseline.id,
    headline: measures.map((measure) => ({ measure, indifference: measureOf(measure)?.indifference ?? { kind: "absolute", size: 0 } })),
    replications: 30,
    seed: "weft",
    simultaneousOver: Math.max(1, (organisations.length - 1) * measures.length),
    rows: measures.flatMap((measure) => organisations.map((organisation) => rowOf(organisation, measure, baseline.means[measure] ?? null))),
    best: measures.flatMap((measure) => organisations.flatMap((organisation) => bestOf(organisation, measure))),
    scenarios: organisations.map((organisation, at) => summaryOf(organisation, at)),
    notes,
  };
}

/** The six forms of the product's first comparison, with invented numbers. */
export const SIX: readonly Organisation[] = [
  organisation("Functional silos", [0.539, 41.2, 96.1, 5230], ["baseline", "baseline", "baseline", "baseline"], 0.031),
  organisation("Tiger teams", [0.583, 37.4, 118.3, 5310], ["better", "better", "worse", "undecided"], 0.062),
  organisation("Network of teams", [0.532, 40.9, 99.0, 5225], ["undecided", "equivalent", "undecided", "equivalent"], 0.071),
  organisation("CSM orchestration", [0.62, 29.8, 101.8, 5489], ["better", "better", "worse", "better"], 0.091),
  organisation("Team of teams", [0.611, 31.5, 88.2, 5462], ["better", "better", "better", "better"], 0.084),
  organisation("Surgical teams", [null, null, null, null], ["unstable", "unstable", "unstable", "unstable"], 0.048),
];

export const SIX_NOTES: readonly ComparisonNote[] = [
  { code: "unstable", scenario: "surgical-teams", values: {} },
  { code: "censored", scenario: "tiger-teams", values: { share: 0.031 } },
  { code: "skewed", scenario: "network-of-teams", values: { measure: "resolutionHoursMean" } },
];

function organisation(
  name: string,
  means: readonly (number | null)[],
  verdicts: readonly Verdict[],
  coordinationShare: number,
): Organisation {
  const id = name.toLowerCase().replaceAll(" ", "-");
  const by = <T>(values: readonly T[]) => Object.fromEntries(HEADLINE.map((measure, at) => [measure, values[at] as T]));
  const chances = CHANCES[id] ?? HEADLINE.map(() => [0, 0] as const);
  return { id, name, means: by(means), verdicts: by(verdicts), best: by(chances), coordinationShare };
}

export function estimate(mean: number, half: number): Estimate {
  return { mean, low: mean - half, high: mean + half, n: 30 };
}

function rowOf(organisation: Organisation, measure: string, baseline: number | null): ComparisonRow {
  const mean = organisation.means[measure] ?? null;
  const verdict = organisation.verdicts[measure] ?? "undecided";
  const size = Math.abs(baseline ?? mean ?? 1);
  const indifference = measureOf(measure)?.indifference;
  const difference = verdict === "baseline" || mean === null || baseline === null ? null : estimate(mean - baseline, 0.022 * size);
  return {
    scenario: organisation.id,
    measure,
    estimate: mean === null ? null : estimate(mean, 0.031 * size),
    difference,
    indifference: indifference === undefined ? 0 : indifference.kind === "absolute" ? indifference.size : indifference.size * size,
    verdict,
    pValue: difference === null ? null : 0.004,
    varianceReduction: difference === null ? null : 31.4,
    replicationsNeeded: verdict === "undecided" ? (organisation.needed === undefined ? 45 : organisation.needed) : null,
    skewed: measure === "resolutionHoursMean" && organisation.id === "network-of-teams",
  };
}

function bestOf(organisation: Organisation, measure: string): readonly BestRow[] {
  if (organisation.means[measure] === null || organisation.best === undefined) return [];
  const [best, withinIndifference] = organisation.best[measure] ?? [0, 0];
  return [{ measure, scenario: organisation.id, best, withinIndifference }];
}

function summaryOf(organisation: Organisation, at: number): ScenarioSummary {
  const share = organisation.budgetDifferenceShare ?? 0;
  const coordinationShare = organisation.coordinationShare;
  const budget = {
    wages: 317_400 * (1 + share),
    fabric: 12_000,
    total: 317_400 * (1 + share) + 12_000,
    headcount: 84 - (at === 3 ? 1.2 : 0),
  };
  return {
    id: organisation.id,
    name: organisation.name,
    status: Object.values(organisation.verdicts).includes("unstable") ? "unstable" : "done",
    budget,
    budgetDifferenceShare: share,
    censoredJourneysMean: 61,
    journeysMean: 1960,
    structure: structure(organisation.id, at, budget),
    estimates: [
      ...Object.entries(organisation.means).map(([measure, mean]) => ({
        key: { measure, place: null },
        estimate: mean === null ? null : estimate(mean, 0.031 * Math.abs(mean)),
      })),
      ...(coordinationShare === undefined
        ? []
        : [
            { key: { measure: "coordinationShare", place: null }, estimate: estimate(coordinationShare, 0.002) },
            { key: { measure: "coordinationCost", place: null }, estimate: estimate(coordinationShare * budget.wages, 300) },
            { key: { measure: "costPerJourney", place: null }, estimate: estimate(168.2 + at, 2.1) },
          ]),
    ],
  };
}

const DEPARTMENTS = ["marketing", "sales", "services", "support"] as const;

/** Twelve people in four functions; every further organisation adds links across and one team. */
function structure(form: string, at: number, budget: ScenarioSummary["budget"]): StructureSummary {
  const people = Array.from({ length: 12 }, (_, index) => ({
    id: `person-${index + 1}`,
    department: DEPARTMENTS[index % 4] ?? "support",
    level: index < 4 ? 1 : 0,
    teams: [DEPARTMENTS[index % 4] ?? "support"],
    coordinationLoad: 0.03 + 0.01 * at,
  }));
  const within = people.flatMap((_, index) => (index < 4 ? [] : [{ from: index % 4, to: index, strength: 0.8, kind: "reporting" }]));
  const across = Array.from({ length: at }, (_, index) => ({ from: index % 4, to: (index + 1) % 4, strength: 0.5, kind: "liaison" }));
  const teams = DEPARTMENTS.map((id, department) => ({
    id,
    kind: "functional",
    members: people.map((_, index) => index).filter((index) => index % 4 === department),
  }));
  return {
    form,
    people,
    links: [
      ...within,
      ...across.filter((link, index, all) => all.findIndex((other) => other.from === link.from && other.to === link.to) === index),
    ],
    teams: at === 0 ? teams : [...teams, { id: `team-${form}`, kind: "customer-success", members: [0, 1, 2] }],
    budget,
    measures: { density: 0.12 + 0.02 * at, externalInternal: -0.6 + 0.1 * at, modularityByFunction: at === 5 ? null : 0.41 - 0.05 * at },
    provenance: { evidence: 24, stated: 17, assumed: 38 },
  };
}
