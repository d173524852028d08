import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { scenario } from "../host/companyFiles.ts";
import { browserOfThisFile } from "./browserOfThisFile.ts";
import { sidewaysPixels } from "./sideways.ts";
import { spilling } from "./textFaults.ts";
import { reportOfThisFile } from "./writtenReport.ts";

const open = browserOfThisFile();
/** The page computes, and the machine may be busy. */
const SOON = { timeout: 60_000 };
const FORMS = ["functional-silos", "team-of-teams", "csm-orchestration", "surgical-teams"] as const;
const NAMES = Array.from({ length: 100 }, (_, at) => `${at}.yaml`);
const written = reportOfThisFile(Object.fromEntries(NAMES.map((name, at) => [name, variant(at)])), NAMES, ["--no-outlook"]);

describe("a report of a hundred organisations", () => {
  it("takes no more room than one of five", () => {
    expect(statSync(written().report).size).toBeLessThan(3_000_000);
  });

  it.each([1280, 390])(
    "shows the ten that lead, and the rest on demand: %i pixels",
    async (width) => {
      const { page, errors, warnings } = await open(written().report, { width });
      await expect.poll(() => page.locator("html").getAttribute("data-weft"), SOON).toBe("live");
      expect(await page.locator(".glance tbody tr:visible").count()).toBe(10);
      const rows = () => page.locator("figure[data-chart=paired-differences] details tbody tr").count();
      await page.locator("figure[data-chart=paired-differences]").scrollIntoViewIfNeeded();
      const few = await rows();
      expect(await page.locator(".forms [role=status]").innerText()).toBe("10 of 100 shown");
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      expect(await page.locator(".glance tbody tr:visible").count()).toBe(100);
      expect([await sidewaysPixels(page), await spilling(page)]).toEqual([0, []]);
      await page.getByRole("button", { name: "Show all" }).click();
      await expect.poll(rows, SOON).toBe(10 * few);
      expect(await sidewaysPixels(page)).toBe(0);
      await page.getByRole("button", { name: "Show the best 10" }).click();
      await expect.poll(rows, SOON).toBe(few);
      expect([errors, warnings]).toEqual([[], []]);
    },
    120_000,
  );

  it("names a few of them in a sentence, and counts the others", async () => {
    const { page } = await open(written().report);
    const sentences = await page.locator("main p:not(.words, .detail), main li").allTextContents();
    for (const sentence of sentences) expect((sentence.match(/Variant \d/g) ?? []).length).toBeLessThan(25);
    expect(sentences.join(" ")).toContain(" others ");
  });
});

function variant(at: number): string {
  const strength = (0.2 + (at % 25) * 0.02).toFixed(2);
  return scenario(
    `Variant ${at + 1}`,
    FORMS[at % FORMS.length] ?? "",
    `links: { strength: { informal: ${strength}, liaison: ${strength} } }\n`,
  );
}
