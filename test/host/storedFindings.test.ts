import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { packageVersion } from "../../engine/host/engineIdentity.ts";
import { main } from "../../engine/host/main.ts";
import { readManifest, type Manifest } from "../../engine/host/manifest.ts";
import type { LinksRecord } from "../../engine/report/links/linksRecord.ts";
import { CLAIMS, LINKS } from "../report/foundFixture.ts";
import { companyFiles } from "./companyFiles.ts";
import { recordingTerminal } from "./recordingTerminal.ts";

/** Links of a made-up run on the company of this file, in a folder of its own. */
const folder = mkdtempSync(join(tmpdir(), "weft-found-"));
let manifest: Manifest | null = null;
const at = (...names: readonly string[]) => join(folder, "out", ...names);

beforeAll(async () => {
  companyFiles({}, folder);
  const code = await main(["run", join(folder, "silos.yaml"), "-n", "2", "--out", at("study")], recordingTerminal());
  manifest = readManifest(at("study"));
  if (code !== 0 || manifest === null) throw new Error("the study has not run");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const engine = { version: packageVersion(), source: "0", node: "20" };

function stored(file: string, content: unknown): string {
  const path = at(file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return dirname(path);
}

function links(more: Partial<LinksRecord & { readonly engine: unknown }> = {}): unknown {
  return { engine, ...LINKS, hash: manifest?.scenarios[0]?.hash, ...more };
}

async function reported(...words: readonly string[]) {
  const terminal = recordingTerminal();
  const code = await main(["report", at("study"), ...words], terminal);
  return { code, out: terminal.outText(), notes: terminal.noteText(), page: readFileSync(at("study", "report.html"), "utf8") };
}

function drawn(): readonly string[] {
  return readdirSync(at("study", "charts")).filter((name) => /^(link-|relay|verdict).*svg$/.test(name));
}

describe("weft report with what other runs have found", { timeout: 60_000 }, () => {
  it("tells of links and claims that are named, draws their charts, and forgets them when they are not", async () => {
    const valued = stored("far/away/links.json", links());
    const judged = stored("far/claims/claims.json", { engine, ...CLAIMS });
    const before = readFileSync(at("study", "report.html"), "utf8");
    const { code, out, page } = await reported("--links", valued, "--claims", judged);
    expect(code).toBe(0);
    expect(out).toContain(`Links: ${valued}`);
    expect(page).toContain("Sales – Support (sales-1 – support-2)");
    expect(page).toContain("Silos hide gaps.");
    expect(drawn()).toEqual(["link-plan.svg", "link-response.svg", "link-values.svg", "relay-load.svg", "verdict-strip.svg"]);
    expect(Object.keys(readManifest(at("study"))?.checksums ?? {})).toEqual(expect.arrayContaining(["charts/link-plan.svg"]));
    const after = await reported();
    expect(after.page).toBe(before);
    expect(drawn()).toEqual([]);
    expect(Object.keys(readManifest(at("study"))?.checksums ?? {}).filter((name) => name.includes("link-"))).toEqual([]);
  });

  it("finds the most thorough run of the baseline's links beside it, on the same luck, and nothing else", async () => {
    stored("links-1/links.json", links({ name: "The few", sizes: { test: 20 } }));
    stored("links-2/links.json", links({ name: "The many", sizes: { test: 40 } }));
    stored("links-3/links.json", links({ name: "Other luck", seed: "other", sizes: { test: 99 } }));
    stored("links-4/links.json", links({ name: "Other company", hash: "0", sizes: { test: 99 } }));
    stored("links-5/links.json", "no JSON");
    const { out, page } = await reported();
    expect(out).toContain(at("links-2"));
    expect(page).toContain("The many: 3 links were tested");
    for (const name of ["links-1", "links-2"]) stored(`${name}/links.json`, links({ hash: "0" }));
    expect((await reported()).out).not.toContain("Links:");
  });

  it.each([
    ["--links", "nothing/there.txt", "", "holds no results of weft links: there is no links.json"],
    ["--links", "torn/links.json", "{", "links.json cannot be read"],
    ["--links", "null/links.json", "null", "does not say which version of Weft wrote it"],
    ["--links", "thin/links.json", { engine, hash: "0" }, "links.json is not what this version writes"],
    ["--links", "old/links.json", { ...LINKS, engine: { version: "0.0.1" } }, "is of Weft 0.0.1; run weft links again"],
    ["--links", "other/links.json", { ...LINKS, engine, hash: "0" }, "values the links of another silos.yaml than this report compares"],
    ["--claims", "torn/claims.json", "[", "claims.json cannot be read"],
    ["--claims", "thin/claims.json", { engine, claims: 1 }, "claims.json is not what this version writes"],
    ["--claims", "old/claims.json", { ...CLAIMS, engine: { version: "0.0.1" } }, "is of Weft 0.0.1; run weft claims again"],
  ])("refuses a folder that is not what it should be, and writes nothing: %s %s", async (option, file, content, said) => {
    const place = stored(file, content);
    const before = readFileSync(at("study", "manifest.json"), "utf8");
    const { code, notes, page } = await reported(option, place);
    expect(code).toBe(2);
    expect(notes).toContain(said);
    expect(readFileSync(at("study", "manifest.json"), "utf8")).toBe(before);
    expect(page.length).toBeGreaterThan(1000);
  });

  it("has no links in an ODD", async () => {
    expect((await reported("--odd", "--claims", at("far", "claims"))).code).toBe(2);
  });
});
