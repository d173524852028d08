import { assert } from "../../base/assert.ts";
import { buildModel } from "../../classical/buildModel.ts";
import type { Model } from "../../kernel/model.ts";
import { ABANDONED, FINISHED, LEFT, OPEN } from "../../kernel/recorder.ts";
import { replicate, type Run } from "../../kernel/replicate.ts";
import type { Key } from "../../random/seedKey.ts";
import type { ExactCase } from "../verificationCase.ts";

const WORK = { kind: "exponential", mean: 1 } as const;
const RUNS = 40;

/** Q6: runs that start and end empty. ∫N dt is what the kernel added up event by event, Σ sojourn what it wrote down of the customers. */
export function littleCases(): readonly ExactCase[] {
  const one = { horizonHours: WEEK, teams: [{ people: 1 }], touchpoints: [{ work: WORK }], streams: [{ touchpoint: 0, perHour: 0.4 }] };
  return [
    littleCase("M/M/1", buildModel(one)),
    littleCase(
      "M/M/10 + M, retries",
      buildModel({
        ...one,
        teams: [{ people: 10 }],
        streams: [{ touchpoint: 0, perHour: 6, patience: { kind: "exponential", mean: 0.5 } }],
        channels: [{ retryShare: 0.5, afterHours: 1 }],
      }),
    ),
    littleCase(
      "network with feedback",
      buildModel({
        ...one,
        teams: [{ people: 2 }, { people: 1 }, { people: 3 }],
        touchpoints: [
          { skill: 0, work: WORK, next: [{ to: 1, share: 0.6 }] },
          { skill: 1, work: WORK, next: [{ to: 2, share: 0.5 }] },
          { skill: 2, work: WORK, next: [{ to: 0, share: 0.4 }] },
        ],
        streams: [{ touchpoint: 0, perHour: 0.5 }],
      }),
    ),
  ];
}

const WEEK = 168;

function littleCase(setting: string, model: Model): ExactCase {
  return {
    kind: "exact",
    family: "Q6",
    setting,
    replications: RUNS,
    tolerance: 1e-9,
    quantities: [
      { name: "∫N dt ÷ Σ sojourn", theory: 1 },
      { name: "∫L dt ÷ Σ wait", theory: 1 },
    ],
    compute: (seedKey) => {
      const pairs = runs(closing(model), seedKey).map(littleRatios);
      return [furthestFromOne(pairs.map(({ system }) => system)), furthestFromOne(pairs.map(({ lines }) => lines))];
    },
  };
}

/** Customers come in the first half of the week only, so that the last has left when it ends. */
function closing(model: Model): Model {
  const count = model.streams.count;
  const profileStart = Int32Array.from({ length: count + 1 }, (_, stream) => 2 * stream);
  const profile = Float64Array.from({ length: 2 * count }, (_, row) => (row % 2 === 0 ? 2 : 0));
  return { ...model, streams: { ...model.streams, profileStart, profile } };
}

function littleRatios({ world }: Run): { readonly system: number; readonly lines: number } {
  const { arrival, end, status } = world.journeys;
  assert(!status.view().includes(OPEN) && status.length > 0, "Q6: the run did not end empty");
  const sojourns = differences(end.view(), arrival.view());
  const waits = differences(world.visits.start.view(), world.visits.enqueued.view());
  const area = world.lines.area.reduce((sum, hours) => sum + hours, 0);
  return { system: world.openArea / sojourns, lines: area / waits };
}

function differences(later: Float64Array, earlier: Float64Array): number {
  return later.reduce((sum, time, row) => sum + time - (earlier[row] ?? NaN), 0);
}

function furthestFromOne(ratios: readonly number[]): number {
  return ratios.reduce((worst, ratio) => (Math.abs(ratio - 1) > Math.abs(worst - 1) ? ratio : worst), 1);
}

/** Q7: stopped after every single event, each customer is in exactly one place. */
export function conservationCase(): ExactCase {
  const events = 1500;
  return {
    kind: "exact",
    family: "Q7",
    setting: `M/M/2 + M, 3 places, after each of ${events} events`,
    replications: events,
    tolerance: 0,
    quantities: [{ name: "customers misplaced", theory: 0 }],
    compute: (seedKey) => {
      const model = buildModel({
        horizonHours: 10_000,
        teams: [{ people: 2 }],
        touchpoints: [{ work: WORK, next: [{ to: 0, share: 0.2 }] }],
        streams: [{ touchpoint: 0, perHour: 2, patience: { kind: "exponential", mean: 1 } }],
        rules: { waitingPlaces: 3 },
      });
      const seen = { finished: 0, reneged: 0, lost: 0, open: 0 };
      let misplaced = 0;
      for (let eventLimit = 1; eventLimit <= events; eventLimit++) {
        const places = placesOf(replicate(model, { seedKey, replication: 0, eventLimit }));
        misplaced += Math.abs(places.arrived - places.finished - places.reneged - places.lost - places.open);
        seen.finished = places.finished;
        seen.reneged = places.reneged;
        seen.lost = places.lost;
        seen.open = Math.max(seen.open, places.open);
      }
      assert(Math.min(...Object.values(seen)) > 0, `Q7: something never happened: ${JSON.stringify(seen)}`);
      return [misplaced];
    },
  };
}

/** Where customers are, each number from a record of its own: visits for who left, cases for who is there. */
function placesOf({ world }: Run) {
  const { journeys, visits, cases } = world;
  const status = journeys.status.view();
  const left = status.filter((state) => state === LEFT).length;
  let lost = 0;
  let reneged = 0;
  for (let row = 0; row < visits.outcome.length; row++) {
    if (visits.outcome.data[row] !== ABANDONED) continue;
    if (visits.start.data[row] === visits.enqueued.data[row]) lost++;
    else reneged++;
  }
  assert(left === lost + reneged, `Q7: ${left} journeys were left, ${lost + reneged} visits say so`);
  return { arrived: status.length, finished: status.filter((state) => state === FINISHED).length, reneged, lost, open: cases.open };
}

function runs(model: Model, seedKey: Key): readonly Run[] {
  return Array.from({ length: RUNS }, (_, replication) => replicate(model, { seedKey, replication }));
}
