import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { fileReader } from "../../engine/host/fileReader.ts";
import { main } from "../../engine/host/main.ts";
import { prepare } from "../../engine/study.ts";
import { tableFromIPC } from "apache-arrow";
import { recordingTerminal } from "./recordingTerminal.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

async function claimed(...words: readonly string[]) {
  const terminal = recordingTerminal();
  const out = join(temporaryFolder(), "claims");
  const code = await main(["claims", ...words, "--out", out, "-j", "2"], terminal);
  return { code, out: terminal.outText(), notes: terminal.noteText(), folder: out };
}

describe("weft claims", () => {
  it("gives a verdict, worlds and the files of every arm", async () => {
    const { code, out, folder } = await claimed("c31", "-n", "12", "--worlds", "2");
    expect(code).toBe(0);
    expect(out).toMatch(/^C31 Few.*contradicted: negligible +\+1\.\d\s/m);
    expect(out).toContain("The article's figure: The 23 % could not be traced to a source.");
    expect(out).toMatch(/Supported in .* of [12] worlds/);
    expect(out).toContain("adjusted over 1 claim (Holm)");
    const record = JSON.parse(readFileSync(join(folder, "claims.json"), "utf8")) as {
      readonly comparisons: number;
      readonly assumptions: readonly { readonly path: string }[];
      readonly claims: readonly {
        readonly id: string;
        readonly verdict: unknown;
        readonly contrasts: readonly { readonly estimate: { readonly mean: number } }[];
        readonly adjusted: { readonly contradicted: number };
        readonly worldVerdicts: readonly string[];
      }[];
    };
    expect(record.comparisons).toBe(3);
    expect(record.claims).toMatchObject([{ id: "C31", verdict: { kind: "contradicted", how: "negligible" } }]);
    const drawn = ["C31", "verdict-strip"].flatMap((name) => ["png", "svg", "vl.json"].map((kind) => `${name}.${kind}`));
    expect(readdirSync(join(folder, "charts"))).toEqual(["charts.json", ...drawn].sort());
    const contrasts = tableFromIPC(readFileSync(join(folder, "contrasts.arrow"))).toArray() as readonly Readonly<Record<string, unknown>>[];
    expect(contrasts.map(({ claim, contrast, measure, decides, n, finding }) => [claim, contrast, measure, decides, n, finding])).toEqual([
      ["C31", "nightly − real time", "informationGap", 1, 12, "negligible"],
      ["C31", "weekly − real time", "informationGap", 0, 12, "supported"],
      ["C31", "nightly − real time", "lifetimeValue", 0, 12, "negligible"],
    ]);
    const [first] = record.claims;
    expect(contrasts[0]).toMatchObject({ mean: first?.contrasts[0]?.estimate.mean, smallest: 0.02, unit: "share", place: "" });
    const worlds = tableFromIPC(readFileSync(join(folder, "worlds.arrow")));
    expect(worlds.schema.fields.map(({ name }) => name).slice(0, 3)).toEqual(["claim", "world", "verdict"]);
    expect(worlds.schema.fields.map(({ name }) => name).slice(3)).toEqual(record.assumptions.map(({ path }) => path));
    expect((worlds.toArray() as readonly { verdict: string }[]).map(({ verdict }) => verdict)).toEqual(first?.worldVerdicts);
    expect(first?.worldVerdicts).toHaveLength(2);
    expect(first?.adjusted.contradicted).toBeLessThan(0.05);
    const arms = readdirSync(join(folder, "arms"));
    expect(arms).toEqual(["C31-nightly", "C31-real-time", "C31-weekly"]);
    for (const arm of arms) {
      const file = join(folder, "arms", arm, `${arm}.json`);
      expect(prepare(file, fileReader([file]).read).kind).toBe("ok");
    }
  });

  it("gives the same numbers on one thread and on two", async () => {
    const json = async (threads: string) => {
      const { out } = await claimed("C31", "-n", "11", "--worlds", "1", "--json", "-j", threads);
      return out;
    };
    expect(await json("1")).toBe(await json("2"));
  });

  it("says what is not a test, and runs nothing for it", async () => {
    const { code, out, folder } = await claimed("C1", "C12", "--lang", "es");
    expect(code).toBe(0);
    expect(out).toMatch(/C12 .*no es una prueba/);
    expect(out).toMatch(/C1 .*no es una prueba/);
    expect(existsSync(join(folder, "arms"))).toBe(false);
  });

  it("names the nearest claim for an unknown one", async () => {
    const { code, notes } = await claimed("C99");
    expect(code).toBe(2);
    expect(notes).toContain('there is no claim "C99"');
  });
});
