import { describe, expect, it } from "vitest";

import { meanInterval } from "../../engine/statistics/meanInterval.ts";
import { replicationMeans } from "../../engine/statistics/replicationMeans.ts";
import { resampleInto } from "../../engine/statistics/resampleInto.ts";

describe("means of replications", () => {
  it("are kept in the order of the replications, whichever order they came in", () => {
    const rows = [5, 2, 9].map((replication) => ({ replication, value: replication * 10 }));
    expect(replicationMeans(rows)).toEqual(replicationMeans(rows.toReversed()));
    expect(replicationMeans(rows).replications).toEqual([2, 5, 9]);
    expect(replicationMeans(rows).values).toEqual([20, 50, 90]);
  });

  it.each([
    [
      "a replication twice",
      [
        { replication: 1, value: 1 },
        { replication: 1, value: 2 },
      ],
    ],
    ["half a replication", [{ replication: 0.5, value: 1 }]],
    ["a negative replication", [{ replication: -1, value: 1 }]],
    ["a value that is not a number", [{ replication: 0, value: NaN }]],
    ["a value without end", [{ replication: 0, value: Infinity }]],
  ])("refuse %s", (_, rows) => {
    expect(() => replicationMeans(rows)).toThrow(RangeError);
  });

  it("are the only thing that an interval takes: the customers of one run are not n (VALIDITY I7)", () => {
    const customers = { replications: [0, 1, 2], values: [1, 2, 3] };
    // @ts-expect-error: without the brand of replicationMeans this must not compile.
    expect(meanInterval(customers)).toBeDefined();
  });
});

describe("one resample", () => {
  it("draws with replacement from indices of its own, and from no others", () => {
    const asked: number[] = [];
    const picks = new Int32Array(4);
    resampleInto(picks, (index) => (asked.push(index), (index % 4) / 4), 3);
    expect(asked).toEqual([12, 13, 14, 15]);
    expect([...picks]).toEqual([0, 1, 2, 3]);
  });

  it("reaches first and last, and refuses luck outside [0, 1)", () => {
    const picks = new Int32Array(3);
    resampleInto(picks, () => 0, 0);
    expect([...picks]).toEqual([0, 0, 0]);
    resampleInto(picks, () => 1 - 1.1102230246251565e-16, 0);
    expect([...picks]).toEqual([2, 2, 2]);
    expect(() => resampleInto(picks, () => 1, 0)).toThrow(RangeError);
    expect(() => resampleInto(picks, () => NaN, 0)).toThrow(RangeError);
  });
});
