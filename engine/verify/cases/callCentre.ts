import { callCentre } from "../../classical/callCentre.ts";
import { ABANDONED } from "../../kernel/recorder.ts";
import type { Run } from "../../kernel/replicate.ts";
import { mmck } from "../../theory/mmck.ts";
import { inputControls, inputMeans, leftShare } from "../observe.ts";
import { steadyWindow, type SteadyWindow } from "../steadyWindow.ts";
import type { SimulatedCase } from "../verificationCase.ts";

const PER_HOUR = 6 * 84;
const WORK_HOURS = 1 / 6;
const AGENTS = 90;
const PLACES = 30;
const QUEUE = { arrivalsPerHour: PER_HOUR, servicesPerHour: 1 / WORK_HOURS, servers: AGENTS, waitingPlaces: PLACES };

/** B5: agents who have all six skills are M/M/90 with 30 waiting places, whatever line they take from. */
export function callCentreCase(): SimulatedCase {
  const theory = mmck(QUEUE);
  const window = steadyWindow({
    perHour: PER_HOUR,
    customers: 150_000,
    busiest: { perHour: PER_HOUR, capacityPerHour: AGENTS / WORK_HOURS },
    serviceHours: WORK_HOURS,
  });
  return {
    kind: "simulated",
    family: "B5",
    setting: "6 of 6 skills, 90 agents",
    replications: 300,
    quantities: [
      { name: "P(blocked)", theory: theory.blockedProbability },
      { name: "P(wait | entered)", theory: theory.waitProbability, over: 3 },
      { name: "mean wait [min]", theory: theory.waitHours * 60, over: 3 },
    ],
    model: () => callCentre({ skills: 6, horizonHours: window.horizonHours }),
    controlMeans: () => inputMeans(window, PER_HOUR, WORK_HOURS),
    observe: (run) => {
      const { waited, minutes } = waitsOf(run, window);
      const blocked = leftShare(run, window);
      return [blocked, waited, minutes, 1 - blocked, ...inputControls(run, window)];
    },
  };
}

/** Share of all counted calls that waited, and their minutes in line; who was blocked did neither. */
function waitsOf({ world }: Run, { skip, take }: SteadyWindow): { readonly waited: number; readonly minutes: number } {
  const { journey, outcome, enqueued, start } = world.visits;
  let waited = 0;
  let hours = 0;
  for (let row = 0; row < start.length; row++) {
    const number = journey.data[row] ?? -1;
    if (number < skip || number >= skip + take || outcome.data[row] === ABANDONED) continue;
    const wait = (start.data[row] ?? NaN) - (enqueued.data[row] ?? NaN);
    if (wait > 0) waited++;
    hours += wait;
  }
  return { waited: waited / take, minutes: (hours * 60) / take };
}
