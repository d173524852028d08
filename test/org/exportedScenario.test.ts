import { describe, expect, test } from "vitest";

import { compile } from "../../engine/compile/compile.ts";
import { exportOrganisation } from "../../engine/org/export.ts";
import { organise } from "../../engine/org/organise.ts";
import { FORM_IDS } from "../../engine/scenario/forms/forms.ts";
import { parseScenario } from "../../engine/scenario/parse.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { template } from "../../engine/scenario/template.ts";
import { organised } from "./organised.ts";

type Files = Readonly<Record<string, string>>;

const FILES = {
  "company.yaml": `weft: 1
name: Company
functions: { help: { people: 2 } }
customers: { all: { arrivals: 1 per week, value: 1 €/month } }
journey: { main: { serve: { skill: help, channel: email, work: 1 h } } }
`,
  "people.csv": "id,function,team,level,manager,skills\nanna,help,help,0,,help\nbert,help,help,0,,help\n",
} as const;

function parsed(files: Files): Scenario {
  const result = parseScenario("company.yaml", (path) => files[path] ?? null);
  if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
  return result.value.scenario;
}

describe("an exported organisation written into a scenario file", () => {
  test.each(FORM_IDS)("%s compiles to the same model as the form", { timeout: 20_000 }, (form) => {
    sameAgain(template("Company", form));
  });

  test("with specialists who are assigned to one campaign at a time too", { timeout: 20_000 }, () => {
    for (const assignment of ["{}", "{ every: 2 days, reach: 1 }"]) {
      const text = template("Company", "network-of-teams").replace(
        /^org:.*\n(?: .*\n)*/m,
        `org: { form: network-of-teams, network: { assignment: ${assignment} } }\n`,
      );
      expect(organised(parsed({ "company.yaml": text })).assignment).toBeDefined();
      sameAgain(text);
    }
  });

  test("names specialists and slots that are there", () => {
    const org = (homes: string) => ({
      ...FILES,
      "company.yaml": `${FILES["company.yaml"]}org: { people: people.csv, assignment: { homes: ${homes} } }\n`,
    });
    const codes = (homes: string) => {
      const files: Files = org(homes);
      const result = organise(parsed(files), (path) => files[path] ?? null);
      return result.kind === "issues" ? result.issues.map(({ code }) => code) : [];
    };
    expect(codes("{ anna: 1 }")).toEqual([]);
    expect(codes("{ anna: 2 }")).toEqual(["out-of-range"]);
    expect(codes("{ hannah: 1 }")).toEqual(["unknown-person"]);
  });

  /** The form and its files compile to the same model. */
  function sameAgain(text: string): void {
    const scenario = parsed({ "company.yaml": text });
    const organisation = organised(scenario);
    const { people, links, rules } = exportOrganisation(organisation);
    const org = { form: null, people: "people.csv", links: "links.csv", ...rules };
    const files = {
      "base.yaml": text,
      "company.yaml": `weft: 1\nname: Company\nextends: base.yaml\nbudget: free\norg: ${JSON.stringify(org)}\n`,
      "people.csv": people,
      "links.csv": links,
    };
    const again = parsed(files);
    const [before, after] = [
      compile(scenario, organisation),
      compile(
        again,
        organised(again, (path) => (files as Files)[path] ?? null),
      ),
    ];
    if (before.kind === "issues" || after.kind === "issues") throw new Error(JSON.stringify([before, after]));
    expect(after.value.model).toEqual(before.value.model);
    expect(after.value.legend).toEqual(before.value.legend);
  }
});
