import { describe, expect, it } from "vitest";

import { erlangA } from "../../engine/theory/erlangA.ts";
import { erlangC } from "../../engine/theory/erlangC.ts";
import { pollaczekKhinchine } from "../../engine/theory/pollaczekKhinchine.ts";
import { bestTeamSize, teamCapacity } from "../../engine/theory/teamSize.ts";
import { lifetimeValue, survival } from "../../engine/measure/value/value.ts";
import { coordinationLoads } from "../../engine/compile/coordination.ts";
import { byHand, channel, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { deviation, measured, runs, summary } from "../fixtures/replications.ts";

const ALWAYS = { kind: "always" } as const;
const LONG = { horizonHours: 6000, warmUpHours: 1000, calendar: ALWAYS };
const segment = (perHour: number) => [
  { id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour, profile: [1] }], patience: [] },
];

describe("V1: one pool without impatience is M/M/c", () => {
  it.each([
    [0.8, 1],
    [1.6, 2],
    [8, 10],
  ])("λ = %d, c = %d: wait as Erlang C", (perHour, people) => {
    const horizonHours = 1000 + 4000 / perHour; // as many customers at every rate
    const model = compiled(
      plainScenario({ time: { ...LONG, horizonHours, warmUpHours: Math.min(1000, horizonHours / 4) }, segments: segment(perHour) }),
      byHand({ teams: [{ id: "t", skill: "service", people }] }),
    );
    const waits = measured(model, runs(model, 40), "lineWaitHoursMean");
    expect(deviation(waits, erlangC(perHour, 1, people).waitHours)).toBeLessThan(3.5);
  });

  it("the share that waits is Erlang's C", () => {
    const model = compiled(
      plainScenario({ time: LONG, segments: segment(1.6) }),
      byHand({ teams: [{ id: "t", skill: "service", people: 2 }] }),
    );
    const shares = runs(model, 40).map(({ world }) => {
      const { enqueued, start } = world.visits;
      let waited = 0;
      let count = 0;
      for (let row = 0; row < start.length; row++) {
        if ((enqueued.data[row] ?? 0) < 1000) continue;
        count++;
        if ((start.data[row] ?? 0) > (enqueued.data[row] ?? 0)) waited++;
      }
      return waited / count;
    });
    expect(deviation(shares, erlangC(1.6, 1, 2).waitProbability)).toBeLessThan(3.5);
    expect(erlangC(1.6, 1, 2).waitProbability).toBeCloseTo(0.711111, 6); // VALIDITY Q2
    expect(erlangC(8, 1, 10).waitHours).toBeCloseTo(0.20459, 6);
  });
});

describe("V2: exponential patience makes it M/M/c+M", () => {
  const impatient = { ...channel("voice"), patience: { kind: "exponential", mean: 0.5 } as const };
  const model = compiled(
    plainScenario({ time: LONG, channels: [impatient], segments: segment(4.5) }),
    byHand({ teams: [{ id: "t", skill: "service", people: 4 }] }),
  );
  const list = runs(model, 40);
  const theory = erlangA(4.5, 1, 4, 0.5);

  it("the share that abandons is Erlang A's", () => {
    expect(deviation(measured(model, list, "abandonmentRate"), theory.abandonProbability)).toBeLessThan(3.5);
  });

  it("the wait is Erlang A's and P(abandon) = θ·E[wait]", () => {
    expect(deviation(measured(model, list, "lineWaitHoursMean"), theory.waitHours)).toBeLessThan(3.5);
    expect(theory.abandonProbability).toBeCloseTo(theory.waitHours / 0.5, 12);
  });
});

