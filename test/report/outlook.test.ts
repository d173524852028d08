import { describe, expect, it } from "vitest";

import { compareResults } from "../../engine/experiment/compareResults.ts";
import { topScenarios, withScenarios } from "../../engine/report/chosenScenarios.ts";
import { findings } from "../../engine/report/findings.ts";
import { otherWorld, otherWorlds, type Outlook, type OtherWorld } from "../../engine/report/outlook.ts";
import { mindSentences } from "../../engine/report/mindSentences.ts";
import { linksSentence, outlookSentences } from "../../engine/report/outlookSentences.ts";
import { worldName } from "../../engine/report/worldName.ts";
import { worthSentences } from "../../engine/report/worthSentences.ts";
import type { Comparison, Estimate } from "../../engine/experiment/result.ts";
import { scenarioResult } from "../experiment/scenarioResult.ts";
import { comparisonOf, estimate, SIX, SIX_NOTES, type Organisation } from "./comparisonFixture.ts";

const COMPARISON = comparisonOf(SIX, SIX_NOTES);
const AS_STATED = { load: 1, fabric: 1, length: 1 };
const SURE = { peers: [], asGood: [], unstable: [] } as const;
const same: OtherWorld = {
  levers: { ...AS_STATED, load: 0.8 },
  kind: "better",
  leader: "csm-orchestration",
  difference: estimate(0.08, 0.01),
  ...SURE,
};
const OUTLOOK: Outlook = {
  links: {
    kind: "found",
    links: [
      { functions: ["sales", "finance"], between: ["s1", "f1"], value: estimate(81_485, 5580), upkeep: { hours: 2.43, wages: 56 } },
      { functions: ["product", "education"], between: ["p1", "e1"], value: estimate(49_109, 3467), upkeep: { hours: 2.43, wages: 56 } },
    ],
    together: estimate(128_231, 4935),
    tried: 8,
    tested: 8,
  },
  worlds: [
    same,
    {
      levers: { ...AS_STATED, load: 1.2 },
      kind: "better",
      leader: "team-of-teams",
      difference: estimate(0.14, 0.01),
      ...SURE,
      unstable: ["csm-orchestration"],
    },
    { levers: { ...AS_STATED, fabric: 0.5 }, kind: "undecided", leader: "team-of-teams", difference: estimate(0.01, 0.02), ...SURE },
    {
      levers: { ...AS_STATED, fabric: 1.5 },
      kind: "equivalent",
      leader: "team-of-teams",
      difference: estimate(0.001, 0.001),
      ...SURE,
      unstable: ["tiger-teams"],
    },
    { levers: { ...AS_STATED, length: 2 }, kind: "baseline", leader: "functional-silos", difference: null, ...SURE },
  ],
  among: ["functional-silos", "csm-orchestration", "team-of-teams"],
  replications: 10,
};

