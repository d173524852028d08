import { describe, expect, it } from "vitest";

import { topScenarios, withScenarios } from "../../engine/report/chosenScenarios.ts";
import { findings } from "../../engine/report/findings.ts";
import { otherWorld, type Outlook, type OtherWorld } from "../../engine/report/outlook.ts";
import { linksSentence, mindSentences, outlookSentences, worldName } from "../../engine/report/outlookSentences.ts";
import { worthSentences } from "../../engine/report/worthSentences.ts";
import type { Comparison, Estimate } from "../../engine/experiment/result.ts";
import { comparisonOf, estimate, SIX, SIX_NOTES, type Organisation } from "./comparisonFixture.ts";

const COMPARISON = comparisonOf(SIX, SIX_NOTES);
const AS_STATED = { load: 1, fabric: 1, length: 1 };
const same: OtherWorld = {
  levers: { ...AS_STATED, load: 0.8 },
  kind: "better",
  leader: "csm-orchestration",
  difference: estimate(0.08, 0.01),
  unstable: [],
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
      unstable: ["csm-orchestration"],
    },
    { levers: { ...AS_STATED, fabric: 0.5 }, kind: "undecided", leader: "team-of-teams", difference: estimate(0.01, 0.02), unstable: [] },
    {
      levers: { ...AS_STATED, fabric: 1.5 },
      kind: "equivalent",
      leader: "team-of-teams",
      difference: estimate(0.001, 0.001),
      unstable: ["tiger-teams"],
    },
    { levers: { ...AS_STATED, length: 2 }, kind: "baseline", leader: "functional-silos", difference: null, unstable: [] },
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
      "Tried with Functional silos, CSM orchestration and Team of teams, 10 runs each.",
    ]);
    expect(mindSentences(COMPARISON, OUTLOOK, "es")).toHaveLength(6);
    expect(mindSentences(COMPARISON, { ...OUTLOOK, worlds: [] }, "en")).toEqual([]);
  });

  it("reads a world off its comparison, as the first page reads the answer", () => {
    const [first] = findings(COMPARISON);
    const world = otherWorld(AS_STATED, COMPARISON);
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
        "Sales – Finance: +81,000\u00a0€ (+76,000 to +87,000\u00a0€) a month, for 2.43 h of work on it. " +
        "Product – Education: +49,100\u00a0€ (+45,600 to +52,600\u00a0€) a month, for 2.43 h of work on it.",
    );
  });

  it("are none where none is told from chance, and unknown where nobody looked", () => {
    const none: Outlook = { ...OUTLOOK, links: { kind: "found", links: [], together: null, tried: 21, tested: 8 } };
    expect(linksSentence(COMPARISON, none, "en")).toBe("Of 21 links between functions none is told from chance in today's organisation.");
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
      "It is worth +10,000\u00a0€ a month more than today (+8,000 to +12,000\u00a0€), running costs paid: what customers bring over their lifetime.",
      "Changing over costs €60,000, once; that is back after 6.0 months (5.0 to 7.5).",
    ]);
  });

  it("says what could be paid where no cost is stated, and does not promise where it may be nothing", () => {
    expect(said(estimate(10_000, 2000))[1]).toBe("What changing over costs is not stated; up to €96,000 would be back within a year.");
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
    expect(withScenarios(comparison, new Set(["o5"])).scenarios.map(({ id }) => id)).toEqual(["o0", "o5"]);
    expect(withScenarios(comparison, new Set(many.map(({ id }) => id)))).toBe(comparison);
  });
});
