import { describe, expect, it } from "vitest";

import { buildModel } from "../../engine/classical/buildModel.ts";
import { ATTEMPT_LIMIT } from "../../engine/kernel/luck.ts";
import { UNRESOLVED } from "../../engine/kernel/recorder.ts";
import { replicate } from "../../engine/kernel/replicate.ts";

const work = { kind: "exponential", mean: 0.01 } as const;
const request = { seedKey: [1, 2], replication: 0 } as const;

describe("what luck cannot tell apart does not happen", () => {
  it.each([
    ["rework", 0],
    ["returns to the team before", 1],
  ])("no step has more visits than that: %s", (_name, returnShare) => {
    const model = buildModel({
      horizonHours: 2000,
      teams: [{ people: 1 }, { people: 1 }],
      touchpoints: [
        { skill: 0, work, next: [{ to: 1, share: 1 }] },
        { skill: 1, work },
      ],
      streams: [{ touchpoint: 0, perHour: 0.1 }],
      rules: { failureBase: 0.99, attempts: 63, returnShare },
    });
    const { attempt, outcome } = replicate(model, request).world.visits;
    const most = attempt.view().reduce((high, value) => Math.max(high, value), 0);
    // Some needs fail to the end: without the limit returns would reach 124.
    expect(most).toBe(ATTEMPT_LIMIT - 1);
    expect(Math.min(...attempt.view())).toBe(0);
    expect(outcome.view()).toContain(UNRESOLVED);
  });

  it.each([NaN, -1, Infinity, 2_147_483_648])("an event limit of %d is refused: events are told apart by 31 bits", (eventLimit) => {
    const model = buildModel({
      horizonHours: 1,
      teams: [{ people: 1 }],
      touchpoints: [{ work }],
      streams: [{ touchpoint: 0, perHour: 1 }],
    });
    expect(() => replicate(model, { ...request, eventLimit })).toThrow(/eventLimit is/);
  });

  it("a journey that hardly ever ends is named instead of drawing the luck of others", () => {
    const model = buildModel({
      horizonHours: 400,
      teams: [{ people: 1 }],
      touchpoints: [{ work: { kind: "constant", value: 0.01 }, next: [{ to: 0, share: 0.999999 }] }],
      streams: [{ touchpoint: 0, perHour: 1 }],
    });
    expect(() => replicate(model, request)).toThrow(/^journey 0 took more than 16383 steps/);
  });
});
