import { describe, expect, it } from "vitest";

import { audit } from "../../engine/kernel/audit.ts";
import { INTS, NUMBER } from "../../engine/kernel/cases.ts";
import { FINISHED, LEFT } from "../../engine/kernel/recorder.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { auditModel, STORM } from "./auditScenario.ts";

const MODEL = auditModel(STORM, 1000);
const request = (replication: number) => ({ seedKey: [7, 9] as const, replication });
const present = (replication: number) => replicate(MODEL, { ...request(replication), keep: "present" });

describe("a run that keeps the present only", () => {
  it.each([0, 1, 2])("takes the same course (replication %d)", (replication) => {
    const all = replicate(MODEL, request(replication));
    const now = present(replication);
    expect(now.events).toBe(all.events);
    expect([...now.world.ended]).toEqual([...all.world.ended]);
    expect(now.world.endedHours).toBe(all.world.endedHours);
    expect(now.world.openArea).toBe(all.world.openArea);
    expect([...now.world.people.floats]).toEqual([...all.world.people.floats]);
  });

  it("counts what the tables of a full run hold", () => {
    const { world } = replicate(MODEL, request(0));
    const status = [...world.journeys.status.view()];
    expect(world.ended[FINISHED]).toBe(status.filter((state) => state === FINISHED).length);
    expect(world.ended[LEFT]).toBe(status.filter((state) => state === LEFT).length);
    const waits = [...world.visits.start.view()].map((start, row) => start - (world.visits.enqueued.data[row] ?? NaN));
    expect([...world.lines.waited].reduce((sum, hours) => sum + hours, 0)).toBeCloseTo(
      waits.reduce((sum, hours) => sum + hours, 0),
      6,
    );
  });

  it("needs no more rows than open journeys, and shows none", () => {
    const { world } = present(0);
    expect(world.visits.person.data.length).toBe(4096); // as made
    expect(world.visits.person.length + world.journeys.status.length + world.handoffs.kind.length).toBe(0);
    expect(world.ended[FINISHED]).toBeGreaterThan(300);
  });

  it.each([
    ["a lost customer", (slot: number, world: ReturnType<typeof present>["world"]) => world.cases.release(slot)],
    [
      "a customer who ended twice",
      (_: number, world: ReturnType<typeof present>["world"]) => (world.ended[FINISHED] = (world.ended[FINISHED] ?? 0) + 1),
    ],
    ["an hour too much", (_: number, world: ReturnType<typeof present>["world"]) => (world.endedHours += 1)],
    [
      "an hour of waiting too much",
      (_: number, world: ReturnType<typeof present>["world"]) => (world.lines.waited[0] = (world.lines.waited[0] ?? 0) + 1),
    ],
  ])("is audited too: %s", (_name, plant) => {
    const { world } = present(0);
    const slot = Array.from({ length: world.cases.count }, (__, at) => at).find((at) => (world.cases.ints[at * INTS + NUMBER] ?? -1) >= 0);
    plant(slot ?? 0, world);
    expect(() => audit(world)).toThrow(/audit/);
  });
});
