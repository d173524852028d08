import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";

import { storedComparison } from "../../engine/host/storedComparison.ts";
import { comparisonTable } from "../../engine/report/comparisonTable.ts";
import { hindrances } from "./axe.ts";
import { browserOfThisFile } from "./browserOfThisFile.ts";
import { hostileFiles, hostileNames, TEXTS } from "./hostileCompany.ts";
import type { OpenPage } from "./page.ts";
import { sidewaysPixels } from "./sideways.ts";
import { overlapping, spilling } from "./textFaults.ts";
import { reportOfThisFile } from "./writtenReport.ts";

const open = browserOfThisFile();
/** The page computes, and the machine may be busy. */
const SOON = { timeout: 60_000 };
const PATIENCE = 180_000;
/** 180 mm at 96 pixels an inch. */
const A4_BETWEEN_MARGINS = 680;
const written = reportOfThisFile(hostileFiles(), hostileNames(), ["--names"]);
const LOOKS = ([1280, 390] as const).flatMap((width) => (["light", "dark"] as const).map((colours) => ({ width, colours })));

describe("a report of texts that would act", () => {
  it.each(LOOKS)(
    "runs nothing of them, asks for nothing and keeps its layout, in both languages: $width pixels, $colours",
    async (look) => {
      const opened = await open(written().report, look);
      await whole(opened.page);
      await untouched(opened);
      await opened.page.getByRole("button", { name: "Español" }).click();
      await expect.poll(() => opened.page.locator("html").getAttribute("lang"), SOON).toBe("es");
      await whole(opened.page);
      await untouched(opened);
      expect(await hindrances(opened.page)).toEqual([]);
    },
    PATIENCE,
  );

  it("says them as they are written", async () => {
    const { page } = await open(written().report);
    await live(page);
    const text = await page.evaluate<string>(`document.querySelector("main").textContent.replace(/[\\u2068\\u2069]/g, "")`);
    const short = TEXTS.filter(({ length }) => length <= 60);
    expect(short.filter((name) => !text.includes(name))).toEqual([]);
    expect(await page.title()).toContain(TEXTS[0]);
  });

  it("hides and shows organisations, and answers to a pointer", async () => {
    const opened = await open(written().report);
    const { page } = opened;
    await whole(page);
    await page.getByRole("button", { name: "Show all" }).click();
    await whole(page);
    await page.getByRole("checkbox", { name: TEXTS[1] }).first().uncheck();
    await whole(page);
    await page.locator("figure[data-chart=paired-differences]").scrollIntoViewIfNeeded();
    const mark = page.locator("figure[data-chart=paired-differences] svg .mark-symbol path").nth(1);
    await mark.hover({ force: true });
    await expect.poll(() => page.locator(".tip:visible").count(), SOON).toBe(1);
    expect(await page.locator(".tip :not(dl, dt, dd, div)").count()).toBe(0);
    await untouched(opened, { labels: "many" });
  });

  it(
    "runs the model with them",
    async () => {
      const opened = await open(written().report);
      await live(opened.page);
      await opened.page.locator("#lever-load").fill("1.2");
      await opened.page.locator("#lever-load").dispatchEvent("change");
      await expect.poll(() => opened.page.locator("#try [data-rows]").count(), SOON).toBe(1);
      expect(await opened.page.locator("#try code").innerText()).toContain(`--seed '${TEXTS[1]}'`);
      await untouched(opened);
    },
    PATIENCE,
  );

  it("is printed as tables, on A4 without a wider page", async () => {
    const opened = await open(written().report, { width: A4_BETWEEN_MARGINS, medium: "print" });
    await live(opened.page);
    const shown = await opened.page.evaluate<string>("getComputedStyle(document.querySelector('.glance table')).display");
    expect(shown).toBe("table");
    expect(await sidewaysPixels(opened.page)).toBe(0);
    expect(await opened.page.pdf({ preferCSSPageSize: true })).not.toHaveLength(0);
    expect([await acted(opened.page), opened.errors, opened.requests]).toEqual([[], [], []]);
  });
});

