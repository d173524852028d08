import { describe, expect, it } from "vitest";

import { log } from "../../engine/base/elementary.ts";
import type { Estimate } from "../../engine/experiment/result.ts";
import type { Ground } from "../../engine/links/ground.ts";
import { readingOf, type Reading } from "../../engine/links/readings.ts";
import { OUTCOMES } from "../../engine/links/outcome.ts";
import { responseCurves } from "../../engine/links/response.ts";
import { measuredCurve, type MeasuredCurve } from "../../engine/links/responseMeasured.ts";
import { plainScenario } from "../fixtures/plain.ts";
import { chain, FIDELITY, here } from "./chain.ts";

type Measured = Readonly<Record<(typeof OUTCOMES)[number], MeasuredCurve | null>>;

/** Curves over the strength of all links that there are. */
async function overStrength(ground: Ground): Promise<Measured> {
  const { survey, evaluator } = here(ground, "anchors");
  const [curve] = await responseCurves({ evaluator, survey, screened: [], planned: [], luck: [1, 2], replications: 30, most: 0 });
  if (curve === undefined) throw new Error("no links");
  return Object.fromEntries(OUTCOMES.map((measure, at) => [measure, measuredCurve(curve, at)])) as Measured;
}

function readingIn(measured: Measured, measure: (typeof OUTCOMES)[number]): Reading {
  const curve = measured[measure];
  if (curve === null) throw new Error(`nothing known of ${measure}`);
  return readingOf(curve);
}

function expectHolds(estimate: Estimate | null, value: number): void {
  expect(estimate?.low).toBeLessThanOrEqual(value);
  expect(estimate?.high).toBeGreaterThanOrEqual(value);
}

/** Share of journeys in which the fact is there in the end, at factor t on the strength of links. */
interface Ways {
  readonly handoffs: number;
  readonly note: number;
  readonly found: number;
}

function perfectShare({ handoffs, note, found }: Ways, t: number): number {
  const each = 1 - (1 - FIDELITY * t) * (1 - note);
  return 1 - (1 - Math.exp(handoffs * log(each))) * (1 - found);
}

/** Over the last step of the curve, which goes up to t = 1. */
function lastElasticity(ways: Ways, { x }: MeasuredCurve): number {
  const before = x.at(-2) ?? NaN;
  return log(perfectShare(ways, 1) / perfectShare(ways, before)) / log(1 / before);
}

describe("the elasticity of perfect journeys in the strength of links", () => {
  it.each([1, 2, 3])("is %d with as many handoffs in series over links alone", async (handoffs) => {
    const measured = await overStrength(chain({ handoffs, perHour: 0.2 }));
    const reading = readingIn(measured, "perfectJourneyRate");
    expectHolds(reading.estimate, handoffs);
    // An interval around exactly 1 lies neither above nor below it.
    expect(reading).toMatchObject(
      handoffs === 1 ? { verdict: "undetermined", reason: "around 1" } : { verdict: "supported", reason: "above 1" },
    );
  });

  it.each([
    ["one link and a note", { handoffs: 1, note: 0.5, found: 0 }],
    ["two handoffs with notes", { handoffs: 2, note: 0.5, found: 0 }],
    ["two handoffs with notes and a fabric", { handoffs: 2, note: 0.5, found: 0.6 }],
  ])("is below 1 where facts have two ways: %s", async (_name, ways) => {
    const fabric = { information: { darkShare: 0, findableShare: ways.found, lagHours: 0 }, costPerMonth: 0 };
    const measured = await overStrength(chain({ handoffs: ways.handoffs, note: ways.note, perHour: 0.2, changes: { fabric } }));
    const reading = readingIn(measured, "perfectJourneyRate");
    expect(measured.perfectJourneyRate).not.toBeNull();
    if (measured.perfectJourneyRate !== null) expectHolds(reading.estimate, lastElasticity(ways, measured.perfectJourneyRate));
    expect(reading).toMatchObject({ verdict: "not supported", reason: "not above 1" });
  });
});

describe("one company", () => {
  it("has perfect journeys that more than follow its links, and customers who stay that do not", async () => {
    const { service, retention } = plainScenario();
    const changes = {
      service: { ...service, failurePerMissingFact: 0.5, askShare: 0.5, askMinutes: 10 },
      retention: { ...retention, effortSlope: 0.3 },
    };
    const measured = await overStrength(chain({ handoffs: 2, perHour: 0.2, changes }));
    const said = (measure: (typeof OUTCOMES)[number]) => readingIn(measured, measure).verdict;
    expect(said("perfectJourneyRate")).toBe("supported");
    expect(said("seamlessness")).toBe("not supported");
    expect(said("retentionYear")).toBe("not supported");
    expect(said("lifetimeValue")).toBe("not supported");
    // It does gain all the same.
    expect(measured.retentionYear?.benefit.at(-1)?.low).toBeGreaterThan(0);
    expect(measured.customerEffortMinutes?.benefit.at(-1)?.low).toBeGreaterThan(0);
  });
});
