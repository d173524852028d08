import { describe, expect, it } from "vitest";

import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { journeyVisits } from "../../engine/observation/journeyVisits.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { runs } from "../fixtures/replications.ts";

const next = (to: string) => [{ to, share: 1, escalates: false }];
const MODEL = compiled(
  plainScenario({
    segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: 0.4, profile: [1] }], patience: [] }],
    journeys: [{ id: "main", touchpoints: [touchpoint({ id: "a", next: next("b") }), touchpoint({ id: "b" })] }],
  }),
  byHand({ teams: [{ id: "t", skill: "service", people: 2 }] }),
);

describe("visits by journey", () => {
  it("hold each visit once, with its journey, in the order of time", () => {
    for (const { world } of runs(MODEL, 5)) {
      const { start, row } = journeyVisits(world.visits, world.journeys.entity.length);
      expect([...row].sort((one, other) => one - other)).toEqual(Array.from(row, (_, index) => index));
      for (let journey = 0; journey + 1 < start.length; journey++) {
        const rows = [...row.subarray(start[journey], start[journey + 1])];
        expect(rows.every((at) => world.visits.journey.data[at] === journey)).toBe(true);
        const times = rows.map((at) => world.visits.start.data[at] ?? 0);
        expect(times).toEqual([...times].sort((one, other) => one - other));
      }
    }
  });
});

describe("the fingerprint", () => {
  it("is the same for the same run and another for any change of what was observed", () => {
    const [one, other] = [runs(MODEL, 2), runs(MODEL, 2)];
    expect(one.map(fingerprint)).toEqual(other.map(fingerprint));
    expect(fingerprint(one[0] as (typeof one)[number])).not.toBe(fingerprint(one[1] as (typeof one)[number]));
    const changed = one[0] as (typeof one)[number];
    const before = fingerprint(changed);
    changed.world.visits.end.data[3] = (changed.world.visits.end.data[3] ?? 0) + 1e-9;
    expect(fingerprint(changed)).not.toBe(before);
  });
});
