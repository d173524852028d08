import { statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";

import { hindrances } from "./axe.ts";
import { browserOfThisFile } from "./browserOfThisFile.ts";
import { sidewaysPixels } from "./sideways.ts";
import { reportOfThisFile, weft } from "./writtenReport.ts";

const open = browserOfThisFile();
/** The page computes, and the machine may be busy. */
const SOON = { timeout: 60_000 };
const written = reportOfThisFile();

beforeAll(async () => {
  const { folder, scenarios } = written();
  const [links, claims] = [join(folder, "links"), join(folder, "claims")];
  await weft("links", scenarios[0] ?? "", "--quick", "--candidates", "4", "-n", "6", "--out", links);
  await weft("claims", "C31", "-n", "4", "--worlds", "0", "--out", claims);
  await weft("report", join(folder, "out"), "--links", links, "--claims", claims);
}, 180_000);

describe("links and claims on the page", () => {
  it.each([
    [1280, "light"],
    [390, "dark"],
  ] as const)(
    "are drawn live and hinder nobody, in both languages: %i pixels, %s",
    async (width, colours) => {
      const { page, errors, warnings, requests } = await open(written().report, { width, colours });
      await expect.poll(() => page.locator("html").getAttribute("data-weft"), SOON).toBe("live");
      await seen(page, ["link-values", "link-response", "verdict-strip"]);
      expect(await page.locator("#links").innerText()).toMatch(/What to build first|Nothing to build/);
      expect(await page.locator("#links li").allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/^R1 strength/)]));
      expect(await page.locator("#claims tbody").last().innerText()).toMatch(/C31: [\s\S]*(supported|contradicted|undetermined)/);
      expect(await hindrances(page)).toEqual([]);
      await page.getByRole("button", { name: "Español" }).click();
      await expect.poll(() => page.locator("html").getAttribute("lang"), SOON).toBe("es");
      await seen(page, ["link-values", "link-response", "verdict-strip"]);
      for (const id of ["links", "claims"]) {
        expect(await page.locator(`#${id}`).innerText()).not.toMatch(/\b(the|with|which|supported|worlds|build)\b/);
      }
      expect(await sidewaysPixels(page)).toBe(0);
      expect(await hindrances(page)).toEqual([]);
      expect([errors, warnings, requests]).toEqual([[], [], []]);
    },
    90_000,
  );

  it("are what the first page says to fund first", async () => {
    const { page } = await open(written().report);
    const table = await page.locator("#links tbody").first().innerText();
    const first = await page.locator(".card li").allInnerTexts();
    expect(first.length).toBeGreaterThan(0);
    for (const sentence of first) expect(table).toContain(sentence.slice(0, sentence.indexOf(":")));
  });

  it("leave the page below its size", () => {
    expect(statSync(written().report).size).toBeLessThan(3_000_000);
  });
});

/** Scrolls to figures until the script has drawn them. */
async function seen(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const figure = page.locator(`figure[data-chart=${id}]`);
    await figure.scrollIntoViewIfNeeded();
    await expect.poll(() => figure.locator("[role=img] svg [class*=mark-] path").count(), SOON).toBeGreaterThan(0);
  }
}
