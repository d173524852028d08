import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { replicate, type Workspace } from "../../engine/kernel/replicate.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { byHand, compiled, plainScenario } from "../fixtures/plain.ts";
import { auditModel, STORM } from "./auditScenario.ts";

const busy = auditModel(STORM, 500);
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
