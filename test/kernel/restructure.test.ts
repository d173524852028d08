import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import type { Model } from "../../engine/kernel/model.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { compiled } from "../fixtures/plain.ts";
import { auditOrganisation, auditScenario, STORM, weather, type Weather } from "./auditScenario.ts";
import { KEEPS_ALL, NEVER } from "./learningScenario.ts";
import { changing, facts, mixed, renamed } from "./restructureScenario.ts";

const HORIZON = 250;
const KEY = seedKey("structures");
const run = (model: Model, replication: number, keep: "all" | "present" = "all"): Run =>
  replicate(model, { seedKey: KEY, replication, keep });
const time = fc.double({ min: 0.5, max: HORIZON - 1, noNaN: true });
const luck = fc.nat(1000);

describe("a change of structure", () => {
  it("to the structure that is there is none, bit by bit", () => {
    const [scenario, organisation] = [auditScenario(STORM, HORIZON), auditOrganisation(STORM)];
    const same = changing(scenario, [
      [0, organisation],
      [100, { ...organisation }],
    ]);
    expect(same.model).toEqual(compiled(scenario, organisation).model);
  });

  it("that gives teams new names and nothing else changes nothing that happens, in every weather", () => {
    let met = 0;
    fc.assert(
      fc.property(weather, time, luck, (at, hours, replication) => {
        const [scenario, organisation] = [auditScenario(at, HORIZON), auditOrganisation(at)];
        const after = run(
          changing(scenario, [
            [0, organisation],
            [hours, renamed(organisation)],
          ]).model,
          replication,
        );
        expect(facts(after)).toEqual(facts(run(compiled(scenario, organisation).model, replication)));
        met += after.world.model.slots.first;
      }),
      { numRuns: 80 },
    );
    expect(met).toBe(80);
  });

  it("with a transition, to the same structure, is that transition", () => {
    const transition = { ...KEEPS_ALL, durationHours: 20, vocabularyKept: 0.4, linksKept: 0.5, teamsKept: 0.6 };
    const learning = { ...NEVER, halfLifeCases: 50 };
    const scenario = { ...auditScenario(STORM, HORIZON), learning, transition: { ...transition, atHours: 90 } };
    const organisation = auditOrganisation(STORM);
    const changed = changing({ ...scenario, transition }, [
      [0, organisation],
      [90, { ...organisation }],
    ]);
    expect(changed.model.phases).toHaveLength(1);
    const [before, after] = [compiled(scenario, organisation).model, changed.model].map((model) => run(model, 3));
    expect(fingerprint(after as Run)).toBe(fingerprint(before as Run));
  });

  it("keeps every customer, whoever works for whom, at any time and back again", () => {
    const turns = fc.uniqueArray(time, { minLength: 1, maxLength: 4 }).map((list) => list.sort((one, other) => one - other));
    let restructured = 0;
    fc.assert(
      fc.property(weather, turns, fc.boolean(), luck, (at, hours, ownedThen, replication) => {
        const before = auditOrganisation(at);
        const structures = [mixed(before, ownedThen ? ["x-1", "o-1"] : []), before];
        const { model } = changing(auditScenario(at, HORIZON), [
          [0, before],
          ...hours.map((instant, turn) => [instant, structures[turn % 2] ?? before] as const),
        ]);
        // The audit runs at the end of each: customers, lines, owners, hours.
        const all = run(model, replication);
        const present = run(model, replication, "present");
        expect([...present.world.ended]).toEqual([...all.world.ended]);
        expect(present.events).toBe(all.events);
        restructured += hours.length;
      }),
      { numRuns: 120 },
    );
    expect(restructured).toBeGreaterThan(120);
  });

  it("leaves the audit content after each of the events around it", () => {
    const storm: Weather = { ...STORM, load: 0.95, shift: true, overflowHours: 0.5 };
    const before = auditOrganisation(storm);
    const { model } = changing(auditScenario(storm, HORIZON), [
      [0, before],
      [60, mixed(before, ["x-1"])],
      [110, before],
    ]);
    const events = run(model, 0).events;
    for (let limit = 1; limit <= events; limit++) replicate(model, { seedKey: KEY, replication: 0, eventLimit: limit });
    expect(events).toBeGreaterThan(200);
  });
});