describe("the other files of such a study", () => {
  it("holds drawings that browsers take for drawings alone", async () => {
    const folder = join(written().folder, "out", "charts");
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".svg"))) {
      const { page, errors, requests } = await open(join(folder, name));
      expect(await page.evaluate<string>("document.documentElement.localName")).toBe("svg");
      expect(await page.evaluate<number>("document.querySelectorAll('script, image, foreignObject, a, style').length")).toBe(0);
      expect([await acted(page), errors, requests]).toEqual([[], [], []]);
    }
  });

  it("holds specifications in which no text of theirs is an expression", () => {
    const folder = join(written().folder, "out", "charts");
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".vl.json"))) {
      const said = expressions(JSON.parse(readFileSync(join(folder, name), "utf8")));
      for (const text of TEXTS.filter(({ length }) => length > 8)) expect(said.filter((one) => one.includes(text))).toEqual([]);
    }
  });

  it("holds tables in which no cell of theirs is a formula", () => {
    const rows = readFileSync(join(written().folder, "out", "outcomes.csv"), "utf8")
      .split("\n")
      .slice(1);
    const texts = rows.flatMap((row) =>
      [...row.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^",]*)/g)].map(([, cell = ""]) => cell.replace(/^"/, "")),
    );
    expect(texts.filter((cell) => /^[=+@\t]/.test(cell) || /^-(?!\d*\.?\d+(?:e[+-]\d+)?$)/.test(cell))).toEqual([]);
    expect(texts.some((cell) => cell.startsWith("'-1+2"))).toBe(true);
  });

  it("says nothing to a terminal but letters, and nothing in Markdown that is markup of theirs", () => {
    const comparison = storedComparison(readFileSync(join(written().folder, "out", "compare.json"), "utf8"));
    for (const language of ["en", "es"] as const) {
      const table = comparisonTable(comparison, language, "terminal", 200);
      expect(table.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      const markdown = comparisonTable(comparison, language, "markdown");
      expect(markdown.replaceAll(/\\./g, "")).not.toMatch(/[<`[\]~]|https?:\/\//);
      const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
      expect(new Set(rows.map((row) => row.replaceAll(/\\./g, "").split("|").length)).size).toBeLessThanOrEqual(2);
    }
  });
});

/** What the texts have done, if anything: whatever of them became an element, and markers that only a script sets. */
async function acted(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`[
    ...(typeof hit === "undefined" ? [] : ["a script ran: " + hit]),
    ...[...document.querySelectorAll("img, iframe, object, embed, form:not(.vega-bindings), link, base, main script, main style, [onerror], [onload], [onfocus], a[href]:not([href^='#'])")]
      .map((element) => element.outerHTML.slice(0, 100)),
  ]`);
}

interface Expected {
  /** With every organisation in a chart labels may meet. */
  readonly labels: "few" | "many";
}

async function untouched(opened: OpenPage, { labels }: Expected = { labels: "few" }): Promise<void> {
  const { page, errors, warnings, requests, files } = opened;
  expect([await acted(page), errors, warnings, requests, files]).toEqual([[], [], [], [], []]);
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
  expect(await sidewaysPixels(page)).toBe(0);
  expect(await spilling(page)).toEqual([]);
  if (labels === "few") expect(await overlapping(page)).toEqual([]);
}

/** Waits until the script has taken the page over. */
async function live(page: Page): Promise<void> {
  await expect.poll(() => page.locator("html").getAttribute("data-weft"), SOON).toBe("live");
}

/** Scrolls through the page, so that every chart is drawn. */
async function whole(page: Page): Promise<void> {
  await live(page);
  for (const figure of await page.locator("figure[data-chart]").all()) {
    if (!(await figure.isVisible())) continue;
    await figure.scrollIntoViewIfNeeded();
    await expect.poll(() => figure.locator("[role=img] svg").count(), SOON).toBe(1);
  }
}

/** Texts of a specification that Vega evaluates. */
function expressions(part: unknown): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    EVALUATED.has(key) && typeof value === "string" ? [value] : key === "values" ? [] : expressions(value),
  );
}

const EVALUATED: ReadonlySet<string> = new Set([
  "expr",
  "test",
  "filter",
  "calculate",
  "labelExpr",
  "signal",
  "update",
  "format",
  "href",
  "url",
]);