describe("V3: exponential pools in series are a Jackson network", () => {
  it("the sojourn is the sum of the pools' sojourns", () => {
    const journeys = [
      {
        id: "main",
        touchpoints: [
          touchpoint({ id: "a", skills: ["one"], next: [{ to: "b", share: 1, escalates: false }] }),
          touchpoint({ id: "b", skills: ["two"], next: [{ to: "c", share: 1, escalates: false }] }),
          touchpoint({ id: "c", skills: ["three"] }),
        ],
      },
    ];
    const organisation = byHand({
      teams: [
        { id: "x", skill: "one", people: 1 },
        { id: "y", skill: "two", people: 2 },
        { id: "z", skill: "three", people: 3 },
      ],
    });
    const model = compiled(plainScenario({ time: LONG, segments: segment(0.7), journeys }), organisation);
    const sojourns = runs(model, 40).map(({ world }) => {
      let sum = 0;
      let count = 0;
      for (let row = 0; row < world.journeys.arrival.length; row++) {
        const arrival = world.journeys.arrival.data[row] ?? 0;
        if (arrival < 1000 || world.journeys.status.data[row] !== 1) continue;
        sum += (world.journeys.end.data[row] ?? 0) - arrival;
        count++;
      }
      return sum / count;
    });
    const expected = [1, 2, 3].reduce((sum, servers) => sum + erlangC(0.7, 1, servers).sojournHours, 0);
    expect(deviation(sojourns, expected)).toBeLessThan(3.5);
  });
});

describe("V4: facts over links decay by the power of the number of handoffs", () => {
  it.each([
    [0.478, 0.025], // Bhabra et al. 2007 (E1): 2.5, 85.5 and 99 % after five handoffs
    [0.969, 0.855],
    [0.998, 0.99],
  ])("fidelity %d keeps %d after five handoffs", (fidelity, kept) => {
    const chain = Array.from({ length: 6 }, (_, n) => n);
    const journeys = [
      {
        id: "main",
        touchpoints: chain.map((n) =>
          touchpoint({
            id: `s${n}`,
            skills: [`k${n}`],
            work: { kind: "constant", value: 0.01 },
            needs: n === 5 ? ["fact"] : [],
            creates: n === 0 ? ["fact"] : [],
            next: n < 5 ? [{ to: `s${n + 1}`, share: 1, escalates: false }] : [],
          }),
        ),
      },
    ];
    const scenario = plainScenario({ journeys, segments: segment(5), time: { horizonHours: 150, warmUpHours: 0, calendar: ALWAYS } });
    const links = chain.slice(1).map((n) => ({ from: `t${n - 1}-1`, to: `t${n}-1`, strength: fidelity }));
    const model = compiled(
      { ...scenario, links: { ...scenario.links, reach: 1 } },
      byHand({ teams: chain.map((n) => ({ id: `t${n}`, skill: `k${n}`, people: 1 })), links }),
    );
    const retained = measured(model, runs(model, 40), "informationGap").map((gap) => 1 - gap);
    expect(deviation(retained, Math.exp(5 * Math.log(fidelity)))).toBeLessThan(3.5);
    expect(summary(retained).mean).toBeCloseTo(kept, 2);
  });
});

/** A journey over three functions that needs what was created before. */
const THREE = [
  {
    id: "main",
    touchpoints: [
      touchpoint({ id: "a", skills: ["one"], creates: ["plan"], needs: ["goal"], next: [{ to: "b", share: 1, escalates: false }] }),
      touchpoint({
        id: "b",
        skills: ["two"],
        needs: ["plan", "goal"],
        creates: ["setup"],
        next: [{ to: "c", share: 1, escalates: false }],
      }),
      touchpoint({ id: "c", skills: ["three"], needs: ["plan", "goal", "setup"] }),
    ],
  },
];

describe("V5: a perfect fabric leaves no gap under any structure", () => {
  const scenario = plainScenario({
    journeys: THREE,
    segments: segment(0.6),
    fabric: { information: { darkShare: 0, findableShare: 1, lagHours: 0 }, costPerMonth: 0 },
    service: { ...plainScenario().service, askShare: 1, askMinutes: 5, returnShare: 0.3, repeatShare: 0.3, failureBase: 0.2, attempts: 4 },
  });
  it.each([
    ["without links", []],
    [
      "with links",
      [
        { from: "x-1", to: "y-1", strength: 0.4 },
        { from: "y-1", to: "z-1", strength: 0.2 },
      ],
    ],
  ])("%s: γ = DUP-1 = KNIT = 0", (_name, links) => {
    const model = compiled(
      scenario,
      byHand({
        teams: [
          { id: "x", skill: "one", people: 2 },
          { id: "y", skill: "two", people: 2 },
          { id: "z", skill: "three", people: 2 },
        ],
        links,
      }),
    );
    const list = runs(model, 5);
    for (const measure of ["informationGap", "recollections", "knittingShare"]) {
      expect(measured(model, list, measure).every((value) => value === 0)).toBe(true);
    }
  });
});

