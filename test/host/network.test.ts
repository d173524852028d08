import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { describe, expect, it } from "vitest";

import { main } from "../../engine/host/main.ts";
import { referenceJson } from "../network/reference.ts";
import { recordingTerminal } from "./recordingTerminal.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

interface Karate {
  readonly edges: readonly (readonly [number, number])[];
  readonly nodeAttributes: { readonly club: readonly number[] };
}

/** The karate club as files: ties by name, people with their club. */
function karate(folder: string): { readonly ties: string; readonly people: string } {
  const { edges, nodeAttributes } = referenceJson("net_karate") as Karate;
  const [ties, people] = [join(folder, "ties.csv"), join(folder, "people.csv")];
  writeFileSync(ties, `from;to\n${edges.map(([one, other]) => `member ${one};member ${other}`).join("\n")}\n`);
  writeFileSync(people, `id,club\n${nodeAttributes.club.map((club, at) => `member ${at},${club === 0 ? "hi" : "officer"}`).join("\n")}\n`);
  return { ties, people };
}

async function networked(...words: readonly string[]) {
  const folder = temporaryFolder();
  const files = karate(folder);
  const out = join(folder, "results");
  const terminal = recordingTerminal();
  const code = await main(["network", files.ties, "--people", files.people, "--out", out, ...words], terminal);
  return { code, folder: out, out: terminal.outText(), notes: terminal.noteText(), files };
}

interface Recorded {
  readonly directed: boolean;
  readonly directedBy: string;
  readonly whole: readonly { readonly id: string; readonly value: number | null; readonly why: string | null }[];
  readonly tail: { readonly verdict: string };
  readonly groups: { readonly names: readonly string[]; readonly ties: readonly (readonly number[])[] } | null;
}

describe("weft network", () => {
  it("measures a graph: table, files and charts, with people under pseudonyms", async () => {
    const { code, out, folder } = await networked("--groups", "club");
    expect(code).toBe(0);
    expect(out).toContain("78 ties read. The file says nothing of directions, so ties are read both ways;");
    expect(out).toMatch(/E–I index {2,}−0\.718\n.*E–I that sizes alone would give {2,}0\.0303/);
    expect(out).toMatch(/reciprocity {2,}– ties have no direction/);
    expect(out).toMatch(/^P-1 +hi +16 +231/m);
    expect(out).toMatch(/^hi +35 \(25\.7\s%\) +11 \(3\.8\s%\)$/m);
    expect(out).toContain("too few to tell whether they follow a power law, because there are fewer than");
    expect(out).not.toMatch(/member|NaN|undefined|Infinity/);
    expect(readdirSync(folder).sort()).toEqual(["charts", "network.json", "people.arrow", "people.csv", "ties.arrow", "ties.csv"]);
    const drawn = ["contacts-tail", "group-ties", "organisation-map"].flatMap((name) =>
      ["png", "svg", "vl.json"].map((kind) => `${name}.${kind}`),
    );
    expect(readdirSync(join(folder, "charts")).sort()).toEqual(drawn);
    const people = tableFromIPC(readFileSync(join(folder, "people.arrow"))).toArray() as readonly Readonly<Record<string, unknown>>[];
    expect(people).toHaveLength(34);
    expect(people[33]).toMatchObject({ person: "P-34", group: "officer", contacts: 17, core: 4 });
    expect(readFileSync(join(folder, "ties.csv"), "utf8").split("\n").slice(0, 2)).toEqual([
      "from,to,weight,betweenness",
      expect.stringMatching(/^P-1,P-2,1,14\.1666/),
    ]);
    expect(readFileSync(join(folder, "charts", "organisation-map.svg"), "utf8")).not.toContain("member");
  });

  it("gives the same as JSON, in either language, with names where they are wanted", async () => {
    const { code, out, folder } = await networked("--groups", "club", "--json", "--names");
    expect(code).toBe(0);
    expect(`${out}\n`).toBe(readFileSync(join(folder, "network.json"), "utf8"));
    const record = JSON.parse(out) as Recorded;
    expect(record).toMatchObject({ directed: false, directedBy: "usual", tail: { verdict: "too few to tell" } });
    expect(record.groups).toMatchObject({ names: ["hi", "officer"], ties: [[35, 11], [11, 32]] }); // prettier-ignore
    expect(record.whole.every(({ value, why }) => (value === null) !== (why === null))).toBe(true);
    expect(readFileSync(join(folder, "people.csv"), "utf8")).toContain("member 33,officer,17");
    const spanish = await networked("--groups", "club", "--lang", "es");
    expect(spanish.out).toContain("modularidad de los grupos");
    expect(spanish.out).toMatch(/densidad {2,}0,139/);
    expect(spanish.out).not.toMatch(/\b(the|people|ties)\b/);
    expect(readdirSync(join(spanish.folder, "charts"))).toContain("organisation-map.es.svg");
  });

  it("reads directions where it is told to, and then has other measures", async () => {
    const { out } = await networked("--directed", "--json");
    const record = JSON.parse(out) as Recorded;
    expect(record).toMatchObject({ directed: true, directedBy: "option", groups: null });
    expect(record.whole.find(({ id }) => id === "reciprocity")?.value).toBe(0);
    expect(record.whole.find(({ id }) => id === "externalInternal")).toMatchObject({ value: null, why: "no groups are given" });
    expect((await networked("--directed", "--undirected")).code).toBe(2);
  });

  it("says everything that is wrong with files, and then writes nothing", async () => {
    const folder = temporaryFolder();
    const [bad, out] = [join(folder, "bad.txt"), join(folder, "results")];
    writeFileSync(bad, "a b\nc\na b x\n");
    const terminal = recordingTerminal();
    expect(await main(["network", bad, "--out", out], terminal)).toBe(2);
    expect(terminal.noteText()).toMatch(/bad\.txt:2:1: the line has 1 word.*\n.*bad\.txt:3:5: the weight is "x"/);
    expect(existsSync(out)).toBe(false);
    const { code, notes } = await networked("--groups", "clab");
    expect(code).toBe(2);
    expect(notes).toContain('no attribute "clab" of people; there is "club" (did you mean "club"?)');
  });

  it("refuses what is no file, and a folder that holds other files", async () => {
    const folder = temporaryFolder();
    const terminal = recordingTerminal();
    expect(await main(["network", join(folder, "nowhere.txt")], terminal)).toBe(2);
    expect(await main(["network", folder], terminal)).toBe(2);
    expect(terminal.noteText()).toMatch(/nowhere\.txt is not there/);
    const files = karate(folder);
    mkdirSync(join(folder, "mine"));
    writeFileSync(join(folder, "mine", "letter.txt"), "dear");
    expect(await main(["network", files.ties, "--out", join(folder, "mine")], terminal)).toBe(2);
    expect(readdirSync(join(folder, "mine"))).toEqual(["letter.txt"]);
  });

  it("gives the same bytes again", async () => {
    const bytes = async () => {
      const { folder } = await networked("--groups", "club");
      return ["people.csv", "ties.arrow", "charts/organisation-map.svg", "charts/contacts-tail.png"].map((name) =>
        readFileSync(join(folder, name)).toString("base64"),
      );
    };
    expect(await bytes()).toEqual(await bytes());
  });
});
