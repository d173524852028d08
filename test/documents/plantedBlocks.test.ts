import { describe, expect, it } from "vitest";

import type { RepositoryFile } from "../tidy/source.ts";
import { findingText } from "../tidy/tidy.ts";
import { blockFindings, documentFences, findingOf, programsIn } from "./blockFindings.ts";
import { fencesOf } from "./fences.ts";
import { shellCommands } from "./shellWords.ts";
import { scenarioKeys, spanFindings } from "./spans.ts";
import { typescriptFaults } from "./typescriptFaults.ts";

const SURROUNDINGS: readonly RepositoryFile[] = [
  {
    path: "package.json",
    text: '{ "scripts": { "weft": "node --import tsx engine/host/weft.ts", "bench": "tsx bench/bench.ts", "test": "vitest run" } }',
  },
  { path: "bench/bench.ts", text: 'words.includes("--quick")' },
  { path: "engine/host/weft.ts", text: "" },
  { path: "scenarios/own-people/formal.yaml", text: "" },
  { path: "scenarios/own-people/real.yaml", text: "" },
  { path: "scenarios/own-people/convert.awk", text: "nodes, ties" },
];

/** A document in the folder of the user's own people with one block. */
function found(block: string, path = "scenarios/own-people/GUIDE.md"): readonly string[] {
  return blockFindings([...SURROUNDINGS, { path, text: `# Guide\n\n${block}\n` }]).map(findingText);
}

const sh = (text: string) => `\`\`\`sh\n${text}\n\`\`\``;
const yaml = (info: string, text: string) => `\`\`\`yaml${info}\n${text}\n\`\`\``;

describe("a block of commands", () => {
  it.each([
    ["weft compare formal.yaml real.yaml --replication 3", /:4: unknown option '--replication' .*--replications/],
    ["# first\nweft run formal.yaml && weft run gone.yaml", /:5: scenarios\/own-people\/gone\.yaml is not in the repository/],
    ["weft compare {formal,gone}.yaml", /gone\.yaml is not in the repository/],
    ["weft compare formal.yaml -n one", /option '-n, --replications <count>' argument 'one' is invalid/],
    ["weft compar formal.yaml", /unknown command 'compar'/],
    ["weft compare formal.yaml \\\n  --lang fr", /:4: .*Allowed choices are en, es/],
    ["npm run gone", /package\.json has no script "gone"/],
    ["npm ci --omit=all", /npm ci with "--omit=all"/],
    ["npm run --silent bench -- --fast", /bench\/bench\.ts knows no --fast/],
    ["npm run --silent bench -- scenarios/saas/gone.yaml", /scenarios\/saas\/gone\.yaml is not in the repository/],
    ["npm run --silent weft -- run", /missing required argument 'file'/],
    ["npm run --silent weft -- run scenarios/gone.yaml", /scenarios\/gone\.yaml is not in the repository/],
    ["npx tsx bench/gone.ts", /bench\/gone\.ts is not in the repository/],
    ["npx vitest", /npx runs tsx only/],
    ["awk -v edges=a.csv -f convert.awk", /reads no variable "edges"/],
    ["awk -f gone.awk", /gone\.awk/],
    ["curl example.org", /"curl" is no program that readers have/],
  ])("%s", (text, message) => {
    const [first = "", ...more] = found(sh(text));
    expect(more).toEqual([]);
    expect(first).toMatch(/^scenarios\/own-people\/GUIDE\.md:\d+: /);
    expect(first).toMatch(message);
  });

  it("of the repository is no finding", () => {
    const text =
      "weft compare *.yaml --to real.yaml   # all\nweft report OUT --lang es\nnpm ci && npm test\nnpm run --silent bench -- --quick";
    expect(found(sh(text))).toEqual([]);
  });
});

describe("a block of YAML", () => {
  it.each([
    ["", "weft: 1\nname: Firm\nfunctions: {}", /: .*customers.*missing|missing/],
    ["", "org: { form: matrix }", /:3: no whole scenario/],
    [" part of formal.yaml", "weft: 1\norg: { form: matrix }", /:3: a part of a scenario does not say weft: 1/],
    [" part of formal.yaml", "org: { form: matrix }\nhandoff: { relayWorks: 1 h }", /:5: .*relayWorks.*relayWork/],
    [" part of gone.yaml", "org: { form: matrix }", /gone\.yaml/],
    [" sketch", "org: { form: matrix }", /:3: a YAML block is a scenario, or says of which one it is a part/],
  ])("%s %s", (info, text, message) => {
    const all = found(yaml(info, text));
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(message);
  });

  it("that is a part of a scenario is read on top of it", () => {
    expect(found(yaml(" part of formal.yaml", "handoff: { ownItems: wait }"))).toEqual([]);
  });
});

