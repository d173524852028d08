import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { replicate, type Workspace } from "../../engine/kernel/replicate.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { byHand, compiled, plainScenario } from "../fixtures/plain.ts";
import { auditModel, STORM } from "./auditScenario.ts";
import { KEEPS_ALL, NEVER, pairOfFunctions } from "./learningScenario.ts";

const busy = auditModel(STORM, 500);
const quiet = compiled(plainScenario(), byHand({ teams: [{ id: "t", skill: "service", people: 1 }] })).model;

const learning = pairOfFunctions({
  learning: { ...NEVER, halfLifeCases: 20, repairPerMonth: 2 },
  transition: { ...KEEPS_ALL, atHours: 100, vocabularyKept: 0.5, linksKept: 0.5, teamsKept: 0.5 },
  links: [{ from: "x-1", to: "y-1", strength: 0.6 }],
  horizonHours: 500,
}).model;
const models = { busy, quiet, learning };

describe("a workspace", () => {
  it("changes no bit, whatever runs used it before", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ which: fc.constantFrom("busy", "quiet", "learning"), replication: fc.nat(9), eventLimit: fc.constantFrom(50, 1e9) }),
          {
            minLength: 2,
            maxLength: 6,
          },
        ),
        (runs) => {
          const workspace: Workspace = { world: null };
          for (const { which, replication, eventLimit } of runs) {
            const request = { seedKey: [7, 9], replication, eventLimit } as const;
            const model = models[which];
            const [shared, own] = [replicate(model, request, workspace), replicate(model, request)];
            expect(fingerprint(shared)).toBe(fingerprint(own));
            expect(shared.world.vocabulary).toEqual(own.world.vocabulary);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it("learns anew in each replication: no run leaves what it learnt to the next, nor to the model", () => {
    const workspace: Workspace = { world: null };
    const before = learning.vocabulary.slice();
    const first = replicate(learning, { seedKey: [7, 9], replication: 0 }, workspace).world;
    const kept = first.vocabulary.slice();
    const again = replicate(learning, { seedKey: [7, 9], replication: 0 }, workspace).world;
    expect(kept).not.toEqual(before);
    expect(again.vocabulary).toEqual(kept);
    expect(again.vocabulary).not.toBe(first.vocabulary);
    expect(learning.vocabulary).toEqual(before);
  });

  it("hands the tables on: they are the same ones, emptied", () => {
    const workspace: Workspace = { world: null };
    const first = replicate(busy, { seedKey: [7, 9], replication: 0 }, workspace).world;
    const second = replicate(busy, { seedKey: [7, 9], replication: 1 }, workspace).world;
    expect(second.visits).toBe(first.visits);
    expect(replicate(busy, { seedKey: [7, 9], replication: 2 }).world.visits).not.toBe(first.visits);
  });
});
