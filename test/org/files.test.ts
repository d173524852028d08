import { describe, expect, test } from "vitest";

import type { Issue } from "../../engine/base/issue.ts";
import type { Organisation } from "../../engine/org/organisation.ts";
import { organise } from "../../engine/org/organise.ts";
import type { OrgSettings, Scenario } from "../../engine/scenario/scenario.ts";
import { company } from "./company.ts";

type FileSettings = Extract<OrgSettings, { kind: "files" }>;

const NO_RULES: FileSettings = {
  kind: "files",
  people: null,
  links: null,
  graph: null,
  serve: [],
  owners: [],
  accounts: null,
  authority: "centre",
};
const FUNCTIONS = [
  { id: "sales", people: 2, wage: 4000 },
  { id: "support", people: 2, wage: 3000 },
];

function scenarioOf(settings: Partial<FileSettings>): Scenario {
  return company(FUNCTIONS, { org: { ...NO_RULES, ...settings } });
}

const reading = (files: Readonly<Record<string, string>>) => (path: string) => files[path] ?? null;

function loaded(settings: Partial<FileSettings>, files: Readonly<Record<string, string>>): Organisation {
  const result = organise(scenarioOf(settings), reading(files));
  if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function faults(settings: Partial<FileSettings>, files: Readonly<Record<string, string>>): readonly Issue[] {
  const result = organise(scenarioOf(settings), reading(files));
  return result.kind === "issues" ? result.issues : [];
}

/** "code line:column" of every fault. */
const places = (issues: readonly Issue[]) =>
  issues.map(({ code, position }) => `${code} ${position?.line ?? "-"}:${position?.column ?? "-"}`);

const PEOPLE = `id,function,team,level,manager,skills
ana,sales,north,1,,sales
ben,sales,north,0,ana,sales
eva,support,north|desk,0,ana,support=1.5|sales
`;
const LINKS = `from,to,strength,kind
ana,ben,0.9,teammate
ben,eva,0.25,informal
`;
const CSV = { people: "people.csv", links: "links.csv" };

const links = ({ graph }: Organisation) => graph.mapEdges((_key, { strength, kind }, from, to) => [from, to, strength, kind]);

describe("people.csv and links.csv", () => {
  test("become people, teams and exactly the links listed", () => {
    const organisation = loaded(CSV, { "people.csv": PEOPLE, "links.csv": LINKS });
    expect(organisation.people[2]).toEqual({
      id: "eva",
      department: "support",
      level: 0,
      manager: "ana",
      speeds: { support: 1.5, sales: 1 },
      wagePerMonth: 3000,
      fullTimeShare: 1,
    });
    expect(organisation.teams).toEqual([
      { id: "north", kind: "team", members: ["ana", "ben", "eva"] },
      { id: "desk", kind: "team", members: ["eva"] },
    ]);
    expect(links(organisation)).toEqual([
      ["ana", "ben", 0.9, "teammate"],
      ["ben", "eva", 0.25, "informal"],
    ]);
    expect(organisation.slots).toEqual([{ share: 1, teams: { sales: ["north", "desk"], support: ["north", "desk"] } }]);
    expect(organisation.budgetPerMonth).toBe(11_000);
  });

  test("without a links file team mates are linked, and people with their managers", () => {
    const people = "id,function,team,manager\nana,sales,a,\nben,sales,a,ana\neva,support,b,ana\n";
    expect(links(loaded({ people: "people.csv" }, { "people.csv": people }))).toEqual([
      ["ana", "ben", 0.9, "teammate"],
      ["eva", "ana", 0.7, "reporting"],
    ]);
  });

  test.each([
    [
      "semicolons, byte-order mark, decimal comma and Windows lines",
      "\uFEFFfrom;to;strength;kind\r\nana;ben;0,9;teammate\r\nben;eva;0,25;informal\r\n",
    ],
    ["tabs", "from\tto\tstrength\tkind\nana\tben\t0.9\tteammate\nben\teva\t0.25\tinformal"],
    [
      "quoted cells, other names and another order of columns, one too many",
      'Kind,"target","source",note,weight\n"teammate","ben","ana","a ""b"", c\nd",".9"\ninformal,eva,ben,,"0,25"\n'.replace(
        '".9"',
        '"0.9"',
      ),
    ],
    ["old Macintosh lines", "from,to,strength,kind\rana,ben,0.9,teammate\rben,eva,0.25,informal\r"],
  ])("are read as spreadsheets save them: %s", (_name, text) => {
    const expected = links(loaded(CSV, { "people.csv": PEOPLE, "links.csv": LINKS }));
    expect(links(loaded(CSV, { "people.csv": PEOPLE, "links.csv": text }))).toEqual(expected);
  });

  test("skills, team and wage come from the function where the file has no such column", () => {
    const organisation = loaded({ people: "people.csv" }, { "people.csv": "id,function\nana,sales\nben,support\n" });
    expect(organisation.teams.map(({ id }) => id)).toEqual(["sales", "support"]);
    expect(organisation.people.map(({ speeds, wagePerMonth }) => [speeds, wagePerMonth])).toEqual([
      [{ sales: 1 }, 4000],
      [{ support: 1 }, 3000],
    ]);
  });

  test("a function outside the scenario needs a wage; its skill is its name", () => {
    const organisation = loaded({ people: "people.csv" }, { "people.csv": "id;function;wage;share\nana;sales;;\nlaw;legal;5200,5;0,5\n" });
    expect(organisation.people[1]).toMatchObject({ department: "legal", speeds: { legal: 1 }, wagePerMonth: 5200.5, fullTimeShare: 0.5 });
    expect(faults({ people: "people.csv" }, { "people.csv": "id,function\nana,sale\n" })).toMatchObject([
      { code: "unknown-function", file: "people.csv", position: { line: 2, column: 5 }, hint: 'did you mean "sales"?' },
    ]);
  });

  test("every fault is reported at once, with its file and place", () => {
    const people = `id,function,team,level,manager,skills
ana,sales,north,1,ana,sales
ana,sales,north,0,,sales
ben,salez,north,7,ana|eva,sales
eva,support,north,0,zoe,support=fast
,support,north,x,,support
`;
    const file = `from,to,strength,kind
ana,ana,0.5,teammate
ana,bne,0.5,teammate
ana,eva,0,informal
eva,ana,1.5,friend
ben,eva
ben,eva,NaN,informal
`;
    const found = faults(CSV, { "people.csv": people, "links.csv": file });
    expect(places(found.filter(({ file: name }) => name === "people.csv")).sort()).toEqual(
      [
        "self-manager 2:19",
        "duplicate-id 3:1",
        "unknown-function 4:5",
        "out-of-range 4:17",
        "two-managers 4:19",
        "unknown-person 5:21",
        "out-of-range 5:25",
        "bad-name 6:1",
        "wrong-type 6:16",
      ].sort(),
    );
    expect(places(found.filter(({ file: name }) => name === "links.csv")).sort()).toEqual(
      [
        "self-link 2:1",
        "unknown-person 3:5",
        "out-of-range 4:9",
        "out-of-range 5:9",
        "unknown-kind 5:13",
        "wrong-width 6:1",
        "wrong-type 7:9",
        "duplicate-link 5:1",
      ].sort(),
    );
    expect(found.find(({ code, file: name }) => code === "unknown-person" && name === "links.csv")?.hint).toBe('did you mean "ben"?');
  });

  test("managers in a circle are shown as one", () => {
    const people = "id,function,manager\nana,sales,ben\nben,sales,eva\neva,sales,ana\nkim,sales,ana\n";
    expect(faults({ people: "people.csv" }, { "people.csv": people }).map(({ message }) => message)).toEqual([
      "managers form a circle: ana → ben → eva → ana",
    ]);
  });

  test("a link written from both ends is one link; with another strength it is a fault", () => {
    const same = "from,to,strength\nana,ben,0.5\nben,ana,0.5\n";
    expect(links(loaded(CSV, { "people.csv": PEOPLE, "links.csv": same }))).toEqual([["ana", "ben", 0.5, "informal"]]);
    expect(places(faults(CSV, { "people.csv": PEOPLE, "links.csv": same.replace("ben,ana,0.5", "ben,ana,0.6") }))).toEqual([
      "duplicate-link 3:1",
    ]);
    expect(places(faults(CSV, { "people.csv": PEOPLE, "links.csv": same.replace("ben,ana", "ana,ben") }))).toEqual(["duplicate-link 3:1"]);
  });

  test("a people file of a header alone is one fault, however many links there are", () => {
    expect(faults(CSV, { "people.csv": "id,function\n", "links.csv": LINKS }).map(({ code }) => code)).toEqual(["nobody"]);
  });

  test("a binary people file is one fault, however many links there are", () => {
    const binary = String.fromCharCode(...Array.from({ length: 400 }, (_, at) => ((at * 37) % 255) + 1));
    expect(faults(CSV, { "people.csv": binary, "links.csv": LINKS }).map(({ code }) => code)).toEqual(["not-text"]);
  });

  test.each([
    ["", "empty-file"],
    ["\n\n", "empty-file"],
    ["name,dept\nana,sales\n", "missing-column"],
    ["id,function,id\nana,sales,b\n", "duplicate-column"],
    ["id,function\n", "nobody"],
    ['id,function\nana,"sales\n', "broken-quotes"],
    ['id,function\nana,"sales"x\n', "broken-quotes"],
    ["PK\u0003\u0004\0\0", "not-text"],
    // A picture without a zero byte, as the Western European code page shows it.
    ["\u00FF\u00D8\u00FF\u00E0\u0010JFIF\u0001\u0001\u0008\u0008\u007F\u0081,\u0002", "not-text"],
    ["id,function\n\uFFFDna,sales\n", "not-text"],
    ["id,function\nana\u200B,sales\n", "bad-name"],
    ["id,function\nana\u0007,sales\n", "bad-name"],
    ["id,function\n__proto__,sales\n", "bad-name"],
    ["id,function\nana,sales,extra\n", "wrong-width"],
    [`id,function\n${"x".repeat(300)},sales\n`, "bad-name"],
    ["id,function,share\nana,sales,0\n", "out-of-range"],
    ["id,function,wage\nana,sales,-1\n", "out-of-range"],
    ["id,function,wage\nana,sales,1.000.000\n", "wrong-type"],
    ["id,function,wage\nana,sales,1e999\n", "wrong-type"],
    ["id,function,level\nana,sales,0.5\n", "out-of-range"],
  ])("a wrong people file %j is %s", (text, code) => {
    const found = faults({ people: "people.csv" }, { "people.csv": text });
    expect(found.map((issue) => issue.code)).toContain(code);
    for (const issue of found) expect(issue.file).toBe("people.csv");
    expect(({} as Record<string, unknown>)["sales"]).toBeUndefined();
  });

  test("a flood of faults is cut, and says how many more there are", () => {
    const rows = Array.from({ length: 500 }, (_, at) => `p${at},nowhere\n`).join("");
    const found = faults({ people: "people.csv" }, { "people.csv": `id,function\n${rows}` });
    expect(found).toHaveLength(51);
    expect(found.at(-1)?.message).toBe("and 450 more faults in this file");
  });

  test("a file of more than ten million characters is not read", () => {
    expect(faults({ people: "people.csv" }, { "people.csv": "x".repeat(10_000_001) })).toMatchObject([{ code: "too-large" }]);
  });

  test.each([
    ["one endless line", "x".repeat(2_000_000), "missing-column"],
    ["an endless quotation", `"${"x".repeat(2_000_000)}`, "broken-quotes"],
    ["a million columns", ",".repeat(1_000_000), "too-large"],
    ["two million lines", `id,function\n${"\n".repeat(2_000_000)}`, "too-large"],
    [
      "twenty thousand unknown managers",
      `id,function,manager\n${Array.from({ length: 20_000 }, (_, at) => `p${at},sales,q${at}\n`).join("")}`,
      "unknown-person",
    ],
    [
      "a team of three thousand without a list of links",
      `id,function\n${Array.from({ length: 3000 }, (_, at) => `p${at},sales\n`).join("")}`,
      "too-many-links",
    ],
  ])("%s is refused soon", { timeout: 10_000 }, (_name, text, code) => {
    expect(faults({ people: "people.csv" }, { "people.csv": text }).map((issue) => issue.code)).toContain(code);
  });

  test("a file that is not there is a fault of the scenario that names it", () => {
    const found = faults(CSV, { "people.csv": PEOPLE });
    expect(found).toMatchObject([{ code: "missing-file", path: "org.links" }]);
    expect(found[0]?.file).toBeUndefined();
  });

  test("a thousand people with sixteen thousand links are read within a second or two", { timeout: 10_000 }, () => {
    const people = Array.from({ length: 1000 }, (_, at) => `p${at},sales\n`).join("");
    const list = Array.from(
      { length: 16_000 },
      (_, at) =>
        `p${at % 1000},p${(at % 1000) + 1 + Math.floor(at / 1000) > 999 ? ((at % 1000) + 1 + Math.floor(at / 1000)) % 1000 : (at % 1000) + 1 + Math.floor(at / 1000)},0.1\n`,
    ).join("");
    const organisation = loaded(CSV, { "people.csv": `id,function\n${people}`, "links.csv": `from,to,strength\n${list}` });
    expect(organisation.graph.size).toBe(16_000);
  });
});

describe("rules of service", () => {
  const files = { "people.csv": PEOPLE, "links.csv": LINKS };

  test("order teams by slot; skills without a rule are served by every team that has them", () => {
    const organisation = loaded(
      {
        ...CSV,
        serve: [
          { share: 0.7, teams: { sales: ["desk", "north"] }, owners: ["ana"] },
          { share: 0.3, teams: {} },
        ],
        owners: ["eva"],
        accounts: 5,
        authority: "edge",
      },
      files,
    );
    expect(organisation.slots).toEqual([
      { share: 0.7, teams: { sales: ["desk", "north"], support: ["north", "desk"] }, owners: ["ana"] },
      { share: 0.3, teams: { sales: ["north", "desk"], support: ["north", "desk"] } },
    ]);
    expect(organisation.ownership).toEqual({ people: ["eva"], accounts: 5 });
    expect(organisation.authority).toBe("edge");
  });

  test("name every unknown team, skill and owner", () => {
    const serve = [{ share: 0, teams: { sales: ["dseks"], legal: ["desk"] }, owners: ["bob"] }];
    expect(faults({ ...CSV, serve, owners: ["anna"] }, files).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "unknown-person org.owners[0]",
      "out-of-range org.serve[0].share",
      "unknown-person org.serve[0].owners[0]",
      "unknown-team org.serve[0].teams.sales",
      "unknown-skill org.serve[0].teams.legal",
    ]);
  });

  test("a team that cannot serve a skill is refused", () => {
    const people = "id,function\nana,sales\nben,support\n";
    expect(faults({ people: "people.csv", serve: [{ share: 1, teams: { sales: ["support"] } }] }, { "people.csv": people })).toMatchObject([
      { code: "unable-team" },
    ]);
  });

  test("an organisation needs people from somewhere, and links from one place", () => {
    expect(faults({}, {})).toMatchObject([{ code: "missing-key" }]);
    expect(faults({ ...CSV, graph: "org.graphml" }, files)).toMatchObject([{ code: "contradiction" }]);
  });
});
