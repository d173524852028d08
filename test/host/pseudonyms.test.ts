import { describe, expect, test } from "vitest";

import { pseudonyms, withPseudonyms } from "../../engine/host/pseudonyms.ts";
import type { Prepared } from "../../engine/study.ts";
import { preparedByHand } from "./preparedByHand.ts";

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

describe("people read from files", () => {
  test("carry the same pseudonym in every scenario, and their names nowhere", () => {
    const [one, other] = [fromFiles("one", ["Ana", "Ben"]), fromFiles("other", ["Ben", "Cleo"])];
    const names = pseudonyms([one, other]);
    expect([...names]).toEqual([
      ["Ana", "P-001"],
      ["Ben", "P-002"],
      ["Cleo", "P-003"],
    ]);
    const shown = withPseudonyms(other, names);
    expect(shown.structure.people.map(({ id }) => id)).toEqual(["P-002", "P-003"]);
    expect(shown.compiled.legend.people).toEqual(["P-002", "P-003"]);
    expect(shown.hash).toBe(other.hash);
  });

  test("whom a form made up keep their numbers", () => {
    const prepared = preparedByHand("form");
    const form = { ...prepared, scenario: { ...prepared.scenario, org: { kind: "form", form: "functional-silos", options: {} } as const } };
    expect(withPseudonyms(form, pseudonyms([form]))).toBe(form);
  });
});
