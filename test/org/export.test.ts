import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { contentHash } from "../../engine/base/contentHash.ts";
import { compile, type Compiled } from "../../engine/compile/compile.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { exportOrganisation } from "../../engine/org/export.ts";
import type { Organisation } from "../../engine/org/organisation.ts";
import { FORM_IDS } from "../../engine/scenario/forms/forms.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { company, inForm, SOFTWARE } from "./company.ts";
import { organised } from "./organised.ts";

function reloaded(scenario: Scenario, organisation: Organisation): Organisation {
  const { people, links, rules } = exportOrganisation(organisation);
  const { assignment, ...others } = rules;
  expect(assignment).toBeUndefined();
  const settings = { kind: "files" as const, people: "people.csv", links: "links.csv", graph: null, owners: [], accounts: null, ...others };
  return organised({ ...scenario, org: settings }, (path) => (path === "people.csv" ? people : links));
}

function compiled(scenario: Scenario, organisation: Organisation): Compiled {
  const result = compile(scenario, organisation);
  if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const hashOf = ({ model, legend, wages, budgetPerMonth }: Compiled) =>
  contentHash(
    JSON.stringify([model, legend, wages, budgetPerMonth], (_key, value: unknown) =>
      ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value,
    ),
  );

const busy: Partial<Scenario> = {
  budget: "match",
  segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: 1.2, profile: [1] }], patience: [] }],
  time: { horizonHours: 200, warmUpHours: 0, calendar: { kind: "always" } },
};

describe("an organisation that is written and read again", () => {
  test.each(FORM_IDS)("%s gives the same compiled model and the same bits of a run", { timeout: 20_000 }, (form) => {
    const scenario = inForm(company(SOFTWARE, busy), form);
    const organisation = organised(scenario);
    const [before, after] = [compiled(scenario, organisation), compiled(scenario, reloaded(scenario, organisation))];
    expect(hashOf(after)).toBe(hashOf(before));
    const key = { seedKey: [1, 2] as const, replication: 0 };
    expect(fingerprint(replicate(after.model, key))).toBe(fingerprint(replicate(before.model, key)));
  });

  test("is written as the same files again", () => {
    for (const form of FORM_IDS) {
      const scenario = inForm(company(SOFTWARE, busy), form);
      const organisation = organised(scenario);
      expect(exportOrganisation(reloaded(scenario, organisation))).toEqual(exportOrganisation(organisation));
    }
  });

  test("keeps names with separators, quotation marks and what spreadsheets take for formulas", { timeout: 20_000 }, () => {
    const name = fc
      .array(fc.constantFrom("a", "b", "ñ", " ", ",", ";", "|", "=", "\\", '"', "'", "+", "-", "@", "."), { minLength: 1, maxLength: 6 })
      .map((letters) => letters.join("").trim())
      .filter((text) => text !== "");
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), (names) => {
        const scenario = inForm(company(names.map((id) => ({ id, people: 3 }))), "tiger-teams", { size: 3 });
        const organisation = organised(scenario);
        const again = reloaded(scenario, organisation);
        expect(again.people).toEqual(organisation.people);
        expect(again.teams.map(({ id, members }) => [id, members])).toEqual(organisation.teams.map(({ id, members }) => [id, members]));
        expect(again.slots).toEqual(organisation.slots);
      }),
      { numRuns: 200 },
    );
  });
});
