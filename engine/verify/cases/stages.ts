import { buildModel } from "../../classical/buildModel.ts";
import type { StreamSpec, TeamSpec, TouchpointSpec } from "../../classical/modelSpec.ts";
import { tandem } from "../../classical/tandem.ts";
import type { Model } from "../../kernel/model.ts";
import { breakEvenHandoff, stageSojourn } from "../../theory/pooling.ts";
import { inputControls, inputMeans, meanSojourn, meanSojournOf } from "../observe.ts";
import { customersFor } from "../sampleSize.ts";
import { steadyWindow } from "../steadyWindow.ts";
import type { SimulatedCase } from "../verificationCase.ts";

const WORK = { kind: "exponential", mean: 1 } as const;

/** A2: delay of one stage, where m people share one line. */
export function stageCase(load: number, servers: number, longSeconds?: number): SimulatedCase {
  const theory = stageSojourn(servers, load);
  const size = customersFor(load, servers, theory, "input");
  const perHour = load * servers;
  const window = steadyWindow({ perHour, customers: size.customers, busiest: { perHour, capacityPerHour: servers } });
  return {
    kind: "simulated",
    family: "A2",
    setting: `stage of ${servers}, ρ = ${load}`,
    replications: size.replications,
    quantities: [{ name: `delay T${servers} [h]`, theory }],
    model: () => tandem({ perHour, stages: [{ work: WORK, servers }], horizonHours: window.horizonHours }),
    controlMeans: () => inputMeans(window, perHour, 1),
    observe: (run) => [meanSojourn(run, window), ...inputControls(run, window)],
    ...(longSeconds === undefined ? {} : { longSeconds }),
  };
}

/** A2: journeys of three stages for m products, by product lines, by functional pools, and by pools with the break-even handoff. */
export function journeyCase(load: number, servers: number): SimulatedCase {
  const stages = 3;
  const [product, pool] = [stageSojourn(1, load), stageSojourn(servers, load)];
  // Three stages have two handoffs between them: the extra delay of three stages is spread over both.
  const handoff = (breakEvenHandoff(servers, load) * stages) / (stages - 1);
  // The variance of three stages is three times that of one; the break-even handoff is .65 of the delay and must be known as well.
  const size = customersFor(load, 1, 0.58 * product * Math.sqrt(stages));
  const perHour = 3 * servers * load;
  const window = steadyWindow({ perHour, customers: 3 * size.customers, busiest: { perHour: load, capacityPerHour: 1 }, stages });
  return {
    kind: "simulated",
    family: "A2",
    setting: `3 stages, ${servers} products, ρ = ${load}`,
    replications: size.replications,
    quantities: [
      { name: "product lines [h]", theory: stages * product },
      { name: "pools [h]", theory: stages * pool },
      { name: "pools with h* [h]", theory: stages * product },
      { name: "break-even h* [h]", theory: breakEvenHandoff(servers, load) },
    ],
    model: () => structures({ servers, stages, load, handoff, horizonHours: window.horizonHours }),
    observe: (run) => {
      const lines = meanSojournOf(run, window, (stream) => stream < servers);
      const [pools, delayed] = [
        meanSojournOf(run, window, (stream) => stream === servers),
        meanSojournOf(run, window, (stream) => stream > servers),
      ];
      return [lines, pools, delayed, (lines - pools) / stages];
    },
  };
}

interface Structures {
  readonly servers: number;
  readonly stages: number;
  readonly load: number;
  readonly handoff: number;
  readonly horizonHours: number;
}

/** The three structures side by side. Streams: one a product line, then pools, then pools with a handoff between stages. */
function structures({ servers, stages, load, handoff, horizonHours }: Structures): Model {
  const teams: TeamSpec[] = [];
  const touchpoints: TouchpointSpec[] = [];
  const streams: StreamSpec[] = [];
  const line = (people: number, pauseHours: number) => {
    streams.push({ touchpoint: touchpoints.length, perHour: people * load });
    for (let stage = 1; stage <= stages; stage++) {
      const next = stage < stages ? [{ to: touchpoints.length + 1, share: 1 }] : [];
      touchpoints.push({ skill: teams.length, work: WORK, pause: { kind: "constant", value: pauseHours }, next });
      teams.push({ people });
    }
  };
  for (let product = 0; product < servers; product++) line(1, 0);
  line(servers, 0);
  line(servers, handoff);
  return buildModel({ horizonHours, teams, touchpoints, streams });
}
