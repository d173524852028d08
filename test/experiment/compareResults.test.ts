import { describe, expect, it } from "vitest";

import { compareResults } from "../../engine/experiment/compareResults.ts";
import type { Comparison, ComparisonRow, ScenarioResult } from "../../engine/experiment/result.ts";
import { normalAt, series } from "./luck.ts";
import { scenarioResult } from "./scenarioResult.ts";

const PERFECT = { measure: "perfectJourneyRate", indifference: { kind: "absolute", size: 0.02 } } as const;
const EFFORT = { measure: "customerEffortMinutes", indifference: { kind: "relative", size: 0.05 } } as const;

function compare(results: readonly ScenarioResult[], headline: Comparison["headline"] = [PERFECT]): Comparison {
  return compareResults(results, { baseline: results[0]?.id ?? "", headline, seed: "weft", notes: [] });
}

function rowOf(comparison: Comparison, scenario: string, measure: string = PERFECT.measure): ComparisonRow {
  const row = comparison.rows.find((entry) => entry.scenario === scenario && entry.measure === measure);
  if (row === undefined) throw new Error(`no row of ${scenario} in ${measure}`);
  return row;
}

const codes = (comparison: Comparison) => comparison.notes.map(({ code, scenario }) => `${code} ${scenario}`);

/** Student 1908, Biometrika 6(1) 20: hours of sleep gained with two drugs by the same ten people; the data set `sleep` of R. */
const FIRST = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const SECOND = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe("a difference between two scenarios", () => {
  const headline = { measure: "perfectJourneyRate", indifference: { kind: "absolute", size: 0.5 } } as const;
  const comparison = compare(
    [
      scenarioResult("second", { outcomes: { perfectJourneyRate: SECOND } }),
      scenarioResult("first", { outcomes: { perfectJourneyRate: FIRST } }),
    ],
    [headline],
  );
  const row = rowOf(comparison, "first");

  it("is Student's paired one: t.test(first, second, paired = TRUE) in R", () => {
    expect(row.difference?.mean).toBeCloseTo(-1.58, 12);
    expect(row.difference?.low).toBeCloseTo(-2.4598858, 7);
    expect(row.difference?.high).toBeCloseTo(-0.7001142, 7);
    expect(row.difference?.n).toBe(10);
    expect(row.pValue).toBeCloseTo(0.002833, 6);
  });

  it("is worse where the whole interval lies below the band and more is better", () => {
    expect(row.verdict).toBe("worse");
    expect(row.replicationsNeeded).toBeNull();
    expect(row.indifference).toBe(0.5);
  });

  it("stands beside the mean with an interval of its own: t.test(first) in R", () => {
    expect(row.estimate?.mean).toBeCloseTo(0.75, 12);
    expect(row.estimate?.low).toBeCloseTo(-0.5297804, 6);
    expect(row.estimate?.high).toBeCloseTo(2.02978, 6);
  });

  it("shows what common luck achieved: (3.200556 + 4.009) ÷ 1.512889", () => {
    expect(row.varianceReduction).toBeCloseTo(4.7654, 3);
  });

  it("gives the baseline a mean and nothing to be compared with", () => {
    const base = rowOf(comparison, "second");
    expect(base.verdict).toBe("baseline");
    expect(base.difference).toBeNull();
    expect(base.pValue).toBeNull();
    expect(base.estimate?.mean).toBeCloseTo(2.33, 12);
  });

  it("warns that ten replications are few", () => {
    expect(codes(comparison)).toContain("optimistic null");
    expect(comparison.replications).toBe(10);
  });
});

