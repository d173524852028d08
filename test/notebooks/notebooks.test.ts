import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { compareHere, differenceText, issuesText, prepare } from "../../engine/index.ts";
import { notebookNames } from "../../notebooks/build/notebookFiles.ts";
import { hindrances } from "../browser/axe.ts";
import { browserOfThisFile } from "../browser/browserOfThisFile.ts";
import { cellsOf } from "./cells.ts";
import { expectGolden } from "./golden.ts";
import { outputs } from "./outputs.ts";
import { settled } from "./settled.ts";

const open = browserOfThisFile();
/** Cells may wait long on a machine that does other things too; none computes longer than 15 s of its own. */
const LONGEST_MS = 120_000;

const folder = mkdtempSync(join(tmpdir(), "weft-notebooks-"));
const pathOf = (name: string) => join(folder, `${name}.html`);

/** `npm run notebooks`, into a folder of the test's own. */
beforeAll(() => {
  execFileSync(process.execPath, ["--import", "tsx", "notebooks/build/notebooks.ts", "--out", folder], { stdio: "pipe" });
}, 2 * LONGEST_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("notebooks, built by the documented command and opened from a file with the network cut", () => {
  it.each(notebookNames())(
    "%s runs to its end, says what it said before, and can be read by all",
    async (name) => {
      const { page, errors, warnings, requests, files } = await open(pathOf(name));
      expect(await settled(page, LONGEST_MS)).toEqual([]);
      expect({ errors, warnings, requests, files }).toEqual({ errors: [], warnings: [], requests: [], files: [] });
      expectGolden(`${name}.txt`, await outputs(page));
      const marks = "Array.from(document.querySelectorAll('.picture'), (one) => one.querySelectorAll('svg path, svg text').length)";
      const pictures = await page.evaluate<readonly number[]>(marks);
      expect(pictures.length).toBeGreaterThan(0);
      expect(Math.min(...pictures)).toBeGreaterThan(10);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await hindrances(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    },
    LONGEST_MS + 60_000,
  );

  it(
    "first-study runs again what follows from a slider that is moved, with the engine's numbers outside of a page",
    async () => {
      const { page } = await open(pathOf("first-study"));
      await settled(page, LONGEST_MS);
      const said = async (perWeek: number) => {
        await page.fill("#cell-23 input[type=number]", String(perWeek));
        await page.waitForFunction(`document.querySelector("#cell-24").textContent.includes("At ${perWeek} ")`, null, {
          timeout: LONGEST_MS,
        });
        return page.textContent("#cell-24");
      };
      const first = await page.textContent("#cell-24");
      expect(await said(30)).toContain(await differenceOutside(30));
      expect(await said(50)).toBe(first);
    },
    LONGEST_MS + 60_000,
  );
});

/** What the notebook asks of the engine when its slider stands at so many customers, asked here. */
async function differenceOutside(perWeek: number): Promise<string> {
  const [, , company] = cellsOf(readFileSync("notebooks/first-study.html", "utf8"));
  const [, text = ""] = /`\n([^`]*)`/.exec(company?.text ?? "") ?? [];
  const scenarios = ["functional-silos", "network-of-teams"].map((form) => {
    const lines = `name: ${form}\n${text.replace("${perWeek}", String(perWeek))}org: { form: ${form} }\n`;
    const prepared = prepare(`${form}.yaml`, () => lines);
    if (prepared.kind === "issues") throw new Error(issuesText(prepared.issues));
    return prepared.value;
  });
  const { comparison } = await compareHere(scenarios, { replications: 8, seed: "first study" });
  const row = comparison.rows.find(({ scenario, measure }) => scenario === "network-of-teams" && measure === "perfectJourneyRate");
  const difference = row?.difference ?? null;
  return difference === null ? "none" : differenceText(difference, "share", "en");
}
