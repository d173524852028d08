import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { seedKey } from "../engine/random/seedKey.ts";
import { prepare, replicateAndMeasure } from "../engine/study.ts";

const read = (path: string) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
};

describe("preparing a scenario", () => {
  const files = readdirSync("scenarios", { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".yaml") && !path.includes("base/"),
  );

  it.each(files)("every shipped scenario is valid and runs: %s", (path) => {
    const prepared = prepare(`scenarios/${path}`, read);
    expect(prepared.kind === "issues" ? prepared.issues : []).toEqual([]);
    if (prepared.kind === "issues") return;
    const { compiled, keys } = prepared.value;
    const result = replicateAndMeasure(compiled, seedKey("weft"), 0, null);
    expect(result.status).toBe("done");
    expect(result.values.length).toBe(keys.length);
  });

  it("finds the shipped scenarios", () => expect(files.length).toBeGreaterThanOrEqual(9));

  it("reports an unknown outcome where it is written, with the nearest measure", () => {
    const text = `${read("scenarios/own-people/formal.yaml") ?? ""}compare:\n  headline: [perfectJourneyRat]\n`;
    const prepared = prepare("scenarios/own-people/formal.yaml", (path) =>
      path === "scenarios/own-people/formal.yaml" ? text : read(path),
    );
    expect(prepared.kind === "issues" && prepared.issues.map(({ message, hint, position }) => ({ message, hint, position }))).toEqual([
      { message: '"perfectJourneyRat" is no measure', hint: 'did you mean "perfectJourneyRate"?', position: { line: 7, column: 14 } },
    ]);
  });

  it("one hash for one content: the name of the file does not count, a number does", () => {
    const hash = (text: string, file = "scenarios/own-people/formal.yaml") => {
      const prepared = prepare(file, (path) => (path === file ? text : read(path)));
      if (prepared.kind === "issues") throw new Error(prepared.issues.map(({ message }) => message).join("\n"));
      return prepared.value.hash;
    };
    const text = read("scenarios/own-people/formal.yaml") ?? "";
    expect(hash(text, "scenarios/own-people/other.yaml")).toBe(hash(text));
    expect(hash(`${text}time: { warmUp: 2 months }\n`)).not.toBe(hash(text));
  });
});
