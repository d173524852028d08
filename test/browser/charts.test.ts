import type { Locator } from "playwright";
import { describe, expect, it } from "vitest";

import { scenario } from "../host/companyFiles.ts";
import { browserOfThisFile } from "./browserOfThisFile.ts";
import { sidewaysPixels } from "./sideways.ts";
import { reportOfThisFile } from "./writtenReport.ts";

const open = browserOfThisFile();
/** The page draws, and the machine may be busy. */
const SOON = { timeout: 60_000 };
const written = reportOfThisFile({ "tigers.yaml": scenario("Tigers", "tiger-teams") }, ["silos.yaml", "liaisons.yaml", "tigers.yaml"]);

describe("the charts of a report", () => {
  it("fit a phone, and are drawn anew when it is turned", async () => {
    const { page, errors } = await open(written().report, { width: 390, height: 844 });
    for (const figure of await page.locator("figure[data-chart]").all()) {
      await drawn(figure);
      expect(await madeFor(figure)).toBeLessThan(345);
    }
    expect(await sidewaysPixels(page)).toBe(0);
    const beyond = `[...document.querySelectorAll("figure[data-chart] .drawing")].map((place) => place.scrollWidth - place.clientWidth)`;
    expect(new Set(await page.evaluate<readonly number[]>(beyond))).toEqual(new Set([0]));
    await page.locator(".stages input").first().check();
    expect(await sidewaysPixels(page)).toBe(0);
    const first = page.locator("figure[data-chart]").first();
    await page.setViewportSize({ width: 844, height: 390 });
    await first.scrollIntoViewIfNeeded();
    await expect.poll(() => madeFor(first), SOON).toBeGreaterThan(700);
    await page.setViewportSize({ width: 390, height: 844 });
    await first.scrollIntoViewIfNeeded();
    await expect.poll(() => madeFor(first), SOON).toBeLessThan(345);
    expect(errors).toEqual([]);
  }, 120_000);

  it.each([
    ["en", ["Organisation", "Verdict"]],
    ["es", ["Organización", "Veredicto"]],
  ] as const)(
    "tell the values of a mark at the pointer, in the reader's language: %s",
    async (language, names) => {
      const { page } = await open(written().report);
      if (language === "es") await page.getByRole("button", { name: "Español" }).click();
      const figure = page.locator("figure[data-chart=paired-differences]");
      await drawn(figure);
      await figure.locator(".mark-symbol path").first().hover({ force: true });
      const tip = page.locator(".tip:visible");
      await expect.poll(() => tip.count(), SOON).toBe(1);
      const terms = await tip.locator("dt").allInnerTexts();
      expect([terms[0], terms.at(-1)]).toEqual(names);
      expect(await tip.locator("dd").first().innerText()).toMatch(/Liaisons|Tigers/);
    },
    90_000,
  );

  it("add up the stages of the journey that are ticked with the keyboard", async () => {
    const { page } = await open(written().report);
    const figure = page.locator("figure[data-chart=journey-heatstrip]");
    await drawn(figure);
    expect(await figure.locator(".stages table").count()).toBe(0);
    await figure.getByRole("checkbox", { name: "help" }).focus();
    await page.keyboard.press("Space");
    const table = figure.locator(".stages table");
    await expect.poll(() => table.locator("tbody tr").count(), SOON).toBe(3);
    const one = await gapOf(table);
    await figure.getByRole("checkbox", { name: "bill" }).press("Space");
    await expect.poll(() => figure.locator(".stages strong").innerText(), SOON).toContain("2 of 3 stages");
    expect(await gapOf(table)).not.toBe(one);
    await figure.getByRole("button", { name: "None" }).click();
    await expect.poll(() => table.count(), SOON).toBe(0);
  }, 90_000);

  it("take stages that are clicked or dragged over in the strip itself", async () => {
    const { page } = await open(written().report);
    const figure = page.locator("figure[data-chart=journey-heatstrip]");
    await drawn(figure);
    const chosen = () => page.evaluate(`[...document.querySelectorAll(".stages input:checked")].map(({ value }) => value)`);
    const cells = figure.locator(".mark-rect path");
    await cells.nth(0).click({ force: true });
    await expect.poll(chosen, SOON).toEqual(["onboarding.kickoff"]);
    await cells.nth(0).click({ force: true });
    await expect.poll(chosen, SOON).toEqual([]);
    const [from, to] = [await middle(cells.nth(0)), await middle(cells.nth(6))];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(chosen, SOON).toEqual(["onboarding.kickoff", "onboarding.help", "onboarding.bill"]);
  }, 90_000);

  it("show another organisation beside today's where they show few", async () => {
    const { page } = await open(written().report);
    const figure = page.locator("figure[data-chart=organisation-map]");
    await drawn(figure);
    const names = () => figure.locator("details tbody th").allTextContents();
    expect(await names()).toHaveLength(3);
    await figure.getByRole("combobox").selectOption({ label: "Tigers" });
    await expect.poll(names, SOON).toHaveLength(2);
    expect((await names())[1]).toBe("Tigers");
    expect(await page.evaluate("document.activeElement?.tagName")).toBe("SELECT");
  }, 90_000);
});

/** Scrolls there and waits for the drawing that answers. */
async function drawn(figure: Locator): Promise<void> {
  await expect.poll(() => figure.page().locator("html").getAttribute("data-weft"), SOON).toBe("live");
  await figure.scrollIntoViewIfNeeded();
  await expect.poll(() => figure.locator(".drawing.live svg").count(), SOON).toBe(1);
}

/** Pixels for which the drawing of a figure was made, however large it is shown. */
async function madeFor(figure: Locator): Promise<number> {
  const width = await figure.locator(".drawing.live svg").getAttribute("width");
  return Number(width);
}

async function gapOf(table: Locator): Promise<string> {
  return table.locator("tbody tr").first().locator("td").first().innerText();
}

async function middle(cell: Locator): Promise<{ readonly x: number; readonly y: number }> {
  await cell.scrollIntoViewIfNeeded();
  const box = await cell.boundingBox();
  if (box === null) throw new Error("the cell is not there");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
