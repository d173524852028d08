import { buildModel } from "../../classical/buildModel.ts";
import type { Run } from "../../kernel/replicate.ts";
import { splitWaitHours } from "../../theory/partition.ts";
import { pooledPairWaitHours } from "../../theory/pooledPair.ts";
import { poolingGain, type EqualSilos } from "../../theory/pooling.ts";
import { meanWaitAt } from "../observe.ts";
import { customersFor, inReplications } from "../sampleSize.ts";
import { steadyWindow, type SteadyWindow } from "../steadyWindow.ts";
import type { SimulatedCase } from "../verificationCase.ts";

const WORK = { kind: "exponential", mean: 1 } as const;

/** Q4, V8: the same customers once in silos and once in one pool, side by side in one model; few silos need `times` as many customers. */
export function poolingCase(family: string, silosOf: EqualSilos, times = 1): SimulatedCase {
  const { silos, servers, load } = silosOf;
  const theory = poolingGain(silosOf);
  const perSilo = load * servers;
  const pooled = silos * servers;
  const size = customersFor(load, pooled, theory.pooledWait / Math.sqrt(times), "input");
  const perHour = 2 * silos * perSilo;
  // The silos relax as many times more slowly as they are smaller.
  const window = steadyWindow({ perHour, customers: 2 * size.customers, busiest: { perHour: perSilo, capacityPerHour: servers } });
  const alone = Array.from({ length: silos }, (_, silo) => silo);
  return {
    kind: "simulated",
    family,
    setting: `${silos} × ${servers} people, ρ = ${load}`,
    replications: size.replications,
    quantities: [
      { name: "wait in silos [h]", theory: theory.separateWait },
      { name: "wait in pool [h]", theory: theory.pooledWait },
      { name: "silos ÷ pool", theory: theory.ratio, over: 1 },
    ],
    model: () =>
      buildModel({
        horizonHours: window.horizonHours,
        teams: [...alone.map(() => ({ people: servers })), { people: pooled }],
        touchpoints: [...alone, silos].map((skill) => ({ skill, work: WORK })),
        streams: [...alone.map((touchpoint) => ({ touchpoint, perHour: perSilo })), { touchpoint: silos, perHour: silos * perSilo }],
      }),
    controlMeans: () => [window.take / perHour, 0.5, 1],
    observe: (run) => {
      const [apart, together] = [meanWaitAt(run, window, alone), meanWaitAt(run, window, [silos])];
      return [apart, together, apart, ...pooledControls(run, window, silos)];
    },
  };
}

/** Controls: hours that the counted took to arrive, share of them who came to the pool, and the mean work that these brought. */
function pooledControls({ world }: Run, { skip, take }: SteadyWindow, pool: number): readonly number[] {
  const { arrival } = world.journeys;
  const { journey, touchpoint, workHours } = world.visits;
  let count = 0;
  let work = 0;
  for (let row = 0; row < workHours.length; row++) {
    const number = journey.data[row] ?? -1;
    if (number < skip || number >= skip + take || touchpoint.data[row] !== pool) continue;
    count++;
    work += workHours.data[row] ?? NaN;
  }
  return [(arrival.data[skip + take - 1] ?? NaN) - (arrival.data[skip - 1] ?? 0), count / take, work / count];
}

/**
 * V8: where services differ much, pooling makes waits longer: short and long services, each with a person of its own, and the
 * same two people in one pool.
 */
export function partitionCase(): SimulatedCase {
  const short = { arrivalsPerHour: 2, servicesPerHour: 5 };
  const long = { arrivalsPerHour: 0.1, servicesPerHour: 0.25 };
  const classes = [short, long].map(({ arrivalsPerHour, servicesPerHour }) => ({
    arrivalsPerHour,
    serviceHours: 1 / servicesPerHour,
    serviceCv: 1,
  }));
  const split = splitWaitHours(classes);
  const pair = pooledPairWaitHours(short, long);
  // The long services set the pace: about four hours each.
  const size = inReplications(14_500_000);
  const window = steadyWindow({
    perHour: 4.2,
    customers: size.customers,
    busiest: { perHour: 0.1, capacityPerHour: 0.25 },
    serviceHours: 4,
  });
  const works = classes.map(({ serviceHours }) => ({ kind: "exponential", mean: serviceHours }) as const);
  const [quick, slow] = works;
  if (quick === undefined || slow === undefined) throw new RangeError("partitionCase: two classes");
  return {
    kind: "simulated",
    family: "V8",
    setting: "waits, services of 0.2 and 4 h",
    replications: size.replications,
    quantities: [
      { name: "one each [h]", theory: split },
      { name: "pool of two [h]", theory: pair },
    ],
    model: () =>
      buildModel({
        horizonHours: window.horizonHours,
        teams: [{ people: 1 }, { people: 1 }, { people: 2 }],
        touchpoints: [{ skill: 0, work: quick }, { skill: 1, work: slow }, ...works.map((work) => ({ skill: 2, work }))],
        streams: [0, 1, 2, 3].map((touchpoint) => ({ touchpoint, perHour: classes[touchpoint % 2]?.arrivalsPerHour ?? NaN })),
      }),
    observe: (run) => [meanWaitAt(run, window, [0, 1]), meanWaitAt(run, window, [2, 3])],
  };
}
