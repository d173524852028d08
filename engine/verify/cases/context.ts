import { assert } from "../../base/assert.ts";
import { buildModel } from "../../classical/buildModel.ts";
import { factChain } from "../../classical/factChain.ts";
import type { LinkSpec, TeamSpec } from "../../classical/modelSpec.ts";
import { oneHand } from "../../classical/oneHand.ts";
import { repeatContacts } from "../../classical/repeatContacts.ts";
import type { Model } from "../../kernel/model.ts";
import { replicate, type Run } from "../../kernel/replicate.ts";
import type { Key } from "../../random/seedKey.ts";
import { geometricContacts } from "../../theory/geometricContacts.ts";
import { pollaczekKhinchine } from "../../theory/pollaczekKhinchine.ts";
import { retained } from "../../theory/retained.ts";
import { meanVisits, meanWaitAt } from "../observe.ts";
import { steadyWindow } from "../steadyWindow.ts";
import type { ExactCase, SimulatedCase } from "../verificationCase.ts";

const HANDOFFS = 5;

/** V4: of facts over links or notes φ^h are left (Bhabra et al. 2007: 2.5, 85.5 and 99 % after five handovers). */
export function retainedCases(): readonly SimulatedCase[] {
  return [retainedCase(0.478, "link", 7000), retainedCase(0.969, "note", 400), retainedCase(0.998, "link", 400)];
}

function retainedCase(fidelity: number, carrier: "link" | "note", horizonHours: number): SimulatedCase {
  return {
    kind: "simulated",
    family: "V4",
    setting: `5 handoffs by ${carrier}, φ = ${fidelity}`,
    replications: 40,
    quantities: [{ name: "facts left", theory: retained(fidelity, HANDOFFS), over: 1 }],
    model: () => factChain({ handoffs: HANDOFFS, facts: 30, fidelity, carrier, horizonHours }),
    observe: ({ world }) => {
      const { touchpoint, needed, known } = world.visits;
      const last = [...touchpoint.view().keys()].filter((row) => touchpoint.data[row] === HANDOFFS);
      return [known, needed].map(({ data }) => last.reduce((sum, row) => sum + (data[row] ?? NaN), 0));
    },
  };
}

/** V5: everything is recorded at once, found and read alike, and customers are asked for what nobody knew. */
const PERFECT_FABRIC = { darkShare: 0, findable: 1, lagHours: 0, askShare: 1, askHours: 0.1 };
const FAILURES = { failureBase: 0.2, attempts: 4, returnShare: 0.3, repeatShare: 0.3, repeatAfterHours: 5 };
const RUNS = 10;

/** V5: without loss no structure leaves a gap, asks again or lets customers knit. */
export function perfectFabricCases(): readonly ExactCase[] {
  const chain: readonly LinkSpec[] = [0, 1, 2, 3].map((person) => ({ between: [person, person + 2], fidelity: 0.3, latencyHours: 2 }));
  return [
    perfectFabricCase("silos, by ticket", [2, 2, 2], []),
    perfectFabricCase("weak links", [2, 2, 2], chain),
    perfectFabricCase("unequal teams", [1, 3, 5], []),
    perfectFabricCase("one team for all", [6], []),
  ];
}

function perfectFabricCase(setting: string, people: readonly number[], links: readonly LinkSpec[]): ExactCase {
  const names = ["facts missing", "facts asked again", "handoffs dropped", "copies that differ"];
  return {
    kind: "exact",
    family: "V5",
    setting,
    replications: RUNS,
    tolerance: 0,
    quantities: names.map((name) => ({ name, theory: 0 })),
    compute: (seedKey) => gaps(runsOf(perfectFabric(people, links), seedKey)),
  };
}

