import { replicate, type Workspace } from "../../engine/kernel/replicate.ts";
import type { Evaluator, Trial } from "../../engine/links/evaluator.ts";
import { compileWith, type Ground } from "../../engine/links/ground.ts";
import type { LoadEvaluator } from "../../engine/links/load.ts";
import { withArrivals } from "../../engine/links/loadArrivals.ts";
import { loadOutcome } from "../../engine/links/loadOutcome.ts";
import { linkOutcome } from "../../engine/links/outcome.ts";
import { surveyOf, type Survey } from "../../engine/links/survey.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { pilotReference } from "../../engine/replication.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { byHand, compiled, plainScenario, touchpoint } from "../fixtures/plain.ts";

export const FIDELITY = 0.9;

export interface Chain {
  /** Handoffs between teams that follow one another. */
  readonly handoffs: number;
  /** People of each team; default 1. */
  readonly people?: number;
  /** Which people of teams that follow one another are linked; default: the first of both. */
  readonly links?: readonly (readonly [one: number, other: number])[];
  readonly note?: number;
  readonly perHour?: number;
  readonly horizonHours?: number;
  readonly changes?: Partial<Scenario>;
}

/**
 * One fact that the first team learns and the last one needs, passed on over links of strength 1 alone: no note, no fabric,
 * no time, χ = ν = g = 1. A journey is perfect where the fact has come through.
 */
export function chain({
  handoffs,
  people = 1,
  links = [[0, 0]],
  note = 0,
  perHour = 0.3,
  horizonHours = 2000,
  changes = {},
}: Chain): Ground {
  const skills = Array.from({ length: handoffs + 1 }, (_, at) => `s${at}`);
  const plain = plainScenario();
  const scenario: Scenario = {
    ...plain,
    time: { ...plain.time, horizonHours },
    links: { ...plain.links, strongestFidelity: FIDELITY, reach: 1 },
    handoff: { ...plain.handoff, noteFidelity: note },
    segments: plain.segments.map((one) => ({ ...one, arrivals: one.arrivals.map((stream) => ({ ...stream, perHour })) })),
    journeys: [
      {
        id: "main",
        touchpoints: skills.map((skill, at) =>
          touchpoint({
            id: skill,
            skills: [skill],
            creates: at === 0 ? ["fact"] : [],
            needs: at === handoffs ? ["fact"] : [],
            weight: at === handoffs ? 1 : null,
            next: at === handoffs ? [] : [{ to: skills[at + 1] ?? "", share: 1, escalates: false }],
          }),
        ),
      },
    ],
    ...changes,
  };
  const organisation = byHand({
    teams: skills.map((skill) => ({ id: skill, skill, people, department: skill })),
    links: skills
      .slice(1)
      .flatMap((to, at) =>
        links.map(([one, other]) => ({ from: `${skills[at] ?? ""}-${one + 1}`, to: `${to}-${other + 1}`, strength: 1 })),
      ),
  });
  return { scenario, organisation };
}

export interface Here {
  readonly survey: Survey;
  readonly evaluator: Evaluator & LoadEvaluator;
}

/** The lab on this thread. */
export function here(ground: Ground, seed: string): Here {
  const base = compiled(ground.scenario, ground.organisation);
  const key = seedKey(seed);
  const reference = pilotReference(base, key);
  const workspace: Workspace = { world: null };
  const ran = <Of>(company: Ground, trial: Trial, of: (...args: Parameters<typeof loadOutcome>) => Of) => {
    const with1 = compileWith(company, trial.changes);
    if (with1.kind === "issues") return null;
    return Array.from({ length: trial.to - trial.from }, (_, at) =>
      of(with1.value, replicate(with1.value.model, { seedKey: key, replication: trial.from + at }, workspace)),
    );
  };
  return {
    survey: surveyOf(ground, base, reference),
    evaluator: {
      evaluate: (_stage, trials) =>
        Promise.resolve(trials.map((trial) => ran(ground, trial, (company, run) => linkOutcome(company, run, reference)))),
      load: (trials) => Promise.resolve(trials.map((trial) => ran(withArrivals(ground, trial.arrivals), trial, loadOutcome))),
    },
  };
}
