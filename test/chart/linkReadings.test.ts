import { describe, expect, it } from "vitest";

import type { Estimate } from "../../engine/experiment/result.ts";
import { LANGUAGES } from "../../engine/chart/language.ts";
import { linkElasticity, type LinkElasticityPicture } from "../../engine/chart/linkElasticity.ts";
import { linkResponse, type LinkResponsePicture } from "../../engine/chart/linkResponse.ts";
import { relayLoad, type RelayLoadPicture } from "../../engine/chart/relayLoad.ts";
import { svgOf } from "../../engine/host/render.ts";
import { canonical, expectGolden } from "./golden.ts";

const about = (mean: number, half: number): Estimate => ({ mean, low: mean - half, high: mean + half, n: 20 });
const hill = (links: number) => 0.06 / (1 + (12 / links) * (12 / links));

const RESPONSE: LinkResponsePicture = {
  name: "Functional silos",
  read: { curves: 15, supported: 0 },
  panels: ["perfectJourneyRate", "retentionYear"].map((measure) => ({
    measure,
    rows: [
      {
        label: "best first",
        form: "Hill, 0.98",
        points: [1, 3, 10, 32, 100].map((links) => ({ links, benefit: about(hill(links), 0.004) })),
        fitted: hill,
      },
      {
        label: "at random",
        form: "",
        points: [3, 10, 32, 100].map((links) => ({ links, benefit: about(0.0002 * links, 0.003) })),
        fitted: null,
      },
    ],
  })),
};

const ELASTICITY: LinkElasticityPicture = {
  name: "CSM orchestration",
  said: "R1 strength, all links, Perfect journeys: yes (1.9; more than in proportion at the present strength).",
  rows: ["perfectJourneyRate", "seamlessness", "retentionYear"].map((measure, at) => ({
    measure,
    steps: [0.1, 0.32, 1].map((t) => ({ t, elasticity: about((2 * t) / (1 + at), 0.2) })),
  })),
};

const LOAD: RelayLoadPicture = {
  name: "CSM orchestration",
  people: Array.from({ length: 20 }, (_, at) => ({
    label: `csm-${at + 1}`,
    hoursPerMonth: about(40 / (at + 1), 1),
    share: about(0.3 / (at + 1), 0.01),
  })),
  of: 130,
  said: "R4 tail, relay load: too few (too few values).",
  line: { least: 4, alpha: 2, tailShare: 0.5 },
};

describe("the charts of responses and of load", () => {
  it("are as they were looked at", () => {
    expectGolden("link-response.txt", `${canonical(linkResponse(RESPONSE, "en"))}\n`);
    expectGolden("link-elasticity.txt", `${canonical(linkElasticity(ELASTICITY, "en"))}\n`);
    expectGolden("relay-load.txt", `${canonical(relayLoad(LOAD, "en"))}\n`);
  });

  it("compile without a warning in every language", async () => {
    for (const language of LANGUAGES) {
      for (const chart of [linkResponse(RESPONSE, language), linkElasticity(ELASTICITY, language), relayLoad(LOAD, language)]) {
        if (chart === null) throw new Error("there is no chart");
        expect(await svgOf(chart.spec)).toContain("<svg");
        for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
      }
    }
  });

  it("say what is read, and that there is nothing to draw", () => {
    expect(linkResponse(RESPONSE, "en")?.title).toBe(
      "However links are added, no benefit is shown to be a power law with an exponent above 1",
    );
    expect(linkResponse({ ...RESPONSE, read: { curves: 15, supported: 2 } }, "en")?.title).toMatch(/^In 2 of 15 curves/);
    expect(linkResponse({ ...RESPONSE, panels: [] }, "en")).toBeNull();
    expect(linkElasticity({ ...ELASTICITY, rows: [] }, "en")).toBeNull();
    expect(relayLoad({ ...LOAD, people: [] }, "en")).toBeNull();
    // Four people are no tail: it is left out, and nothing is said of it.
    const four = relayLoad({ ...LOAD, people: LOAD.people.slice(0, 4) }, "en");
    expect(JSON.stringify(four?.spec)).not.toContain('"hours"');
    expect(four?.subtitle).not.toContain("Right:");
    expect(relayLoad(LOAD, "en")?.subtitle).toContain("Right:");
    // Nobody without hours stands on a logarithmic axis.
    const idle = { label: "idle", hoursPerMonth: about(0, 0), share: about(0, 0) };
    const spec = JSON.stringify(relayLoad({ ...LOAD, people: [...LOAD.people, idle] }, "en")?.spec);
    expect(spec).not.toMatch(/"hours":0[,}]|"domain":\[0,44\]/);
  });
});
