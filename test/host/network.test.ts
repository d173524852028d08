import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { tableFromIPC } from "apache-arrow";
import { describe, expect, it } from "vitest";

import { main } from "../../engine/host/main.ts";
import { takeOutFolder } from "../../engine/host/outFolder.ts";
import { displayWidth } from "../../engine/report/displayWidth.ts";
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

/** The real command, with results where it is run. */
function spawnedIn(folder: string, words: readonly string[]): void {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const weft = fileURLToPath(new URL("../../engine/host/weft.ts", import.meta.url));
  execFileSync(process.execPath, ["--import", tsx, weft, ...words], { cwd: folder, stdio: "ignore" });
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
    expect(readdirSync(join(folder, "charts")).sort()).toEqual(["charts.json", ...drawn]);
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

  it("that failed while it wrote can be run again into the same folder", async () => {
    const folder = temporaryFolder();
    const { ties } = karate(folder);
    const out = join(folder, "results");
    mkdirSync(out);
    const terminal = recordingTerminal();
    // Where the charts should go there is a file.
    const run = takeOutFolder(out);
    writeFileSync(join(out, "charts"), "");
    run.release();
    expect(await main(["network", ties, "--out", out], terminal)).not.toBe(0);
    expect(readdirSync(out)).toContain("people.csv");
    expect(readdirSync(out)).not.toContain("network.json");
    rmSync(join(out, "charts"));
    expect(await main(["network", ties, "--out", out], terminal)).toBe(0);
    expect(readdirSync(out)).toContain("network.json");
    expect(readdirSync(out).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("fits a narrow terminal, in either language", async () => {
    for (const language of ["en", "es"]) {
      const folder = temporaryFolder();
      const { ties, people } = karate(folder);
      const terminal = { ...recordingTerminal(), columns: 40 };
      const words = ["network", ties, "--people", people, "--groups", "club", "--out", join(folder, "o"), "--lang", language];
      expect(await main(words, terminal)).toBe(0);
      const wide = terminal
        .outText()
        .split("\n")
        .filter((line) => displayWidth(line) > 40 && !line.includes(folder));
      expect(wide).toEqual([]);
    }
  });

  it("shows congruence where it is told who needs whom, and one tie as one", async () => {
    const folder = temporaryFolder();
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const [ties, needs] = [write("ties.txt", "a b\n"), write("needs.txt", "a b\nred blue\n")];
    const people = write("people.csv", "id,team\na,red\nb,red\nc,blue\n");
    const run = async (...words: readonly string[]) => {
      const terminal = recordingTerminal();
      const code = await main(["network", ties, "--people", people, "--out", join(folder, "out"), ...words], terminal);
      return [code, terminal.outText(), terminal.noteText()] as const;
    };
    const [code, out] = await run("--needs", needs, "--names");
    expect(code).toBe(0);
    expect(out).toMatch(/^1 tie read\./);
    expect(out).toMatch(/pairs who need each other +3\n +share of them with a tie \(congruence\) +0\.333\n +ties of pairs who do not +0/);
    const record = JSON.parse(readFileSync(join(folder, "out", "network.json"), "utf8")) as Readonly<Record<string, unknown>>;
    expect(record).toMatchObject({ gaps: [["a", "c"], ["b", "c"]], richClub: [{ contacts: 0, people: 2, density: 1 }] }); // prettier-ignore
    expect((await run())[1]).not.toContain("congruence");
    const [, spanish] = await run("--needs", needs, "--lang", "es");
    expect(spanish).toMatch(/^1 vínculo leído\./);
    expect(spanish).toMatch(/parte de ellos con vínculo \(congruencia\) +0,333/);
    expect(spanish).toMatch(/eficiencia local|densidad entre la décima parte/);
    expect(await run("--needs", write("wrong.txt", "a read\n"))).toMatchObject([2, "", /"read" is neither a group nor/]);
  });

  it("writes each language into a folder of its own", () => {
    const folder = temporaryFolder();
    const { ties } = karate(folder);
    for (const language of ["en", "es"]) spawnedIn(folder, ["network", ties, "--lang", language]);
    const found = readdirSync(join(folder, "out"));
    expect(found).toHaveLength(2);
    const spanish = found.filter((name) => readFileSync(join(folder, "out", name, "network.json"), "utf8").includes("no se dan grupos"));
    expect(spanish).toHaveLength(1);
  });

  it("says that there are too many groups to show against each other, and measures them", async () => {
    const folder = temporaryFolder();
    const [ties, people, out] = [join(folder, "t.txt"), join(folder, "p.csv"), join(folder, "o")];
    const ids = Array.from({ length: 600 }, (_, at) => at);
    writeFileSync(ties, ids.map((at) => `${at} ${(at + 1) % 600}\n`).join(""));
    writeFileSync(people, `id,team\n${ids.map((at) => `${at},t${at}`).join("\n")}\n`);
    const terminal = recordingTerminal();
    expect(await main(["network", ties, "--people", people, "--out", out], terminal)).toBe(0);
    expect(terminal.outText()).toContain("Groups against groups: left out for its cost: 600 groups, at most 500");
    expect(terminal.outText()).toMatch(/E–I index +1\n/);
    expect(readdirSync(join(out, "charts"))).not.toContain("group-ties.svg");
  });
});
