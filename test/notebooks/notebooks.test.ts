import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { notebookNames } from "../../notebooks/build/notebookFiles.ts";
import { hindrances } from "../browser/axe.ts";
import { browserOfThisFile } from "../browser/browserOfThisFile.ts";
import { temporaryFolder } from "../host/temporaryFolder.ts";
import { expectGolden } from "./golden.ts";
import { outputs } from "./outputs.ts";
import { settled } from "./settled.ts";

const open = browserOfThisFile();
/** Cells may wait long on a machine that does other things too; none computes longer than 15 s of its own. */
const LONGEST_MS = 120_000;

/** Builds one notebook by the documented command. */
function built(name: string): string {
  const folder = temporaryFolder();
  execFileSync(process.execPath, ["--import", "tsx", "notebooks/build/notebooks.ts", "--out", folder, name], { stdio: "pipe" });
  return join(folder, `${name}.html`);
}

describe("notebooks, built by the documented command and opened from a file with the network cut", () => {
  it.each(notebookNames())(
    "%s runs to its end, says what it said before, and can be read by all",
    async (name) => {
      const { page, errors, warnings, requests, files } = await open(built(name));
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
});
