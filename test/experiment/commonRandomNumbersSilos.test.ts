import { describe, expect, it } from "vitest";

import { buildModel } from "../../engine/classical/buildModel.ts";
import type { Model } from "../../engine/kernel/model.ts";
import type { Run } from "../../engine/kernel/replicate.ts";
import { observed, varianceReduction } from "./coupling.ts";
import { withLuckOf } from "./otherLuck.ts";

const JOURNEYS = 1000;
/** 400 pairs in `npm run soak`. The factors lie so far from their bounds that 80 pairs show it. */
const PAIRS = process.env["WEFT_SOAK"] === "1" ? 400 : 80;

const FUNCTIONS = [0, 1, 2, 3];
const PEOPLE = 3;
const TASKS = 2.4;
/** Ours: where nothing else is said of the model, its people are busy half of the time. */
const PER_HOUR = (0.5 * FUNCTIONS.length * PEOPLE) / TASKS;

interface Silos {
  readonly ticketHours?: number;
  readonly noteFidelity?: number;
  readonly speed?: number;
  readonly rework?: number;
  readonly extraPeople?: number;
}

/**
 * Four functions of three people. A journey begins in any of them and goes on in any other with probability 7 ÷ 12:
 * 2.4 tasks of one hour. Work goes to the next function by ticket, in two hours. What each function learns of the
 * customer is needed by every other; what the note does not carry is asked again, six minutes a fact.
 */
function silos({ ticketHours = 2, noteFidelity = 0.7, speed = 1, rework = 0.1, extraPeople = 0 }: Silos = {}): Model {
  const others = (self: number) => FUNCTIONS.filter((other) => other !== self);
  const share = (1 - 1 / TASKS) / (FUNCTIONS.length - 1);
  return buildModel({
    horizonHours: (1.19 * JOURNEYS) / PER_HOUR + 150,
    teams: FUNCTIONS.map((team) => ({ people: PEOPLE + (team === 0 ? extraPeople : 0), speed })),
    touchpoints: FUNCTIONS.map((skill) => ({
      skill,
      work: { kind: "exponential", mean: 1 },
      creates: [skill],
      needs: others(skill),
      next: others(skill).map((to) => ({ to, share })),
    })),
    streams: FUNCTIONS.map((touchpoint) => ({ touchpoint, perHour: PER_HOUR / FUNCTIONS.length })),
    rules: { ticketLatencyHours: ticketHours, noteFidelity, failureBase: rework, attempts: 5, askShare: 1, askHours: 0.1 },
  });
}

/** Mean hours of the first 1,000 journeys. */
function journeyHours({ world: { journeys } }: Run): number {
  if (journeys.end.length < JOURNEYS) throw new Error(`${journeys.end.length} journeys, expected at least ${JOURNEYS}`);
  let sum = 0;
  for (let row = 0; row < JOURNEYS; row++) sum += (journeys.end.data[row] ?? 0) - (journeys.arrival.data[row] ?? 0);
  return sum / JOURNEYS;
}

const hours = (changes: Silos) => observed(silos(changes), { replications: PAIRS, observe: journeyHours });

describe("common random numbers on four silos of three people (VALIDITY C6)", () => {
  const base = hours({});
  const streams = withLuckOf("stream per purpose", () => hours({}));

  it.each([
    ["better notes, .7 to .9", 100, { noteFidelity: 0.9 }],
    ["tickets in 1.75 instead of 2 hours", 100, { ticketHours: 1.75 }],
    ["work 6 % faster", 40, { speed: 1.06 }],
    ["rework .1 to .05", 12, { rework: 0.05 }],
    ["one person more", 9, { extraPeople: 1 }],
  ] as const)(
    "%s: variance reduction of %d or more, and no less than with a stream for each purpose",
    (...row) => {
      const [, least, changes] = row;
      const keyed = varianceReduction(hours(changes), base);
      const streamed = varianceReduction(
        withLuckOf("stream per purpose", () => hours(changes)),
        streams,
      );
      expect(keyed).toBeGreaterThanOrEqual(least);
      expect(keyed).toBeGreaterThanOrEqual(0.8 * streamed);
    },
    300_000,
  );
});
