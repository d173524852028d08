import { describe, expect, it } from "vitest";

import type { Compiled } from "../../engine/compile/compile.ts";
import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import type { OutreachSettings, Scenario } from "../../engine/scenario/scenario.ts";
import { firstDuplicates, firstThroughGate, messageDuplicates } from "../../engine/theory/messageDuplicates.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { deviation, runs, summary } from "../fixtures/replications.ts";

/** Customers stay for exactly `HOURS`: so many serve that nobody waits. */
const HOURS = 60;
const SENDERS = ["service", "sales", "product"];

function company(outreach: Partial<OutreachSettings> | null, changes: Partial<Scenario> = {}): Compiled {
  const functions = SENDERS.map((department) => ({ department, perHour: 0.05 }));
  const settings = {
    functions,
    agendaBoost: 2,
    topics: 1,
    windowHours: 8,
    gateShare: 0,
    consentShare: 1,
    contradictionWeight: 0.1,
    ...outreach,
  };
  return compiled(
    plainScenario({
      time: { horizonHours: 3000, warmUpHours: 0, calendar: { kind: "always" } },
      departments: SENDERS.map((id) => ({ id, people: 1, wagePerMonth: 3000, skills: [id], speed: 1 })),
      vocabulary: { shared: 0.7, pairs: [] },
      segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: 0.1, profile: [1] }], patience: [] }],
      journeys: [{ id: "main", touchpoints: [touchpoint({ id: "serve", work: { kind: "constant", value: HOURS } })] }],
      outreach: outreach === null ? null : settings,
      ...changes,
    }),
    byHand({ teams: [{ id: "t", skill: "service", people: 40 }] }),
  );
}

/** Per ended journey: the mean of a column of what was sent. */
function mean({ world }: Run, column: "sent" | "heldBack" | "duplicates" | "contradictions"): number {
  const rows = world.outreach?.rows;
  return rows === undefined ? NaN : rows[column].view().reduce((sum, count) => sum + count, 0) / rows.journey.length;
}

const means = (model: Compiled, column: Parameters<typeof mean>[1], count = 40) => runs(model, count).map((run) => mean(run, column));

/** λ of all three. */
const RATE = 0.15;

