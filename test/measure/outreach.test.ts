import { describe, expect, it } from "vitest";

import type { Compiled } from "../../engine/compile/compile.ts";
import type { Run } from "../../engine/kernel/replicate.ts";
import { OPEN } from "../../engine/kernel/recorder.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { measureTold, told } from "../fixtures/handmade.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";

const OUTREACH: NonNullable<Scenario["outreach"]> = {
  functions: [{ department: "service", perHour: 0.01 }],
  agendaBoost: 0,
  topics: 1,
  windowHours: 24,
  gateShare: 0.5,
  consentShare: 1,
  contradictionWeight: 0.25,
};

function company(changes: Partial<Scenario>): Compiled {
  const scenario = plainScenario({
    time: { horizonHours: 1460, warmUpHours: 0, calendar: { kind: "always" } },
    journeys: [
      {
        id: "main",
        touchpoints: [
          touchpoint({ id: "a", weight: 1, next: [{ to: "b", share: 1, escalates: false }] }),
          touchpoint({ id: "b", weight: 1 }),
        ],
      },
    ],
    ...changes,
  });
  return compiled(scenario, byHand({ teams: [{ id: "x", skill: "service", people: 3 }] }));
}

/** Two journeys of 73 hours (a tenth of a month), and one that is open at the end. */
function story(model: Compiled): Run {
  const visits = (from: number) => [
    { touchpoint: 0, person: 0, team: 0, step: 0, ready: from },
    { touchpoint: 1, person: 1, team: 0, step: 1, ready: from + 40 },
  ];
  return told(model, [
    { arrival: 0, end: 73, visits: visits(0) },
    { arrival: 200, end: 273, visits: visits(200) },
    { arrival: 1400, end: 1460, status: OPEN, visits: visits(1400).slice(0, 1) },
  ]);
}

/** The second journey ended first: five messages, of which two repeat and contradict another; the first heard one, and one was held back. */
function sends(run: Run): Run {
  const { outreach } = run.world;
  if (outreach === null) throw new Error("nobody sends");
  for (const [journey, sent, heldBack, duplicates, contradictions] of [
    [1, 5, 1, 3, 2],
    [0, 1, 1, 0, 0],
  ] as const) {
    outreach.rows.journey.push(journey);
    outreach.rows.sent.push(sent);
    outreach.rows.heldBack.push(heldBack);
    outreach.rows.duplicates.push(duplicates);
    outreach.rows.contradictions.push(contradictions);
  }
  outreach.contradicted.push(239.5); // at the first touchpoint, just before the second
  outreach.contradicted.push(240);
  return run;
}

describe("measures of outreach", () => {
  it("count messages per customer and month of ended journeys", () => {
    const model = company({ outreach: OUTREACH });
    const of = measureTold(model, sends(story(model)));
    // 146 hours are a fifth of a month.
    expect(of("messagesPerMonth")).toBeCloseTo(6 * 5, 12);
    expect(of("messagesHeldBackShare")).toBeCloseTo(2 / 8, 12);
    expect(of("duplicateMessages")).toBeCloseTo(3 * 5, 12);
    expect(of("contradictoryMessages")).toBeCloseTo(2 * 5, 12);
  });

  it("a contradiction takes a_c from the touchpoint in whose time it came, which is then not clean", () => {
    const model = company({ outreach: OUTREACH });
    const of = measureTold(model, sends(story(model)));
    expect(of("cleanTouchpointRate")).toBe(2 / 4);
    expect(of("cleanTouchpointRate", "main.a")).toBe(1 / 2);
    expect(of("seamlessness")).toBe(1 / 2);
    expect(of("perfectJourneyRate")).toBe(1 / 2);
    // The first: 1. The second: both touchpoints 1 − ¼.
    expect(of("satisfaction")).toBeCloseTo((1 + 0.75) / 2, 12);
  });

  it("say nothing where nobody sends, where there is no gate, and where no breach can happen", () => {
    const silent = company({});
    const off = measureTold(silent, story(silent));
    for (const id of ["messagesPerMonth", "messagesHeldBackShare", "duplicateMessages", "contradictoryMessages", "breachesSeen", "trust"])
      expect(off(id), id).toBeNaN();
    const open = company({ outreach: { ...OUTREACH, gateShare: 0 } });
    const on = measureTold(open, sends(story(open)));
    expect(on("messagesHeldBackShare")).toBeNaN();
    expect(on("messagesPerMonth")).toBeCloseTo(30, 12);
  });

  it("a breach takes its share of trust from those in the system, and it comes back", () => {
    const model = company({ breach: { perHour: 0.001, lossShare: 0.4, recoveryHours: 100 } });
    const run = story(model);
    run.world.breaches.push(63); // ten hours before the first journey ends
    run.world.breaches.push(100); // nobody is there
    run.world.breaches.push(1450); // an open journey
    const of = measureTold(model, run);
    expect(of("breachesSeen")).toBe(1 / 2);
    expect(of("trust")).toBeCloseTo((0.5 * (1 - 0.4 * Math.exp(-0.1)) + 0.5) / 2, 12);
  });

  it("trust that a breach took raises churn", () => {
    const retention = { ...plainScenario().retention, trustSlope: 1 };
    const model = company({ retention, breach: { perHour: 0.001, lossShare: 0.4, recoveryHours: 100 } });
    const quiet = story(model);
    const breached = story(model);
    breached.world.breaches.push(63);
    const kept = (run: Run) => measureTold(model, run, { scale: 0.02 })("retentionYear");
    expect(kept(breached)).toBeLessThan(kept(quiet));
  });
});
