import { describe, expect, it } from "vitest";

import type { Assumption, ReportFacts } from "../../engine/report/facts.ts";
import { provenanceSentence } from "../../engine/report/sections/limitsSection.ts";
import { comparisonOf, SIX } from "./comparisonFixture.ts";

const COMPARISON = comparisonOf(SIX);
const number = (path: string, origin: Assumption["origin"]): Assumption => ({ path, value: 1, unit: "", origin, source: "", grade: null });

describe("what the numbers rest on", () => {
  it("counts each number once, with a source of the user's as the user's own and not as evidence", () => {
    const list = [
      number("a", "evidence"),
      number("z", "evidence"),
      number("b", "stated"),
      number("c", "stated"),
      number("d", "plain"),
      number("e", "assumed"),
    ];
    const provenance = { silos: list, liaisons: [...list, { ...number("b", "stated"), value: 2 }, number("f", "assumed")] };
    expect(provenanceSentence({ provenance } as unknown as ReportFacts, COMPARISON, "es")).toBe(
      "De los números de los escenarios, 2 se apoyan en evidencia publicada, 4 son suyos y 2 son supuestos: el 25\u00a0% se apoya en evidencia.",
    );
  });

  it("takes the scenario's own counts where the list is not at hand", () => {
    expect(provenanceSentence({ provenance: {} } as unknown as ReportFacts, COMPARISON, "en")).toContain("24 rest on published evidence");
  });
});