/** A journey over three stages, each of which needs what was learnt before; with one team everybody can do all of them. */
function perfectFabric(people: readonly number[], links: readonly LinkSpec[]): Model {
  const teams = people.map((count): TeamSpec => ({ people: count }));
  const work = { kind: "exponential", mean: 1 } as const;
  return buildModel({
    horizonHours: 1000,
    teams,
    links,
    lines: [0, 1, 2].map((stage) => ({ pools: [people.length === 1 ? 0 : stage] })),
    touchpoints: [
      { skill: 0, work, needs: [0], creates: [1], next: [{ to: 1, share: 1 }] },
      { skill: 1, work, needs: [0, 1], creates: [2], pause: { kind: "constant", value: 1 }, next: [{ to: 2, share: 1 }] },
      { skill: 2, work, needs: [0, 1, 2] },
    ],
    streams: [{ touchpoint: 0, perHour: 0.4 }],
    rules: { ...PERFECT_FABRIC, ...FAILURES, ticketLatencyHours: 2 },
  });
}

/** Counted over all runs: needed facts that were missing, asked again although held, handoffs lost, records that contradict. */
function gaps(runs: readonly Run[]): readonly number[] {
  const total = (column: (run: Run) => ArrayLike<number>) =>
    runs.reduce((sum, run) => sum + Array.from(column(run)).reduce((part, value) => part + value, 0), 0);
  assert(total(({ world }) => world.visits.needed.view()) > 1000, "V5: hardly a fact was needed: zeros would say nothing");
  return [
    total(({ world }) => world.visits.blind.view()),
    total(({ world }) => world.visits.recollected.view()),
    total(({ world }) => world.handoffs.dropped.view()),
    total(({ world }) => world.journeys.divergent.view()),
  ];
}

function runsOf(model: Model, seedKey: Key): readonly Run[] {
  return Array.from({ length: RUNS }, (_, replication) => replicate(model, { seedKey, replication }));
}

/** V6: who keeps the case from beginning to end is M/G/1 with the summed work. */
export function oneHandCase(): SimulatedCase {
  const perHour = 0.8;
  const window = steadyWindow({ perHour, customers: 50_000, busiest: { perHour, capacityPerHour: 1 } });
  const half = { kind: "exponential", mean: 0.5 } as const;
  return {
    kind: "simulated",
    family: "V6",
    setting: "one hand, two stages, ρ = 0.8",
    replications: 40,
    // Two exponential stages of mean ½: mean 1, squared coefficient of variation ½.
    quantities: [{ name: "wait at 1 [h]", theory: pollaczekKhinchine(perHour, 1, Math.sqrt(0.5)) }],
    model: () => oneHand({ perHour, works: [half, half], people: 1, horizonHours: window.horizonHours }),
    observe: (run) => [meanWaitAt(run, window, [0])],
  };
}

/** V6: and nothing is lost on the way. */
export function oneHandGapCase(): ExactCase {
  const half = { kind: "exponential", mean: 0.5 } as const;
  return {
    kind: "exact",
    family: "V6",
    setting: "one hand, three stages, 3 people",
    replications: RUNS,
    tolerance: 0,
    quantities: [
      { name: "facts missing", theory: 0 },
      { name: "facts asked again", theory: 0 },
      { name: "handoffs", theory: 0 },
    ],
    compute: (seedKey) => {
      const runs = runsOf(oneHand({ perHour: 1.6, works: [half, half, half], people: 3, horizonHours: 2000 }), seedKey);
      const [missing = NaN, again = NaN] = gaps(runs);
      return [missing, again, runs.reduce((sum, { world }) => sum + world.handoffs.sent.length, 0)];
    },
  };
}

/** V10: customers come again until the need is met. */
export function contactsCase(fixShare: number): SimulatedCase {
  const perHour = 0.2;
  const tries = 63;
  const window = steadyWindow({ perHour, customers: 3000, busiest: { perHour: perHour / fixShare, capacityPerHour: 2 }, stages: 30 });
  return {
    kind: "simulated",
    family: "V10",
    setting: `a contact fixes with p = ${fixShare}`,
    replications: 40,
    quantities: [{ name: "contacts", theory: geometricContacts(fixShare, tries) }],
    model: () =>
      repeatContacts({ perHour, fixShare, work: { kind: "exponential", mean: 1 }, servers: 2, horizonHours: window.horizonHours }),
    observe: (run) => [meanVisits(run, window)],
  };
}