describe("what would change the answer", () => {
  it("says where it stays, and what comes in its place elsewhere", () => {
    expect(mindSentences(COMPARISON, OUTLOOK, "en")).toEqual([
      "The answer stays the same with 20\u00a0% fewer customers.",
      "With 20\u00a0% more customers, Team of teams would lead in perfect journeys: +14.0\u00a0points (+13.0 to +15.0\u00a0points) against today. A queue of CSM orchestration would grow without end there.",
      "With 50\u00a0% fewer records kept and found, it is open whether any would beat Functional silos.",
      "With 50\u00a0% more records kept and found, none would beat Functional silos by an amount that matters.",
      "With twice as many steps for the same work, none would do better than Functional silos.",
      "Tried with Functional silos, CSM orchestration and Team of teams, 10 runs each; the intervals hold in all of these worlds at once.",
    ]);
    expect(mindSentences(COMPARISON, OUTLOOK, "es")).toHaveLength(6);
    expect(mindSentences(COMPARISON, { ...OUTLOOK, worlds: [] }, "en")).toEqual([]);
  });

  it("says no change of the leader, and no same answer, where the two could not be told apart", () => {
    const said = (world: Partial<OtherWorld>, comparison = COMPARISON) =>
      mindSentences(comparison, { ...OUTLOOK, worlds: [{ ...same, ...world }] }, "en")[0];
    const leads =
      "With 20\u00a0% fewer customers, CSM orchestration would lead in perfect journeys: +8.0\u00a0points (+7.0 to +9.0\u00a0points) against today";
    expect(said({ peers: ["tiger-teams"] })).toBe(`${leads}; it could not be told apart from Tiger teams.`);
    // Team of teams stands beside the leader already, as stated.
    expect(said({ peers: ["team-of-teams"] })).toBe("The answer stays the same with 20\u00a0% fewer customers.");
    expect(said({ leader: "tiger-teams", peers: ["csm-orchestration"] })).toBe(
      `${leads.replace("CSM orchestration", "Tiger teams")}; it could not be told apart from CSM orchestration.`,
    );
    expect(said({ leader: "tiger-teams", asGood: ["csm-orchestration"] })).toBe(
      `${leads.replace("CSM orchestration", "Tiger teams")}; CSM orchestration would be as good but for a difference that does not matter.`,
    );
    expect(said({ kind: "baseline", leader: "functional-silos", peers: ["tiger-teams"] })).toMatch(/it is open whether any would beat/);
    expect(said({ kind: "unanchored", unstable: ["functional-silos"] })).toBe(
      "With 20\u00a0% fewer customers, nothing could be compared with Functional silos. A queue of Functional silos would grow without end there.",
    );
  });

  it("is the same where nobody leads in either, whoever is in front", () => {
    const open = comparisonOf(
      SIX.map((one) => ({ ...one, verdicts: one === SIX[0] ? one.verdicts : { perfectJourneyRate: "undecided" } })),
    );
    const world: OtherWorld = { ...same, kind: "undecided", leader: "tiger-teams" };
    expect(mindSentences(open, { ...OUTLOOK, worlds: [world] }, "es")[0]).toBe(
      "La respuesta es la misma con un 20\u00a0% menos de clientes.",
    );
    const today = comparisonOf([
      {
        id: "functional-silos",
        name: "Functional silos",
        means: { perfectJourneyRate: 0.7 },
        verdicts: { perfectJourneyRate: "baseline" },
      },
      { id: "tiger-teams", name: "Tiger teams", means: { perfectJourneyRate: 0.5 }, verdicts: { perfectJourneyRate: "worse" } },
    ]);
    const stays: OtherWorld = { ...same, kind: "baseline", leader: "functional-silos", difference: null };
    const saidOf = (peers: readonly string[]) => mindSentences(today, { ...OUTLOOK, worlds: [{ ...stays, peers }] }, "en")[0];
    expect(saidOf([])).toMatch(/^The answer stays the same/);
    expect(saidOf(["tiger-teams"])).toMatch(/it is open whether any would beat Functional silos/);
    const neither = { ...COMPARISON, headline: [{ measure: "journeys", indifference: { kind: "absolute", size: 1 } } as const] };
    expect(mindSentences(neither, OUTLOOK, "en")).toEqual([]);
  });

  it("asks who leads of everyone beside the leader, by intervals that hold in all worlds", () => {
    const rate = (id: string, values: readonly number[]) => scenarioResult(id, { outcomes: { perfectJourneyRate: values } });
    const results = [
      rate("today", [0.1, 0.12, 0.11, 0.1, 0.12]),
      rate("first", [0.5, 0.53, 0.52, 0.5, 0.51]),
      // Behind by 3 to 7 points, (mean − band) ÷ standard error 5.9: enough for one world (t(4; .00625) = 4.3), not for five (6.8).
      rate("near", [0.47, 0.46, 0.475, 0.435, 0.47]),
      rate("twin", [0.5, 0.529, 0.52, 0.5, 0.51]),
      rate("far", [0.3, 0.31, 0.32, 0.3, 0.32]),
    ];
    const ran = (together: number) => {
      const options = { baseline: "today", seed: "weft", notes: [], together };
      const headline = [{ measure: "perfectJourneyRate", indifference: { kind: "absolute", size: 0.005 } }] as const;
      return otherWorld(AS_STATED, { comparison: compareResults(results, { ...options, headline }), results }, together);
    };
    const [alone, five] = [ran(1), ran(5)];
    expect(five).toMatchObject({ kind: "better", leader: "first", peers: ["near"], asGood: ["twin"], unstable: [] });
    expect(alone).toMatchObject({ leader: "first", peers: [], asGood: ["twin"] });
    expect(five?.difference?.mean).toBe(alone?.difference?.mean);
    expect(five?.difference?.low).toBeLessThan(alone?.difference?.low ?? 0);
  });

  it("is asked from where the levers stand, as far as they go", () => {
    expect(otherWorlds(AS_STATED)).toHaveLength(5);
    expect(otherWorlds({ load: 3, fabric: 1, length: 1 }).map(({ load }) => load)).not.toContain(3 * 1.2);
    expect(otherWorlds({ load: 3, fabric: 0.2, length: 3 })).toEqual([
      { load: 3 * 0.8, fabric: 0.2, length: 3 },
      { load: 3, fabric: 0.2 * 1.5, length: 3 },
    ]);
  });

  it("reads a world off its comparison, as the first page reads the answer", () => {
    const [first] = findings(COMPARISON);
    const results = COMPARISON.scenarios.map(({ id }) => scenarioResult(id, { outcomes: {} }));
    const world = otherWorld(AS_STATED, { comparison: COMPARISON, results }, 1);
    expect(world?.kind).toBe(first?.kind);
    expect(world?.leader).toBe("csm-orchestration");
    expect(world?.unstable).toEqual(["surgical-teams"]);
    expect(world?.difference?.mean).toBeCloseTo(0.62 - 0.539, 12);
  });

  it("names a world by every lever that was moved", () => {
    expect(worldName({ load: 1.5, fabric: 0.8, length: 3 }, "en")).toBe(
      "50\u00a0% more customers, 20\u00a0% fewer records kept and found and 3 times as many steps for the same work",
    );
    expect(worldName(AS_STATED, "es")).toBe("todo como se indicó");
  });
});