describe("the same scenario twice", () => {
  const outcomes = {
    perfectJourneyRate: series(30, (r) => 0.5 + 0.1 * normalAt(0, r)),
    customerEffortMinutes: series(30, (r) => 1 / (r + 3)),
  };
  const a = scenarioResult("a", { outcomes });

  it.each([
    ["under two names", [a, { ...a, id: "b" }]],
    ["under one name", [a, a]],
  ])("differs by exactly 0 and is equivalent, %s", (_, results) => {
    const comparison = compare(results, [PERFECT, EFFORT]);
    const rows = comparison.rows.filter(({ verdict }) => verdict !== "baseline");
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row.difference).toEqual({ mean: 0, low: 0, high: 0, n: 30 });
      expect(row.verdict).toBe("equivalent");
      expect(row.pValue).toBe(1);
      expect(row.varianceReduction).toBe(Infinity);
      expect(row.replicationsNeeded).toBeNull();
    }
    expect(comparison.best.map(({ best, withinIndifference }) => [best, withinIndifference])).toEqual([
      [0.5, 1],
      [0.5, 1],
      [0.5, 1],
      [0.5, 1],
    ]);
    expect(comparison.notes.filter(({ code }) => code === "streams")).toEqual([]);
  });

  it("is equivalent also without a region of indifference", () => {
    const comparison = compare([a, { ...a, id: "b" }], [{ measure: PERFECT.measure, indifference: { kind: "absolute", size: 0 } }]);
    expect(rowOf(comparison, "b").verdict).toBe("equivalent");
  });
});

describe("replications with nothing to measure", () => {
  const base = scenarioResult("a", { outcomes: { perfectJourneyRate: [0.1, NaN, 0.3, 0.4, 0.6] } });
  const other = scenarioResult("b", { outcomes: { perfectJourneyRate: [0.2, 0.9, NaN, 0.6, 0.7] } });
  const comparison = compare([base, other]);

  it("are left out pairwise, and every n counts what is left", () => {
    expect(rowOf(comparison, "a").estimate?.n).toBe(4);
    expect(rowOf(comparison, "b").estimate?.n).toBe(4);
    expect(rowOf(comparison, "b").difference?.n).toBe(3);
    expect(rowOf(comparison, "b").difference?.mean).toBeCloseTo((0.1 + 0.2 + 0.1) / 3, 12);
    expect(comparison.scenarios[0]?.estimates[0]?.estimate?.n).toBe(4);
  });

  it("throughout, or a measure that a scenario does not have: not modelled", () => {
    const silent = scenarioResult("c", { outcomes: { perfectJourneyRate: [NaN, NaN, NaN] } });
    const without = scenarioResult("d", { outcomes: { customerEffortMinutes: [1, 2, 3] } });
    for (const [first, second] of [
      [base, silent],
      [base, without],
    ] as const) {
      const row = rowOf(compare([first, second]), second.id);
      expect(row).toMatchObject({ verdict: "not modelled", estimate: null, difference: null, pValue: null, varianceReduction: null });
    }
    expect(rowOf(compare([without, base]), "a")).toMatchObject({ verdict: "not modelled", difference: null });
    expect(rowOf(compare([without, base]), "a").estimate?.n).toBe(4);
  });

  it("in all but one pair: undecided, without a number", () => {
    const late = scenarioResult("c", { outcomes: { perfectJourneyRate: [NaN, NaN, NaN, 0.4, NaN] } });
    expect(rowOf(compare([base, late]), "c")).toMatchObject({ verdict: "undecided", difference: null, replicationsNeeded: null });
  });
});

