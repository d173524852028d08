import { join } from "node:path";
import { expect, test } from "vitest";

import { loadScenarios } from "../../engine/host/loadScenarios.ts";
import { companyFiles, scenario } from "./companyFiles.ts";

function loaded(...files: readonly string[]) {
  const folder = companyFiles({ "twin.yaml": scenario("Silos", "team-of-teams") });
  const found = loadScenarios(files.map((file) => join(folder, file)));
  if (found.kind === "issues") throw new Error(found.issues.map(({ message }) => message).join("\n"));
  return found.value.prepared.map(({ id, name }) => ({ id, name }));
}

test("two files of one name are told apart by their own", () => {
  expect(loaded("silos.yaml", "twin.yaml", "liaisons.yaml")).toEqual([
    { id: "silos", name: "Silos (silos)" },
    { id: "twin", name: "Silos (twin)" },
    { id: "liaisons", name: "Liaisons" },
  ]);
});

test("a file compared with itself is its own second", () => {
  expect(loaded("silos.yaml", "silos.yaml")).toEqual([
    { id: "silos", name: "Silos" },
    { id: "silos-2", name: "Silos (2)" },
  ]);
});
