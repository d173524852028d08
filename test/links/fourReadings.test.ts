import { describe, expect, it } from "vitest";

import { changesOf, existingLinks, newLink } from "../../engine/links/candidates.ts";
import { trialOn, type Evaluator } from "../../engine/links/evaluator.ts";
import type { Ground } from "../../engine/links/ground.ts";
import type { LinkChange } from "../../engine/links/link.ts";
import { OUTCOMES } from "../../engine/links/outcome.ts";
import { readingOf, tailReading, valueReading, type Reading } from "../../engine/links/readings.ts";
import { degreeTail } from "../../engine/links/readingTails.ts";
import { valueTails } from "../../engine/links/readingValues.ts";
import type { Curve } from "../../engine/links/response.ts";
import { shareLevels, wholeLevels } from "../../engine/links/responseLevels.ts";
import { measuredCurve } from "../../engine/links/responseMeasured.ts";
import type { Survey } from "../../engine/links/survey.ts";
import type { Scenario, Touchpoint } from "../../engine/scenario/scenario.ts";
import { byHand, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { FIDELITY, here } from "./chain.ts";

/** People in each of the three teams between which there are no links yet. */
const PEOPLE = 32;
/** Journeys whose links are there: three over two handoffs with moments that matter, and many over one without. */
const LONG = 3;
const SHORT = 39;

/** Each of its steps needs what the one before has learnt, and the customer is asked where it has not come through. */
function journey(id: string, steps: number, weight: number | null): Scenario["journeys"][number] {
  const touchpoints = Array.from({ length: steps }, (_, at): Touchpoint => {
    const name = `${id}-${at}`;
    return touchpoint({
      id: name,
      skills: [name],
      creates: [`${name} fact`],
      needs: at === 0 ? [] : [`${id}-${at - 1} fact`],
      weight: at === 0 ? null : weight,
      next: at === steps - 1 ? [] : [{ to: `${id}-${at + 1}`, share: 1, escalates: false }],
    });
  });
  return { id, touchpoints };
}

/**
 * One company. A journey is perfect where all its facts have come through: a product over handoffs. What customers are asked adds up
 * over handoffs, and whether they stay follows from that.
 */
function company(): Ground {
  const plain = plainScenario();
  const long = Array.from({ length: LONG }, (_, at) => journey(`long${at}`, 3, 1));
  const short = Array.from({ length: SHORT }, (_, at) => journey(`short${at}`, 2, null));
  const unlinked = journey("new", 3, 1);
  const perHour = ({ id }: { readonly id: string }) => (id === "new" ? 16 : 0.2);
  const journeys = [unlinked, ...long, ...short];
  const scenario: Scenario = {
    ...plain,
    time: { ...plain.time, horizonHours: 500 },
    links: { ...plain.links, strongestFidelity: FIDELITY, reach: 1 },
    service: { ...plain.service, askShare: 1, askMinutes: 30 },
    retention: { ...plain.retention, satisfactionSlope: 0, effortSlope: 1.1 },
    segments: plain.segments.map((one) => ({
      ...one,
      arrivals: journeys.map((of) => ({ journey: of.id, perHour: perHour(of), profile: [1] })),
    })),
    journeys,
  };
  const skills = journeys.flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id));
  const linked = [...long, ...short].flatMap(({ touchpoints }) =>
    touchpoints.slice(1).map(({ id }, at) => ({ from: `${touchpoints[at]?.id ?? ""}-1`, to: `${id}-1`, strength: 1 })),
  );
  const teams = skills.map((skill) => ({ id: skill, skill, people: skill.startsWith("new") ? PEOPLE : 1, department: skill }));
  return { scenario, organisation: byHand({ teams, links: linked }) };
}

/** Links over both handoffs of the journey that has none, in turn. */
function planned(survey: Survey) {
  return Array.from({ length: 2 * PEOPLE }, (_, at) => {
    const person = Math.floor(at / 2) + 1;
    return newLink(survey, [`new-${at % 2}-${person}`, `new-${(at % 2) + 1}-${person}`], 0);
  });
}

/** Replications of every level. */
const REPLICATIONS = 5;

type Here = ReturnType<typeof here>;

