import { exp, log } from "../../base/elementary.ts";
import type { Fault } from "../quantity/interpret.ts";
import { alike, dimensionName, pure, type Term } from "./term.ts";

/** An operator or function that formulas may use. */
export interface Operation {
  readonly name: string;
  readonly arguments: readonly [least: number, most: number];
  readonly apply: (terms: readonly Term[]) => Term | Fault;
}

/** By mathjs's name of the operator. */
export const OPERATORS: Readonly<Record<string, Operation>> = {
  add: same("+", 2, ([a = 0, b = 0]) => a + b),
  subtract: same("−", 2, ([a = 0, b = 0]) => a - b),
  unaryMinus: same("−", 1, ([a = 0]) => -a),
  unaryPlus: same("+", 1, ([a = 0]) => a),
  multiply: binary("*", (a, b) => ({ value: a.value * b.value, time: a.time + b.time, money: a.money + b.money })),
  divide: binary("/", (a, b) => ({ value: a.value / b.value, time: a.time - b.time, money: a.money - b.money })),
  pow: binary("^", power),
  smaller: compared("<", (a, b) => a < b),
  smallerEq: compared("<=", (a, b) => a <= b),
  larger: compared(">", (a, b) => a > b),
  largerEq: compared(">=", (a, b) => a >= b),
  equal: compared("==", (a, b) => a === b),
  unequal: compared("!=", (a, b) => a !== b),
};

export const FUNCTIONS: Readonly<Record<string, Operation>> = {
  min: same("min", [1, 50], (values) => Math.min(...values)),
  max: same("max", [1, 50], (values) => Math.max(...values)),
  abs: same("abs", 1, ([a = 0]) => Math.abs(a)),
  round: plainOnly("round", Math.round),
  floor: plainOnly("floor", Math.floor),
  ceil: plainOnly("ceil", Math.ceil),
  exp: plainOnly("exp", exp),
  log: plainOnly("log", log),
  sqrt: {
    name: "sqrt",
    arguments: [1, 1],
    apply: ([a = pure(0)]) => ({ value: Math.sqrt(a.value), time: a.time / 2, money: a.money / 2 }),
  },
};

/** All arguments measure the same, and so does the result. */
function same(name: string, count: number | readonly [number, number], apply: (values: readonly number[]) => number): Operation {
  return {
    name,
    arguments: typeof count === "number" ? [count, count] : count,
    apply: (terms) => {
      const [first = pure(0)] = terms;
      const other = terms.find((term) => !alike(first, term));
      if (other !== undefined) return mixed(name, first, other);
      return { ...first, value: apply(terms.map(({ value }) => value)) };
    },
  };
}

function binary(name: string, apply: (one: Term, other: Term) => Term | Fault): Operation {
  return { name, arguments: [2, 2], apply: ([one = pure(0), other = pure(0)]) => apply(one, other) };
}

/** 1: holds, 0: does not. */
function compared(name: string, holds: (one: number, other: number) => boolean): Operation {
  return binary(name, (one, other) => (alike(one, other) ? pure(holds(one.value, other.value) ? 1 : 0) : mixed(name, one, other)));
}

function plainOnly(name: string, apply: (value: number) => number): Operation {
  return {
    name,
    arguments: [1, 1],
    apply: ([a = pure(0)]) =>
      alike(a, pure(0))
        ? pure(apply(a.value))
        : { code: "formula-units", path: [], message: `${name} of ${dimensionName(a)}; expected a plain number` },
  };
}

/** Whole exponents by products, others as e^(b·ln a): the last bit of Math.pow differs between versions of Node. */
function power(base: Term, exponent: Term): Term | Fault {
  if (!alike(exponent, pure(0)))
    return { code: "formula-units", path: [], message: `the exponent is ${dimensionName(exponent)}; expected a plain number` };
  const n = exponent.value;
  if (Number.isInteger(n) && Math.abs(n) <= 64) return { value: wholePower(base.value, n), time: base.time * n, money: base.money * n };
  if (alike(base, pure(0))) return pure(base.value === 0 && n > 0 ? 0 : exp(n * log(base.value)));
  return { code: "formula-units", path: [], message: `${dimensionName(base)} to the power ${n}; expected a whole exponent` };
}

function wholePower(base: number, exponent: number): number {
  let product = 1;
  for (let factor = 0; factor < Math.abs(exponent); factor++) product *= base;
  return exponent < 0 ? 1 / product : product;
}

function mixed(name: string, one: Term, other: Term): Fault {
  return {
    code: "formula-units",
    path: [],
    message: `${name} mixes ${dimensionName(one)} and ${dimensionName(other)}; expected the same unit`,
  };
}
