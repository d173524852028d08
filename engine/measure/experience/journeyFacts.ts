import type { Compiled } from "../../compile/compile.ts";
import type { Run } from "../../kernel/replicate.ts";
import { BY_CUSTOMER, FINISHED, OPEN } from "../../kernel/recorder.ts";
import { journeyVisits } from "../../observation/journeyVisits.ts";
import { satisfaction, trust } from "./feeling.ts";
import { stepsOf, type Step } from "./steps.ts";

/** What one ended journey was like. */
export interface JourneyFact {
  readonly finished: boolean;
  readonly steps: readonly Step[];
  readonly satisfaction: number;
  readonly trust: number;
  readonly effortMinutes: number;
  readonly chases: number;
  readonly transfers: number;
  readonly pingPong: boolean;
}

export interface JourneyFacts {
  readonly ended: readonly JourneyFact[];
  readonly finishedHours: readonly number[];
  readonly censoredHours: readonly number[];
  /** Journeys after warm-up, and those still open at the horizon. */
  readonly counted: number;
  readonly open: number;
}

/** The journeys that began after warm-up, each with its steps. Complexity: O(visits). */
export function journeyFacts(compiled: Compiled, run: Run): JourneyFacts {
  const { world } = run;
  const { journeys, visits } = world;
  const groups = journeyVisits(visits, journeys.entity.length);
  const chases = chasesOf(run);
  const ended: JourneyFact[] = [];
  const finishedHours: number[] = [];
  const censoredHours: number[] = [];
  let counted = 0;
  let open = 0;
  for (let journey = 0; journey < journeys.entity.length; journey++) {
    const arrival = journeys.arrival.data[journey] ?? 0;
    if (arrival < compiled.model.warmUpHours) continue;
    counted++;
    const status = journeys.status.data[journey];
    const hours = (journeys.end.data[journey] ?? 0) - arrival;
    (status === FINISHED ? finishedHours : censoredHours).push(hours);
    if (status === OPEN) {
      open++;
      continue;
    }
    const rows = groups.row.subarray(groups.start[journey], groups.start[journey + 1]);
    ended.push(factOf({ compiled, run, rows, chases: chases[journey] ?? 0, finished: status === FINISHED }));
  }
  return { ended, finishedHours, censoredHours, counted, open };
}

interface FactInput {
  readonly compiled: Compiled;
  readonly run: Run;
  readonly rows: Int32Array;
  readonly chases: number;
  readonly finished: boolean;
}

function factOf({ compiled, run, rows, chases, finished }: FactInput): JourneyFact {
  const settings = compiled.scenario.experience;
  const steps = stepsOf(compiled, run.world.visits, rows);
  return {
    finished,
    steps,
    satisfaction: satisfaction(steps, settings),
    trust: trust(steps, settings),
    effortMinutes: steps.reduce((sum, step) => sum + step.effortMinutes, 0) + chases * settings.chaseMinutes,
    chases,
    transfers: steps.reduce((sum, step) => sum + step.transfers, 0),
    pingPong: comesBack(run, rows),
  };
}

/** A–B–A: a team gets the work back right after it passed it on. */
function comesBack(run: Run, rows: Int32Array): boolean {
  const team = run.world.visits.team;
  let before = -1;
  let current = -1;
  for (const row of rows) {
    const now = team.data[row] ?? -1;
    if (now < 0 || now === current) continue;
    if (now === before) return true;
    before = current;
    current = now;
  }
  return false;
}

/** (journeys) dropped handoffs that the customer had to chase. */
function chasesOf(run: Run): Int32Array {
  const { handoffs, journeys } = run.world;
  const count = new Int32Array(journeys.entity.length);
  handoffs.kind.view().forEach((kind, row) => {
    const journey = handoffs.journey.data[row] ?? 0;
    if (kind === BY_CUSTOMER) count[journey] = (count[journey] ?? 0) + 1;
  });
  return count;
}
