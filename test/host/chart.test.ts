import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { main } from "../../engine/host/main.ts";
import { jsonText } from "../../engine/host/jsonText.ts";
import { richComparison } from "../chart/richComparison.ts";
import { recordingTerminal } from "./recordingTerminal.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

async function weft(...words: readonly string[]) {
  const terminal = recordingTerminal();
  const code = await main(words, terminal);
  return { code, out: terminal.outText(), note: terminal.noteText() };
}

const FOLDER = mkdtempSync(join(tmpdir(), "weft-chart-"));
/** Folders as compare and network leave them. */
const compared = join(FOLDER, "compared");
const network = join(FOLDER, "network");

beforeAll(async () => {
  mkdirSync(compared);
  writeFileSync(join(compared, "compare.json"), jsonText(richComparison()));
  const ties = join(FOLDER, "ties.csv");
  writeFileSync(ties, "from,to\nann,bob\nbob,cem\ncem,dan\ndan,ann\nann,eve\n");
  await weft("network", ties, "--out", network);
}, 60_000);
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe("one chart of stored results", () => {
  it("is listed with what it says, in the reader's language", async () => {
    const { code, out } = await weft("chart", "--from", compared, "--lang", "es");
    expect(code).toBe(0);
    expect(out).toContain("Gráficos de ");
    expect(out).toMatch(/ {2}paired-differences {2}\S/);
    expect((await weft("chart", "--from", network)).out).toMatch(/ {2}organisation-map {2}\S/);
  });

  it("is written as what the file's name says", async () => {
    for (const [folder, name] of [
      [compared, "hidden-work"],
      [network, "organisation-map"],
    ] as const) {
      const file = (end: string) => join(folder, `own${end}`);
      for (const end of [".svg", ".png", ".vl.json"])
        expect((await weft("chart", name, "--from", folder, "--out", file(end))).code).toBe(0);
      expect(readFileSync(file(".svg"), "utf8")).toMatch(/^<svg /);
      expect(readFileSync(file(".png")).subarray(1, 4).toString()).toBe("PNG");
      expect(JSON.parse(readFileSync(file(".vl.json"), "utf8"))).toHaveProperty("$schema");
    }
  }, 60_000);

  it("is drawn for a phone, and in the other language", async () => {
    for (const folder of [compared, network]) {
      const file = join(folder, "phone.svg");
      await weft("chart", "organisation-map", "--from", folder, "--width", "phone", "--lang", "es", "--out", file);
      const svg = readFileSync(file, "utf8");
      expect(Number(/width="(\d+)/.exec(svg)?.[1])).toBeLessThan(360);
      expect(svg).toMatch(/enlaces|vínculos/);
    }
  }, 60_000);

  it("is asked for by name: a slip of the finger is named, and what there is", async () => {
    const { code, note } = await weft("chart", "hiden-work", "--from", compared);
    expect(code).toBe(2);
    expect(note).toContain(`has no chart "hiden-work" (did you mean "hidden-work"?); it has: paired-differences, `);
  });

  it("is refused where there are no results, and as a file of another kind", async () => {
    const empty = join(temporaryFolder(), "empty");
    mkdirSync(empty);
    expect((await weft("chart", "--from", empty)).note).toContain("holds no results of compare, links, network or claims");
    writeFileSync(join(empty, "compare.json"), "{");
    expect((await weft("chart", "--from", empty)).note).toContain("is not what a run has written");
    const { code, note } = await weft("chart", "hidden-work", "--from", compared, "--out", join(empty, "x.pdf"));
    expect([code, note]).toEqual([2, expect.stringContaining("as .vl.json, .svg or .png")]);
  });
});
