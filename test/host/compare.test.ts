import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { describe, expect, test } from "vitest";

import { main } from "../../engine/host/main.ts";
import { readManifest, sha256 } from "../../engine/host/manifest.ts";
import { companyFiles, scenario } from "./companyFiles.ts";
import { recordingTerminal } from "./recordingTerminal.ts";

async function weft(...words: readonly string[]) {
  const terminal = recordingTerminal();
  const code = await main(words, terminal);
  return { code, out: terminal.outText(), notes: terminal.noteText() };
}

/** Compares the two organisations of a folder, and nothing beyond. */
async function compared(folder: string, ...more: readonly string[]) {
  return everything(folder, "--no-outlook", ...more);
}

/** The same with the first links and the other worlds. */
async function everything(folder: string, ...more: readonly string[]) {
  return weft("compare", join(folder, "silos.yaml"), join(folder, "liaisons.yaml"), "-n", "4", "--out", join(folder, "out"), ...more);
}

describe("weft compare", () => {
  test("writes everything that it says it writes, with the sums of the bytes", async () => {
    const folder = companyFiles();
    const { code, out, notes } = await everything(folder);
    expect(notes).toBe("");
    expect(code).toBe(0);
    expect(out).toContain("Report: ");
    const at = join(folder, "out");
    const manifest = readManifest(at);
    for (const [name, sum] of Object.entries(manifest?.checksums ?? {})) expect(sha256(readFileSync(join(at, name)))).toBe(sum);
    const names = Object.keys(manifest?.checksums ?? {});
    for (const name of ["runs.arrow", "outcomes.arrow", "outcomes.csv", "compare.json", "grounds.json", "outlook.json", "report.html"])
      expect(names).toContain(name);
    for (const kind of [".vl.json", ".svg", ".png"]) expect(names.filter((name) => name.endsWith(kind)).length).toBeGreaterThan(2);
    expect(manifest?.inputs.map(({ path }) => path.slice(folder.length + 1))).toEqual(["silos.yaml", "base/company.yaml", "liaisons.yaml"]);
    expect(manifest?.scenarios.map(({ id, replications }) => [id, replications])).toEqual([
      ["silos", 4],
      ["liaisons", 4],
    ]);
    const runs = tableFromIPC(readFileSync(join(at, "runs.arrow")));
    expect(runs.numRows).toBe(8);
    const outcomes = tableFromIPC(readFileSync(join(at, "outcomes.arrow")));
    expect(readFileSync(join(at, "outcomes.csv"), "utf8").split("\n").length - 2).toBe(outcomes.numRows);
    expect(readdirSync(at).filter((name) => name.startsWith(".") || name.endsWith(".part"))).toEqual([]);
  });

  test("gives the same bytes again, somewhere else and on another number of workers", async () => {
    const folder = companyFiles();
    await everything(folder, "-j", "1");
    await everything(folder, "-j", "3", "--out", join(folder, "elsewhere"));
    const [one, other] = [readManifest(join(folder, "out")), readManifest(join(folder, "elsewhere"))];
    expect(other?.checksums).toEqual(one?.checksums);
    expect(other?.scenarios).toEqual(one?.scenarios);
  });

  test("continues with what is there, and says so", async () => {
    const folder = companyFiles();
    await compared(folder);
    const { notes } = await compared(folder, "-n", "6");
    expect(notes).toContain("8 of 12 replications were there already");
    writeFileSync(join(folder, "liaisons.yaml"), scenario("Liaisons", "team-of-teams", "service: { attempts: 2 }\n"));
    expect((await compared(folder)).notes).toMatch(/Liaisons has changed .*: computed again\n4 of 8 replications/);
  });

  test("speaks JSON, Markdown and Spanish on standard output alone", async () => {
    const folder = companyFiles();
    const { out } = await compared(folder, "--json");
    expect(out).toBe(readFileSync(join(folder, "out", "compare.json"), "utf8").trimEnd());
    expect((JSON.parse(out) as { baseline: string }).baseline).toBe("silos");
    expect((await compared(folder, "--md")).out).toMatch(/^\| :-- \|/m);
    expect((await compared(folder, "--lang", "es")).out).toContain("Informe: ");
    expect(existsSync(join(folder, "out", "report.es.html"))).toBe(true);
  });

  test("takes the baseline that --to names, wherever it stands", async () => {
    const folder = companyFiles();
    const { out } = await compared(folder, "--json", "--to", join(folder, "liaisons.yaml"));
    expect((JSON.parse(out) as { baseline: string }).baseline).toBe("liaisons");
  });

  test("of a scenario with itself differs by exactly nothing", async () => {
    const folder = companyFiles();
    const file = join(folder, "silos.yaml");
    const { code, out } = await weft("compare", file, file, "-n", "4", "--json", "--out", join(folder, "out"));
    expect(code).toBe(0);
    const { rows } = JSON.parse(out) as { rows: { scenario: string; difference: { mean: number; low: number; high: number } | null }[] };
    const differences = rows.flatMap(({ scenario: id, difference }) => (id === "silos-2" && difference !== null ? [difference] : []));
    expect(differences.length).toBeGreaterThan(1);
    for (const difference of differences) expect(difference).toMatchObject({ mean: 0, low: 0, high: 0 });
  });

  test("refuses unequal budgets with exit code 3 and writes nothing, unless told otherwise", async () => {
    const more = "functions: { sales: { people: 9 } }\n";
    const folder = companyFiles({ "liaisons.yaml": scenario("Liaisons", "team-of-teams", more) });
    const refused = await compared(folder);
    expect(refused.code).toBe(3);
    expect(refused.notes).toContain("Liaisons: budget a month €");
    // Both say budget: match already: it pays for what a form adds, not for people that one file has more.
    expect(refused.notes).toContain("the same people and wages");
    expect(refused.out).toBe("");
    expect(existsSync(join(folder, "out"))).toBe(false);
    expect((await compared(folder, "--allow-unequal")).code).toBe(0);
    const manifest = readManifest(join(folder, "out"));
    expect(manifest?.gates[0]?.code).toBe("unequal-budget");
    // What gives the study again is not refused.
    expect(manifest?.command).toContain(" --allow-unequal");
  });

  test("says that a wanted precision was reached, and with how many replications", async () => {
    const folder = companyFiles();
    expect((await compared(folder, "--precision", "60%")).code).toBe(0);
    expect(readManifest(join(folder, "out"))?.stopped).toBe("precise");
  });
});

describe("weft report", () => {
  test("gives the same report from what is stored", async () => {
    const folder = companyFiles();
    await compared(folder);
    const before = readManifest(join(folder, "out"))?.checksums;
    expect((await weft("report", join(folder, "out"))).code).toBe(0);
    expect(readManifest(join(folder, "out"))?.checksums).toEqual(before);
    expect((await weft("report", join(folder, "out"), "--lang", "es")).code).toBe(0);
    expect(readManifest(join(folder, "out"))?.checksums).toMatchObject(before ?? {});
    expect(readFileSync(join(folder, "out", "report.es.html"), "utf8")).toContain('lang="es"');
  });

  test("refuses results that somebody has changed", async () => {
    const folder = companyFiles();
    await compared(folder);
    const path = join(folder, "out", "compare.json");
    writeFileSync(path, readFileSync(path, "utf8").replace("silos", "solos"));
    const { code, notes } = await weft("report", join(folder, "out"));
    expect(code).toBe(2);
    expect(notes).toContain("is not what the run has written");
  });
});
