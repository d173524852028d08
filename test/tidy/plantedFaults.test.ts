import { describe, expect, it } from "vitest";

import { codeOf } from "./code.ts";
import type { RepositoryFile } from "./source.ts";
import { tidy } from "./tidy.ts";

/** A repository of one engine folder with its test, in which nothing is wrong. */
const SOUND: readonly RepositoryFile[] = [
  { path: "package.json", text: '{ "scripts": { "check": "" } }' },
  { path: "engine/base/thing.ts", text: "/** A comment with Math.random, 2 ** 3 and Date. */\nexport const thing = 1;\n" },
  { path: "test/base/thing.test.ts", text: 'it("a thing is one", () => {});\n' },
  { path: "README.md", text: "# Title here\n\nSee [the thing](engine/base/thing.ts) and [above](#title-here); run `npm run check`.\n" },
];

/** The rules that a file breaks when it is added to the sound repository. */
function broken(path: string, text: string): readonly string[] {
  const top = path.split("/")[1] ?? "";
  const test = /^engine\/.*\//.test(path) ? [{ path: `test/${top}/some.test.ts`, text: "" }] : [];
  return tidy([...SOUND.filter((file) => file.path !== path), ...test, { path, text }]).map(({ rule }) => rule);
}

describe("a repository without faults", () => {
  it("has no findings", () => {
    expect(tidy(SOUND)).toEqual([]);
  });
});

describe("layers", () => {
  it.each([
    ["engine/kernel/a.ts", 'import { b } from "../compile/compile.ts";', "layer"],
    ["engine/kernel/a.ts", 'import type { b } from "../scenario/scenario.ts";', "layer"],
    ["engine/base/a.ts", 'export * from "../kernel/b.ts";', "layer"],
    ["engine/measure/work/a.ts", 'import { b } from "../../experiment/b.ts";', "layer"],
    ["engine/chart/a.ts", 'const b = await import("../host/b.ts");', "layer"],
    ["engine/statistics/a.ts", 'import { b } from "../study.ts";', "layer"],
    ["engine/study.ts", 'import { b } from "./host/b.ts";', "layer"],
    ["engine/org/a.ts", 'import { b } from "../../test/fixtures/b.ts";', "layer"],
    ["engine/novel/a.ts", 'import { b } from "../base/thing.ts";', "layer"],
    ["engine/kernel/a.ts", 'import { readFileSync } from "node:fs";', "package"],
    ["engine/chart/a.ts", 'import { tableToIPC } from "apache-arrow";', "package"],
    ["engine/measure/work/a.ts", 'import density from "graphology-metrics/graph/density.js";', "package"],
    ["engine/compile/a.ts", 'import { parse } from "yaml";', "package"],
    ["engine/study.ts", 'import { z } from "zod";', "package"],
  ])("%s may not: %s", (path, text, rule) => {
    expect(broken(path, text)).toEqual([rule]);
  });

  it.each([
    ["engine/compile/a.ts", 'import { b } from "../kernel/b.ts";'],
    ["engine/measure/structure/a.ts", 'import density from "graphology-metrics/graph/density.js";'],
    ["engine/scenario/forms/a.ts", 'import { z } from "zod";\nimport { b } from "../b.ts";'],
    ["engine/host/a.ts", 'import { b } from "../study.ts";\nimport { open } from "node:fs/promises";'],
    ["engine/study.ts", 'import { b } from "./report/b.ts";'],
    ["engine/host/a.ts", 'const flags = ["--import", "tsx"];'],
    ["engine/kernel/a.ts", 'const text = `there is no way from "${a}" to "${b}"`;'],
    ["engine/kernel/a.ts", '// import { b } from "../compile/compile.ts";'],
  ])("%s may: %s", (path, text) => {
    expect(broken(path, text)).toEqual([]);
  });
});