describe("V6: one person keeps the case throughout", () => {
  const journeys = [
    {
      id: "main",
      touchpoints: [
        touchpoint({
          id: "a",
          work: { kind: "exponential", mean: 0.5 },
          creates: ["plan"],
          next: [{ to: "b", share: 1, escalates: false }],
        }),
        touchpoint({ id: "b", work: { kind: "exponential", mean: 0.5 }, needs: ["plan"] }),
      ],
    },
  ];
  const model = compiled(
    plainScenario({ time: LONG, journeys, segments: segment(0.8) }),
    byHand({ teams: [{ id: "t", skill: "service", people: 1 }] }),
  );
  const list = runs(model, 40);

  it("has no gaps", () => {
    for (const measure of ["informationGap", "recollections"])
      expect(measured(model, list, measure).every((value) => value === 0)).toBe(true);
  });

  it("is M/G/1 with the summed work", () => {
    const waits = list.map(({ world }) => {
      let sum = 0;
      let count = 0;
      for (let row = 0; row < world.visits.start.length; row++) {
        if (world.visits.step.data[row] !== 0 || (world.visits.enqueued.data[row] ?? 0) < 1000) continue;
        sum += (world.visits.start.data[row] ?? 0) - (world.visits.enqueued.data[row] ?? 0);
        count++;
      }
      return sum / count;
    });
    // Two exponential stages of mean .5: mean 1, squared coefficient of variation ½.
    expect(deviation(waits, pollaczekKhinchine(0.8, 1, Math.sqrt(0.5)))).toBeLessThan(3.5);
  });
});

describe("V7: pair costs bound the size of a team", () => {
  it("usable capacity is n·(1 − κ·(n − 1)), largest at (1 + κ) ÷ 2κ", () => {
    const perTeammate = 0.02;
    const capacity = (people: number) =>
      coordinationLoads(byHand({ teams: [{ id: "t", skill: "service", people }] }), { perTeammate, perLink: 0, perExtraTeam: 0 }).reduce(
        (sum, load) => sum + 1 - load.total,
        0,
      );
    for (const people of [1, 5, 25, 26, 50]) expect(capacity(people)).toBeCloseTo(teamCapacity(people, perTeammate), 10);
    expect(bestTeamSize(perTeammate)).toBeCloseTo(25.5, 12);
    expect(capacity(25)).toBeCloseTo(capacity(26), 10);
    expect(capacity(25)).toBeGreaterThan(capacity(20));
    expect(capacity(51)).toBeCloseTo(0, 10);
  });
});

describe("V9: constant hazard", () => {
  it("survival is e^(−ht) and lifetime value m ÷ (r + h)", () => {
    expect(survival(0.02, 12)).toBeCloseTo(0.7866278610665535, 12);
    expect(lifetimeValue(100, 0.01, 0.02)).toBeCloseTo(3333.333333333333, 9);
    let discounted = 0;
    for (let slice = 0; slice < 100_000; slice++) {
      const month = (slice + 0.5) * 0.02; // midpoint rule: its error is of the order of the width squared
      discounted += 100 * survival(0.02, month) * Math.exp(-0.01 * month) * 0.02;
    }
    expect(discounted).toBeCloseTo(lifetimeValue(100, 0.01, 0.02), 3);
  });
});

describe("V10: fix probability p needs 1 ÷ p contacts", () => {
  it("mean contacts", () => {
    const service = { ...plainScenario().service, failureBase: 0.4, attempts: 60, repeatShare: 1, repeatAfterHours: 2 };
    const model = compiled(
      plainScenario({ time: LONG, service, segments: segment(0.3) }),
      byHand({ teams: [{ id: "t", skill: "service", people: 2 }] }),
    );
    const contacts = measured(model, runs(model, 40), "repeatContacts").map((beyond) => beyond + 1);
    expect(deviation(contacts, 1 / 0.6)).toBeLessThan(3.5);
  });
});
