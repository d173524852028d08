import { singleQueue } from "../../classical/singleQueue.ts";
import { erlangA } from "../../theory/erlangA.ts";
import { erlangC } from "../../theory/erlangC.ts";
import { mm1, mm1SojournQuantile, mm1WaitQuantile } from "../../theory/mm1.ts";
import {
  inputControls,
  inputMeans,
  leftShare,
  meanInLine,
  meanInSystem,
  meanSojourn,
  meanWait,
  quantileOf,
  sortedSojourns,
  sortedWaits,
  waitedShare,
} from "../observe.ts";
import { customersFor } from "../sampleSize.ts";
import { steadyWindow } from "../steadyWindow.ts";
import type { SimulatedCase } from "../verificationCase.ts";

const WORK = { kind: "exponential", mean: 1 } as const;

/** Customers of one replication: chosen by trial so that the standard error over 40 replications is about .75 % of the mean. */
interface Size {
  readonly perHour: number;
  readonly servers: number;
  readonly customers: number;
}

/** V1, Q2: one line, exponential work, endless patience. */
export function erlangCCase(family: string, perHour: number, servers: number): SimulatedCase {
  const size = customersFor(perHour / servers, servers, erlangC(perHour, 1, servers).waitHours, "input");
  const window = steadyWindow({ perHour, customers: size.customers, busiest: { perHour, capacityPerHour: servers } });
  const theory = erlangC(perHour, 1, servers);
  return {
    kind: "simulated",
    family,
    setting: `M/M/${servers}, λ = ${perHour}`,
    replications: size.replications,
    quantities: [
      { name: "P(wait)", theory: theory.waitProbability },
      { name: "mean wait [h]", theory: theory.waitHours },
    ],
    model: () => singleQueue({ perHour, work: WORK, servers, horizonHours: window.horizonHours }),
    controlMeans: () => inputMeans(window, perHour, 1),
    observe: (run) => [waitedShare(run, window), meanWait(run, window), ...inputControls(run, window)],
  };
}

/** Q1: M/M/1 at λ = .8 with its quantiles. */
export function mm1Case(): SimulatedCase {
  const perHour = 0.8;
  const window = steadyWindow({ perHour, customers: 120_000, busiest: { perHour, capacityPerHour: 1 } });
  const theory = mm1(perHour, 1);
  const sojourn = (share: number) => ({ name: `sojourn p${share * 100} [h]`, theory: mm1SojournQuantile(perHour, 1, share) });
  return {
    kind: "simulated",
    family: "Q1",
    setting: "M/M/1, λ = 0.8",
    replications: 40,
    quantities: [
      { name: "mean wait [h]", theory: theory.waitHours },
      { name: "mean sojourn [h]", theory: theory.sojournHours },
      { name: "mean in line", theory: theory.inLine },
      { name: "mean in system", theory: theory.inSystem },
      ...[0.5, 0.9, 0.95, 0.99].map(sojourn),
      { name: "wait p90 [h]", theory: mm1WaitQuantile(perHour, 1, 0.9) },
    ],
    model: () => singleQueue({ perHour, work: WORK, horizonHours: window.horizonHours }),
    controlMeans: () => inputMeans(window, perHour, 1),
    observe: (run) => {
      const sojourns = sortedSojourns(run, window);
      return [
        meanWait(run, window),
        meanSojourn(run, window),
        meanInLine(run, window),
        meanInSystem(run, window),
        ...[0.5, 0.9, 0.95, 0.99].map((share) => quantileOf(sojourns, share)),
        quantileOf(sortedWaits(run, window), 0.9),
        ...inputControls(run, window),
      ];
    },
  };
}

/** V2: exponential patience. The identity P(abandon) = θ·E[wait] is a ratio of two means of the same runs. */
export function erlangACase({ perHour, servers, customers }: Size, patienceHours: number): SimulatedCase {
  const theory = erlangA(perHour, 1, servers, patienceHours);
  // Who leaves lowers the load: with capacity for all offered work the line would relax more slowly than it does.
  const capacityPerHour = perHour + Math.sqrt(perHour);
  const window = steadyWindow({ perHour, customers, busiest: { perHour, capacityPerHour } });
  return {
    kind: "simulated",
    family: "V2",
    setting: `M/M/${servers}+M, λ = ${perHour}, patience ${patienceHours} h`,
    replications: 40,
    quantities: [
      { name: "P(abandon)", theory: theory.abandonProbability },
      { name: "mean wait [h]", theory: theory.waitHours },
      { name: "P(ab) ÷ θE[wait]", theory: 1, over: 3 },
    ],
    model: () =>
      singleQueue({
        perHour,
        work: WORK,
        servers,
        patience: { kind: "exponential", mean: patienceHours },
        horizonHours: window.horizonHours,
      }),
    observe: (run) => {
      const left = leftShare(run, window);
      const wait = meanWait(run, window);
      return [left, wait, left, wait / patienceHours];
    },
  };
}
