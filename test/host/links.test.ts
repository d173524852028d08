import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { describe, expect, it } from "vitest";

import { linksWords } from "../../engine/report/links/linksWords.ts";
import { main } from "../../engine/host/main.ts";
import { displayWidth } from "../../engine/report/displayWidth.ts";
import { companyFiles, scenario } from "./companyFiles.ts";
import { recordingTerminal } from "./recordingTerminal.ts";

const FEW = ["--candidates", "4", "-n", "6", "--quick"];

async function linked(folder: string, file: string, ...words: readonly string[]) {
  const terminal = recordingTerminal();
  const out = join(folder, `out${words.join("").replaceAll(/[^\w]/g, "")}`);
  const code = await main(["links", join(folder, file), ...FEW, ...words, "--out", out], terminal);
  return { code, out: terminal.outText(), notes: terminal.noteText(), folder: out };
}

interface Found {
  readonly seed: string;
  readonly budget: unknown;
  readonly links: readonly { readonly change: string; readonly between: readonly string[]; readonly value: { readonly n: number } }[];
  readonly readings: readonly { readonly reading: string; readonly measure: string | null; readonly sentence: string }[];
  readonly load: { readonly of: number; readonly checks: readonly { readonly share: number }[] } | null;
  readonly plan: { readonly steps: readonly { readonly links: readonly unknown[] }[]; readonly baselines: readonly unknown[] };
}

