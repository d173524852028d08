import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseScenario } from "../../engine/scenario/parse.ts";
import { faultsOf, issuesOf } from "./read.ts";
import { WRONG_CHANGES } from "./wrong/changes.ts";
import { COMPANY, type Wrong } from "./wrong/company.ts";
import { WRONG_FORMULAS } from "./wrong/formulas.ts";
import { WRONG_JOURNEYS } from "./wrong/journeys.ts";
import { WRONG_LEADERSHIP } from "./wrong/leadership.ts";
import { WRONG_NAMES } from "./wrong/names.ts";
import { WRONG_NUMBERS } from "./wrong/numbers.ts";
import { WRONG_YAML } from "./wrong/yaml.ts";

const GROUPS: readonly (readonly [string, readonly Wrong[]])[] = [
  ["numbers and units", WRONG_NUMBERS],
  ["names", WRONG_NAMES],
  ["journeys and comparison", WRONG_JOURNEYS],
  ["leadership", WRONG_LEADERSHIP],
  ["changes of structure", WRONG_CHANGES],
  ["formulas", WRONG_FORMULAS],
  ["YAML", WRONG_YAML],
];

describe.each(GROUPS)("a wrong file is refused with places and expectations: %s", (_, cases) => {
  it.each(cases)("%s", (_fault, from, to, expected) => {
    const text = COMPANY.replace(from, () => to);
    expect(text).not.toBe(COMPANY);
    expect(expected.length).toBeGreaterThan(0);
    expect(faultsOf({ "x.yaml": text })).toEqual(expected);
  });
});

