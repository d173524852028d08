import { describe, expect, it } from "vitest";

import { ABANDONED, BY_CUSTOMER, BY_TICKET, CORRECTED, LEFT, OPEN, REPEAT, RETURNED, UNRESOLVED } from "../../engine/kernel/recorder.ts";
import { measureTold, told, type ToldJourney } from "../fixtures/handmade.ts";
import { byHand, channel, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";

/** Two functions, two touchpoints: the first matters and carries a promise. Every allowance is a round number. */
const MODEL = compiled(
  plainScenario({
    time: { horizonHours: 730, warmUpHours: 0, calendar: { kind: "always" } },
    channels: [{ ...channel("voice"), toleranceHours: 2, contactMinutes: 4, waitAttention: 0.25 }],
    experience: { ...plainScenario().experience, transferMinutes: 5, switchMinutes: 7, chaseMinutes: 10 },
    service: { ...plainScenario().service, askMinutes: 6 },
    segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: 0.1, profile: [1] }], patience: [] }],
    journeys: [
      {
        id: "main",
        touchpoints: [
          touchpoint({ id: "a", skills: ["one"], weight: 3, promiseHours: 10, next: [{ to: "b", share: 1, escalates: false }] }),
          touchpoint({ id: "b", skills: ["two"] }),
        ],
      },
    ],
  }),
  byHand({
    teams: [
      { id: "x", skill: "one", people: 2, department: "xs" },
      { id: "y", skill: "two", people: 1, department: "ys" },
    ],
  }),
);
const [X1, X2, Y1] = [0, 1, 2];
const [X, Y] = [0, 1];

const JOURNEYS: readonly ToldJourney[] = [
  {
    // Goes well, but for three hours in line and a fact that is asked again.
    arrival: 0,
    end: 5,
    copies: 4,
    divergent: 1,
    visits: [
      { touchpoint: 0, person: X1, team: X, step: 0, ready: 0 },
      { touchpoint: 1, person: Y1, team: Y, step: 1, ready: 1, start: 4, handedOver: 1, needed: 2, held: 2, recollected: 1 },
    ],
    handoffs: [{ from: X1, toTeam: Y, kind: BY_TICKET, sent: 1, arrived: 1 }],
  },
  {
    // Fails in the blind, comes back, is chased, and is given up in the end.
    arrival: 100,
    end: 123,
    visits: [
      { touchpoint: 0, person: X1, team: X, step: 0, ready: 100, outcome: REPEAT, needed: 1, held: 1, blind: 1, blindHeld: 1 },
      { touchpoint: 0, person: X2, team: X, step: 0, ready: 121 },
      { touchpoint: 1, person: Y1, team: Y, step: 1, ready: 122, outcome: UNRESOLVED },
    ],
    handoffs: [{ from: X2, toTeam: Y, kind: BY_CUSTOMER, sent: 117, arrived: 122 }],
  },
  {
    // Leaves the first line after three hours.
    arrival: 200,
    end: 203,
    status: LEFT,
    visits: [{ touchpoint: 0, person: -1, team: -1, step: 0, ready: 200, start: 203, end: 203, outcome: ABANDONED }],
  },
  { arrival: 700, end: 730, status: OPEN, visits: [] },
  {
    // Goes back and forth once.
    arrival: 300,
    end: 304,
    visits: [
      { touchpoint: 0, person: X1, team: X, step: 0, ready: 300 },
      { touchpoint: 1, person: Y1, team: Y, step: 1, ready: 301, outcome: RETURNED },
      { touchpoint: 0, person: X1, team: X, step: 1, ready: 302, outcome: CORRECTED },
      { touchpoint: 1, person: Y1, team: Y, step: 1, ready: 303 },
    ],
  },
];

const of = measureTold(MODEL, told(MODEL, JOURNEYS), { scale: 0.01 });