describe("an unstable scenario", () => {
  const values = {
    perfectJourneyRate: series(30, (r) => 0.5 + 0.1 * normalAt(1, r)),
    journeys: series(30, () => 100),
    journeysCensored: series(30, () => 40),
  };
  const stable = scenarioResult("stable", { outcomes: values });
  const unstable = scenarioResult("unstable", { outcomes: values, status: { 3: "unstable", 4: "unstable", 9: "unstable" } });

  it("is flagged with its cause, and never averaged, compared or called best", () => {
    const comparison = compare([stable, unstable, { ...stable, id: "other" }]);
    expect(rowOf(comparison, "unstable")).toMatchObject({ verdict: "unstable", estimate: null, difference: null, skewed: false });
    expect(comparison.notes).toContainEqual({
      code: "unstable",
      scenario: "unstable",
      values: { replications: 3, of: 30, cause: "the line of support keeps growing" },
    });
    expect(comparison.best.map(({ scenario }) => scenario)).toEqual(["stable", "other"]);
    expect(comparison.scenarios[1]).toMatchObject({ status: "unstable" });
    expect(comparison.scenarios[1]?.estimates.every(({ estimate }) => estimate === null)).toBe(true);
    expect(comparison.scenarios[1]?.journeysMean).toBe(100);
  });

  it("as the baseline leaves every difference undecided, while the others keep their means", () => {
    const comparison = compare([unstable, stable]);
    expect(rowOf(comparison, "unstable").verdict).toBe("unstable");
    expect(rowOf(comparison, "stable")).toMatchObject({ verdict: "undecided", difference: null, pValue: null });
    expect(rowOf(comparison, "stable").estimate?.n).toBe(30);
  });

  it("does not change what is said of the others", () => {
    const other = scenarioResult("other", { outcomes: { perfectJourneyRate: series(30, (r) => 0.6 + 0.1 * normalAt(2, r)) } });
    const calm = compare([stable, { ...stable, id: "unstable" }, other]);
    expect(rowOf(compare([stable, unstable, other]), "other").difference).toEqual(rowOf(calm, "other").difference);
  });

  it.each([
    [1, 30, "done"],
    [2, 30, "done"],
    [3, 30, "unstable"],
    [1, 11, "done"],
    [1, 10, "unstable"],
    [1, 2, "unstable"],
    [1, 1, "unstable"],
  ] as const)("is one in which a tenth of the replications grew: %d of %d is %s", (alarms, replications, expected) => {
    const alarmed = scenarioResult("alarmed", {
      outcomes: { perfectJourneyRate: values.perfectJourneyRate.slice(0, replications) },
      status: Object.fromEntries(series(alarms, (replication) => replication).map((replication) => [replication, "unstable"])),
    });
    const comparison = compare([alarmed]);
    expect(comparison.scenarios[0]).toMatchObject({ status: expected, unstableReplications: alarms });
    // Fewer stay in, so that the worst runs are not left out.
    expect(rowOf(comparison, "alarmed").estimate?.n).toBe(expected === "done" ? replications : undefined);
  });
});

describe("replications that were stopped", () => {
  const values = { perfectJourneyRate: series(20, (r) => 0.5 + 0.01 * r) };

  it("are left out, counted and named", () => {
    const comparison = compare([
      scenarioResult("a", { outcomes: values }),
      scenarioResult("b", { outcomes: values, status: { 0: "limit", 7: "limit" } }),
    ]);
    expect(rowOf(comparison, "b").difference?.n).toBe(18);
    expect(comparison.notes).toContainEqual({
      code: "failed",
      scenario: "b",
      values: { replications: 2, of: 20, cause: "the line of support keeps growing" },
    });
    expect(comparison.scenarios[1]?.status).toBe("done");
  });

  it("all of them: the scenario failed, and nothing is said of it", () => {
    const status = Object.fromEntries(values.perfectJourneyRate.map((_, replication) => [replication, "limit" as const]));
    const failed = scenarioResult("b", { outcomes: values, status });
    const comparison = compare([scenarioResult("a", { outcomes: values }), failed]);
    expect(rowOf(comparison, "b")).toMatchObject({ verdict: "undecided", estimate: null, difference: null });
    expect(comparison.scenarios[1]?.status).toBe("failed");
    expect(rowOf(compare([failed, scenarioResult("a", { outcomes: values })]), "a").verdict).toBe("undecided");
  });
});

