import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language } from "../../engine/chart/language.ts";
import { comparisonTable } from "../../engine/report/comparisonTable.ts";
import { displayWidth } from "../../engine/report/displayWidth.ts";
import { ledgerSection } from "../../engine/report/sections/ledgerSection.ts";
import { comparisonOf, SIX, SIX_NOTES, type Organisation } from "./comparisonFixture.ts";
import { expectGolden } from "./golden.ts";

const LANGUAGES: readonly Language[] = ["en", "es"];
const COMPARISON = comparisonOf(SIX, SIX_NOTES);

/** The six under other names. */
function named(name: (organisation: Organisation) => string): readonly Organisation[] {
  return SIX.map((organisation) => ({ ...organisation, name: name(organisation) }));
}

describe("the table on the terminal", () => {
  test.each(LANGUAGES)("is as it was (%s)", (language) => {
    expectGolden(`table.${language}.txt`, comparisonTable(COMPARISON, language, "terminal", 100));
    expectGolden(`tableNarrow.${language}.txt`, comparisonTable(COMPARISON, language, "terminal", 56));
    expectGolden(`tableWide.${language}.txt`, comparisonTable(COMPARISON, language, "terminal", 160));
  });

  test("says per measure mean, difference with interval, verdict, P(best), VRF and runs needed, then cost and flags", () => {
    const text = comparisonTable(COMPARISON, "en", "terminal", 100);
    expect(text).toMatch(/CSM orchestration +62\.0 +\+8\.1 \[\+6\.9, \+9\.3\] +better +87\u00a0% +31× +–/);
    expect(text).toMatch(/Network of teams +53\.2 +−0\.7 \[−1\.9, \+0\.5\] +undecided .* 45$/m);
    expect(text).toMatch(/Surgical teams +– +– +unstable queue/);
    expect(text).toMatch(/CSM orchestration +82\.8 +317,400 +12,000 +329,400/);
    expect(text).toContain("! Surgical teams: a queue grew without end");
  });

  test("shows what a reorganisation costs where there is one, beside wages and fabric", () => {
    const scenarios = COMPARISON.scenarios.map((scenario, at) =>
      at === 1 ? { ...scenario, budget: { ...scenario.budget, transition: 7000 } } : scenario,
    );
    const text = comparisonTable({ ...COMPARISON, scenarios }, "en", "terminal", 120);
    expect(text).toMatch(/fabric +changes +total/);
    expect(text).toMatch(/12,000 +7,000 +329,400/);
    expect(comparisonTable(COMPARISON, "en", "terminal", 120)).not.toContain("changes");
    const ledger = ledgerSection({ ...COMPARISON, scenarios }, "es").body.markup;
    expect(ledger).toContain("cambios");
    expect(ledger).toContain("7000");
  });

  test.each(LANGUAGES)(
    "no line is wider than asked for, whatever the names are (%s)",
    (language) => {
      const name = fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.constantFrom("表".repeat(250), "x".repeat(500), "👩‍🚀 teams", "e\u0301".repeat(40)),
      );
      fc.assert(
        fc.property(fc.integer({ min: 40, max: 200 }), name, (width, text) => {
          const table = comparisonTable(
            comparisonOf(
              named(({ id }) => `${text}${id}`),
              SIX_NOTES,
            ),
            language,
            "terminal",
            width,
          );
          for (const line of table.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        }),
        { numRuns: 40 },
      );
    },
    60_000,
  );

  test.each(["表格 組織", "naïve", "Très long nom d’organisation", "👩‍🚀 crew"])("columns stay aligned beside the name %s", (name) => {
    const text = comparisonTable(comparisonOf(named((each) => (each.id === "tiger-teams" ? name : each.name))), "en", "terminal", 100);
    for (const block of text.split("\n\n")) {
      const lines = block.split("\n");
      const rule = lines.findIndex((line) => line.startsWith("─"));
      if (rule < 0) continue;
      const starts = [...(lines[rule] ?? "").matchAll(/─+/g)].map(({ index, 0: run }) => [index, index + run.length] as const);
      for (const line of lines.slice(rule + 1)) {
        const cells = columnsOf(line);
        // Between two columns there are always two blanks.
        for (const [, end] of starts.slice(0, -1))
          expect(
            cells
              .slice(end, end + 2)
              .join("")
              .trim(),
            line,
          ).toBe("");
      }
    }
  });

  test("a name cannot act on the terminal", () => {
    const text = comparisonTable(
      comparisonOf(named(() => "\u001b[31mred\u001b]0;t\u0007\u202eevil\u0000\r\nnext\u009b2J")),
      "en",
      "terminal",
      100,
    );
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(text).toContain("⟨U+001B⟩");
  });

  test("an empty comparison and one scenario print without a hole", () => {
    for (const language of LANGUAGES) {
      for (const few of [[], SIX.slice(0, 1)]) {
        expect(comparisonTable(comparisonOf(few), language, "terminal", 80)).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(comparisonTable(comparisonOf(few), language, "markdown")).not.toMatch(/NaN|undefined|null|Infinity/);
      }
    }
  });
});

describe("the table in Markdown", () => {
  test.each(LANGUAGES)("is as it was (%s)", (language) => {
    expectGolden(`table.${language}.md`, comparisonTable(COMPARISON, language, "markdown"));
  });

  test("every row has as many cells as the head, whatever the names are", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 40 }),
          fc.constantFrom("a|b", "\\|", "`|`", "x\n|y|", "<img src=x onerror=alert(1)>", "[a](javascript:b)"),
        ),
        (name) => {
          const text = comparisonTable(comparisonOf(named(() => name)), "en", "markdown");
          for (const block of text.split("\n\n")) {
            const rows = block.split("\n").filter((line) => line.startsWith("|"));
            const counts = rows.map((row) => row.replace(/\\\\/g, "").replace(/\\\|/g, "").split("|").length);
            expect(new Set(counts).size).toBeLessThanOrEqual(1);
          }
          expect(text).not.toMatch(/<[a-z!/]|(?<!\\)\]\(/i);
        },
      ),
    );
  });
});

/** One entry per column of the terminal; a wide character fills two. */
function columnsOf(line: string): readonly string[] {
  return Array.from(line).flatMap((character) => {
    const width = displayWidth(character);
    return width === 2 ? [character, character] : width === 0 ? [] : [character];
  });
}
