import { buildModel } from "../../classical/buildModel.ts";
import type { ModelSpec, TouchpointSpec } from "../../classical/modelSpec.ts";
import { pollaczekKhinchine } from "../../theory/pollaczekKhinchine.ts";
import { meanWait } from "../observe.ts";
import { steadyWindow } from "../steadyWindow.ts";
import type { SimulatedCase } from "../verificationCase.ts";

const PER_HOUR = 0.8;

/** Q3: M/G/1 at load .8 with squared coefficients of variation 0, 1 and 4. */
export function generalServiceCases(): readonly SimulatedCase[] {
  return [
    pollaczekCase({ scv: 0, customers: 26_000, spec: one({ kind: "constant", value: 1 }) }),
    pollaczekCase({ scv: 1, customers: 65_000, spec: one({ kind: "exponential", mean: 1 }) }),
    pollaczekCase({ scv: 4, customers: 200_000, spec: hyperexponential(4) }),
  ];
}

type Parts = Pick<ModelSpec, "touchpoints" | "streams">;

function one(work: TouchpointSpec["work"]): Parts {
  return { touchpoints: [{ work }], streams: [{ touchpoint: 0, perHour: PER_HOUR }] };
}

/**
 * Two kinds of customers in one line, each with exponential work: together hyperexponential with mean 1. Balanced means,
 * p = ½·(1 + √((c² − 1) ÷ (c² + 1))) (Whitt 1982, Operations Research 30, 125–147, equation 3.7).
 */
function hyperexponential(scv: number): Parts {
  const p = 0.5 * (1 + Math.sqrt((scv - 1) / (scv + 1)));
  return {
    touchpoints: [{ work: { kind: "exponential", mean: 0.5 / p } }, { work: { kind: "exponential", mean: 0.5 / (1 - p) } }],
    streams: [
      { touchpoint: 0, perHour: PER_HOUR * p },
      { touchpoint: 1, perHour: PER_HOUR * (1 - p) },
    ],
  };
}

function pollaczekCase({ scv, customers, spec }: { scv: number; customers: number; spec: Parts }): SimulatedCase {
  // Variable work relaxes more slowly, in proportion to the sum of both squared coefficients of variation.
  const window = steadyWindow({ perHour: PER_HOUR, customers, busiest: { perHour: PER_HOUR, capacityPerHour: 1 }, serviceHours: 1 + scv });
  return {
    kind: "simulated",
    family: "Q3",
    setting: `M/G/1, ρ = ${PER_HOUR}, SCV ${scv}`,
    replications: 40,
    quantities: [{ name: "mean wait [h]", theory: pollaczekKhinchine(PER_HOUR, 1, Math.sqrt(scv)) }],
    model: () => buildModel({ horizonHours: window.horizonHours, teams: [{ people: 1 }], ...spec }),
    observe: (run) => [meanWait(run, window)],
  };
}
