import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { replicate } from "../../engine/kernel/replicate.ts";
import { measureRun } from "../../engine/measure/measureReplication.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { prepare } from "../../engine/study.ts";

const read = (path: string) => readFileSync(path, "utf8");

/** What several scenarios share lies in base/ and is no scenario by itself. */
const FILES = readdirSync("scenarios", { recursive: true, encoding: "utf8" })
  .map((name) => `scenarios/${name.replaceAll("\\", "/")}`)
  .filter((path) => path.endsWith(".yaml"))
  .sort();
const SCENARIOS = FILES.filter((path) => !path.includes("/base/"));
const FOLDERS = [...new Set(SCENARIOS.map((path) => path.slice(0, path.lastIndexOf("/"))))];

describe("every shipped scenario", () => {
  it.each(SCENARIOS)("is valid, passes the audit in a replication and has journeys that end: %s", (file) => {
    const prepared = prepare(file, read);
    if (prepared.kind === "issues") throw new Error(JSON.stringify(prepared.issues));
    const { compiled } = prepared.value;
    const run = replicate(compiled.model, { seedKey: seedKey("weft"), replication: 0 });
    expect(run.stopped).toBe("horizon");
    const { keys, values } = measureRun(compiled, run, null);
    const [journeys, censored] = ["journeys", "journeysCensored"].map((id) => values[keys.findIndex(({ measure }) => measure === id)] ?? 0);
    expect(journeys).toBeGreaterThan(censored ?? 0);
  });

  it.each(FILES)("names the schema in its first line: %s", (file) => {
    const up = "../".repeat(file.split("/").length - 2);
    expect(read(file).split("\n")[0]).toBe(`# yaml-language-server: $schema=${up}weft.schema.json`);
  });

  it.each(FOLDERS)("is explained, and in the table of all: %s", (folder) => {
    expect(read(`${folder}/README.md`).split("\n").length).toBeLessThanOrEqual(41);
    expect(read("scenarios/README.md")).toContain(`(${folder.slice("scenarios/".length)}/README.md)`);
  });
});
