import { describe, expect, it } from "vitest";

import { callCentre } from "../../engine/classical/callCentre.ts";
import { littlePooling } from "../../engine/classical/littlePooling.ts";
import { parallelQueues } from "../../engine/classical/parallelQueues.ts";
import { supermarket } from "../../engine/classical/supermarket.ts";
import { LONGEST, OLDEST, PRIMARY } from "../../engine/kernel/next.ts";
import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { erlangC } from "../../engine/theory/erlangC.ts";
import { littlePooling as littlePoolingTheory } from "../../engine/theory/littlePooling.ts";
import { mmck } from "../../engine/theory/mmck.ts";
import { supermarket as supermarketTheory } from "../../engine/theory/supermarket.ts";
import { agree, inSystem, meanSojourn, meanWait } from "./agree.ts";

describe("customers who look at several lines", () => {
  // The limit of many lines. Of 100, one is looked at twice by a customer in 100, who has a choice less: that alone is .01·(3.33 − 1.61).
  it.each([
    [1, 0],
    [2, 0.02],
    [3, 0.02],
  ])("%d at a load of .7: the time of the supermarket model", (choices, slack) => {
    const model = supermarket({ stations: 100, perHour: 0.7, choices, horizonHours: 100, warmUpHours: 30 });
    agree(model, (run) => meanSojourn(run, 30), supermarketTheory(0.7, choices), slack);
  });
});

describe("a little pooling", () => {
  it("at 20 % and a load of .9: 2.8 tasks a station instead of nine", () => {
    // The limit of many stations (VALIDITY A3); 2 % more are allowed for 150 of them.
    const model = littlePooling({ stations: 150, perHour: 0.9, pooledShare: 0.2, horizonHours: 120, warmUpHours: 60 });
    agree(model, (run) => inSystem(run) / 150, littlePoolingTheory(0.9, 0.2), 0.056);
  });

  it("sends the shared server to the longest line, and nobody else", () => {
    const { people, lines } = littlePooling({ stations: 3, perHour: 0.5, pooledShare: 0.25, horizonHours: 1 });
    expect([...people.speed]).toEqual([0.75, 0.75, 0.75, 0.75]);
    expect([...people.choice]).toEqual([OLDEST, OLDEST, OLDEST, LONGEST]);
    expect([...lines.pool]).toEqual([0, 3, 1, 3, 2, 3]);
  });

  it("of nothing is M/M/1 everywhere", () => {
    agree(
      littlePooling({ stations: 50, perHour: 0.5, pooledShare: 0, horizonHours: 200, warmUpHours: 50 }),
      (run) => inSystem(run) / 50,
      1,
    );
  });
});

describe("a call centre of small size, calls of one hour", () => {
  const small = { types: 3, agentsPerType: 4, perHour: 3.4, workHours: 1, waitingPlaces: 6, horizonHours: 600, warmUpHours: 50 };

  it("where everybody has every skill is M/M/12/18", () => {
    const theory = mmck({ arrivalsPerHour: 10.2, servicesPerHour: 1, servers: 12, waitingPlaces: 6 });
    const model = callCentre({ ...small, skills: 3 });
    agree(model, blocked, theory.blockedProbability);
    agree(model, waitOfServed, theory.waitHours);
  });

  it("with one skill each and one type is M/M/4/10", () => {
    const theory = mmck({ arrivalsPerHour: 3.4, servicesPerHour: 1, servers: 4, waitingPlaces: 6 });
    const model = callCentre({ ...small, types: 1, skills: 1, horizonHours: 1500 });
    agree(model, blocked, theory.blockedProbability);
    agree(model, waitOfServed, theory.waitHours);
  });

  it("spreads second skills evenly over the other types, or gives all to the next", () => {
    const second = (arrangement: "balanced" | "chain") => {
      const { people } = callCentre({ skills: 2, arrangement, horizonHours: 1 });
      expect(people.choice.every((choice) => choice === PRIMARY)).toBe(true);
      const counts = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => 0));
      for (let person = 0; person < 90; person++) {
        const pool = people.pool[(people.poolStart[person] ?? 0) + 1] ?? 0;
        const row = counts[Math.floor(person / 15)];
        if (row !== undefined) row[pool - 6] = (row[pool - 6] ?? 0) + 1;
      }
      return counts;
    };
    expect(second("balanced")).toEqual(
      Array.from({ length: 6 }, (_, type) => Array.from({ length: 6 }, (_, other) => (other === type ? 0 : 3))),
    );
    expect(second("chain")[5]).toEqual([15, 0, 0, 0, 0, 0]);
  });

  it("agents serve their first skill first: two skills wait less than one, more than all", () => {
    const waits = [1, 2, 3].map((skills) => {
      const model = callCentre({ ...small, skills });
      const runs = Array.from({ length: 10 }, (_, replication) => replicate(model, { seedKey: seedKey("skills"), replication }));
      return runs.reduce((sum, run) => sum + waitOfServed(run), 0);
    });
    expect(waits[0]).toBeGreaterThan((waits[1] ?? 0) * 1.2);
    expect(waits[1]).toBeGreaterThan(waits[2] ?? 0);
  });
});

describe("parallel queues", () => {
  const equal = [1, 2].map(() => ({ perHour: 0.7, work: { kind: "exponential", mean: 1 } as const }));
  const time = { horizonHours: 2000, warmUpHours: 200 };

  it("of equal classes: Erlang C split and pooled", () => {
    agree(parallelQueues({ classes: equal, arrangement: "split", ...time }), meanWait, erlangC(0.7, 1, 1).waitHours);
    agree(parallelQueues({ classes: equal, arrangement: "pooled", ...time }), meanWait, erlangC(1.4, 1, 2).waitHours);
  });

  it("of very unequal services wait less in all if they are split (Whitt 1999)", () => {
    // Nine of ten are short, so that both classes bring equal work; the long ones must not stand before the short ones.
    const classes = [
      { perHour: 7, work: { kind: "exponential", mean: 0.1 } as const },
      { perHour: 0.07, work: { kind: "exponential", mean: 10 } as const },
    ];
    const waits = (["split", "pooled"] as const).map((arrangement) => {
      const model = parallelQueues({ classes, arrangement, ...time });
      const runs = Array.from({ length: 10 }, (_, replication) => meanWait(replicate(model, { seedKey: seedKey("classes"), replication })));
      return runs.reduce((sum, wait) => sum + wait, 0) / 10;
    });
    // Split: the mean of .7·.1/.3 and .7·10/.3, by customers.
    expect(waits[0]).toBeLessThan((waits[1] ?? 0) * 0.5);
  });
});

/** Share of calls that found no place after the warm-up. */
function blocked({ world: { model, visits } }: Run): number {
  let lost = 0;
  let all = 0;
  for (let row = 0; row < visits.journey.length; row++) {
    if ((visits.enqueued.data[row] ?? 0) < model.warmUpHours) continue;
    all++;
    if (visits.person.data[row] === -1) lost++;
  }
  return lost / all;
}

/** Mean wait of calls that were served [h]. */
function waitOfServed({ world: { model, visits } }: Run): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < visits.journey.length; row++) {
    if (visits.person.data[row] === -1 || (visits.enqueued.data[row] ?? 0) < model.warmUpHours) continue;
    sum += (visits.start.data[row] ?? 0) - (visits.enqueued.data[row] ?? 0);
    count++;
  }
  return sum / count;
}
