import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { main } from "../../engine/host/main.ts";
import { companyFiles, scenario } from "./companyFiles.ts";
import { recordingTerminal } from "./recordingTerminal.ts";
import { writingTo } from "./stoppable.ts";

async function weft(...words: readonly string[]) {
  const terminal = recordingTerminal();
  const begun = performance.now();
  const code = await main(words, terminal);
  return { code, out: terminal.outText(), notes: terminal.noteText(), ms: performance.now() - begun };
}

describe("wrong input", () => {
  test("is reported whole, located, at once, with exit code 2 and nothing written", async () => {
    const folder = companyFiles({
      "wrong.yaml": scenario("Wrong", "functional-silo", "service: { attempts: many }\n"),
      "worse.yaml": "weft: 1\nname: Worse\nextends: ./gone.yaml\n",
    });
    await weft("check", join(folder, "silos.yaml"));
    const files = readdirSync(folder, { recursive: true }).length;
    const { code, out, notes, ms } = await weft(
      "compare",
      join(folder, "wrong.yaml"),
      join(folder, "worse.yaml"),
      "--out",
      join(folder, "out"),
    );
    expect(code).toBe(2);
    expect(out).toBe("");
    const lines = notes.split("\n");
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines) expect(line).toMatch(/^\/.*\.yaml:\d+:\d+: /);
    expect(notes).toContain("functional-silos");
    expect(ms).toBeLessThan(5000); // a guard against a hang; how quick it is was measured by hand
    expect(readdirSync(folder, { recursive: true })).toHaveLength(files);
  });

  test.each([
    ["a file that is not there", "gone.yaml", null],
    ["an empty file", "empty.yaml", ""],
    ["bytes that are no text", "binary.yaml", "\u0000\u0001\u0002"],
    ["a folder outside", "outside.yaml", "weft: 1\nname: x\nextends: ../../../../etc/passwd\n"],
  ])("%s is refused without a stack trace", async (_, name, text) => {
    const folder = companyFiles();
    if (text !== null) writeFileSync(join(folder, name), text);
    for (const command of ["check", "run", "compare"]) {
      const { code, notes } = await weft(command, join(folder, name));
      expect(code).toBe(2);
      expect(notes).toContain(`${name}:`);
      expect(notes).not.toMatch(/\n\s+at |TypeError|Error:/);
    }
  });

  test("that would fill the memory is refused before it runs, with the way to raise the limit", async () => {
    const folder = companyFiles();
    const { code, notes } = await weft("compare", join(folder, "silos.yaml"), "--most-journeys", "50", "--out", join(folder, "out"));
    expect(code).toBe(2);
    expect(notes).toMatch(/silos\.yaml:1:1: about 130 journeys .* at most 50 .*--most-journeys/);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("a folder for results that cannot be written is named, with a way out", async () => {
    const folder = companyFiles({ mine: "a file" });
    for (const [out, reason] of [
      [join(folder, "mine"), /it is a file, not a folder/],
      [join(folder, "mine", "below"), /is a file, not a folder/],
      [join(folder, "base"), /holds other files; choose an empty folder with --out/],
      ["/proc/weft", /cannot write into \/proc\/weft/],
    ] as const) {
      const { code, notes } = await weft("compare", join(folder, "silos.yaml"), join(folder, "liaisons.yaml"), "--out", out);
      expect(code).toBe(2);
      expect(notes).toMatch(reason);
    }
  });
});

describe("weft check", () => {
  test("names whoever has an empty cell of skills: they serve nobody, which may be meant", async () => {
    const people = "id,function,skills\nana,sales,sales\nben,support,support\nkim,sales,\nlou,support,\n";
    const own = (text: string) =>
      companyFiles({ "own.yaml": "weft: 1\nname: Own\nextends: ./base/company.yaml\norg: { people: people.csv }\n", "people.csv": text });
    const { code, out } = await weft("check", join(own(people), "own.yaml"));
    expect(code).toBe(0);
    expect(out).toContain("kim, lou: no skill, so they serve no customer (an empty cell in the column skills)");
    const full = await weft(
      "check",
      join(own(people.replace("kim,sales,", "kim,sales,sales").replace("lou,support,", "lou,support,support")), "own.yaml"),
    );
    expect(full.code).toBe(0);
    expect(full.out).not.toContain("no skill");
  });

  test("names facts that nobody creates: meant, or forgotten", async () => {
    const folder = companyFiles({
      "weather.yaml": scenario("Weather", "functional-silos", "journey: { onboarding: { help: { needs: [plan, weather] } } }\n"),
    });
    const { code, out } = await weft("check", join(folder, "weather.yaml"), join(folder, "silos.yaml"));
    expect(code).toBe(0);
    expect(out.match(/nobody creates .*/g)).toEqual([
      'nobody creates "weather" (needed at onboarding.help): only the customer can tell it',
    ]);
  });

  test("says what it understood, and explains every number", async () => {
    const folder = companyFiles();
    const { code, out } = await weft("check", folder, "--explain");
    expect(code).toBe(0);
    expect(out).toContain("silos.yaml: fine. Silos");
    expect(out).toContain("liaisons.yaml: fine. Liaisons");
    expect(out).toMatch(/functions\.sales\.people +6 +plain .*base\/company\.yaml:5/);
    const { out: json } = await weft("check", join(folder, "silos.yaml"), "--json", "--explain");
    const [entry] = JSON.parse(json) as { ok: boolean; provenance: unknown[] }[];
    expect(entry?.ok).toBe(true);
    expect(entry?.provenance.length).toBeGreaterThan(20);
  });
});

describe("weft run", () => {
  test("shows one replication of a comparison, and writes its event log", async () => {
    const folder = companyFiles();
    const words = ["run", join(folder, "liaisons.yaml"), "--to", join(folder, "silos.yaml"), "--only", "2", "--out", join(folder, "out")];
    const shown = await weft(...words, "--json", "--trace");
    expect(shown.code).toBe(0);
    const one = JSON.parse(shown.out) as { replication: number; status: string; fingerprint: string };
    expect(one).toMatchObject({ replication: 2, status: "done" });
    expect(readdirSync(join(folder, "out", "trace", "replication-2")).sort()).toEqual([
      "handoffs.arrow",
      "handoffs.csv",
      "visits.arrow",
      "visits.csv",
    ]);
    expect((await weft(...words)).out).toContain(one.fingerprint);
  });
});

describe.skipIf(!existsSync("/dev/full"))("results that cannot be written", () => {
  test("because the disk is full are said to be so", () => {
    expect(writingTo("/dev/full", ["--help"])).toEqual({
      code: 1,
      notes: expect.stringContaining("cannot write results to standard output: the disk is full") as string,
    });
  });
});
