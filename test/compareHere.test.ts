import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { compareHere } from "../engine/compareHere.ts";
import { jsonText } from "../engine/host/jsonText.ts";
import { main } from "../engine/host/main.ts";
import { prepare, type Prepared } from "../engine/study.ts";
import { companyFiles, scenario } from "./host/companyFiles.ts";
import { recordingTerminal } from "./host/recordingTerminal.ts";

function prepared(folder: string, file: string): Prepared {
  const found = prepare(join(folder, file), (path) => readFileSync(path, "utf8"));
  if (found.kind === "issues") throw new Error(found.issues.map(({ message }) => message).join("\n"));
  return found.value;
}

describe("comparing without a folder and without threads", () => {
  it("finds what weft compare finds, to the last bit, warm-up included", async () => {
    const base = readFileSync(join(companyFiles(), "base/company.yaml"), "utf8").replace("1 months", "4 months");
    const folder = companyFiles({ "base/company.yaml": base });
    const files = ["silos.yaml", "liaisons.yaml"];
    const out = join(folder, "out");
    const options = ["-n", "3", "--seed", "both", "--no-outlook", "--out", out];
    await main(["compare", ...files.map((file) => join(folder, file)), ...options], recordingTerminal());
    let pauses = 0;
    const { comparison, warmUpHours } = await compareHere(
      files.map((file) => prepared(folder, file)),
      { seed: "both", replications: 3, pause: () => Promise.resolve(void pauses++) },
    );
    expect(warmUpHours).toBeGreaterThan(0);
    expect(jsonText(comparison)).toBe(readFileSync(join(out, "compare.json"), "utf8"));
    expect(pauses).toBe(6);
  });

  it("takes seed and replications from the baseline's file where they are not given", async () => {
    const folder = companyFiles({ "silos.yaml": scenario("Silos", "functional-silos", "compare: { replications: 2, seed: own }\n") });
    const { comparison } = await compareHere([prepared(folder, "silos.yaml")]);
    expect([comparison.seed, comparison.replications]).toEqual(["own", 2]);
  });

  it("refuses to compare nothing", () => expect(compareHere([])).rejects.toThrow("no scenario"));
});