describe("warnings", () => {
  it("a few replications that weigh heavily are flagged, in the means or in the differences", () => {
    const flat = series(30, (r) => 0.5 + 0.01 * normalAt(3, r));
    const spiked = flat.map((value, r) => (r === 7 ? value + 0.4 : value));
    const comparison = compare([
      scenarioResult("a", { outcomes: { perfectJourneyRate: flat } }),
      scenarioResult("b", { outcomes: { perfectJourneyRate: spiked } }),
    ]);
    expect(rowOf(comparison, "a").skewed).toBe(false);
    expect(rowOf(comparison, "b").skewed).toBe(true);
    expect(codes(comparison)).toContain("skewed b");
  });

  it("a scenario on other luck than the baseline's is flagged, one on the same is not", () => {
    const outcome = (entity: number, shift: number) => ({
      perfectJourneyRate: series(30, (r) => shift + 0.1 * normalAt(entity, r) + 0.01 * normalAt(9, r)),
    });
    const comparison = compare([
      scenarioResult("a", { outcomes: outcome(4, 0.5) }),
      scenarioResult("same", { outcomes: outcome(4, 0.6) }),
      scenarioResult("other", { outcomes: outcome(5, 0.5) }),
    ]);
    expect(codes(comparison)).toEqual(["streams other"]);
    expect(rowOf(comparison, "other").varianceReduction).toBeLessThan(1.2);
    expect(rowOf(comparison, "same").varianceReduction).toBe(Infinity);
  });

  it("journeys that were still open are counted, and noted beyond one in twenty", () => {
    const made = (id: string, censored: number) =>
      scenarioResult(id, {
        outcomes: {
          perfectJourneyRate: series(30, () => 0.5),
          journeys: series(30, () => 200),
          journeysCensored: series(30, () => censored),
        },
      });
    const comparison = compare([made("few", 10), made("many", 11)]);
    expect(comparison.scenarios.map(({ censoredJourneysMean, journeysMean }) => [censoredJourneysMean, journeysMean])).toEqual([
      [10, 200],
      [11, 200],
    ]);
    expect(comparison.notes).toEqual([{ code: "censored", scenario: "many", values: { censored: 11, journeys: 200, share: 0.055 } }]);
  });

  it("gates raised before come first", () => {
    const a = scenarioResult("a", { outcomes: { perfectJourneyRate: [1, 2] } });
    const gate = { code: "unequal-budget", scenario: "a", values: {} } as const;
    const { notes } = compareResults([a], { baseline: "a", headline: [PERFECT], seed: "", notes: [gate] });
    expect(notes[0]).toBe(gate);
  });
});

describe("the ledger", () => {
  it("states each budget and its distance from the baseline's", () => {
    const made = (id: string, total: number) => scenarioResult(id, { outcomes: { perfectJourneyRate: [1, 2, 3] }, total });
    const shares = compare([made("a", 200), made("b", 210), made("c", 150)]).scenarios.map(
      ({ budgetDifferenceShare }) => budgetDifferenceShare,
    );
    expect(shares).toEqual([0, 0.05, -0.25]);
    expect(compare([made("free", 0), made("paid", 5)]).scenarios[1]?.budgetDifferenceShare).toBe(0);
  });
});

describe("borders of a comparison", () => {
  it("one scenario alone has means, and nothing is compared", () => {
    const comparison = compare([scenarioResult("a", { outcomes: { perfectJourneyRate: series(30, (r) => r) } })]);
    expect(comparison.simultaneousOver).toBe(0);
    expect(comparison.best).toEqual([]);
    expect(comparison.rows.map(({ verdict }) => verdict)).toEqual(["baseline"]);
  });

  it("without headline measures all outcomes are still there", () => {
    const comparison = compare([scenarioResult("a", { outcomes: { perfectJourneyRate: [1, 2, 3] } })], []);
    expect(comparison.rows).toEqual([]);
    expect(comparison.scenarios[0]?.estimates).toHaveLength(1);
  });

  it("one replication gives no interval, so it gives no number", () => {
    const made = (id: string) => scenarioResult(id, { outcomes: { perfectJourneyRate: [0.4] } });
    const comparison = compare([made("a"), made("b")]);
    expect(rowOf(comparison, "b")).toMatchObject({ estimate: null, difference: null, verdict: "undecided" });
    expect(comparison.best).toEqual([]);
  });

  it("a baseline that is not there is refused by name", () => {
    expect(() => compareResults([], { baseline: "silos", headline: [], seed: "", notes: [] })).toThrow(/silos/);
  });

  it("the same replication twice is refused, not counted twice", () => {
    const a = scenarioResult("a", { outcomes: { perfectJourneyRate: [1, 2] } });
    const doubled = { ...a, replications: [...a.replications, ...a.replications] };
    expect(() => compare([doubled])).toThrow(/appears twice/);
  });

  it("a measure that the catalogue does not know is judged neither good nor bad", () => {
    const made = (id: string, shift: number) => scenarioResult(id, { outcomes: { ofOwn: series(20, (r) => shift + r) } });
    const comparison = compare([made("a", 0), made("b", 5)], [{ measure: "ofOwn", indifference: { kind: "absolute", size: 1 } }]);
    expect(rowOf(comparison, "b", "ofOwn")).toMatchObject({ verdict: "undecided", replicationsNeeded: null });
    expect(comparison.best).toEqual([]);
  });
});
