import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { ALL_CLAIMS } from "../../engine/claims/registry/claims.ts";
import { MEASURES } from "../../engine/measure/catalogue.ts";
import { prose } from "../../engine/reference/markdown.ts";
import { referencePages } from "../../engine/reference/referencePages.ts";
import { schemaKeys } from "../../engine/reference/schemaKeys.ts";
import { defaults } from "../../engine/scenario/defaults/catalogue.ts";
import { scenarioSchema } from "../../engine/scenario/schema/jsonSchema.ts";

const FOLDER = new URL("../../engine/reference/", import.meta.url);
const PAGES = referencePages();
const page = (name: string) => PAGES[name] ?? "";

describe("the reference", () => {
  it.each(Object.keys(PAGES))("is what `npm run reference` writes: %s", (name) => {
    const committed = readFileSync(new URL(name, FOLDER), "utf8");
    expect(committed === page(name), `engine/reference/${name} is out of date: run npm run reference and commit what it writes`).toBe(true);
  });

  it("has no page that nobody writes", () => {
    const committed = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
    expect(committed.sort()).toEqual(Object.keys(PAGES).sort());
  });

  it.each(Object.keys(PAGES))("leads to every page, and its tables have as many cells as heads: %s", (name) => {
    for (const other of Object.keys(PAGES)) expect(page(name)).toContain(`(${other})`);
    let heads = 0;
    for (const line of page(name).split("\n")) {
      const cells = line.startsWith("|") ? line.replaceAll("\\|", "").split("|").length : 0;
      if (cells > 0 && heads > 0) expect(cells, line).toBe(heads);
      heads = cells;
    }
  });

  it("has every measure with its names in both languages, and every default with its value", () => {
    for (const { id, name } of MEASURES) expect(page("measures.md")).toContain(`| \`${id}\` | ${prose(name.en)} | ${prose(name.es)} |`);
    for (const { path, preset } of defaults()) {
      if (path === "") continue;
      const row = page("defaults.md")
        .split("\n")
        .find((line) => line.startsWith(`| \`${path}\` |`));
      expect(row, path).toContain(`| ${prose(preset.written)} |`);
    }
  });

  it("cites no evidence that the model does not list", () => {
    const model = readFileSync(new URL("../MODEL.md", FOLDER), "utf8");
    const listed = new Set(Array.from(model.matchAll(/^\| (E\d+) \|/gm), ([, id]) => id));
    const cited = Object.values(PAGES).flatMap((text) => Array.from(text.matchAll(/\bE\d+\b/g), ([id]) => id));
    expect(listed.size).toBeGreaterThan(40);
    expect([...new Set(cited)].filter((id) => !listed.has(id))).toEqual([]);
  });

  it("says of every key of scenario files what it means", () => {
    const keys = schemaKeys(scenarioSchema());
    expect(keys.length).toBeGreaterThan(250);
    expect(keys.filter(({ description }) => description === "").map(({ path }) => path)).toEqual([]);
    for (const { path } of keys) expect(page("scenario-keys.md"), path).toContain(`| \`${path}\` |`);
  });

  it("has every claim in both languages, with the smallest effect and the verdict of each contrast that decides", () => {
    for (const { id, statement, rule } of ALL_CLAIMS) {
      for (const [name, language] of [["claims.md", "en"] as const, ["claims.es.md", "es"] as const]) {
        expect(page(name)).toContain(`## ${id}\n\n${prose(statement[language])}\n`);
        expect(page(name)).toContain(prose(rule[language]));
      }
    }
  });
});

describe("text of a catalogue on a page", () => {
  it("cannot begin markup of its own, but for code", () => {
    expect(prose("a | b < c_d *e* `f|_g`")).toBe("a \\| b &lt; c\\_d \\*e\\* `f|_g`");
  });
});