describe("weft links", () => {
  it("values links, says what to build, and leaves tables and pictures", { timeout: 120_000 }, async () => {
    const { code, out, folder } = await linked(companyFiles(), "silos.yaml", "-j", "2");
    expect(code).toBe(0);
    expect(out).toMatch(/can be told from nothing|No link can be told/);
    expect(out).toContain(`Results: ${folder}`);
    const found = JSON.parse(readFileSync(join(folder, "links.json"), "utf8")) as Found;
    expect(found).toMatchObject({ seed: "weft", budget: { unit: "links", most: 10 } });
    expect(found.links.length).toBeGreaterThan(0);
    expect(found.links.every(({ value }) => value.n === 6)).toBe(true);
    const added = found.links.filter(({ change }) => change === "added").map(({ between }) => between.map((id) => id.split("-")[0]));
    expect(new Set(added.map(String))).toEqual(new Set(["sales,support"]));
    const rows = tableFromIPC(readFileSync(join(folder, "links.arrow")));
    const csv = readFileSync(join(folder, "links.csv"), "utf8").trim().split("\n");
    expect(csv).toHaveLength(rows.numRows + 1);
    expect(csv[0]).toMatch(/^from,to,from_function,to_function,kind,change,strength,handoffs_per_month,upkeep_hours_per_month/);
    const charts = readdirSync(join(folder, "charts")).filter((name) => name.startsWith("link-values"));
    expect(charts).toEqual(["link-values.png", "link-values.svg", "link-values.vl.json"]);
    if (found.plan.steps.length > 0) expect(found.plan.baselines).toHaveLength(4);
    expect(out).toContain("Four readings, which are never mixed");
    const read = (of: string) => new Set(found.readings.filter(({ reading }) => reading === of).map(({ measure }) => measure));
    expect(read("R3").size).toBe(5);
    expect(read("R4")).toEqual(new Set([null]));
    expect(found.readings.every(({ reading, sentence }) => sentence.startsWith(reading))).toBe(true);
    expect(found.load?.checks.map(({ share }) => share)).toEqual([0.95, 1.05]);
  });

  it("gives the same bytes on one thread and on two, and takes budgets of hours, in Spanish too", { timeout: 120_000 }, async () => {
    const folder = companyFiles();
    const one = await linked(folder, "silos.yaml", "-j", "1", "--json");
    const two = await linked(folder, "silos.yaml", "-j", "2", "--json");
    expect(one.out).toBe(two.out);
    const spanish = await linked(folder, "silos.yaml", "-j", "2", "--lang", "es", "--budget", "2.5 h");
    const found = JSON.parse(readFileSync(join(spanish.folder, "links.json"), "utf8")) as Found;
    expect(found.budget).toEqual({ unit: "hours", most: 2.5 });
    expect(spanish.out).toContain("Valor neto: cambio del valor del cliente");
    expect(readdirSync(join(spanish.folder, "charts"))).toContain("link-values.es.svg");
  });

  it("fits a narrow terminal, shows both ends of long names, and says that nothing fits a budget", { timeout: 120_000 }, async () => {
    const long = (letter: string, skill: string) => [1, 2].map((at) => `${letter.repeat(100)}${at},${skill},${skill},${skill}`);
    const folder = companyFiles({
      "people.csv": ["id,function,team,skills", ...long("s", "sales"), ...long("h", "support"), ""].join("\n"),
      "links.csv": "from,to,strength,kind\n",
      "own.yaml": "weft: 1\nname: Own\nextends: ./base/company.yaml\norg: { people: people.csv, links: links.csv }\n",
    });
    const words = ["links", join(folder, "own.yaml"), ...FEW, "--candidates", "1", "--names", "--out", join(folder, "out")];
    for (const [language, nothing] of [
      ["en", "Nothing to build: no link that pays fits into 0.001 h"],
      ["es", "Nada que crear: ningún enlace que compense cabe en 0,001 h"],
    ] as const) {
      const terminal = { ...recordingTerminal(), columns: 40 };
      expect(await main([...words, "--lang", language, "--budget", "0.001 h"], terminal)).toBe(0);
      const [results = "", ...lines] = terminal.outText().split("\n").toReversed();
      expect(results).toContain(folder);
      expect(lines.filter((line) => displayWidth(line) > 40)).toEqual([]);
      expect(terminal.outText()).toMatch(/s{9}…s{7}1 – h{9}…h{7}1/);
      expect(terminal.outText().replaceAll("\n", " ")).toContain(nothing);
    }
  });

  it("says what a budget is where it is none", async () => {
    for (const wrong of ["10 cats", "0 h", "1.5 links", "h"]) {
      const { code, notes } = await linked(companyFiles(), "silos.yaml", "--budget", wrong);
      expect([code, notes]).toEqual([2, expect.stringContaining("such as 10 links, 20 h or 500 €.")]);
    }
  });

  it("says where a file is wrong, and that a structure must not change", async () => {
    const folder = companyFiles();
    writeFileSync(join(folder, "wrong.yaml"), scenario("Wrong", "functional-silo"));
    const wrong = await linked(folder, "wrong.yaml");
    expect(wrong.code).toBe(2);
    expect(wrong.notes).toMatch(/wrong\.yaml:4:\d+: "functional-silo" is unknown; expected "functional-silos"/);
    writeFileSync(
      join(folder, "changing.yaml"),
      scenario("Changing", "functional-silos", "changes:\n  - { at: 200 h, org: { form: complete-links } }\n"),
    );
    const changing = await linked(folder, "changing.yaml");
    expect(changing.code).toBe(2);
    expect(changing.notes).toContain("the structure changes while time runs; expected one whose links stay");
    const none = await linked(folder, "none.yaml");
    expect(none.code).toBe(2);
  });

  it("refuses a company in which work piles up, before it has tried any link", { timeout: 60_000 }, async () => {
    const patient = "channels: { video: { patience: 5000 h }, email: { patience: 5000 h } }\n";
    const many = "customers: { smb: { arrivals: 190 per week } }\n";
    const folder = companyFiles({ "full.yaml": scenario("Full", "functional-silos", `${patient}${many}`) });
    const { code, notes, folder: out } = await linked(folder, "full.yaml", "-j", "1");
    expect(code).toBe(3);
    expect(notes).toContain("Refused: work piles up without end in 100 % of the replications, so that no link can be valued.");
    // The pilots, and the company as it is.
    expect(
      readFileSync(join(out, "replications", "links.journal"), "utf8")
        .trim()
        .split("\n"),
    ).toHaveLength(2);
    expect(readdirSync(out)).not.toContain("links.json");
  });

  it("says in both languages how much was not looked at", () => {
    const none = { functionPairs: 2, pairsWithoutHandoffs: 0, personPairs: 0, existing: 2, idle: 0, infeasible: 0, unstableShare: 0 };
    const counts = { ...none, pairsLeft: 13, left: 7, leftCarriesMost: 32.5 };
    const sizes = { screened: 4, replications: 6, seed: "weft" };
    const said = linksWords("en").counts(counts, sizes);
    expect(said[0]).toContain("Screened: 4 links (pairs of functions: 2, further pairs of people: 0, there already: 2)");
    expect(said.slice(1)).toEqual([
      "Pairs of functions left out, between which fewest handoffs pass: 13.",
      "Links left out, which carry 32.5 handoffs a month or fewer: 7.",
    ]);
    expect(linksWords("es").counts(counts, sizes).slice(1)).toEqual([
      "Pares de áreas que se dejaron fuera, con menos traspasos entre ellas: 13.",
      "Enlaces que se dejaron fuera, con 32,5 traspasos al mes o menos: 7.",
    ]);
  });
});
