import { describe, expect, test } from "vitest";

import { compile } from "../../engine/compile/compile.ts";
import { exportOrganisation } from "../../engine/org/export.ts";
import { FORM_IDS } from "../../engine/scenario/forms/forms.ts";
import { parseScenario } from "../../engine/scenario/parse.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { template } from "../../engine/scenario/template.ts";
import { organised } from "./organised.ts";

type Files = Readonly<Record<string, string>>;

function parsed(files: Files): Scenario {
  const result = parseScenario("company.yaml", (path) => files[path] ?? null);
  if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
  return result.value.scenario;
}

describe("an exported organisation written into a scenario file", () => {
  test.each(FORM_IDS)("%s compiles to the same model as the form", { timeout: 20_000 }, (form) => {
    const text = template("Company", form);
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
  });
});
