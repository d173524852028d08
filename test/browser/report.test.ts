import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";

import type { ComparisonRow } from "../../engine/experiment/result.ts";
import { hindrances } from "./axe.ts";
import { browserOfThisFile } from "./browserOfThisFile.ts";
import { sidewaysPixels } from "./sideways.ts";
import { reportOfThisFile, weft } from "./writtenReport.ts";

const open = browserOfThisFile();
/** The page computes, and the machine may be busy. */
const SOON = { timeout: 60_000 };
const WIDTHS = [1280, 390] as const;
const written = reportOfThisFile();

describe("the report in a browser", () => {
  it.each(WIDTHS.flatMap((width) => (["light", "dark"] as const).map((colours) => ({ width, colours }))))(
    "opens from a file, asks for nothing, and hinders nobody: $width pixels, $colours",
    async ({ width, colours }) => {
      const { page, errors, warnings, requests, files } = await open(written().report, { width, colours });
      await whole(page);
      expect([errors, warnings, requests, files]).toEqual([[], [], [], []]);
      expect(await sidewaysPixels(page)).toBe(0);
      expect(await hindrances(page)).toEqual([]);
    },
    90_000,
  );

  it("draws every chart with marks, each with its words and numbers", async () => {
    const { page } = await open(written().report);
    await whole(page);
    const figures = await page.locator("figure[data-chart]").count();
    expect(figures).toBeGreaterThanOrEqual(6);
    const marks = await page.evaluate<readonly number[]>(
      `[...document.querySelectorAll("figure[data-chart]")].map((figure) => figure.querySelectorAll("svg [class*=mark-] path, svg [class*=mark-] text, svg [class*=mark-] line").length)`,
    );
    for (const count of marks) expect(count).toBeGreaterThan(0);
    expect(await page.locator("figure[data-chart] [role=img][aria-label]").count()).toBe(figures);
    expect(await page.locator("figure[data-chart] details table").count()).toBe(figures);
  });

  it("says everything in the other language, and comes back", async () => {
    const { page, errors } = await open(written().report, { language: "es" });
    const before = await page.locator("main").innerText();
    await page.getByRole("button", { name: "Español" }).click();
    await expect.poll(() => page.locator("html").getAttribute("lang"), SOON).toBe("es");
    expect(await page.locator("h2").allInnerTexts()).toEqual(
      expect.arrayContaining(["Qué nos haría cambiar de opinión", "Con qué seguridad"]),
    );
    expect(await page.title()).toContain("Informe");
    await whole(page);
    const spanish = await page.locator("main").innerText();
    expect(spanish).not.toMatch(/\b(against|with|journeys|baseline|the)\b/);
    expect(await hindrances(page)).toEqual([]);
    await page.getByRole("button", { name: "English" }).click();
    await expect.poll(() => page.locator("html").getAttribute("lang"), SOON).toBe("en");
    expect(firstPage(await page.locator("main").innerText())).toBe(firstPage(before));
    expect(errors).toEqual([]);
  });

  it("is walked with the keyboard alone: from the answer over the levers to their numbers", async () => {
    const { page } = await open(written().report);
    await live(page);
    await page.keyboard.press("Tab");
    await expect(focused(page)).resolves.toBe("Skip to the answer");
    const seen = new Set<string>();
    for (let at = 0; at < 200 && !seen.has("lever-load"); at++) {
      await page.keyboard.press("Tab");
      seen.add(await page.evaluate<string>("document.activeElement?.id || document.activeElement?.textContent?.trim() || ''"));
    }
    expect([...seen]).toEqual(expect.arrayContaining(["Español", "lever-load"]));
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => tried(page), SOON).not.toBeNull();
    expect(await page.locator("#lever-load").inputValue()).toBe("1.05");
  }, 90_000);

  it("hides an organisation from the charts, and shows it again", async () => {
    const { page } = await open(written().report);
    await live(page);
    const rows = () => page.locator("figure[data-chart=paired-differences] details tbody tr").count();
    await page.locator("figure[data-chart=paired-differences]").scrollIntoViewIfNeeded();
    const all = await rows();
    await page.getByRole("checkbox", { name: "Liaisons" }).uncheck();
    await expect
      .poll(async () => (await page.locator("figure[data-chart=paired-differences]").isHidden()) || (await rows()) < all, SOON)
      .toBe(true);
    await page.getByRole("checkbox", { name: "Liaisons" }).check();
    await expect.poll(rows, SOON).toBe(all);
  }, 90_000);

  it("brings back a chart that had nothing to show when the language was changed", async () => {
    const { page } = await open(written().report);
    await live(page);
    const figure = page.locator("figure[data-chart=paired-differences]");
    await page.getByRole("checkbox", { name: "Liaisons" }).uncheck();
    await expect.poll(() => figure.isHidden(), SOON).toBe(true);
    await page.getByRole("button", { name: "Español" }).click();
    await expect.poll(() => page.locator("html").getAttribute("lang"), SOON).toBe("es");
    await expect.poll(() => figure.isHidden(), SOON).toBe(true);
    await page.getByRole("checkbox", { name: "Liaisons" }).check();
    await expect.poll(() => figure.isVisible(), SOON).toBe(true);
  }, 90_000);

  it("runs the model in the page when a lever moves: to the last bit what the command line gives", async () => {
    const { page, errors } = await open(written().report);
    await live(page);
    await page.locator("#lever-load").fill("1.2");
    await page.locator("#lever-fabric").fill("0.5");
    await page.locator("#lever-length").fill("2");
    await page.locator("#lever-length").dispatchEvent("change");
    await expect.poll(() => tried(page), SOON).not.toBeNull();
    const there = JSON.parse((await tried(page)) ?? "[]") as readonly ComparisonRow[];
    const command = await page.locator("#try code").innerText();
    expect(command).toContain("--replications 10 --seed weft --load 1.2 --fabric 0.5 --length 2");
    const words = ["--load", "1.2", "--fabric", "0.5", "--length", "2", "-n", "10", "--no-outlook", "--allow-unequal", "--json"];
    const said = await weft("compare", ...written().scenarios, ...words, "--out", join(written().folder, "moved"));
    const here = (JSON.parse(said) as { readonly rows: readonly ComparisonRow[] }).rows;
    expect(there).toEqual(here);
    expect(await page.locator("#try").innerText()).toMatch(/differences in .* are known to within ±/);
    // The other language says the same of it.
    await page.getByRole("button", { name: "Español" }).click();
    await expect.poll(() => page.locator("#try").innerText(), SOON).toMatch(/las diferencias en .* se conocen con un margen de ±/);
    expect(await page.locator("#lever-load").inputValue()).toBe("1.2");
    expect(JSON.parse((await tried(page)) ?? "[]")).toEqual(here);
    expect(await page.locator("#try code").innerText()).toBe(command);
    expect(errors).toEqual([]);
  }, 120_000);

  it("shows a run with the levers that it had, whatever was moved while it was on", async () => {
    const { page } = await open(written().report);
    await live(page);
    await page.locator("#lever-load").fill("0.9");
    await page.locator("#lever-load").dispatchEvent("change");
    await page.evaluate<undefined>(`{
      const lever = document.querySelector("#lever-load");
      lever.value = "0.5";
      lever.dispatchEvent(new Event("input"));
    }`);
    await expect.poll(() => tried(page), SOON).not.toBeNull();
    expect(await page.locator("#try code").innerText()).toContain("--load 0.9");
    await page.getByRole("button", { name: "Run 40 times" }).click();
    await page.getByRole("button", { name: "Español" }).click();
    await expect.poll(() => page.locator("#try code").innerText(), SOON).toContain("--replications 40 --seed weft --load 0.5");
  }, 120_000);

  it("is printed whole, without what only moves on a screen", async () => {
    const { page } = await open(written().report, { width: 794, medium: "print" });
    await live(page);
    for (const gone of [".language", ".forms", "#try", "nav"]) expect(await page.locator(gone).isVisible()).toBe(false);
    expect(await sidewaysPixels(page)).toBe(0);
  });

  it("names by their hash all that may run in it or colour it, and lets nothing else do so", () => {
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(written().report, "utf8")) ?? [];
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]+=*'; worker-src blob:; font-src data:; style-src 'sha256-/);
    expect(policy).not.toContain("unsafe");
  });

  it("takes no more room than a picture or two", () => {
    expect(statSync(written().report).size).toBeLessThan(3_000_000);
  });
});

/** Waits until the script has taken the page over. */
async function live(page: Page): Promise<void> {
  await expect.poll(() => page.locator("html").getAttribute("data-weft"), SOON).toBe("live");
}

/** Scrolls through the page, so that every chart is drawn. */
async function whole(page: Page): Promise<void> {
  await live(page);
  for (const figure of await page.locator("figure[data-chart]").all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect.poll(() => figure.locator("[role=img] svg").count(), SOON).toBe(1);
  }
}

async function tried(page: Page): Promise<string | null> {
  const found = page.locator("#try [data-rows]");
  return (await found.count()) === 0 ? null : found.getAttribute("data-rows");
}

async function focused(page: Page): Promise<string> {
  return page.evaluate<string>("document.activeElement?.textContent ?? ''");
}

function firstPage(text: string): string {
  return text.slice(0, 1500);
}
