import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";

import { compareResults } from "../../engine/experiment/compareResults.ts";
import { differences } from "../../engine/experiment/differences.ts";
import type { Comparison, ComparisonRow, ScenarioResult } from "../../engine/experiment/result.ts";
import { replicationMeans } from "../../engine/statistics/replicationMeans.ts";
import { normalAt, series } from "./luck.ts";
import { scenarioResult } from "./scenarioResult.ts";

const MEASURES = ["perfectJourneyRate", "customerEffortMinutes", "utilisation"] as const;
const headlineOf = (measures: readonly string[]) =>
  measures.map((measure) => ({ measure, indifference: { kind: "relative", size: 0.05 } as const }));

function compare(results: readonly ScenarioResult[], measures: readonly string[] = MEASURES): Comparison {
  return compareResults(results, { baseline: "s0", headline: headlineOf(measures), seed: "weft", notes: [] });
}

const value = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: -100, max: 100, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(NaN) },
);
const status = fc.dictionary(fc.nat(7).map(String), fc.constantFrom("unstable", "limit"), { maxKeys: 2 });
const scenario = fc.record({ values: fc.array(fc.tuple(value, value, value), { minLength: 3, maxLength: 8 }), status });

/** Two to five scenarios with values of every kind, "s0" first. */
const study = fc.array(scenario, { minLength: 2, maxLength: 5 }).map((made) =>
  made.map(({ values, status }, index) =>
    scenarioResult(`s${index}`, {
      outcomes: Object.fromEntries(MEASURES.map((measure, column) => [measure, values.map((row) => row[column] ?? NaN)])),
      status,
    }),
  ),
);

const place = (row: ComparisonRow) => `${row.measure} ${row.scenario}`;
const byPlace = (rows: readonly ComparisonRow[]) => new Map(rows.map((row) => [place(row), row]));
const sorted = (rows: readonly { readonly measure: string; readonly scenario: string }[]) =>
  [...rows].sort((a, b) => (`${a.measure} ${a.scenario}` < `${b.measure} ${b.scenario}` ? -1 : 1));

/** What is stored of a scenario stays; what depends on how many are compared may only grow more careful. */
function expectWidened(before: Comparison, after: Comparison): void {
  const later = byPlace(after.rows);
  for (const row of before.rows) {
    const now = later.get(place(row));
    expect(now?.estimate).toEqual(row.estimate);
    expect(now?.indifference).toBe(row.indifference);
    expect(now?.varianceReduction).toBe(row.varianceReduction);
    expect(now?.skewed).toBe(row.skewed);
    expect(now?.difference?.mean).toBe(row.difference?.mean);
    expect(now?.difference?.n).toBe(row.difference?.n);
    if (row.difference !== null) {
      expect(now?.difference?.low).toBeLessThanOrEqual(row.difference.low);
      expect(now?.difference?.high).toBeGreaterThanOrEqual(row.difference.high);
    }
    if (row.pValue !== null) expect(now?.pValue).toBeGreaterThanOrEqual(row.pValue);
    expect([row.verdict, "undecided"]).toContain(now?.verdict);
  }
}