describe("banned words", () => {
  it.each([
    ["engine/base/a.ts", "const a = Math.random();", "random"],
    ["test/base/a.ts", "const a = `${Math.random()}`;", "random"],
    ["engine/base/a.ts", "const a = Math.pow(2, 3);", "power"],
    ["bench/a.ts", "const a = b ** c;", "power"],
    ["engine/base/a.ts", "const a = Math.exp(2);", "elementary"],
    ["engine/base/a.ts", "const a = Math . log1p(2);", "elementary"],
    ["engine/base/a.ts", "const a = Math.sinh(2);", "elementary"],
    ["engine/base/a.ts", "const a = Math.hypot(3, 4);", "elementary"],
    ["engine/base/a.ts", "list.sort((a, b) => a.localeCompare(b));", "order"],
    ["engine/report/a.ts", "const now = new Date();", "clock"],
    ["engine/kernel/a.ts", "const now = performance.now();", "clock"],
    ["engine/kernel/a.ts", "console.log(1);", "console"],
    ["engine/kernel/a.ts", 'const level = process.env["LEVEL"];', "console"],
    ["engine/base/a.ts", "export default 1;", "default-export"],
    ["engine/base/a.ts", "// TODO later", "todo"],
    ["engine/base/a.ts", "/** As in RELIABILITY §4.4. */", "document"],
    ["test/base/a.ts", "// VALIDATION C3", "document"],
    ["engine/report/a.ts", 'if (form === "csm-orchestration") return 1;', "form-name"],
    ["engine/compile/a.ts", 'if (form === "hierarchy") return 1;', "form-name"],
    ["engine/kernel/a.ts", "const tigerTeam = 1;", "form-name"],
    ["engine/base/utils.ts", "export const a = 1;", "empty-name"],
    ["engine/base/common/a.ts", "export const a = 1;", "empty-name"],
    ["engine/base/queueManager.ts", "export const a = 1;", "empty-name"],
    ["test/base/helpers.ts", "export const a = 1;", "empty-name"],
  ])("%s may not say: %s", (path, text, rule) => {
    expect(broken(path, text)).toEqual([rule]);
  });

  it.each([
    ["engine/host/a.ts", "const now = new Date();"],
    ["bench/a.ts", "const now = performance.now();"],
    ["engine/base/a.d.ts", "export default thing;"],
    ["engine/org/a.ts", 'if (form === "csm-orchestration") return 1;'],
    ["engine/base/a.ts", 'const text = "2 ** 3 and Math.random";'],
    ["engine/base/a.ts", "const quotes = /[\"'`]/; // Math.random\nconst half = a / b; /* Date */"],
  ])("%s may say: %s", (path, text) => {
    expect(broken(path, text)).toEqual([]);
  });
});

describe("shape", () => {
  it("a file has at most 400 lines", () => {
    expect(broken("engine/base/a.ts", "//\n".repeat(400))).toEqual([]);
    expect(broken("engine/base/a.ts", "//\n".repeat(401))).toEqual(["length"]);
  });

  it("there is nothing but code, documents and settings in engine/", () => {
    expect(broken("engine/base/a.ts.orig", "")).toEqual(["stray"]);
    expect(broken("engine/base/a.js", "")).toEqual(["stray"]);
    expect(broken("engine/base/tsconfig.json", "{}")).toEqual([]);
  });

  it("a test lies in the folder of what it tests", () => {
    expect(broken("test/nowhere/a.test.ts", "")).toEqual(["mirror"]);
    expect(broken("test/base/deeper/a.test.ts", "")).toEqual(["mirror"]);
    expect(broken("test/scenarios/saas.test.ts", "")).toEqual([]);
  });

  it("a folder of the engine has a test", () => {
    expect(tidy([...SOUND, { path: "engine/kernel/a.ts", text: "" }]).map(({ rule }) => rule)).toEqual(["mirror"]);
  });
});

describe("documents", () => {
  it.each([
    ["See [this](engine/base/gone.ts).", "link"],
    ["See [this](#gone).", "anchor"],
    ["See [this](README.md#gone).", "anchor"],
    ["See `engine/base/gone.ts`.", "path"],
    ["Run `npm run gone`.", "command"],
    ["| V1 | `test/base/thing.test.ts` “a thing is two” |", "test-name"],
    ["It lies in /home/somebody/weft.", "machine"],
    ["Open http://localhost:8080.", "machine"],
  ])("%s", (text, rule) => {
    expect(broken("GUIDE.md", text)).toEqual([rule]);
  });

  it("what resolves is no finding", () => {
    const text =
      "[a](engine/base/), [b](README.md#title-here), https://example.org, `test/base/thing.test.ts` “a thing is one”, `npm run check`";
    expect(broken("GUIDE.md", text)).toEqual([]);
  });
});

describe("every finding", () => {
  it("says what to do instead", () => {
    const faults = [
      { path: "engine/kernel/a.ts", text: 'import { b } from "../compile/b.ts";\nconst c = Math.random() ** 2;\n// TODO' },
      { path: "GUIDE.md", text: "[a](gone.md)" },
    ];
    const found = tidy([...SOUND, ...faults]);
    expect(found.map(({ rule, line }) => [rule, line])).toEqual([
      ["link", 1],
      ["mirror", 1],
      ["layer", 1],
      ["random", 2],
      ["power", 2],
      ["todo", 3],
    ]);
    for (const { message } of found) expect(message).toMatch(/[:,] .*(?:from|link|add|hand|write|multiply|file an issue|engine\/random)/);
  });
});

describe("code without comments and strings", () => {
  it("keeps offsets and lines", () => {
    const text = "a // b\n/* c\nd */ e `f ${g} h` = /i/ 'j' k / l / m";
    const code = codeOf(text, "code");
    expect(code).toHaveLength(text.length);
    expect(code.replace(/\s+/g, " ")).toBe("a e g = k / l / m");
    expect(codeOf(text, "strings")).toContain("'j'");
  });
});
