import { describe, expect, it } from "vitest";

import { tailSentences, type ContactsTail } from "../../engine/chart/contactsTail.ts";

const said = (verdict: ContactsTail["verdict"], failing: ContactsTail["failing"], language: "en" | "es" = "en") =>
  tailSentences({ verdict, failing, people: 200, tail: null, pValue: null, points: [], lines: [] }, language).join(" ");

describe("the tail of contacts in words", () => {
  it("is rejected for what rejects it, and for nothing else", () => {
    const failing = [
      "less than half of the values in the tail",
      "rejected by its distance (p < .1)",
      "another family fits better",
    ] as const;
    const because = "because its distance is too large (p < 0.1), another family fits better";
    expect(said("power law rejected", failing)).toBe(`Contacts of people: a power law is rejected, ${because}.`);
    expect(said("power law rejected", failing, "es")).toContain("se rechaza una ley de potencias, porque su distancia");
  });

  it("of one or two numbers of contacts is not called short of people", () => {
    const sentence = said("too few to tell", ["fewer than three different values"]);
    expect(sentence).toContain("because there are fewer than three different numbers of contacts");
    expect(sentence).not.toContain("fewer than 50");
  });
});
