import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { replicate, type Workspace } from "../../engine/kernel/replicate.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { byHand, channel, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";

const TEAMS = [
  { id: "x", skill: "one", people: 2 },
  { id: "y", skill: "two", people: 2 },
];
const journeys = [
  {
    id: "main",
    touchpoints: [
      touchpoint({ id: "a", skills: ["one"], creates: ["plan"], next: [{ to: "b", share: 1, escalates: false }] }),
      touchpoint({ id: "b", skills: ["two"], needs: ["plan"] }),
    ],
  },
];
const busy = compiled(
  plainScenario({
    journeys,
    channels: [{ ...channel("voice"), patience: { kind: "exponential", mean: 1 } }],
    fabric: { information: { darkShare: 0.3, findableShare: 0.6, lagHours: 1 }, costPerMonth: 0 },
    service: { ...plainScenario().service, askShare: 0.5, askMinutes: 6, failureBase: 0.2, attempts: 4, repeatShare: 0.5 },
    handoff: { ...plainScenario().handoff, ticketLatencyHours: 2, ticketDropShare: 0.1 },
    segments: [{ id: "all", valuePerMonth: 1, arrivals: [{ journey: "main", perHour: 2, profile: [1] }], patience: [] }],
  }),
  byHand({ teams: TEAMS, owners: ["x-1"], links: [{ from: "x-1", to: "y-1", strength: 0.7 }] }),
).model;
const quiet = compiled(plainScenario(), byHand({ teams: [{ id: "t", skill: "service", people: 1 }] })).model;

describe("a workspace", () => {
  it("changes no bit, whatever runs used it before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ many: fc.boolean(), replication: fc.nat(9), eventLimit: fc.constantFrom(50, 1e9) }), {
          minLength: 2,
          maxLength: 6,
        }),
        (runs) => {
          const workspace: Workspace = { world: null };
          for (const { many, replication, eventLimit } of runs) {
            const request = { seedKey: [7, 9], replication, eventLimit } as const;
            const model = many ? busy : quiet;
            expect(fingerprint(replicate(model, request, workspace))).toBe(fingerprint(replicate(model, request)));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it("hands the tables on: they are the same ones, emptied", () => {
    const workspace: Workspace = { world: null };
    const first = replicate(busy, { seedKey: [7, 9], replication: 0 }, workspace).world;
    const second = replicate(busy, { seedKey: [7, 9], replication: 1 }, workspace).world;
    expect(second.visits).toBe(first.visits);
    expect(replicate(busy, { seedKey: [7, 9], replication: 2 }).world.visits).not.toBe(first.visits);
  });
});