describe("laws of a comparison", () => {
  test.prop([study, fc.infiniteStream(fc.nat())])("the order of the scenarios is irrelevant", (results, order) => {
    const shuffled = results
      .map((result) => ({ result, at: order.next().value ?? 0 }))
      .sort((a, b) => a.at - b.at)
      .map(({ result }) => result);
    const one = compare(results);
    const other = compare(shuffled);
    expect(sorted(other.rows)).toEqual(sorted(one.rows));
    expect(sorted(other.best)).toEqual(sorted(one.best));
    expect(new Set(other.scenarios)).toEqual(new Set(one.scenarios));
    expect(new Set(other.notes)).toEqual(new Set(one.notes));
  });

  test.prop([study])("the order in which replications finished is irrelevant", (results) => {
    const finished = results.map((result) => ({ ...result, replications: result.replications.toReversed() }));
    const { notes, ...one } = compare(results);
    const { notes: others, ...other } = compare(finished);
    expect(other).toEqual(one);
    expect(others.map(({ code, scenario }) => [code, scenario])).toEqual(notes.map(({ code, scenario }) => [code, scenario]));
  });

  test.prop([study])("one more scenario changes no stored row and only widens intervals", (results) => {
    expectWidened(compare(results.slice(0, -1)), compare(results));
  });

  test.prop([study])("one more outcome changes no stored row and only widens intervals", (results) => {
    const narrow = results.map((result) => ({
      ...result,
      keys: result.keys.slice(0, 2),
      replications: result.replications.map((replication) => ({ ...replication, values: replication.values.slice(0, 2) })),
    }));
    const before = compare(narrow, MEASURES.slice(0, 2));
    const after = compare(results);
    expectWidened(before, after);
    expect(after.best.filter(({ measure }) => measure !== MEASURES[2])).toEqual(before.best);
    before.scenarios.forEach(({ estimates }, index) => {
      expect(after.scenarios[index]?.estimates.slice(0, 2)).toEqual(estimates);
    });
  });

  test.prop([study])("swapping scenario and baseline turns the difference round", (results) => {
    const [a, b] = results;
    if (a === undefined || b === undefined) return;
    const options = { headline: headlineOf(["perfectJourneyRate"]), seed: "weft", notes: [] };
    const forth = compareResults([a, b], { baseline: a.id, ...options }).rows[1];
    const back = compareResults([a, b], { baseline: b.id, ...options }).rows[0];
    expect(back?.pValue).toBe(forth?.pValue);
    if (forth?.difference !== null && forth !== undefined) {
      expect(back?.difference?.mean).toBeCloseTo(-forth.difference.mean, 9);
      expect(back?.difference?.low).toBeCloseTo(-forth.difference.high, 9);
      expect(back?.difference?.high).toBeCloseTo(-forth.difference.low, 9);
    }
  });

  test.prop([study])("no number is NaN, and only a constant difference has an infinite factor", (results) => {
    for (const row of compare(results).rows) {
      for (const estimate of [row.estimate, row.difference]) {
        if (estimate !== null) expect([estimate.mean, estimate.low, estimate.high].every(Number.isFinite)).toBe(true);
        if (estimate !== null) expect(estimate.low <= estimate.mean && estimate.mean <= estimate.high).toBe(true);
      }
      if (row.varianceReduction === Infinity) expect(row.difference?.high).toBeCloseTo(row.difference?.low ?? NaN, 9);
      else expect(row.varianceReduction).not.toBeNaN();
      expect(Number.isFinite(row.indifference)).toBe(true);
      expect(row.replicationsNeeded === null || row.replicationsNeeded >= 1).toBe(true);
      expect(row.pValue === null || (row.pValue >= 0 && row.pValue <= 1)).toBe(true);
    }
  });

  test.prop([study])("the probabilities of being best add up to 1, and best is within indifference", (results) => {
    const { best } = compare(results);
    for (const measure of new Set(best.map((row) => row.measure))) {
      const rows = best.filter((row) => row.measure === measure);
      expect(rows.reduce((sum, row) => sum + row.best, 0)).toBeCloseTo(1, 9);
      for (const row of rows) expect(row.withinIndifference).toBeGreaterThanOrEqual(row.best - 1e-9);
    }
  });

  test.prop([study])("nothing that is passed in is written to", (results) => {
    const copy = structuredClone(results);
    compare(results);
    expect(results).toEqual(copy);
  });
});

describe("honesty over many studies, on keyed luck", () => {
  const STUDIES = 1000;
  const REPLICATIONS = 20;
  const BASE = 0;

  /** Five scenarios against a control: the control's noise is common to all, as with common random numbers. */
  function rows(index: number, shift: number, comparisons: number): readonly ComparisonRow[] {
    const means = (entity: number) =>
      replicationMeans(
        series(REPLICATIONS, (r) => normalAt(1000, index * REPLICATIONS + r) + normalAt(1001 + entity, index * REPLICATIONS + r)).map(
          (noise, replication) => ({ replication, value: noise + (entity === BASE ? 0 : shift) }),
        ),
      );
    const samples = Array.from({ length: 6 }, (_, entity) => ({ scenario: `s${entity}`, means: means(entity), status: "done" as const }));
    const headline = { measure: "perfectJourneyRate", indifference: { kind: "absolute", size: 0 } } as const;
    return differences([{ headline, samples, baseline: BASE }], comparisons).slice(1);
  }

  const indices = series(STUDIES, (index) => index);
  const studies = indices.map((index) => rows(index, 0.3, 5));
  const covers = (row: ComparisonRow) => row.difference !== null && row.difference.low <= 0.3 && row.difference.high >= 0.3;

  it("in 95 % of studies or more all five simultaneous intervals hold together, within 3.5 standard errors", () => {
    const share = studies.filter((study) => study.every(covers)).length / STUDIES;
    expect(share).toBeGreaterThan(0.95 - 3.5 * Math.sqrt((0.95 * 0.05) / STUDIES));
    // Bonferroni is conservative, but not by much: the five share their control.
    expect(share).toBeLessThan(0.985);
  });

  it("each of them alone would hold together in far fewer", () => {
    const share = studies.filter((study) => study.every(coversAlone)).length / STUDIES;
    expect(share).toBeLessThan(0.9);
  });

  /** The interval that one comparison would have got: t(.975, 19) instead of t(.995, 19). */
  function coversAlone(row: ComparisonRow): boolean {
    if (row.difference === null) return false;
    const { mean, low, high } = row.difference;
    return Math.abs(mean - 0.3) <= ((high - low) / 2) * (2.093024 / 2.860935);
  }

  it("of five scenarios equal to the control, one or more is called different in about .045 of studies (VALIDITY I14)", () => {
    const equal = indices.map((index) => rows(index + STUDIES, 0, 5));
    const claims = equal.filter((study) => study.some(({ verdict }) => verdict === "better" || verdict === "worse")).length / STUDIES;
    const rejected = equal.filter((study) => study.some(({ pValue }) => pValue !== null && pValue < 0.05)).length / STUDIES;
    expect(claims).toBeLessThanOrEqual(0.057);
    expect(claims).toBeGreaterThan(0.025);
    expect(rejected).toBe(claims);
  });
});