/** The outcome where all links that are there have t times their strength. */
async function byStrength({ evaluator }: Here): Promise<Curve> {
  const { organisation } = company();
  const x = shareLevels(1);
  const scaled = (t: number) => organisation.graph.mapEdges((_key, { strength }, one, other) => change(one, other, strength * t));
  return { ...(await along(evaluator, [0, ...x].map(scaled))), varied: { kind: "strength", of: "all links" }, x };
}

/** The outcome against the number of links, in the order in which they are planned. */
async function byNumber({ survey, evaluator }: Here): Promise<Curve> {
  const links = planned(survey).flatMap(changesOf);
  const x = wholeLevels(links.length);
  const added = (count: number) => links.slice(0, count);
  return { ...(await along(evaluator, [0, ...x].map(added))), varied: { kind: "number", order: "best first" }, x };
}

async function along(evaluator: Evaluator, levels: readonly (readonly LinkChange[])[]): Promise<Pick<Curve, "links" | "base" | "tried">> {
  const [base = null, ...tried] = await evaluator.evaluate(
    "response",
    levels.map((changes) => trialOn("response", REPLICATIONS, changes)),
  );
  return { links: levels.at(-1)?.length ?? 0, base, tried };
}

function change(one: string, other: string, strength: number): LinkChange {
  return { between: [one, other], strength };
}

function read(curve: Curve, measure: (typeof OUTCOMES)[number]): Reading {
  const measured = measuredCurve(curve, OUTCOMES.indexOf(measure));
  if (measured === null) throw new Error(`nothing known of ${measure}`);
  return readingOf(measured);
}

describe("in one company", () => {
  const timeout = 300_000;

  it("R1: perfect journeys more than follow the strength of links, customers who stay do not", { timeout }, async () => {
    const curve = await byStrength(here(company(), "four readings"));
    const perfect = read(curve, "perfectJourneyRate");
    expect(perfect).toMatchObject({ reading: "R1", verdict: "supported", reason: "above 1" });
    // Two handoffs in series.
    expect(perfect.estimate?.low).toBeLessThan(2);
    expect(perfect.estimate?.high).toBeGreaterThan(2);
    expect(read(curve, "retentionYear")).toMatchObject({ reading: "R1", verdict: "not supported", reason: "not above 1" });
  });

  it("R2: perfect journeys grow as a power of the number of links, customers who stay do not", { timeout }, async () => {
    const curve = await byNumber(here(company(), "four readings"));
    const perfect = read(curve, "perfectJourneyRate");
    expect(perfect).toMatchObject({ reading: "R2", verdict: "supported", reason: "power law above 1" });
    // With links over a share p of both handoffs p² of the journeys are perfect.
    expect(perfect.estimate?.low).toBeLessThan(2);
    expect(perfect.estimate?.high).toBeGreaterThan(2);
    expect(read(curve, "retentionYear")).toMatchObject({ reading: "R2", verdict: "not supported", reason: "not above 1" });
  });

  it("R3: few links have all of the perfect journeys, and no more than others of the customers who stay", { timeout }, async () => {
    const { survey, evaluator } = here(company(), "four readings");
    const screened = existingLinks(survey).list.map((candidate) => ({ candidate, perCustomer: 0 }));
    const tails = await valueTails({ evaluator, screened, sizes: { values: 4, valueLinks: 60 }, luck: [1, 2] });
    const of = (measure: (typeof OUTCOMES)[number]) => tails.find((tail) => tail.over === "existing links" && tail.measure === measure);
    const [perfect, kept] = [of("perfectJourneyRate"), of("retentionYear")];
    if (perfect === undefined || kept === undefined) throw new Error("nothing known");
    // Six of 45 carry what moments that matter need; the others are asked for as often, and all cost the same effort.
    expect([perfect.clear, kept.clear]).toEqual([6, 45]);
    expect(valueReading(perfect)).toMatchObject({ verdict: "partly", reason: "heavier than exponential" });
    expect(perfect.share?.mean).toBeCloseTo(5 / 6, 1);
    expect(valueReading(kept)).toMatchObject({ verdict: "not supported", reason: "between equal and exponential" });
  });

  it("R4: the tail of contacts is one for all measures", () => {
    const reading = tailReading(degreeTail(company().organisation, [1, 2]));
    expect(reading).toMatchObject({ reading: "R4", measure: null, verdict: "too few to tell" });
  });
});