describe("the first links", () => {
  it("are said with what they are worth, to as many digits as are known", () => {
    expect(outlookSentences(COMPARISON, OUTLOOK, "en")[0]).toBe(
      "Already in Functional silos, 2 more links, each between two people, bring +128,200\u00a0€ (+123,300 to +133,200\u00a0€) a month together: " +
        "Sales – Finance: +81,000\u00a0€ (+76,000 to +87,000\u00a0€) a month, for 2.43\u00a0h a month of the two. " +
        "Product – Education: +49,100\u00a0€ (+45,600 to +52,600\u00a0€) a month, for 2.43\u00a0h a month of the two.",
    );
  });

  it("are none where none is told from chance, and unknown where nobody looked", () => {
    const none: Outlook = { ...OUTLOOK, links: { kind: "found", links: [], together: null, tried: 21, tested: 8 } };
    expect(linksSentence(COMPARISON, none, "en")).toBe(
      "Of 21 links between functions the best 8 were tested; none of them is told from chance in today's organisation.",
    );
    const untried: Outlook = { ...OUTLOOK, links: { kind: "found", links: [], together: null, tried: 0, tested: 0 } };
    expect(linksSentence(COMPARISON, untried, "en")).toBe("Single links were not valued here; the command weft links does it.");
    expect(linksSentence(COMPARISON, { ...OUTLOOK, links: null }, "es")).toContain("weft links");
  });
});

describe("what a change is worth", () => {
  const said = (gain: Estimate, once?: number) => {
    const [first] = findings(COMPARISON);
    if (first === undefined) throw new Error("there is an answer");
    const scenarios = COMPARISON.scenarios.map((summary) =>
      summary.id === "csm-orchestration"
        ? { ...summary, gainPerMonth: gain, budget: { ...summary.budget, ...(once === undefined ? {} : { once }) } }
        : summary,
    );
    return worthSentences({ ...COMPARISON, scenarios }, first, "en");
  };

  it("is net of running costs, and pays a stated cost back in so many months", () => {
    expect(said(estimate(10_000, 2000), 60_000)).toEqual([
      "Against today it is worth +10,000\u00a0€ a month (+8,000 to +12,000\u00a0€), running costs paid: what the customers of a month bring over their lifetime, if the scenario is right about what they are worth and why they leave.",
      "Changing over costs €60,000, once; the customers of 6.0 months (5.0 to 7.5) bring that back, over their lifetime.",
    ]);
  });

  it("says what could be paid where no cost is stated, and does not promise where it may be nothing", () => {
    const yearly = "What changing over costs is not stated; the customers of a year would bring back up to";
    expect(said(estimate(10_000, 2000))[1]).toBe(`${yearly} €96,000.`);
    // 12 × 8325 = 99,900: rounded, it would be more than there is.
    expect(said(estimate(10_000, 1675))[1]).toBe(`${yearly} €99,000.`);
    expect(said(estimate(1000, 2000), 60_000)[1]).toMatch(/could also be nothing/);
    expect(said(estimate(-5000, 2000), 60_000)[1]).toMatch(/never be back/);
  });
});

describe("of many organisations", () => {
  const many: readonly Organisation[] = Array.from({ length: 100 }, (_, at) => ({
    id: `o${at}`,
    name: `Organisation ${at}`,
    means: { perfectJourneyRate: at === 50 ? null : at / 100 },
    verdicts: { perfectJourneyRate: at === 0 ? "baseline" : "better" },
  }));
  const comparison: Comparison = comparisonOf(many);

  it("the baseline and the best nine are shown", () => {
    const top = topScenarios(comparison);
    expect([...top]).toEqual(["o0", "o99", "o98", "o97", "o96", "o95", "o94", "o93", "o92", "o91"]);
    expect(
      withScenarios(comparison, top)
        .rows.map(({ scenario }) => scenario)
        .sort(),
    ).toEqual([...top].sort());
    const sure = many.map(
      (one) => ({ ...one, verdicts: { perfectJourneyRate: { o0: "baseline", o7: "better" }[one.id] ?? "undecided" } }) as Organisation,
    );
    expect([...topScenarios(comparisonOf(sure), 3)]).toEqual(["o0", "o7", "o99"]);
    expect(withScenarios(comparison, new Set(["o5"])).scenarios.map(({ id }) => id)).toEqual(["o0", "o5"]);
    const few = withScenarios(COMPARISON, new Set(["tiger-teams"]));
    expect(new Set(few.best.map(({ scenario }) => scenario))).toEqual(new Set(["functional-silos", "tiger-teams"]));
    expect(few.notes.map(({ scenario }) => scenario)).toEqual(["tiger-teams"]);
    expect(withScenarios(comparison, new Set(many.map(({ id }) => id)))).toBe(comparison);
  });
});
