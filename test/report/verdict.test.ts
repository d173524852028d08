import { describe, expect, test } from "vitest";
import type { Language } from "../../engine/chart/language.ts";
import type { Comparison, Verdict } from "../../engine/experiment/result.ts";
import { verdictSentences } from "../../engine/report/verdict.ts";
import { comparisonOf, SIX, SIX_NOTES, type Organisation } from "./comparisonFixture.ts";
import { expectGolden } from "./golden.ts";

const LANGUAGES: readonly Language[] = ["en", "es"];
const VERDICTS: readonly Verdict[] = ["better", "worse", "equivalent", "undecided", "unstable", "not modelled"];
/** Means that each verdict could have against a baseline of 54 %. */
const MEANS: Readonly<Record<string, number | null>> = {
  better: 0.62,
  worse: 0.47,
  equivalent: 0.543,
  undecided: 0.553,
  unstable: null,
  "not modelled": null,
};

type Judged = readonly [name: string, mean: number | null, verdict: Verdict];

function one(id: string, [name, mean, verdict]: Judged, more: Partial<Organisation> = {}): Organisation {
  return { id, name, means: { perfectJourneyRate: mean }, verdicts: { perfectJourneyRate: verdict }, ...more };
}

const SILOS = one("silos", ["Silos", 0.54, "baseline"]);

function pair(first: Verdict, second: Verdict): Comparison {
  const chance = (verdict: Verdict, other: Verdict): Partial<Organisation> => {
    const best = verdict === other ? 0.5 : verdict === "better" ? 0.98 : 0.01;
    return { best: { perfectJourneyRate: [best, best] } };
  };
  return comparisonOf([
    { ...SILOS, best: { perfectJourneyRate: [first, second].some((verdict) => verdict === "better") ? [0.001, 0.002] : [0.9, 0.97] } },
    one("tiger", ["Tiger teams", MEANS[first] ?? null, first], chance(first, second)),
    one("csm", ["Orchestration", MEANS[second] ?? null, second], chance(second, first)),
  ]);
}

