import { jackson as jacksonModel } from "../../classical/jackson.ts";
import { tandem as tandemModel } from "../../classical/tandem.ts";
import { erlangC } from "../../theory/erlangC.ts";
import { jackson } from "../../theory/jackson.ts";
import { mmck } from "../../theory/mmck.ts";
import { tandem } from "../../theory/tandem.ts";
import { emptyShare, meanInSystem, meanSojourn, meanWaitAt } from "../observe.ts";
import { steadyWindow } from "../steadyWindow.ts";
import type { SimulatedCase } from "../verificationCase.ts";

const WORK = { kind: "exponential", mean: 1 } as const;

/** V3: stations in a row are queues of their own, and the product of their probabilities is that of the network. */
export function tandemCase(): SimulatedCase {
  const perHour = 0.7;
  const servers = [1, 2, 3];
  const theory = tandem(
    perHour,
    servers.map((count) => ({ servers: count, servicesPerHour: 1 })),
  );
  const window = steadyWindow({ perHour, customers: 30_000, busiest: { perHour, capacityPerHour: 1 }, stages: 3 });
  return {
    kind: "simulated",
    family: "V3",
    setting: "tandem, 1, 2, 3 servers, λ = 0.7",
    replications: 40,
    quantities: [
      { name: "mean sojourn [h]", theory: theory.sojournHours },
      { name: "wait at 1 [h]", theory: theory.stations[0]?.waitHours ?? NaN },
      { name: "wait at 2 [h]", theory: theory.stations[1]?.waitHours ?? NaN },
      { name: "P(all empty)", theory: servers.reduce((product, count) => product * idleProbability(perHour, count), 1) },
    ],
    model: () =>
      tandemModel({ perHour, stages: servers.map((count) => ({ work: WORK, servers: count })), horizonHours: window.horizonHours }),
    observe: (run) => [meanSojourn(run, window), meanWaitAt(run, window, [0]), meanWaitAt(run, window, [1]), emptyShare(run, window)],
  };
}

/** Probability that nobody is at an M/M/c station: with so many places nobody is ever turned away. */
function idleProbability(perHour: number, servers: number): number {
  return mmck({ arrivalsPerHour: perHour, servicesPerHour: 1, servers, waitingPlaces: 5000 }).probabilities[0] ?? NaN;
}

/** V3: customers who come back to stations they have seen before. */
export function jacksonCase(): SimulatedCase {
  const outside = [0.3, 0.2, 0];
  const routing = [
    [0, 0.6, 0.2],
    [0.2, 0, 0.5],
    [0.3, 0.3, 0],
  ];
  const servers = [1, 2, 1];
  const theory = jackson(
    outside,
    routing,
    servers.map((count) => ({ servers: count, servicesPerHour: 1 })),
  );
  const perHour = outside.reduce((sum, rate) => sum + rate, 0);
  const busiest = Math.max(...theory.throughputPerHour.map((rate, station) => rate / (servers[station] ?? 1)));
  const window = steadyWindow({ perHour, customers: 20_000, busiest: { perHour: busiest, capacityPerHour: 1 }, stages: 4 });
  return {
    kind: "simulated",
    family: "V3",
    setting: "Jackson network with feedback",
    replications: 40,
    quantities: [
      { name: "mean sojourn [h]", theory: theory.sojournHours },
      { name: "mean in system", theory: theory.inSystem },
      ...[0, 1, 2].map((station) => ({
        name: `wait at ${station + 1} [h]`,
        theory: erlangC(theory.throughputPerHour[station] ?? NaN, 1, servers[station] ?? NaN).waitHours,
      })),
    ],
    model: () =>
      jacksonModel({
        stations: outside.map((rate, station) => ({ perHour: rate, work: WORK, servers: servers[station] ?? 1 })),
        routing,
        horizonHours: window.horizonHours,
      }),
    observe: (run) => [
      meanSojourn(run, window),
      meanInSystem(run, window),
      ...[0, 1, 2].map((station) => meanWaitAt(run, window, [station])),
    ],
  };
}
