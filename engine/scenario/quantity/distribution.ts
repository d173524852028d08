import { unreachable } from "../../base/assert.ts";
import type { Distribution } from "../scenario.ts";
import type { Field } from "./field.ts";
import { interpret, isStated, provenanceOf, shown, sourceFaults, type Fault, type Stated } from "./interpret.ts";
import { nearHintFor } from "../nearest.ts";

export type DistributionKind = Distribution["kind"];

/** Parameters of each distribution, in order. */
export const PARAMETERS: Readonly<Record<DistributionKind, readonly string[]>> = {
  constant: ["value"],
  exponential: ["mean"],
  lognormal: ["mean", "cv"],
  weibull: ["mean", "shape"],
  uniform: ["low", "high"],
  triangular: ["low", "mode", "high"],
  erlang: ["mean", "stages"],
  gamma: ["mean", "cv"],
  hyperexponential: ["mean", "cv"],
};
export const DISTRIBUTION_KINDS = Object.keys(PARAMETERS) as readonly DistributionKind[];

const SPREAD: Field = { dimension: "ratio", meaning: "Standard deviation ÷ mean.", low: 0, high: 10 };
/** Parameters that are no times, by kind and name. The ranges lie within those of engine/random/distributions. */
const OWN_FIELDS: Readonly<Record<string, Field>> = {
  "lognormal cv": SPREAD,
  "weibull shape": { dimension: "ratio", meaning: "Shape of a Weibull distribution.", low: 0.1, high: 20 },
  "erlang stages": { dimension: "count", meaning: "Exponential stages in a row.", low: 1, high: 10_000 },
  "gamma cv": { ...SPREAD, low: 0.01, high: 3 },
  "hyperexponential cv": { ...SPREAD, low: 1, high: 10 },
};

/** A quantity that varies: the field of its mean, and what one number alone means. */
export interface Varying {
  readonly field: Field;
  readonly alone: "constant" | "exponential" | "lognormal";
}

/** Which distribution, and where each of its parameters stands, as a path from the value. A lognormal's `cv` may be missing. */
export interface Parts {
  readonly kind: "parts";
  readonly distribution: DistributionKind;
  readonly parts: readonly { readonly name: string; readonly path: readonly string[]; readonly field: Field }[];
  readonly stated: Stated;
}

export type InterpretedDistribution = Parts | { readonly kind: "faults"; readonly faults: readonly Fault[] };

/** Reads a varying quantity: one number, `{ mean, cv }`, `{ distribution, … }`, or any of these with its source. */
export function interpretDistribution(input: unknown, varying: Varying): InterpretedDistribution {
  if (isStated(input) && isMapping(input["value"])) return statedDistribution(input, input["value"], varying);
  if (isMapping(input) && !isStated(input)) return mapping(input, varying);
  const number = interpret(input, varying.field);
  if (number.kind === "faults") return number;
  const name = varying.alone === "constant" ? "value" : "mean";
  return {
    kind: "parts",
    distribution: varying.alone,
    parts: [{ name, path: [], field: varying.field }],
    stated: { source: number.source, grade: number.grade },
  };
}

function statedDistribution(
  input: Readonly<Record<string, unknown>>,
  value: Readonly<Record<string, unknown>>,
  varying: Varying,
): InterpretedDistribution {
  const inner = mapping(value, varying);
  const faults = [...sourceFaults(input)];
  if (inner.kind === "faults") faults.push(...inner.faults.map((fault) => ({ ...fault, path: ["value", ...fault.path] })));
  if (inner.kind === "faults" || faults.length > 0) return { kind: "faults", faults };
  return {
    ...inner,
    parts: inner.parts.map((part) => ({ ...part, path: ["value", ...part.path] })),
    stated: provenanceOf(input),
  };
}

function mapping(input: Readonly<Record<string, unknown>>, varying: Varying): InterpretedDistribution {
  const distribution = kindOf(input, varying);
  if (typeof distribution !== "string") return { kind: "faults", faults: [distribution] };
  const names = PARAMETERS[distribution];
  const faults: Fault[] = [];
  for (const name of Object.keys(input)) {
    if (name === "distribution" || names.includes(name)) continue;
    const message = `"${name}" is no parameter of the ${distribution} distribution; expected ${names.join(", ")}`;
    faults.push({ code: "unknown-parameter", path: [name], message, ...nearHintFor(name, names) });
  }
  const parts: Parts["parts"][number][] = [];
  for (const name of names) {
    if (input[name] === undefined) {
      if (distribution === "lognormal" && name === "cv") continue;
      faults.push({
        code: "missing",
        path: [],
        message: `${name} is missing; the ${distribution} distribution has ${names.join(" and ")}`,
      });
      continue;
    }
    const field = OWN_FIELDS[`${distribution} ${name}`] ?? varying.field;
    const number = interpret(input[name], field);
    if (number.kind === "faults") faults.push(...number.faults.map((fault) => ({ ...fault, path: [name, ...fault.path] })));
    else parts.push({ name, path: [name], field });
  }
  if (faults.length > 0) return { kind: "faults", faults };
  return { kind: "parts", distribution, parts, stated: { source: null, grade: null } };
}

/** Named, or told by its parameters; `{ mean }` alone is what one number would be. */
function kindOf(input: Readonly<Record<string, unknown>>, varying: Varying): DistributionKind | Fault {
  const named = input["distribution"];
  const known = DISTRIBUTION_KINDS.find((kind) => kind === named);
  if (known !== undefined) return known;
  if (named !== undefined) {
    const message = `unknown distribution ${shown(named)}; expected ${DISTRIBUTION_KINDS.join(", ")}`;
    return {
      code: "unknown-distribution",
      path: ["distribution"],
      message,
      ...(typeof named === "string" ? nearHintFor(named, DISTRIBUTION_KINDS) : {}),
    };
  }
  if (input["mode"] !== undefined) return "triangular";
  if (input["low"] !== undefined || input["high"] !== undefined) return "uniform";
  if (input["shape"] !== undefined) return "weibull";
  if (input["stages"] !== undefined) return "erlang";
  if (input["cv"] !== undefined) return "lognormal";
  return varying.alone === "exponential" ? "exponential" : "lognormal";
}

/** Parameters that are right one by one and wrong together. */
export function orderFault(distribution: Distribution): Fault | null {
  const fault = (message: string): Fault => ({ code: "wrong-order", path: [], message });
  if (distribution.kind === "uniform" && distribution.low > distribution.high) return fault("low is above high; expected low ≤ high");
  if (distribution.kind !== "triangular") return null;
  const { low, mode, high } = distribution;
  return low <= mode && mode <= high ? null : fault("expected low ≤ mode ≤ high");
}

/** From numbers in the engine's unit. */
export function distributionOf(kind: DistributionKind, value: (name: string) => number): Distribution {
  switch (kind) {
    case "constant":
      return { kind, value: value("value") };
    case "exponential":
      return { kind, mean: value("mean") };
    case "lognormal":
      return { kind, mean: value("mean"), cv: value("cv") };
    case "weibull":
      return { kind, mean: value("mean"), shape: value("shape") };
    case "erlang":
      return { kind, mean: value("mean"), stages: value("stages") };
    case "gamma":
    case "hyperexponential":
      return { kind, mean: value("mean"), cv: value("cv") };
    case "uniform":
      return { kind, low: value("low"), high: value("high") };
    case "triangular":
      return { kind, low: value("low"), mode: value("mode"), high: value("high") };
    default:
      return unreachable(kind);
  }
}

function isMapping(input: unknown): input is Record<string, unknown> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}
