import { littlePooling as littlePoolingModel } from "../../classical/littlePooling.ts";
import { supermarket as supermarketModel } from "../../classical/supermarket.ts";
import type { Model } from "../../kernel/model.ts";
import { littlePooling } from "../../theory/littlePooling.ts";
import { supermarket } from "../../theory/supermarket.ts";
import { meanInSystem } from "../observe.ts";
import type { Quantity, SimulatedCase } from "../verificationCase.ts";

/** Theory has infinitely many stations. */
const STATIONS = 500;
const FINITE = 0.02;

/**
 * Hours before counting, and counted. Stations are many, so that a short span says much. The warm-up is as long as the
 * equations of infinitely many stations need, from empty, to come within .1 % (A4) or .5 % (A3, a quarter of what is allowed
 * there) of their mean: integrated by Euler's method in steps of .02 h.
 */
export interface Span {
  readonly warmUpHours: number;
  readonly hours: number;
  readonly longSeconds?: number;
}

/** A3: a share of all capacity always helps a longest line. */
export function littlePoolingCase(load: number, pooledShare: number, span: Span): SimulatedCase {
  const theory = littlePooling(load, pooledShare);
  const horizonHours = span.warmUpHours + span.hours;
  return manyStations({
    family: "A3",
    setting: `λ = ${load}, ${pooledShare * 100} % pooled, N = ${STATIONS}`,
    quantity: {
      name: "mean at a station",
      theory,
      slack: { amount: FINITE * theory, reason: `${FINITE * 100} % of theory, which has infinitely many stations` },
    },
    span,
    per: STATIONS,
    model: () => littlePoolingModel({ stations: STATIONS, perHour: load, pooledShare, horizonHours }),
  });
}

/** A4: everybody joins the shortest of d sampled lines. The mean sojourn by Little's law, with the known rate. */
export function supermarketCase(load: number, choices: number, span: Span): SimulatedCase {
  const horizonHours = span.warmUpHours + span.hours;
  return manyStations({
    family: "A4",
    setting: `λ = ${load}, ${choices} choice${choices === 1 ? "" : "s"}, N = ${STATIONS}`,
    quantity: { name: "mean sojourn [h]", theory: supermarket(load, choices) },
    span,
    per: STATIONS * load,
    model: () => supermarketModel({ stations: STATIONS, perHour: load, choices, horizonHours }),
  });
}

interface ManyStations {
  readonly family: string;
  readonly setting: string;
  readonly quantity: Quantity;
  readonly span: Span;
  /** What the mean number in the system is divided by. */
  readonly per: number;
  readonly model: () => Model;
}

function manyStations({ family, setting, quantity, span, per, model }: ManyStations): SimulatedCase {
  const { warmUpHours, hours, longSeconds } = span;
  return {
    kind: "simulated",
    family,
    setting,
    replications: 40,
    quantities: [quantity],
    model,
    observe: (run) => [meanInSystem(run, { fromHours: warmUpHours, toHours: warmUpHours + hours }) / per],
    ...(longSeconds === undefined ? {} : { longSeconds }),
  };
}
