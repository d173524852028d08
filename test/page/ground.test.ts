import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { groundsOf } from "../../engine/host/groundsOf.ts";
import { pseudonyms, withPseudonyms } from "../../engine/host/pseudonyms.ts";
import { scenarioFiles } from "../../engine/host/scenarioFiles.ts";
import { groundOf, preparedOn, type PageGround } from "../../engine/page/ground.ts";
import { fromPlainJson, plainJson } from "../../engine/page/plainJson.ts";
import { AS_STATED } from "../../engine/scenario/levers.ts";
import { prepare, replicateAndMeasure, type Prepared } from "../../engine/study.ts";
import { comparisonOf } from "../report/comparisonFixture.ts";

const FOLDERS = ["saas", "saas/lifecycle", "surgical", "marketing", "it-incidents", "own-people", "task-force"];
const FILES = FOLDERS.flatMap((folder) => scenarioFiles([`scenarios/${folder}`]).slice(0, 2));

describe("what a page is given of a scenario", () => {
  it.each(FILES)("%s gives the same bits as its file, through JSON", (file) => {
    const stated = prepared(file, AS_STATED);
    const names = pseudonyms([stated]);
    const ground = groundOf(withPseudonyms(stated, names), (person) => names.get(person) ?? person);
    const there = onPage(fromPlainJson(plainJson(ground)) as PageGround, AS_STATED);
    expect(first(there)).toEqual(first(stated));
    expect(there.structure).toEqual(withPseudonyms(stated, names).structure);
  });

  it("moves levers as the command line does", () => {
    const file = "scenarios/saas/csm-orchestration.yaml";
    const levers = { load: 1.1, fabric: 0.5, length: 2 };
    const moved = prepared(file, levers);
    expect(first(onPage(groundOf(moved, String), levers))).toEqual(first(moved));
  });

  it("is nothing where a company is too large for a page", () => {
    const stated = prepared("scenarios/saas/csm-orchestration.yaml", AS_STATED);
    const comparison = comparisonOf([{ id: stated.id, name: stated.name, means: {}, verdicts: {} }]);
    const given = (one: Prepared) => groundsOf([one], comparison, new Map());
    expect(given(stated)?.map(({ id }) => id)).toEqual([stated.id]);
    const { scenario, structure } = stated;
    expect(given({ ...stated, scenario: { ...scenario, time: { ...scenario.time, horizonHours: 500_000 } } })).toBeNull();
    const [person] = structure.people;
    const crowd = person === undefined ? [] : Array.from({ length: 1001 }, () => person);
    expect(given({ ...stated, structure: { ...structure, people: crowd } })).toBeNull();
  });

  it("holds no name of a person who was read from a file", () => {
    const [file = ""] = scenarioFiles(["scenarios/own-people"]);
    const stated = prepared(file, AS_STATED);
    const names = pseudonyms([stated]);
    expect(names.size).toBeGreaterThan(5);
    const text = plainJson(groundOf(withPseudonyms(stated, names), (person) => names.get(person) ?? person));
    for (const name of names.keys()) expect(text).not.toContain(JSON.stringify(name));
    expect(text).not.toContain(".csv");
  });
});

/** Whoever owns customers or is assigned at first is named in the scenario itself. */
describe("settings that name people", () => {
  it("are not sent along", () => {
    const [file = ""] = scenarioFiles(["scenarios/own-people"]);
    const stated = prepared(file, AS_STATED);
    const [person = ""] = pseudonyms([stated]).keys();
    const { org } = stated.stated;
    if (org.kind !== "files") throw new Error("people were read from a file");
    const naming = {
      ...org,
      owners: [person],
      serve: [{ share: 1, teams: {}, owners: [person] }],
      assignment: { everyHours: 168, reach: null, homes: { [person]: 1 } },
    };
    const changes = [{ ...stated.stated.changes[0], atHours: 1, org: naming }] as Prepared["stated"]["changes"];
    const sent = plainJson(groundOf({ ...stated, stated: { ...stated.stated, org: naming, changes } }, () => "P"));
    expect(sent).not.toContain(JSON.stringify(person));
  });
});

function prepared(file: string, levers: typeof AS_STATED): Prepared {
  const checked = prepare(file, (path) => (existsSync(path) ? readFileSync(path, "utf8") : null), levers);
  if (checked.kind === "issues") throw new Error(checked.issues.map(({ message }) => message).join("\n"));
  return checked.value;
}

function onPage(ground: PageGround, levers: typeof AS_STATED): Prepared {
  const checked = preparedOn(ground, levers);
  if (checked.kind === "issues") throw new Error(checked.issues.map(({ message }) => message).join("\n"));
  return checked.value;
}

function first({ compiled }: Prepared): unknown {
  const { fingerprint, values, status } = replicateAndMeasure(compiled, [1, 2], 0, null);
  return { fingerprint, values: [...values], status };
}