describe("outreach (V11)", () => {
  it("sends as often as it says, from the arrival to the end", () => {
    expect(deviation(means(company({}), "sent"), RATE * HOURS)).toBeLessThan(3.5);
  });

  it("repeats itself as independent Poisson senders do, where there is no gate", () => {
    expect(deviation(means(company({}), "duplicates"), firstDuplicates(RATE, 8, HOURS))).toBeLessThan(3.5);
  });

  it("contradicts itself as often as another function sent in the window and reads 1 − ν differently", () => {
    const theory = 0.3 * firstDuplicates(RATE, 8, HOURS, 0.1);
    expect(deviation(means(company({}), "contradictions"), theory)).toBeLessThan(3.5);
  });

  it("shares its messages among topics, each as if it were alone", () => {
    const theory = 3 * firstDuplicates(RATE / 3, 8, HOURS);
    expect(deviation(means(company({ topics: 3 }), "duplicates"), theory)).toBeLessThan(3.5);
  });

  it("repeats nothing where all pass the gate, which lets one through a window", () => {
    const model = company({ gateShare: 1 });
    expect(deviation(means(model, "sent"), firstThroughGate(RATE, 8, HOURS))).toBeLessThan(3.5);
    expect(means(model, "duplicates", 5)).toEqual([0, 0, 0, 0, 0]);
    expect(means(model, "contradictions", 5)).toEqual([0, 0, 0, 0, 0]);
  });

  it("repeats itself at the rate of the long run where a part passes the gate", () => {
    // The start without history is shorter than three windows of 500: less than 1 % of the journey.
    const windowHours = 4;
    const model = company(
      { gateShare: 0.6, windowHours },
      {
        time: { horizonHours: 20_000, warmUpHours: 0, calendar: { kind: "always" } },
        segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: 0.01, profile: [1] }], patience: [] }],
        journeys: [{ id: "main", touchpoints: [touchpoint({ id: "serve", work: { kind: "constant", value: 2000 } })] }],
      },
    );
    const theory = messageDuplicates({ perHour: RATE, windowHours, gateShare: 0.6 });
    for (const [column, rate] of [
      ["duplicates", theory.duplicatesPerHour],
      ["heldBack", theory.heldBackPerHour],
    ] as const) {
      const { mean: seen, se } = summary(means(model, column, 30).map((count) => count / 2000));
      expect(Math.abs(seen - rate)).toBeLessThan(3.5 * se + (rate * 3 * windowHours) / 2000);
      expect(se / rate).toBeLessThan(0.01);
    }
  });

  it("sends to nobody more when more passes the gate, and repeats itself less", () => {
    const shares = [0, 0.25, 0.5, 0.75, 1].map((gateShare) => company({ gateShare }));
    const lists = shares.map((model) => runs(model, 3));
    for (let at = 1; at < lists.length; at++) {
      lists[at]?.forEach((run, replication) => {
        const before = lists[at - 1]?.[replication];
        const sent = Array.from(run.world.outreach?.rows.sent.view() ?? []);
        const sentBefore = Array.from(before?.world.outreach?.rows.sent.view() ?? []);
        expect(sent.length).toBe(sentBefore.length);
        expect(sent.every((count, journey) => count <= (sentBefore[journey] ?? -1))).toBe(true);
        for (const column of ["duplicates", "contradictions"] as const)
          expect(mean(run, column)).toBeLessThanOrEqual(before === undefined ? NaN : mean(before, column));
      });
    }
  });

  it("may repeat itself more in one journey, when what is held back makes room for what is closer to others", () => {
    const [less = [], more = []] = [0.5, 0.6].map((gateShare) => runs(company({ gateShare, windowHours: 6 }), 8));
    let risen = 0;
    more.forEach((run, replication) => {
      const before = less[replication]?.world.outreach?.rows.duplicates.view() ?? [];
      run.world.outreach?.rows.duplicates.view().forEach((count, journey) => (risen += count > (before[journey] ?? NaN) ? 1 : 0));
    });
    // Measured: 6 of 11,600 journeys in 40 replications, the first two in these eight. The mean falls all the same.
    expect(risen).toBe(2);
  });

  it("is sent more by functions with an agenda of their own: β·(1 + (1 − α)·boost)", () => {
    const agendas = { shared: 0.75, floor: 0.4, functions: [{ of: "sales", shared: 0 }], teams: [] };
    expect(Array.from(company({}, { agendas }).model.outreach?.perHour ?? [])).toEqual([0.05 * 1.5, 0.05 * 3, 0.05 * 1.5]);
    expect(Array.from(company({ agendaBoost: 0 }, { agendas }).model.outreach?.perHour ?? [])).toEqual([0.05, 0.05, 0.05]);
    expect(Array.from(company({}).model.outreach?.perHour ?? [])).toEqual([0.05, 0.05, 0.05]);
  });

  it("is not changed by a function that sends nothing", () => {
    const two = company({ functions: [{ department: "service", perHour: 0.05 }] });
    const silent = company({
      functions: [
        { department: "service", perHour: 0.05 },
        { department: "sales", perHour: 0 },
      ],
    });
    const rows = (model: Compiled) => runs(model, 1)[0]?.world.outreach?.rows;
    for (const column of ["journey", "sent", "duplicates"] as const)
      expect(rows(silent)?.[column].view()).toEqual(rows(two)?.[column].view());
  });

  it("of one function is the same whoever else sends", () => {
    const sentBy = (functions: OutreachSettings["functions"]) =>
      Array.from(runs(company({ functions }), 1)[0]?.world.outreach?.rows.sent.view() ?? []);
    const [one, other] = ["service", "sales"].map((department) => ({ department, perHour: 0.05 }));
    if (one === undefined || other === undefined) throw new Error("two senders");
    const alone = sentBy([one]);
    const second = sentBy([other]);
    expect(sentBy([one, other])).toEqual(alone.map((count, journey) => count + (second[journey] ?? NaN)));
  });

  it("reaches the share of customers who have agreed, the same ones under every gate", () => {
    const reached = (gateShare: number) =>
      Array.from(runs(company({ consentShare: 0.4, gateShare }), 1)[0]?.world.outreach?.rows.sent.view() ?? []).map((count) => count > 0);
    const open = reached(0);
    const n = open.length;
    const share = open.filter(Boolean).length / n;
    // e^(−λT) of those who have agreed hear nothing all the same.
    const theory = 0.4 * (1 - Math.exp(-RATE * HOURS));
    expect(Math.abs(share - theory) / Math.sqrt((theory * (1 - theory)) / n)).toBeLessThan(3.5);
    expect(reached(1)).toEqual(open);
  });

  it("changes nothing of what happens to customers, and leaves no room where nobody sends", () => {
    const request = { seedKey: seedKey("weft"), replication: 0 };
    const off = replicate(company(null).model, request);
    const on = replicate(company({ gateShare: 0.5 }).model, request);
    expect(off.world.outreach).toBeNull();
    expect(company({ functions: [{ department: "sales", perHour: 0 }] }).model.outreach).toBeNull();
    expect(fingerprint(on)).toBe(fingerprint(off));
    expect(on.world.outreach?.rows.journey.length).toBe(on.world.ended[1]);
    expect(replicate(company({}).model, { ...request, keep: "present" }).world.outreach).toBeNull();
  });
});

describe("breaches", () => {
  const breached = (perHour: number) => company(null, { breach: { perHour, lossShare: 0.3, recoveryHours: 4380 } });

  it("come as a Poisson process of the replication", () => {
    const counts = runs(breached(0.01), 60).map((run) => run.world.breaches.length);
    expect(deviation(counts, 30)).toBeLessThan(3.5);
    // Of a Poisson number the variance is the mean; that of 60 of them has a standard error of 30·√(2/59 + 1/1800).
    const variance = counts.reduce((sum, count) => sum + (count - 30) * (count - 30), 0) / counts.length;
    expect(Math.abs(variance - 30)).toBeLessThan(3.5 * 30 * Math.sqrt(2 / 59 + 1 / 1800));
  });

  it("happen in the order of time, at the same instants under every structure, and change nothing else", () => {
    const [run] = runs(breached(0.01), 1);
    const times = Array.from(run?.world.breaches.view() ?? []);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const other = runs(company({}, { breach: { perHour: 0.01, lossShare: 1, recoveryHours: 1 } }), 1)[0];
    expect(Array.from(other?.world.breaches.view() ?? [])).toEqual(times);
    const [off] = runs(company(null), 1);
    expect(off?.world.breaches.length).toBe(0);
    expect(run && off ? fingerprint(run) === fingerprint(off) : false).toBe(true);
  });
});