describe("files as wholes", () => {
  const NO_MAPPING = 'expected a mapping at the root, such as "name: …"';
  it.each([
    ["an empty file", "", `x.yaml:1:1: the file holds nothing; ${NO_MAPPING}`],
    ["a file with a comment only", "# nothing\n", `x.yaml:1:1: the file holds nothing; ${NO_MAPPING}`],
    ["a list at the root", "- 1\n", `x.yaml:1:1: the file holds a list; ${NO_MAPPING}`],
    ["a number at the root", "3\n", `x.yaml:1:1: the file holds a single value; ${NO_MAPPING}`],
    ["a binary file", "\u0000\u0001PNG", "x.yaml:1:1: the file is not text in UTF-8; expected YAML"],
    ["a file in another encoding", "weft: 1\nname: Soci\uFFFDt\uFFFD\n", "x.yaml:2:11: the file is not text in UTF-8; expected YAML"],
    ["20,000 brackets", `weft: ${"[".repeat(20_000)}`, "x.yaml:1:70: nested deeper than 64 levels"],
    ["20,000 dashes", "- ".repeat(20_000), "x.yaml:1:129: nested deeper than 64 levels"],
    ["100 MB", "#".repeat(100 * 1024 * 1024), "x.yaml:1:1: the file is larger than 10 MB"],
  ])("%s is refused", (_, text, expected) => {
    expect(faultsOf({ "x.yaml": text })).toEqual([expected]);
  });

  it("an alias bomb is refused without being expanded", () => {
    const nine = (name: string) => Array.from({ length: 9 }, () => name).join(", ");
    const lines = [`a0: &a0 [${nine("x")}]`, ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${nine(`*a${n}`)}]`)];
    expect(faultsOf({ "x.yaml": lines.join("\n") })).toEqual([
      "x.yaml:3:10: the file has aliases (*name) that stand for more than 100 values; expected fewer",
    ]);
  });

  it("an alias that contains itself is refused", () => {
    const [fault] = faultsOf({ "x.yaml": "a: &a { b: *a }" });
    expect(fault).toContain("an alias that contains itself");
  });

  it("a file that is not there is refused by name", () => {
    const missing = parseScenario("gone.yaml", () => null);
    expect(missing.kind === "issues" && missing.issues[0]?.message).toBe('cannot read "gone.yaml"; expected a file in UTF-8');
  });
});

describe("extends", () => {
  const child = (base: string) => `extends: ${base}\nname: Child\n`;
  it.each([
    ["../../../../etc/passwd", 'co/x.yaml:1:10: "../../../../etc/passwd" lies outside the folder "co"; expected a file inside it'],
    ["/etc/passwd", 'co/x.yaml:1:10: "/etc/passwd" lies outside the folder "co"; expected a file inside it'],
    ["file:///etc/passwd", 'co/x.yaml:1:10: "file:///etc/passwd" lies outside the folder "co"; expected a file inside it'],
    ["..\\\\secret.yaml", 'co/x.yaml:1:10: "..\\\\\\\\secret.yaml" lies outside the folder "co"; expected a file inside it'],
    ["../company.yaml", 'co/x.yaml:1:10: "../company.yaml" lies outside the folder "co"; expected a file inside it'],
  ])("a base outside the folder is never opened: %s", (base, expected) => {
    const opened: string[] = [];
    const result = parseScenario("co/x.yaml", (path) => {
      opened.push(path);
      return path === "co/x.yaml" ? child(base) : "weft: 1\n";
    });
    expect(opened).toEqual(["co/x.yaml"]);
    const [issue, ...more] = result.kind === "issues" ? result.issues : [];
    expect(more).toEqual([]);
    expect(`${issue?.file}:${issue?.position?.line}:${issue?.position?.column}: ${issue?.message}`.replaceAll("\\", "\\\\")).toBe(
      expected.replaceAll("\\\\", "\\\\"),
    );
  });

  it("a circle is printed", () => {
    const files = { "a.yaml": "extends: b.yaml\nname: A\n", "b.yaml": "extends: ./a.yaml\nname: B\n" };
    expect(faultsOf(files)).toEqual(["b.yaml:1:10: extends goes round in a circle: a.yaml → b.yaml → a.yaml [extends]"]);
    expect(faultsOf({ "a.yaml": "extends: a.yaml\n" })).toEqual(["a.yaml:1:10: extends goes round in a circle: a.yaml → a.yaml [extends]"]);
  });

  it("a base that is not there is named where it is asked for", () => {
    expect(faultsOf({ "a.yaml": child("gone.yaml") })).toEqual([
      'a.yaml:1:10: cannot read "gone.yaml"; expected a file in UTF-8 [extends]',
    ]);
  });

  it("a chain of more than eight bases is refused", () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`f${n}.yaml`, `extends: f${n + 1}.yaml\n`]));
    expect(faultsOf(files)).toEqual(["f8.yaml:1:10: extends goes deeper than 8 files [extends]"]);
  });

  it("extends needs the path of one file", () => {
    expect(faultsOf({ "a.yaml": "extends: [b.yaml]\n" })).toEqual([
      "a.yaml:1:10: extends is no text; expected the path of a file [extends]",
    ]);
  });

  it("faults in the base are placed in the base", () => {
    const files = { "x.yaml": "extends: base.yaml\nname: Child\n", "base.yaml": COMPANY.replace("people: 4", "people: -4") };
    expect(faultsOf(files)).toEqual([
      "base.yaml:4:20: -4 is negative; expected a whole number from 0 to 100000, such as 4 [functions.sales.people]",
    ]);
  });

  it("keys that reach for the prototype change nothing", () => {
    const files = { "x.yaml": "extends: base.yaml\nname: X\n", "base.yaml": `{"__proto__": {"isAdmin": true}}` };
    expect(faultsOf(files)[0]).toBe("base.yaml:1:2: forbidden key __proto__ (choose another name)");
    expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
  });
});

describe("all at once", () => {
  it("every fault of a file is found in one go, whatever its kind, in the order of the file", () => {
    const changes = WRONG_NUMBERS.concat(WRONG_NAMES).filter(([fault]) =>
      ["a negative number of people", "a misspelt unit", "an unknown channel", "a negative share"].includes(fault),
    );
    const text = changes.reduce((before, [, from, to]) => before.replace(from, () => to), COMPANY);
    const faults = faultsOf({ "x.yaml": text });
    for (const [, , , expected] of changes) expect(faults).toEqual(expect.arrayContaining([...expected]));
    expect(faults.map((fault) => Number(fault.split(":")[1]))).toEqual([4, 7, 10, 11]);
  });

  it("every issue has a file, a position, a code and a path in the user's names", () => {
    for (const [, from, to] of [...WRONG_NUMBERS, ...WRONG_NAMES, ...WRONG_JOURNEYS]) {
      for (const issue of issuesOf({ "x.yaml": COMPANY.replace(from, () => to) })) {
        expect(issue.file).toBe("x.yaml");
        expect(issue.position).toBeDefined();
        expect(issue.code).toMatch(/^[a-z-]+$/);
      }
    }
  });
});

describe("any text at all", () => {
  it("is answered, never thrown at", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(issuesOf({ "x.yaml": text }).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it("in the place of any value is answered, never thrown at", () => {
    const places = ["people: 4", "4500 €/month", "30 per week", "work: 1 h", "[plan]", "functional-silos", "meeting", "0.9"];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.json({ maxDepth: 2 }), (place, value) => {
        const text = COMPANY.replace(place, () => (place.includes(": ") ? `${place.split(": ")[0]}: ${value}` : value));
        expect(() => faultsOf({ "x.yaml": text })).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});