describe("the verdict in words", () => {
  test.each(LANGUAGES)("every combination of two verdicts has its sentences (%s)", (language) => {
    const text = VERDICTS.flatMap((first) =>
      VERDICTS.map((second) => [`# ${first}, ${second}`, ...verdictSentences(pair(first, second), language)].join("\n")),
    ).join("\n\n");
    expectGolden(`verdicts.${language}.txt`, `${text}\n`);
  });

  test.each(LANGUAGES)("a sentence never has a hole in it (%s)", (language) => {
    for (const first of VERDICTS) {
      for (const second of VERDICTS) {
        for (const sentence of verdictSentences(pair(first, second), language)) {
          expect(sentence).toMatch(/[.]$/);
          expect(sentence).not.toMatch(/NaN|Infinity|undefined|null|\[object|∞| {2}|;;|: [;.]|\(\)|, [,;.]/);
        }
      }
    }
  });

  test("the answer comes first, with the difference, its interval and the probability of being best", () => {
    const [first] = verdictSentences(pair("better", "worse"), "en");
    expect(first).toBe(
      "Tiger teams does best in perfect journeys: 62.0\u00a0% (60.3 to 63.7\u00a0%), +8.0\u00a0points (+6.8 to +9.2\u00a0points) against Silos; it is the best with a probability of 98\u00a0%.",
    );
  });

  test("two that are both better are not told apart when either may be the best", () => {
    const [first] = verdictSentences(pair("better", "better"), "en");
    expect(first).toContain("Tiger teams leads in perfect journeys");
    expect(first).toContain("it could not be told apart from Orchestration");
  });

  test("a better one leads even where an undecided one has the higher mean, and says that they may be equal", () => {
    const sentences = verdictSentences(
      comparisonOf([
        SILOS,
        one("tiger", ["Tiger teams", 0.6, "better"], { best: { perfectJourneyRate: [0.4, 0.6] } }),
        one("csm", ["Orchestration", 0.63, "undecided"], { best: { perfectJourneyRate: [0.6, 0.7] } }),
      ]),
      "en",
    );
    expect(sentences[0]).toContain("Tiger teams leads");
    expect(sentences[0]).toContain("could not be told apart from Orchestration");
  });

  test("undecided is said to be open, with the runs that would decide", () => {
    const [first] = verdictSentences(pair("undecided", "worse"), "en");
    expect(first).toContain("It is open whether any organisation beats Silos");
    expect(first).toContain("about 45 more runs would decide");
    const [unknown] = verdictSentences(comparisonOf([SILOS, one("csm", ["Orchestration", 0.55, "undecided"], { needed: null })]), "en");
    expect(unknown).toContain("cannot be estimated yet");
    const [single] = verdictSentences(comparisonOf([SILOS, one("csm", ["Orchestration", 0.55, "undecided"], { needed: 1 })]), "es");
    expect(single).toContain("cerca de 1 simulación más lo decidiría");
  });

  test("equivalent is said to make no difference that matters, and how much that is", () => {
    const [first] = verdictSentences(pair("equivalent", "equivalent"), "en");
    expect(first).toContain("No organisation beats Silos in perfect journeys by an amount that matters");
    expect(first).toContain("within the 2\u00a0points that do not matter");
  });

  test("unstable and not modelled are reasons, not zeros", () => {
    const unstable = comparisonOf([one("silos", ["Silos", null, "unstable"]), one("csm", ["Orchestration", null, "not modelled"])]);
    const [first] = verdictSentences(unstable, "en");
    expect(first).toBe("Nothing can be said about perfect journeys: unstable queue: Silos; not modelled: Orchestration.");
  });

  test("a baseline that nobody could be compared with is not called best", () => {
    const [first] = verdictSentences(pair("unstable", "not modelled"), "en");
    expect(first).toBe(
      "Nothing could be compared with Silos in perfect journeys: 54.0\u00a0% (52.3 to 55.7\u00a0%); unstable queue: Tiger teams; not modelled: Orchestration.",
    );
  });

  test("without a number of the baseline nothing is compared", () => {
    const [first] = verdictSentences(
      comparisonOf([one("silos", ["Silos", null, "unstable"]), one("csm", ["Orchestration", 0.6, "undecided"])]),
      "en",
    );
    expect(first).toContain("Nothing could be compared with Silos");
    expect(first).toContain("the best mean is that of Orchestration");
  });

  test("one scenario alone is not called best", () => {
    const [first] = verdictSentences(comparisonOf([SILOS]), "en");
    expect(first).toBe(
      "Only Silos was run, so nothing can be said about which organisation is better: perfect journeys 54.0\u00a0% (52.3 to 55.7\u00a0%).",
    );
    expect(first).not.toContain("best");
  });

  test("unequal budgets stand in the answer itself and in what it costs", () => {
    const sentences = verdictSentences(
      comparisonOf(
        [SILOS, one("csm", ["Orchestration", 0.62, "better"], { budgetDifferenceShare: 0.08, best: { perfectJourneyRate: [1, 1] } })],
        [{ code: "unequal-budget", scenario: "csm", values: { condition: "budget", share: 0.08 } }],
      ),
      "en",
    );
    expect(sentences[0]).toContain("at unequal conditions");
    expect(sentences[1]).toContain("It does not cost the same");
    expect(sentences[1]).toContain("+8.0\u00a0%");
    expect(sentences.at(-1)).toContain("Not like for like: the budget of Orchestration");
  });

  test("what the leader gives up is said right after what it costs", () => {
    const sentences = verdictSentences(comparisonOf(SIX, SIX_NOTES), "en");
    expect(sentences[1]).toContain("It costs the same");
    expect(sentences[2]).toBe(
      "What it gives up: CSM orchestration is worse in time to resolution (mean), +5.7\u00a0h (+3.6 to +7.8\u00a0h).",
    );
  });

  test.each(LANGUAGES)("six organisations and four measures read as a whole (%s)", (language) => {
    expectGolden(`six.${language}.txt`, `${verdictSentences(comparisonOf(SIX, SIX_NOTES), language).join("\n")}\n`);
  });

  test.each(LANGUAGES)("every note has its own sentence (%s)", (language) => {
    const codes = ["unequal-budget", "unstable", "censored", "skewed", "streams", "failed", "optimistic", "unsettled"] as const;
    const notes = codes.flatMap((code) => [
      { code, scenario: "csm", values: { measure: "perfectJourneyRate" } },
      { code, scenario: null, values: {} },
    ]);
    const sentences = verdictSentences(comparisonOf([SILOS, one("csm", ["Orchestration", 0.6, "better"])], notes), language);
    const told = sentences.slice(-notes.length);
    expect(new Set(told).size).toBe(notes.length);
    expectGolden(`notes.${language}.txt`, `${told.join("\n")}\n`);
  });

  test("what was left out at the start is said, and why it may be another time (en)", () => {
    const notes = [{ code: "warm-up", scenario: null, values: { hours: 1680 } }] as const;
    const sentences = verdictSentences(comparisonOf([SILOS, one("csm", ["Orchestration", 0.6, "better"])], notes), "en");
    expect(sentences.at(-1)).toBe(
      "The first 1,680\u00a0h of every run are left out: as long as the slowest of these organisations takes to settle. With others beside them it may be another time, and so other numbers.",
    );
    expect(sentences[0]).not.toContain("long run");
  });

  test("of runs that have not settled nothing is claimed for the long run", () => {
    const notes = [{ code: "unsettled", scenario: "csm", values: { status: "unsettled" } }] as const;
    const comparison = comparisonOf([SILOS, one("csm", ["Orchestration", 0.6, "better"])], notes);
    expect(verdictSentences(comparison, "en")[0]).toContain("(in the simulated time, not in the long run)");
    expect(verdictSentences(comparison, "es")[0]).toContain("(en el tiempo simulado, no a largo plazo)");
    expect(verdictSentences(comparison, "en").at(-1)).toContain("Orchestration: the runs are too short to tell what it settles to");
  });

  test("an empty comparison says nothing and breaks nothing", () => {
    expect(verdictSentences(comparisonOf([]), "en")).toEqual([]);
  });
});
