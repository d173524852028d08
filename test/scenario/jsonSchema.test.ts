import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scenarioSchema } from "../../engine/scenario/schema/jsonSchema.ts";

interface Json {
  readonly [key: string]: Json | undefined;
}

const schema = scenarioSchema() as Json;
const at = (...path: readonly string[]) => path.reduce<Json | undefined>((part, name) => part?.[name], schema);

describe("the JSON Schema of scenario files", () => {
  it("is shipped as the code makes it", () => {
    const file = new URL("../../scenarios/weft.schema.json", import.meta.url);
    // GOLDEN=write after a change of the schema or of a form's options.
    if (process.env["GOLDEN"] === "write") writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    const shipped = readFileSync(file, "utf8");
    expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it("completes the words of every choice", () => {
    expect(at("properties", "org", "properties", "form", "enum")).toContain("csm-orchestration");
    expect(at("properties", "budget", "enum")).toEqual(["free", "match", null]);
    expect(JSON.stringify(at("properties", "time", "properties", "calendar"))).toContain('"always"');
  });

  it("explains a number and its default with provenance", () => {
    const dark = at("properties", "fabric", "properties", "information", "properties", "dark");
    expect(dark?.["default"]).toBe("55 %");
    expect(dark?.["description"]).toContain("(E56)");
    expect(dark?.["allOf"]).toEqual([{ $ref: "#/definitions/share" }]);
  });

  it("knows the options of every form", () => {
    expect(Object.keys(at("properties", "org", "properties", "csm", "properties") ?? {})).toContain("accounts");
  });

  it("refuses unknown keys in every section", () => {
    for (const section of ["time", "handoff", "service", "org", "compare"]) {
      expect(at("properties", section, "additionalProperties"), section).toBe(false);
    }
  });

  it("points to definitions that are there", () => {
    const references = new Set(JSON.stringify(schema).match(/#\/definitions\/\w+/g));
    expect(references.size).toBeGreaterThan(5);
    for (const reference of references) expect(at("definitions", reference.replace("#/definitions/", "")), reference).toBeDefined();
  });
});
