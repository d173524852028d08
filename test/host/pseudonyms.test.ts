import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { main } from "../../engine/host/main.ts";
import { pseudonyms, withPseudonyms } from "../../engine/host/pseudonyms.ts";
import type { Prepared } from "../../engine/study.ts";
import { companyFiles } from "./companyFiles.ts";
import { preparedByHand } from "./preparedByHand.ts";
import { recordingTerminal } from "./recordingTerminal.ts";

/** The scenario as if these people had been read from a file. */
function fromFiles(id: string, people: readonly string[]): Prepared {
  const prepared = preparedByHand(id);
  const org: Prepared["scenario"]["org"] = {
    kind: "files",
    people: "people.csv",
    links: null,
    graph: null,
    serve: [],
    owners: [],
    accounts: null,
    authority: "centre",
  };
  const list = people.map((person) => ({ id: person, department: "sales", level: 0, teams: [], coordinationLoad: 0 }));
  const { compiled } = prepared;
  return {
    ...prepared,
    scenario: { ...prepared.scenario, org },
    structure: { ...prepared.structure, people: list },
    compiled: { ...compiled, legend: { ...compiled.legend, people } },
  };
}

const PEOPLE = ["Aurelia", "Bartholomew", "Clementine", "Dorothea"];

describe("people read from files", () => {
  test("carry the same pseudonym in every scenario, and their names nowhere", () => {
    const [one, other] = [fromFiles("one", ["Ana", "Ben"]), fromFiles("other", ["Ben", "Cleo"])];
    const names = pseudonyms([one, other]);
    expect([...names]).toEqual([
      ["Ana", "P-1"],
      ["Ben", "P-2"],
      ["Cleo", "P-3"],
    ]);
    const shown = withPseudonyms(other, names);
    expect(shown.structure.people.map(({ id }) => id)).toEqual(["P-2", "P-3"]);
    expect(shown.compiled.legend.people).toEqual(["P-2", "P-3"]);
    expect(shown.hash).toBe(other.hash);
  });

  test("are named in no file that is written, unless --names is given", async () => {
    const people = PEOPLE.map((name, at) => {
      const place = at < 2 ? "sales" : "support";
      return `${name},${place},${place},0,${at % 2 === 1 ? PEOPLE[at - 1] : ""},${place}`;
    });
    const folder = companyFiles({
      "people.csv": `id,function,team,level,manager,skills\n${people.join("\n")}\n`,
      "links.csv": "from,to,strength,kind\nAurelia,Clementine,0.8,liaison\n",
      "own.yaml":
        "weft: 1\nname: Own\nextends: ./base/company.yaml\norg: { people: people.csv, links: links.csv, owners: [Aurelia], assignment: { homes: { Clementine: 1 } } }\ncustomers: { smb: { arrivals: 5 per week } }\n",
    });
    const run = async (out: string, ...more: readonly string[]) => {
      const terminal = recordingTerminal();
      const code = await main(["run", join(folder, "own.yaml"), "-n", "2", "--trace", "--out", join(folder, out), ...more], terminal);
      expect({ code, notes: terminal.noteText() }).toMatchObject({ code: 0 });
      const files = readdirSync(join(folder, out), { recursive: true, encoding: "utf8" }).map((name) => join(folder, out, name));
      const texts = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, "latin1"));
      return [...texts, terminal.outText(), terminal.noteText()].join("\n");
    };
    const hidden = await run("hidden");
    for (const name of PEOPLE) expect(hidden).not.toContain(name);
    expect(await run("named", "--names")).toContain("Aurelia");
  });

  test("whom a form made up keep their numbers", () => {
    const prepared = preparedByHand("form");
    const form = { ...prepared, scenario: { ...prepared.scenario, org: { kind: "form", form: "functional-silos", options: {} } as const } };
    expect(withPseudonyms(form, pseudonyms([form]))).toBe(form);
  });
});
