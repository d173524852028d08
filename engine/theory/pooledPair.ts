import { assert } from "../base/assert.ts";
import { add, diagonal, inverse, multiply, scale, solveLinear, subtract, type Matrix } from "./matrix.ts";

/** Customers with exponential services: λ > 0 and μ > 0 of one server [1/h]. */
export interface ExponentialClass {
  readonly arrivalsPerHour: number;
  readonly servicesPerHour: number;
}

/**
 * Mean wait of all customers where two classes with exponential services of different length share one line and two
 * servers, first come first served (M/H₂/2). Equal services are Erlang C.
 *
 * @throws RangeError for a rate that is not positive, or an offered load of two or more
 * Source: matrix-geometric method, Neuts 1981, ch. 3.
 */
export function pooledPairWaitHours(one: ExponentialClass, other: ExponentialClass): number {
  checkClasses(one, other);
  const arrivals = one.arrivalsPerHour + other.arrivalsPerHour;
  const pair = { arrivals, shares: [one.arrivalsPerHour / arrivals, other.arrivalsPerHour / arrivals] as const, one, other };
  const rising = risingMatrix(pair);
  // (1 + R + R² + …) sums the probabilities of 2, 3, … present; R·(1 + R + …)² weighs each with the length of the line.
  const above = inverted(subtract(diagonal([1, 1, 1]), rising));
  const atTwo = atTwoPresent(pair, rising, above);
  const line = sum(multiply([atTwo], multiply(rising, multiply(above, above)))[0] ?? []);
  return line / arrivals;
}

interface Pair {
  readonly arrivals: number;
  /** Share of each class among arrivals, and so among those who wait. */
  readonly shares: readonly [number, number];
  readonly one: ExponentialClass;
  readonly other: ExponentialClass;
}

/** (3, 3) rates of departures after which somebody who waited begins; the state is how many of the two in service are of the other class. */
function departures({ shares: [first, second], one: { servicesPerHour: fast }, other: { servicesPerHour: slow } }: Pair): Matrix {
  return [
    [2 * fast * first, 2 * fast * second, 0],
    [slow * first, fast * first + slow * second, fast * second],
    [0, 2 * slow * first, 2 * slow * second],
  ];
}

/** R: how the probability of n + 1 present follows from that of n, for n ≥ 2: λ·(λ + out − λG)⁻¹. */
function risingMatrix(pair: Pair): Matrix {
  const down = departures(pair);
  const rates = diagonal(down.map((row) => pair.arrivals + sum(row)));
  const passage = firstPassage(multiply(inverted(rates), down), scale(inverted(rates), pair.arrivals));
  return scale(inverted(subtract(rates, scale(passage, pair.arrivals))), pair.arrivals);
}

/**
 * G: the state at the first return from n + 1 to n present, the solution of G = down + up·G², where a step goes down or up.
 * Logarithmic reduction: each round doubles how many more customers may come on the way.
 * Source: Latouche & Ramaswami 1993, J. Appl. Prob. 30, 650–674.
 */
function firstPassage(down: Matrix, up: Matrix): Matrix {
  let [fall, rise, passage, reach] = [down, up, down, up];
  for (let round = 0; round < 60; round++) {
    const stay = add(multiply(rise, fall), multiply(fall, rise));
    const leave = inverted(subtract(diagonal([1, 1, 1]), stay));
    rise = multiply(leave, multiply(rise, rise));
    fall = multiply(leave, multiply(fall, fall));
    const further = multiply(reach, fall);
    passage = add(passage, further);
    reach = multiply(reach, rise);
    if (Math.max(...further.flat()) < 1e-17) break;
  }
  return passage;
}

/** (3,) probabilities of exactly two present, from the balance of none, one (of either class) and two. */
function atTwoPresent(pair: Pair, rising: Matrix, above: Matrix): readonly number[] {
  const { one, other, arrivals } = pair;
  const [toOne, toOther] = [one.arrivalsPerHour, other.arrivalsPerHour];
  const [fast, slow] = [one.servicesPerHour, other.servicesPerHour];
  const down = departures(pair);
  const back = multiply(rising, down);
  // What leaves a state of two present, less what comes back to it from three.
  const net = subtract(diagonal(down.map((row) => arrivals + sum(row))), back);
  const net0 = net.map((row) => row[0] ?? 0);
  const net1 = net.map((row) => row[1] ?? 0);
  // Unknowns: nobody; one of the first, of the other class; two with 0, 1, 2 of the other class. The balance of the last
  // follows from the rest; in its place all probabilities sum to 1.
  const balance = [
    [arrivals, -fast, -slow, 0, 0, 0],
    [-toOne, arrivals + fast, 0, -2 * fast, -slow, 0],
    [-toOther, 0, arrivals + slow, 0, -fast, -2 * slow],
    [0, -toOne, 0, ...net0],
    [0, -toOther, -toOne, ...net1],
    [1, 1, 1, ...above.map(sum)],
  ];
  const solution = solveLinear(balance, [0, 0, 0, 0, 0, 1]);
  assert(solution !== null, "pooledPair: the balance of a stable queue has one solution");
  return solution.slice(3);
}

function inverted(matrix: Matrix): Matrix {
  const result = inverse(matrix);
  assert(result !== null, "pooledPair: the matrix of a stable queue has an inverse");
  return result;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function checkClasses(one: ExponentialClass, other: ExponentialClass): void {
  const rates = [one.arrivalsPerHour, one.servicesPerHour, other.arrivalsPerHour, other.servicesPerHour];
  if (!rates.every((rate) => rate > 0 && rate < Infinity)) throw new RangeError(`pooledPair: rates ${rates.join(", ")}, expected > 0`);
  const load = one.arrivalsPerHour / one.servicesPerHour + other.arrivalsPerHour / other.servicesPerHour;
  if (!(load < 2)) throw new RangeError(`pooledPair: offered load ${load} is not below 2 servers`);
}
