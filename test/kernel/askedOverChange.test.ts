import { describe, expect, it } from "vitest";

import { INTS, SERVER } from "../../engine/kernel/cases.ts";
import { ASKED } from "../../engine/kernel/decide.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import type { Organisation } from "../../engine/org/organisation.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import type { DecisionSettings } from "../../engine/scenario/scenario.ts";
import { byHand, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { changing } from "./restructureScenario.ts";

const KEY = seedKey("asked over change");
const CHANGE = 50;
const DECISIONS: DecisionSettings = {
  error: 0,
  errorPerMissingFact: 0,
  edgeError: 0,
  volatilityPerHour: 0,
  time: { kind: "constant", value: 0 },
  level: 2,
  authority: null,
};

const plain = plainScenario();
const quick = { kind: "constant", value: 0.1 } as const;
const ranked = (organisation: Organisation, level: (id: string) => number): Organisation => ({
  ...organisation,
  people: organisation.people.map((person) => ({ ...person, level: level(person.id) })),
});

describe("a question that is on its way when the structure changes", () => {
  it("stays with who asked, where he or she may decide by now, whoever else is at the centre", () => {
    const company = byHand({
      teams: [
        { id: "x", skill: "service", people: 3 },
        { id: "centre", skill: "none", people: 2 },
      ],
    });
    const scenario = plainScenario({
      time: { ...plain.time, horizonHours: CHANGE + 3 },
      handoff: { ...plain.handoff, ticketLatencyHours: 3 },
      decisions: { ...DECISIONS, time: { kind: "constant", value: 9 } },
      leadership: { deciders: { people: 2, speed: 1, wagePerMonth: 0 }, council: null, leads: null },
      segments: [{ id: "all", valuePerMonth: 1, arrivals: [{ journey: "main", perHour: 0.2, profile: [1] }], patience: [] }],
      journeys: [{ id: "main", touchpoints: [touchpoint({ id: "serve", work: quick, decisionShare: 1 })] }],
    });
    const { model } = changing(scenario, [
      [0, ranked(company, (id) => (id.startsWith("x") ? 0 : 3))],
      [CHANGE, ranked(company, (id) => (id.startsWith("x") ? 2 : 3))],
    ]);
    let own = 0;
    for (let replication = 0; replication < 30; replication++) {
      const { cases, decisions } = replicate(model, { seedKey: KEY, replication }).world;
      for (let slot = 0; slot < cases.count; slot++) {
        const decider = decisions?.decider[slot] ?? -1;
        if (decisions?.state[slot] !== ASKED || (decisions.asked[slot] ?? 0) < CHANGE - 3) continue;
        expect(decider).toBe(cases.ints[slot * INTS + SERVER]);
        own++;
      }
    }
    expect(own).toBeGreaterThan(5);
  });

  it("is answered as the centre decides, and not as the edge where authority lies by now", () => {
    const company = byHand({
      teams: [
        { id: "a", skill: "act", people: 3 },
        { id: "p", skill: "plan", people: 3 },
        { id: "boss", skill: "none", people: 1 },
      ],
    });
    for (const id of ["a-1", "a-2", "a-3"]) company.graph.addEdge(id, "boss-1", { strength: 1, kind: "reporting" });
    const commanded = ranked(company, (id) => (id === "boss-1" ? 2 : 0));
    const next = [{ to: "act", share: 1, escalates: false }];
    const scenario = plainScenario({
      time: { ...plain.time, horizonHours: 160 },
      links: { ...plain.links, strongestLatencyHours: 20 },
      handoff: { ...plain.handoff, ticketLatencyHours: 20 },
      decisions: { ...DECISIONS, edgeError: 0.99 },
      // Customers come in the first 21 hours of the week alone, so that all is asked before the change and answered after it.
      segments: [
        { id: "all", valuePerMonth: 1, arrivals: [{ journey: "main", perHour: 0.1, profile: [1, 0, 0, 0, 0, 0, 0, 0] }], patience: [] },
      ],
      journeys: [
        {
          id: "main",
          touchpoints: [
            touchpoint({ id: "plan", skills: ["plan"], work: quick, creates: ["goal"], next }),
            touchpoint({ id: "act", skills: ["act"], work: quick, needs: ["goal"], decisionShare: 1 }),
          ],
        },
      ],
    });
    const { model } = changing(scenario, [
      [0, commanded],
      [CHANGE, { ...commanded, authority: "edge" }],
    ]);
    let made = 0;
    for (let replication = 0; replication < 10; replication++) {
      const { decisions } = replicate(model, { seedKey: KEY, replication }).world;
      expect(decisions?.right).toBe(decisions?.made);
      made += decisions?.made ?? 0;
    }
    expect(made).toBeGreaterThan(50);
  });
});
