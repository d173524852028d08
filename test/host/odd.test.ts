import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { main } from "../../engine/host/main.ts";
import { readManifest, sha256 } from "../../engine/host/manifest.ts";
import { companyFiles } from "./companyFiles.ts";
import { recordingTerminal } from "./recordingTerminal.ts";

async function weft(...words: readonly string[]) {
  const terminal = recordingTerminal();
  const code = await main(words, terminal);
  return { code, out: terminal.outText(), notes: terminal.noteText() };
}

describe("weft report --odd", () => {
  test("writes the ODD and STRESS tables of a stored run, with the numbers of its manifest, and keeps everything else", async () => {
    const folder = companyFiles();
    const at = join(folder, "out");
    const files = ["silos.yaml", "liaisons.yaml"].map((name) => join(folder, name));
    expect((await weft("compare", ...files, "-n", "4", "--seed", "odd seed", "--no-outlook", "--out", at)).code).toBe(0);
    const before = readManifest(at);
    const page = readFileSync(join(at, "report.html"), "utf8");

    const { code, out, notes } = await weft("report", at, "--odd");
    expect([code, notes]).toEqual([0, ""]);
    expect(out).toContain(join(at, "odd.md"));
    const text = readFileSync(join(at, "odd.md"), "utf8");
    for (const said of [before?.engine.source, before?.engine.version, before?.machine.node, before?.study, before?.created, "odd seed"]) {
      expect(text).toContain(said);
    }
    for (const input of before?.inputs ?? []) expect(text).toContain(input.sha256);
    expect(text).toContain("| onboarding | kickoff | sales | video | lognormal: mean 2, cv 0.8 |");
    expect(text).toContain("MIT");

    expect((await weft("report", at, "--odd", "--lang", "es")).code).toBe(0);
    expect(readFileSync(join(at, "odd.es.md"), "utf8")).toContain("lognormal: mean 2, cv 0,8");
    expect(readFileSync(join(at, "report.html"), "utf8")).toBe(page);
    expect(existsSync(join(at, "report.es.html"))).toBe(false);
    const after = readManifest(at);
    for (const name of ["odd.md", "odd.es.md"]) expect(after?.checksums[name]).toBe(sha256(readFileSync(join(at, name))));
    expect(Object.keys(after?.checksums ?? {})).toContain("report.html");
    expect(after).toEqual({ ...before, checksums: { ...before?.checksums, ...pick(after?.checksums, ["odd.md", "odd.es.md"]) } });

    // What a later run in the folder does not write again would tell of the former one.
    expect((await weft("compare", ...files, "-n", "5", "--seed", "odd seed", "--no-outlook", "--out", at)).code).toBe(0);
    expect(["odd.md", "odd.es.md"].filter((name) => existsSync(join(at, name)))).toEqual([]);
  });
});

function pick(sums: Readonly<Record<string, string>> | undefined, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, sums?.[name] ?? ""]));
}
