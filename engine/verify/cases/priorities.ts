import { tandem } from "../../classical/tandem.ts";
import { DEFERRED, IN_TURN } from "../../kernel/agenda.ts";
import type { Model } from "../../kernel/model.ts";
import { priorityWaits } from "../../theory/priorities.ts";
import { meanWaitInTurn } from "../observe.ts";
import { steadyWindow } from "../steadyWindow.ts";
import type { SimulatedCase } from "../verificationCase.ts";

const WORK = { kind: "exponential", mean: 1 } as const;

interface Size {
  readonly perHour: number;
  readonly servers: number;
  /** Of one replication: by trial so that the standard error of both waits is about .8 % or less over 40. */
  readonly customers: number;
}

/**
 * Q8: what comes from the stage before is deferred with a keyed probability. Departures of that stage are a Poisson stream
 * (Burke 1956), and so is each of the two parts.
 */
export function priorityCase({ perHour, servers, customers }: Size, deferred: number): SimulatedCase {
  const [first = NaN, second = NaN] = priorityWaits([perHour * (1 - deferred), perHour * deferred], 1, servers);
  const busiest = { perHour, capacityPerHour: servers };
  const window = steadyWindow({ perHour, customers, busiest, stages: 2 });
  const stages = [
    { work: WORK, servers: servers + 2 },
    { work: WORK, servers },
  ];
  return {
    kind: "simulated",
    family: "Q8",
    setting: `M/M/${servers}, λ = ${perHour}, ${deferred * 100} % deferred`,
    replications: 40,
    quantities: [
      { name: "wait in turn [h]", theory: first },
      { name: "wait deferred [h]", theory: second },
    ],
    model: () => deferring(tandem({ perHour, stages, horizonHours: window.horizonHours }), deferred),
    observe: (run) => [IN_TURN, DEFERRED].map((turn) => meanWaitInTurn(run, window, { touchpoint: 1, turn })),
  };
}

/** Each line defers this share of what anybody has served before. */
function deferring(model: Model, share: number): Model {
  return { ...model, agendas: { ...model.agendas, defer: new Float64Array(model.lines.count).fill(share) } };
}
