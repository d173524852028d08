import { describe, expect, it } from "vitest";

import { prepare } from "../../engine/study.ts";
import { faultsOf, loaded } from "./read.ts";

const company = (form: string, decision: string) => `weft: 1
name: Deciding
functions: { sales: { people: 6 }, support: { people: 6 } }
customers: { firms: { arrivals: 20 per week, value: 100 €/month } }
journey:
  main:
    sell: { skill: sales, channel: email, work: 1 h, creates: [plan], next: help }
    help: { skill: support, channel: email, work: 1 h, needs: [plan]${decision} }
org: { form: ${form} }
`;
const DECIDING = company("functional-silos", ", decision: 20 %");
const scenario = (text: string) => loaded({ "x.yaml": text }).scenario;
const prepared = (text: string) => prepare("x.yaml", (path) => (path === "x.yaml" ? text : null));
const decisions = (text: string) => {
  const result = prepared(text);
  if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
  return { decisions: result.value.compiled.model.decisions, people: result.value.compiled.legend.people };
};

describe("decisions in a file", () => {
  it("are off where a file is silent, and then none of their defaults is an assumption", () => {
    const silent = company("functional-silos", "");
    expect(scenario(silent).decisions).toBeNull();
    expect(loaded({ "x.yaml": silent }).provenance.filter(({ path }) => path.startsWith("decisions"))).toEqual([]);
    expect(decisions(silent).decisions).toBeNull();
  });

  it("are a share of the cases of a touchpoint, with the defaults of the section", () => {
    expect(scenario(DECIDING).journeys[0]?.touchpoints.map(({ decisionShare }) => decisionShare)).toEqual([0, 0.2]);
    expect(scenario(DECIDING).decisions).toEqual({
      error: 0.05,
      errorPerMissingFact: 0.5,
      edgeError: 0.05,
      volatilityPerHour: 0.1 / 168,
      time: { kind: "lognormal", mean: 0.25, cv: 0.8 },
      level: 2,
      authority: null,
    });
    const { provenance } = loaded({ "x.yaml": DECIDING });
    expect(provenance.find(({ path }) => path === "decisions.volatility")).toMatchObject({ origin: "assumed" });
  });

  it("take what the section says", () => {
    const text = `${DECIDING}decisions: { error: 10 %, errorPerMissingFact: 40 %, volatility: 1 per day, edgeError: 0 %, time: { distribution: exponential, mean: 2 h }, level: 1, authority: edge }\n`;
    expect(scenario(text).decisions).toEqual({
      error: 0.1,
      errorPerMissingFact: 0.4,
      edgeError: 0,
      volatilityPerHour: 1 / 24,
      time: { kind: "exponential", mean: 2 },
      level: 1,
      authority: "edge",
    });
    expect(faultsOf({ "x.yaml": `${DECIDING}decisions: { level: 4 }\n` }).join()).toMatch(/0 to 3.*decisions\.level/);
  });

  it("are made where the form leaves authority: by a director of the function, or by everybody", () => {
    const centre = decisions(DECIDING);
    const deciders = new Set([...(centre.decisions?.decider ?? [])].map((person) => centre.people[person]));
    expect(deciders.size).toBe(2);
    expect(centre.decisions?.edgeError).toBe(0);
    const edge = decisions(company("tiger-teams", ", decision: 20 %")).decisions;
    expect([...(edge?.decider ?? [])]).toEqual([...(edge?.decider.keys() ?? [])]);
    expect(edge?.edgeError).toBe(0.05);
  });

  it("are made elsewhere where the section says so, under the same structure", () => {
    const said = (authority: string) => decisions(`${DECIDING}decisions: { authority: ${authority} }\n`).decisions;
    expect(said("centre")?.decider).toEqual(decisions(DECIDING).decisions?.decider);
    expect([...(said("edge")?.decider ?? [])]).toEqual([...(said("edge")?.decider.keys() ?? [])]);
  });

  it("that nobody may make are refused, at the touchpoint", () => {
    const result = prepared(`${DECIDING}decisions: { level: 3 }\n`);
    expect(result.kind === "issues" ? result.issues : []).toMatchObject([
      {
        code: "no-decider",
        path: "journey.main.help.decision",
        position: { line: 8 },
        hint: expect.stringContaining("decisions.level") as string,
      },
    ]);
  });
});
