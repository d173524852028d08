import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { prepare } from "../../engine/study.ts";
import { contrast, outcomesOf } from "../fixtures/shippedScenario.ts";

const FOLDER = "scenarios/saas/lifecycle";
const MEASURES = ["perfectJourneyRate", "seamlessness", "lineWaitHoursMean"] as const;
/** The horizon of the files: with twenty, lines need the year to grow. */
const SAMPLE = { replications: 8, over: "" };

describe("customer success people over six disciplines, at equal budget", () => {
  const of = (arm: string) => outcomesOf(`${FOLDER}/${arm}.yaml`, MEASURES, SAMPLE);
  const [none, two, eight, twenty, eightOfTen] = [of("csm-00"), of("csm-02"), of("csm-08"), of("csm-20"), of("csm-08-accounts-10")];
  const difference = (measure: (typeof MEASURES)[number], a: typeof none, b: typeof none) =>
    contrast([
      [1, a[measure] ?? []],
      [-1, b[measure] ?? []],
    ]);

  it("eight of seventy-two are better than none and than two", () => {
    expect(difference("perfectJourneyRate", eight, none).low).toBeGreaterThan(0.05);
    expect(difference("perfectJourneyRate", eight, two).low).toBeGreaterThan(0);
    expect(difference("seamlessness", eight, two).low).toBeGreaterThan(0.05);
  });

  it("and better than twenty, whom the disciplines pay for with lines many times as long", () => {
    expect(difference("seamlessness", eight, twenty).low).toBeGreaterThan(0);
    expect(difference("lineWaitHoursMean", twenty, eight).low).toBeGreaterThan(10);
  });

  it("twenty-four cannot be paid: too few are left for the work", () => {
    const text = readFileSync(`${FOLDER}/csm-20.yaml`, "utf8").replace("people: 20 }", "people: 24 }");
    const prepared = prepare(`${FOLDER}/csm-24.yaml`, (path) => (path.endsWith("csm-24.yaml") ? text : readFileSync(path, "utf8")));
    expect(prepared.kind === "issues" ? prepared.issues.map(({ message }) => message).join() : "").toMatch(/can work/);
  });

  it("with room for ten clients each, eight do no better than two with room for forty", () => {
    expect(difference("seamlessness", eight, eightOfTen).low).toBeGreaterThan(0.04);
    expect(difference("seamlessness", eightOfTen, two).high).toBeLessThan(0.04);
  });
});
