import { describe, expect, it } from "vitest";

import { LANGUAGES, type Language } from "../../engine/chart/language.ts";
import { readingWords } from "../../engine/report/links/readingWords.ts";
import type { Reading, ReadingReason, ReadingVerdict } from "../../engine/links/readings.ts";

function sentence(verdict: ReadingVerdict, reason: ReadingReason, language: Language): string {
  const reading: Reading = { reading: "R4", measure: null, over: "degrees", verdict, reason, estimate: null };
  return readingWords(language).sentence(reading, { measure: "", number: null, form: null });
}

const UNTOLD: readonly ReadingReason[] = [
  "around 1",
  "no logarithm",
  "form unsure",
  "form not fitted",
  "around 1 among many",
  "benefit unsure",
  "benefits around 0",
  "shares unsure",
  "as an exponential",
];

describe("what is said of a reading", () => {
  it("is that a tail which passes every test is not rejected, and never that it is one", () => {
    expect(sentence("not rejected", "power law not rejected", "en")).toBe(
      "R4 tail, contacts: not rejected (heavier than an exponential; a power law is not rejected, and no more may be said).",
    );
    expect(sentence("not rejected", "power law not rejected", "es")).toBe(
      "R4 cola, contactos: no se rechaza (más pesada que una exponencial; no se rechaza una ley de potencias, y más no se puede decir).",
    );
    for (const language of LANGUAGES) {
      const { verdicts } = readingWords(language);
      expect(verdicts["not rejected"]).not.toBe(verdicts.supported);
    }
  });

  it("is that it cannot be told, wherever it is neither yes nor no", () => {
    for (const reason of UNTOLD) {
      expect(sentence("undetermined", reason, "en")).toContain("cannot be told");
      expect(sentence("undetermined", reason, "es")).toMatch(/no se puede saber|no se distingue/);
    }
  });
});
