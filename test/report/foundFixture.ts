import type { Estimate } from "../../engine/experiment/result.ts";
import type { Candidate } from "../../engine/links/candidates.ts";
import type { ClaimsRecord, FoundClaim } from "../../engine/report/claims/claimsRecord.ts";
import type { FoundCurve, LinksRecord } from "../../engine/report/links/linksRecord.ts";

const estimate = (mean: number, half: number, n = 20): Estimate => ({ mean, low: mean - half, high: mean + half, n });

function link(one: string, other: string): Candidate {
  const functions = [one.split("-")[0] ?? "", other.split("-")[0] ?? ""] as const;
  const upkeep = { hours: 2.5, wages: 50, hoursOf: [1.25, 1.25] };
  return { role: "new", between: [one, other], functions, kind: "liaison", strength: 0.7, carriedPerMonth: 40, upkeep };
}

const BUILT = [link("sales-1", "support-2"), link("support-3", "finance-1")] as const;
const NEXT = link("sales-2", "finance-2");
const paired = (mean: number, half: number) => ({ estimate: estimate(mean, half), positiveProbability: 0.99999 });

const CURVE: FoundCurve = {
  varied: { kind: "number", order: "best first" },
  measure: "perfectJourneyRate",
  x: [1, 2, 4],
  benefit: [estimate(0.05, 0.01), estimate(0.08, 0.01), estimate(0.09, 0.01)],
  elasticity: [estimate(0.7, 0.1), estimate(0.2, 0.1)],
  forms: [{ form: "power", weights: [0.05], shapes: [0.4], weight: 0.9 }],
};

/** A made-up run of the link lab: two links to build, one that is unsure, one reading of each kind. */
export const LINKS: LinksRecord = {
  file: "silos.yaml",
  hash: "80c2c163eafb9d53",
  seed: "weft",
  budget: { unit: "links", most: 10 },
  sizes: { test: 20 },
  name: "Functional silos",
  counts: {
    functionPairs: 3,
    pairsWithoutHandoffs: 0,
    pairsLeft: 0,
    personPairs: 9,
    existing: 0,
    idle: 0,
    left: 0,
    leftCarriesMost: 0,
    infeasible: 0,
    unstableShare: 0,
  },
  screened: 12,
  links: [
    { ...BUILT[0], change: "added", value: estimate(10_000, 900), named: true },
    { ...BUILT[1], change: "added", value: estimate(6000, 900), named: true },
    { ...NEXT, change: "added", value: estimate(100, 900), named: false },
  ],
  plan: {
    steps: [
      { links: [BUILT[0]], gain: paired(9000, 900), together: paired(9000, 900) },
      { links: [BUILT[1]], gain: paired(5000, 900), together: paired(14_000, 1000) },
    ],
    stopped: "unsure",
    next: { links: [NEXT] },
    baselines: [
      { placement: "traffic", draws: 1, redrawn: 0, gain: null, better: { ...paired(100, 900), standardError: 1, pValue: 0.8 } },
      { placement: "random", draws: 40, redrawn: 2, gain: null, better: { ...paired(9000, 900), standardError: 1, pValue: 0 } },
    ],
  },
  readings: [
    { reading: "R4", measure: null, over: "degrees", verdict: "too few to tell", reason: "too few to tell", estimate: null },
    {
      reading: "R2",
      measure: "perfectJourneyRate",
      over: "best first",
      verdict: "not supported",
      reason: "not above 1",
      estimate: estimate(0.4, 0.1),
    },
  ],
  responses: [CURVE],
  load: {
    people: [{ person: "support-2", hoursPerMonth: estimate(20, 2), share: estimate(0.15, 0.02) }],
    of: 12,
    tail: { verdict: "too few to tell", alpha: null, least: null, tailShare: 0 },
  },
};

const words = (text: string) => ({ en: text, es: `${text} (es)` });

const SUPPORTED: FoundClaim = {
  id: "C6",
  statement: words("Silos hide gaps."),
  mechanism: words("Nobody tells who caused a gap of it."),
  rule: words("Supported if feedback raises detection."),
  ifContradicted: words("Voice reaches all anyway."),
  inputBound: null,
  correction: words("The 70 % have no source."),
  verdict: { kind: "supported" },
  contrasts: [
    {
      id: "with − without",
      measure: "detection",
      place: null,
      decides: true,
      estimate: estimate(0.3, 0.05),
      smallest: 0.05,
      standardDeviation: 0.1,
      pValues: { supported: 0.001, contradicted: 1 },
      finding: { kind: "supported" },
      skewed: false,
    },
  ],
  worlds: { supported: { share: 0.75, low: 0.6, high: 0.86, n: 40 }, contradicted: 2, open: 8, left: 0, box: null },
  test: { kind: "experiment", missing: words("Politics.") },
};

/** A made-up run of two claims: one supported, one that is no test. */
export const CLAIMS: ClaimsRecord = {
  replications: 30,
  comparisons: 3,
  worlds: 40,
  worldReplications: 5,
  seed: "weft",
  claims: [
    SUPPORTED,
    {
      ...SUPPORTED,
      id: "C1",
      statement: words("The customer will matter more."),
      correction: null,
      verdict: { kind: "not a test" },
      contrasts: [],
      worlds: null,
      test: { kind: "not a test", instead: words("It is a forecast.") },
    },
  ],
};
