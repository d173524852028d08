import { describe, expect, it } from "vitest";

import { MEASURES, measureOf } from "../../engine/measure/catalogue.ts";
import { measureRun } from "../../engine/measure/measureReplication.ts";
import { byHand, compiled, plainScenario } from "../fixtures/plain.ts";
import { runs } from "../fixtures/replications.ts";

describe("the catalogue of measures", () => {
  it("names each measure once, in both languages, with definition and source", () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    for (const { id, name, definition, source, indifference } of MEASURES) {
      expect(id).toMatch(/^[a-z][A-Za-z]+$/);
      for (const text of [name.en, name.es, definition, source]) expect(text.trim().length, id).toBeGreaterThan(2);
      expect(definition, id).toMatch(/\.$/);
      expect(indifference.size, id).toBeGreaterThan(0);
    }
  });

  it("holds what a replication reports, all of it and nothing else", () => {
    const model = compiled(plainScenario(), byHand({ teams: [{ id: "t", skill: "service", people: 2 }] }));
    const reported = new Set<string>();
    for (const run of runs(model, 1)) for (const { measure } of measureRun(model, run, null).keys) reported.add(measure);
    const ofRuns = MEASURES.filter(({ family }) => family !== "structure").map(({ id }) => id);
    expect([...reported].sort()).toEqual(
      ofRuns.filter((id) => id !== "handoffs").sort(), // one function: no handoff between functions
    );
    expect(measureOf("handoffs")?.unit).toBe("count");
    expect(measureOf("no such measure")).toBeUndefined();
  });

  it("is reported in the same order by every replication", () => {
    const model = compiled(plainScenario(), byHand({ teams: [{ id: "t", skill: "service", people: 2 }] }));
    const [first, ...others] = runs(model, 4).map((run) => measureRun(model, run, null).keys);
    for (const keys of others) expect(keys).toEqual(first);
  });
});
