import { describe, expect, it } from "vitest";

import { topScenarios } from "../../engine/report/chosenScenarios.ts";
import { glance } from "../../engine/report/sections/glance.ts";
import { ledgerSection } from "../../engine/report/sections/ledgerSection.ts";
import { structureSection } from "../../engine/report/sections/structureSection.ts";
import { richComparison } from "../chart/richComparison.ts";

const MANY = richComparison({ names: Array.from({ length: 100 }, (_, at) => [`form-${at}`, `Form ${at}`] as const) });
const FEW = richComparison();
const TABLES = {
  "at a glance": (comparison: typeof MANY) => glance(comparison, "en").markup,
  ledger: (comparison: typeof MANY) => ledgerSection(comparison, "en").body.markup,
  structure: (comparison: typeof MANY) => structureSection(comparison, "en").body.markup,
};

describe.each(Object.entries(TABLES))("the table of organisations: %s", (_, table) => {
  it("shows the ten best of a hundred, and the others where they are unfolded", () => {
    const [open = "", folded = ""] = table(MANY).split("<summary>The other 90 organisations</summary>");
    expect([...open.matchAll(/>Form \d+</g)].map(([name]) => name.slice(1, -1)).sort()).toEqual(
      [...topScenarios(MANY)].map((id) => id.replace("form-", "Form ")).sort(),
    );
    expect(new Set(folded.split("</details>")[0]?.match(/>Form \d+</g)).size).toBe(90);
  });

  it("folds nothing where organisations are few", () => {
    expect(table(FEW)).not.toContain("The other");
  });
});
