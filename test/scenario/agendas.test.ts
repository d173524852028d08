import { describe, expect, it } from "vitest";

import { faultsOf, loaded } from "./read.ts";
import { COMPANY } from "./wrong/company.ts";

const file = (section: string) => ({ "x.yaml": `${COMPANY}\n${section}\n` });

describe("the section agendas", () => {
  it("states α for all, for functions and for teams, and the floor", () => {
    const text = "agendas: { shared: 80 %, floor: 25 %, functions: { sales: 30 % }, teams: { support: { value: 0.9, source: survey } } }";
    const { scenario, provenance } = loaded(file(text));
    expect(scenario.agendas).toEqual({
      shared: 0.8,
      floor: 0.25,
      functions: [{ of: "sales", shared: 0.3 }],
      teams: [{ of: "support", shared: 0.9 }],
    });
    expect(provenance.find(({ path }) => path === "agendas.teams.support")).toMatchObject({ origin: "stated", source: "survey" });
  });

  it("left out: everybody serves the customer's outcome", () => {
    expect(loaded(file("")).scenario.agendas).toEqual({ shared: 1, floor: 0.4, functions: [], teams: [] });
  });

  it("refuses what is no share, and keys that nobody knows", () => {
    expect(faultsOf(file("agendas: { shared: 130 %, floors: 1 }"))).toMatchObject([
      expect.stringMatching(/agendas\.shared/),
      expect.stringMatching(/did you mean "floor"/),
    ]);
  });
});