describe("measures of four ended journeys and an open one, worked out on paper", () => {
  it.each([
    ["perfectJourneyRate", 2 / 4, "the moment that matters was clean in the first and the last"],
    ["seamlessness", (0.75 + 0 + 0 + 1) / 4, "clean weight ÷ weight"],
    ["cleanTouchpointRate", 3 / 7, "of seven touchpoints met"],
    ["firstContactResolution", 4 / 7, "resolved at the first contact"],
    ["unresolvedRate", 1 / 7, "given up"],
    ["timeGapHours", (1 + 0 + 1 + 0) / 4, "beyond the two hours that are tolerated"],
    ["ownershipGapHours", 5 / 4, "nobody's while it was chased"],
    ["promiseGaps", 2 / 4, "22 hours instead of 10, and the one who left"],
    ["recollectionsPerJourney", 1 / 4, "one fact"],
    ["recollections", 1, "one fact"],
    ["repeatContacts", 1 / 4, "one contact beyond the first"],
    ["customerEffortMinutes", (34 + 27 + 19 + 23) / 4, "contacts 4, waits 15, asking 6, transfers 5, chasing 10"],
    ["knittingMinutes", (6 + 10) / 4, "asked again and chased"],
    ["transfersPerCase", (1 + 1 + 0 + 3) / 4, "between teams"],
    ["zeroTransferShare", 1 / 4, "who left"],
    ["pingPongRate", 1 / 4, "the last"],
    ["abandonmentRate", 1 / 4, "the third"],
    ["satisfaction", (0.8025 + 0.355 + 0 + 0.9108333333333334) / 4, "see below"],
    ["trust", (0.525 + 0.4 + 0.4 + 0.525) / 4, "½ + .05·½, ½ − .2·½"],
    ["informationGap", 2 / 3, "asked again and blind, of three that were held"],
    ["knittingShare", 1 / 2, "one by the customer, one by the organisation"],
    ["divergentCopies", 1 / 4, "of four second records"],
    ["waitHoursMean", 3 / 9, "of nine visits that were served"],
    ["lineWaitHoursMean", 6 / 10, "of ten that waited, the abandoned one too"],
    ["resolutionHoursMedian", 5, "Kaplan–Meier over 4, 5, 23 with 3 and 30 censored"],
    ["resolutionHoursMean", 4 + 0.75 + 0.5 * 18, "area under the curve up to 23 h"],
    ["journeys", 5, "all that began"],
    ["journeysCensored", 1, "the open one"],
    ["doubleWorkHours", 2, "the second contact by another person, and the correction"],
    ["costPerJourney", (3 * 3000) / 4, "one month"],
  ])("%s is %d: %s", (measure, expected) => {
    expect(of(measure)).toBeCloseTo(expected, 10);
  });

  it("satisfaction of the first: touchpoints .97333 and .7, mean .905, worst and last .7", () => {
    const [first] = JOURNEYS;
    const alone = measureTold(MODEL, told(MODEL, first === undefined ? [] : [first]));
    expect(alone("satisfaction")).toBeCloseTo(0.5 * 0.905 + 0.5 * 0.5 * (0.7 + 0.7), 10);
  });

  it.each([
    ["contextShare", "organisation", 1 / 2],
    ["contextShare", "customer", 1 / 2],
    ["contextShare", "nobody", 0],
    ["handoffs", "xs>ys", 4],
    ["handoffs", "ys>xs", 1],
    ["cleanTouchpointRate", "main.a", 2 / 4],
    ["cleanTouchpointRate", "main.b", 1 / 3],
    ["timeGapHours", "main.b", 1 / 3],
    ["informationGap", "main.a", 1],
    ["informationGap", "main.b", 1 / 2],
  ])("%s at %s is %d", (measure, place, expected) => {
    expect(of(measure, place)).toBeCloseTo(expected, 10);
  });

  it("retention and lifetime value follow from each journey's hazard", () => {
    const hazards = [0.8025, 0.355, 0, 0.9108333333333334].map((satisfaction) => 0.01 * Math.exp(-satisfaction)); // slope 1, the others 0
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(of("retentionYear")).toBeCloseTo(mean(hazards.map((hazard) => Math.exp(-12 * hazard))), 10);
    expect(of("lifetimeValue")).toBeCloseTo(mean(hazards.map((hazard) => (100 * 0.8) / (0.01 + hazard))), 8);
  });
});

describe("a run in which nothing ended", () => {
  const empty = measureTold(MODEL, told(MODEL, []));

  it("has nothing to measure, which is not 0", () => {
    for (const measure of [
      "perfectJourneyRate",
      "informationGap",
      "satisfaction",
      "retentionYear",
      "costPerJourney",
      "resolutionHoursMedian",
    ])
      expect(empty(measure)).toBeNaN();
  });
});
