import { describe, it } from "vitest";

import { singleQueue } from "../../engine/classical/singleQueue.ts";
import { ABANDONED } from "../../engine/kernel/recorder.ts";
import type { Run } from "../../engine/kernel/replicate.ts";
import { erlangA } from "../../engine/theory/erlangA.ts";
import { erlangC } from "../../engine/theory/erlangC.ts";
import { mmck } from "../../engine/theory/mmck.ts";
import { pollaczekKhinchine } from "../../engine/theory/pollaczekKhinchine.ts";
import { agree, meanWait } from "./agree.ts";

const HOUR = { kind: "exponential", mean: 1 } as const;
const time = { horizonHours: 2500, warmUpHours: 200 };

describe("one line before c servers", () => {
  it.each([
    [0.5, 1],
    [1.6, 2],
    [3.2, 4],
  ])("%d customers an hour, %d servers: the wait of Erlang C", (perHour, servers) => {
    agree(singleQueue({ perHour, work: HOUR, servers, ...time }), meanWait, erlangC(perHour, 1, servers).waitHours);
  });

  it.each([
    ["constant", { kind: "constant", value: 1 }, 0],
    ["Erlang", { kind: "erlang", mean: 1, stages: 4 }, 0.5],
    ["hyperexponential", { kind: "hyperexponential", mean: 1, cv: 1.3 }, 1.3],
    ["uniform", { kind: "uniform", low: 0, high: 2 }, Math.sqrt(1 / 3)],
  ] as const)("%s services: Pollaczek and Khinchine", (_, work, cv) => {
    agree(singleQueue({ perHour: 0.5, work, ...time }), meanWait, pollaczekKhinchine(0.5, 1, cv));
  });

  it("exponential patience: Erlang A, also above full load", () => {
    const model = singleQueue({
      perHour: 6,
      work: HOUR,
      servers: 5,
      patience: { kind: "exponential", mean: 2 },
      ...time,
      horizonHours: 1500,
    });
    const theory = erlangA(6, 1, 5, 2);
    agree(model, meanWait, theory.waitHours);
    agree(model, abandoned, theory.abandonProbability);
  });

  it("waiting places: whoever finds all taken is lost, the others wait as in M/M/c/c+K", () => {
    const model = singleQueue({ perHour: 3, work: HOUR, servers: 3, waitingPlaces: 2, ...time });
    agree(model, abandoned, mmck({ arrivalsPerHour: 3, servicesPerHour: 1, servers: 3, waitingPlaces: 2 }).blockedProbability);
  });
});

/** Share of the customers who left without service. */
function abandoned({ world: { visits } }: Run): number {
  return [...visits.outcome.view()].filter((outcome) => outcome === ABANDONED).length / visits.outcome.length;
}
