import { changesKey } from "../../engine/links/link.ts";
import type { Evaluator, Tried } from "../../engine/links/evaluator.ts";
import type { Ground } from "../../engine/links/ground.ts";
import { linkLab, type LabFindings } from "../../engine/links/lab.ts";
import { QUICK, type LabSizes } from "../../engine/links/sizes.ts";
import { pilotReference } from "../../engine/replication.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";
import { here } from "./chain.ts";

/** Three pairs of functions between which work passes: eleven times as many customers pass from a to b as over each other pair. */
const PASSES = [
  { from: "a", to: "b", perHour: 0.5 },
  { from: "c", to: "d", perHour: 0.045 },
  { from: "e", to: "f", perHour: 0.045 },
] as const;

export interface Planted {
  /** What notes keep: with 1 no link carries anything that a note does not. */
  readonly note: number;
  /** Share of the week that a link of strength 1 costs. */
  readonly upkeep?: number;
}

/** Six functions of three people; the second function of each pair fails where it does not know what the first has learnt. */
export function planted({ note, upkeep = 0.001 }: Planted): Ground {
  const plain = plainScenario();
  const scenario: Scenario = {
    ...plain,
    time: { ...plain.time, horizonHours: 600 },
    handoff: { ...plain.handoff, noteFidelity: note, ownItems: "interrupt" },
    coordination: { ...plain.coordination, perLink: upkeep },
    service: { ...plain.service, failureBase: 0.05, failurePerMissingFact: 0.5 },
    channels: plain.channels.map((channel) => ({ ...channel, toleranceHours: 1 })),
    segments: plain.segments.map((segment) => ({
      ...segment,
      arrivals: PASSES.map(({ from, perHour }) => ({ journey: from, perHour, profile: [1] })),
    })),
    journeys: PASSES.map(({ from, to }) => ({
      id: from,
      touchpoints: [
        touchpoint({ id: from, skills: [from], creates: [`${from}-fact`], next: [{ to, share: 1, escalates: false }] }),
        touchpoint({ id: to, skills: [to], needs: [`${from}-fact`], weight: 1 }),
      ],
    })),
  };
  const teams = ["a", "b", "c", "d", "e", "f"].map((id) => ({ id, skill: id, people: 3, department: id }));
  const mates = teams.flatMap(({ id }) =>
    [
      [1, 2],
      [1, 3],
      [2, 3],
    ].map(([one = 1, other = 1]) => ({ from: `${id}-${one}`, to: `${id}-${other}`, strength: 1 })),
  );
  const organisation = byHand({ teams, links: mates });
  organisation.graph.forEachEdge((key) => organisation.graph.setEdgeAttribute(key, "kind", "teammate"));
  return { scenario, organisation };
}

const SMALL: LabSizes = {
  ...QUICK,
  candidates: 24,
  screenFunctions: 4,
  testedNew: 6,
  test: 12,
  pairs: 2,
  pairReplications: 10,
  choose: 6,
  confirm: 12,
  final: 12,
  randomDraws: 2,
};

/** The whole lab on this thread. */
export async function labOf(ground: Ground, seed: string, sizes: LabSizes = SMALL, most = 2): Promise<LabFindings> {
  const base = compiled(ground.scenario, ground.organisation);
  const { evaluator } = here(ground, seed);
  const reference = pilotReference(base, seedKey(seed));
  const budget = { unit: "links", most } as const;
  const task = { ground, base, reference, sizes, budget, luck: seedKey(`${seed} links`), evaluator: remembering(evaluator) };
  const found = await linkLab(task);
  if ("kind" in found) throw new Error(`work piles up in ${found.unstableShare} of the replications`);
  return found;
}

/** Trials that come again are looked up. */
function remembering(evaluator: Evaluator): Evaluator {
  const known = new Map<string, Tried>();
  return {
    async evaluate(stage, trials) {
      const key = (trial: (typeof trials)[number]) => `${trial.from} ${trial.to} ${changesKey(trial.changes)}`;
      const fresh = trials.filter((trial) => !known.has(key(trial)));
      const tried = await evaluator.evaluate(stage, fresh);
      fresh.forEach((trial, at) => known.set(key(trial), tried[at] ?? null));
      return trials.map((trial) => known.get(key(trial)) ?? null);
    },
  };
}

/** An evaluator in which a company is worth what a formula says, and luck is a number per replication and set of links. */
export function formula(
  worth: (links: readonly string[]) => number,
  noise: (links: readonly string[], replication: number) => number,
): Evaluator {
  return {
    evaluate: (_stage, trials) =>
      Promise.resolve(
        trials.map(({ changes, from, to }): Tried => {
          const links = changes.map(({ between }) => between.join("–")).sort();
          return Array.from({ length: to - from }, (_, at) => {
            const value = worth(links) + noise(links, from + at);
            return { values: [value, value, value, value, value], unstable: false };
          });
        }),
      ),
  };
}
