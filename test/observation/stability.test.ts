import { describe, expect, it } from "vitest";

import { unstableLine } from "../../engine/observation/stability.ts";
import { byHand, channel, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { runs } from "../fixtures/replications.ts";

/** A line of one server at a load. */
function load(perHour: number) {
  const scenario = plainScenario({
    time: { horizonHours: 4000, warmUpHours: 0, calendar: { kind: "always" } },
    channels: [{ ...channel("voice"), patience: { kind: "exponential", mean: 1e6 } }], // else the load would be refused
    segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour, profile: [1] }], patience: [] }],
    journeys: [{ id: "main", touchpoints: [touchpoint({ id: "serve" })] }],
  });
  return compiled(scenario, byHand({ teams: [{ id: "t", skill: "service", people: 1 }] }));
}

/** What is found in runs at a load. */
const found = (perHour: number, count: number) => runs(load(perHour), count).map(unstableLine);

describe("a line", () => {
  it("at ρ = .9 is hardly ever called unstable", () => {
    expect(found(0.9, 40).filter((unstable) => unstable !== null).length).toBeLessThanOrEqual(1);
  });

  it("at ρ = 1.2 always is, with how long it was in the end", () => {
    for (const unstable of found(1.2, 20)) {
      expect(unstable?.line).toBe(0);
      expect(unstable?.lengthMean).toBeGreaterThan(300);
    }
  });

  it("at ρ = 1.05 is in most runs", () => {
    expect(found(1.05, 20).filter((unstable) => unstable !== null).length).toBeGreaterThanOrEqual(10);
  });
});