describe("any block", () => {
  it.each([
    ["```\nweft run formal.yaml\n```", /:3: say what the block is/],
    ["```bash\nweft run formal.yaml\n```", /:3: say what the block is/],
    ["```text\n a drawing\nweft run formal.yaml\n```", /:5: a command, scenario or program is no text/],
    ["```json\n{ a: 1 }\n```", /:4: /],
    ["```html\n<p>weft</p>\n```", /:3: HTML in a document is a notebook/],
  ])("%s", (text, message) => {
    const all = found(text);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(message);
  });

  it("ends at a fence of its own kind, or with the document", () => {
    const fences = fencesOf({ path: "A.md", text: "~~~text\n```\n~~~\n````ts\n```\n````\n```sh\nnpm ci" });
    expect(fences.map(({ line, language, text }) => [line, language, text])).toEqual([
      [1, "text", "```"],
      [4, "ts", "```"],
      [7, "sh", "npm ci"],
    ]);
  });
});

describe("a shell's words", () => {
  it("are told apart as a shell does", () => {
    const text = "a 'b c' {x,y}-{1,2}.z *.yaml # no\nd \\\n  \"e # f\" && g; h";
    expect(shellCommands(text, ["one.yaml", "in/two.yaml"])).toEqual([
      { offset: 1, words: ["a", "b c", "x-1.z", "x-2.z", "y-1.z", "y-2.z", "one.yaml"] },
      { offset: 2, words: ["d", "e # f"] },
      { offset: 2, words: ["g"] },
      { offset: 2, words: ["h"] },
    ]);
  });
});

describe("code within a sentence", () => {
  const keys = scenarioKeys();
  it.each([
    ["Run `weft links FILE --fast`.", /unknown option '--fast'/],
    ["Run `weft chek FILE`.", /unknown command 'chek'/],
    ["Run `npm run --silent weft -- compare FILE… [--too FILE]`.", /unknown option '--too'/],
    ["With `handoff: { ownItem: wait }` they wait.", /"ownItem" is no key below handoff/],
    ["With `network: { assignment: { each: 1 week } }`.", /"assignment\.each" is no key below network/],
  ])("%s", (text, message) => {
    const all = spanFindings({ path: "GUIDE.md", text }, keys).map(findingText);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(message);
  });

  it.each([
    "`weft check`, `weft check FILE… [--explain]`, `weft links FILE [--budget '20 h']`, `weft …` and `weft --help`",
    "`council: { hours, operations, cmo }`, `outreach: { sales: 1 per week }`, `folder: what is now true`, `reach: r`",
  ])("%s", (text) => {
    expect(spanFindings({ path: "GUIDE.md", text }, keys)).toEqual([]);
  });
});

describe("a block of TypeScript", () => {
  it("imports weft as users do, is compiled, and is run", () => {
    const text = [
      "```ts",
      'import { seedKey } from "weft";',
      "const key: number = seedKey(1);",
      "```",
      "```ts",
      'import { measureOf } from "weft";',
      "",
      'if (measureOf("gone") === undefined) throw new RangeError("no such measure");',
      "```",
      "```ts",
      'import { MEASURES } from "weft";',
      "if (MEASURES.length === 0) throw new Error();",
      "```",
      "```html",
      "<notebook>",
      '  <script id="1" type="text/markdown">',
      "    # ${words}",
      "  </script>",
      '  <script id="2" type="text/x-typescript" pinned>',
      '    import { theory } from "../engine/index.ts";',
      "    const words: string = theory.mm1(0.5, 1).waitHours;",
      "  </script>",
      "</notebook>",
      "```",
    ].join("\n");
    const fences = programsIn(documentFences([{ path: "GUIDE.md", text }]));
    const faults = typescriptFaults(fences);
    const all = fences.flatMap((fence, at) => (faults[at] ?? []).map((fault) => findingText(findingOf(fence, fault))));
    expect(all).toHaveLength(4);
    expect(all[3]).toMatch(/^GUIDE\.md:21: TS2322: /);
    expect(all[0]).toMatch(/^GUIDE\.md:3: TS2322: /);
    expect(all[1]).toMatch(/^GUIDE\.md:3: TS2345: /);
    expect(all[2]).toMatch(/^GUIDE\.md:8: it does not run: RangeError: no such measure/);
  }, 240_000);
});
