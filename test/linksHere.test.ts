import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { jsonText } from "../engine/host/jsonText.ts";
import { main } from "../engine/host/main.ts";
import {
  issuesText,
  linkGround,
  linksHere,
  LINK_OUTCOMES,
  prepare,
  QUICK_LINK_SIZES,
  type Ground,
  type LabSizes,
  type Prepared,
} from "../engine/index.ts";
import { companyFiles, scenario } from "./host/companyFiles.ts";
import { recordingTerminal } from "./host/recordingTerminal.ts";

const read = (path: string) => readFileSync(path, "utf8");

/** What `--quick --candidates 4 -n 6` asks for. */
const FEW: LabSizes = { ...QUICK_LINK_SIZES, candidates: 4, test: 6, confirm: 6, final: 6 };

function company(folder: string, file = "silos.yaml"): readonly [Prepared, Ground] {
  const prepared = prepare(join(folder, file), read);
  if (prepared.kind === "issues") throw new Error(issuesText(prepared.issues));
  const ground = linkGround(prepared.value, read);
  if (ground.kind === "issues") throw new Error(ground.issues.map(({ message }) => message).join());
  return [prepared.value, ground.value];
}

describe("the link lab without a folder and without threads", () => {
  it("finds what weft links finds, to the last bit", { timeout: 120_000 }, async () => {
    const folder = companyFiles();
    const out = join(folder, "out");
    const words = ["--quick", "--candidates", "4", "-n", "6", "--budget", "5 h", "--seed", "both", "-j", "1", "--out", out];
    expect(await main(["links", join(folder, "silos.yaml"), ...words], recordingTerminal())).toBe(0);
    let pauses = 0;
    const found = await linksHere(...company(folder), {
      seed: "both",
      budget: { unit: "hours", most: 5 },
      sizes: FEW,
      pause: () => Promise.resolve(void pauses++),
    });
    if (found.kind === "refused") throw new Error(found.reason);
    expect(pauses).toBeGreaterThan(20);
    const stored = JSON.parse(read(join(out, "links.json"))) as Stored;
    const values = found.findings.values.map(({ candidate, value, pValue }) => ({ between: candidate.between, value, pValue }));
    expect(values.length).toBeGreaterThan(0);
    expect(jsonText(values)).toBe(jsonText(stored.links.map(({ between, value, pValue }) => ({ between, value, pValue }))));
    expect(jsonText(found.findings.counts)).toBe(jsonText(stored.counts));
    expect(jsonText(found.readings.load?.checks)).toBe(jsonText(stored.load.checks));
    expect(jsonText(found.start)).toBe(jsonText(stored.start));
    expect(found.findings.values[0]?.beside.map(({ outcome }) => outcome)).toEqual(LINK_OUTCOMES.slice(1));
  });

  it("refuses a company whose work piles up, and one whose structure changes", { timeout: 120_000 }, async () => {
    const base = read(join(companyFiles(), "base/company.yaml"));
    // Work fills people all but whole before anything is asked again.
    const crowded = base.replaceAll("people: 6", "people: 3").replace("30 per week", "53 per week").replace("1 months", "6 months");
    const change = "changes:\n  - { at: 200 h, org: { form: complete-links } }\n";
    const folder = companyFiles({
      "base/company.yaml": `${crowded}channels: { video: { patience: none }, email: { patience: none } }\n`,
      "changing.yaml": scenario("Changing", "functional-silos", change),
    });
    const refused = await linksHere(...company(folder), { sizes: FEW });
    expect(refused).toMatchObject({ kind: "refused", reason: "work piles up" });
    expect(() => company(folder, "changing.yaml")).toThrow("the structure changes while time runs");
  });

  it("names what lies outside its range", async () => {
    const [prepared, ground] = company(companyFiles());
    const asked = (options: Parameters<typeof linksHere>[2]) => linksHere(prepared, ground, options);
    await expect(asked({ sizes: { test: 1 } })).rejects.toThrow("sizes.test is 1, expected a whole number from 2 to 1000");
    await expect(asked({ sizes: { final: 1001 } })).rejects.toThrow("sizes.final is 1001");
    await expect(asked({ sizes: { candidates: 0 } })).rejects.toThrow("sizes.candidates is 0, expected a whole number from 1");
    await expect(asked({ budget: { unit: "links", most: 1.5 } })).rejects.toThrow("budget is 1.5 links, expected a whole number from 1");
    await expect(asked({ budget: { unit: "hours", most: 0 } })).rejects.toThrow("budget is 0 hours, expected above 0");
  });
});

interface Stored {
  readonly links: readonly { readonly between: readonly string[]; readonly value: unknown; readonly pValue: number }[];
  readonly counts: unknown;
  readonly start: unknown;
  readonly load: { readonly checks: unknown };
}
