// hot
import { DISCRETE } from "./codes.ts";
import { LARGEST, outside, type Family } from "./family.ts";

export interface Discrete {
  readonly kind: "discrete";
  readonly values: readonly number[];
  /** How likely each value is, in proportion. */
  readonly weights: readonly number[];
}

/** Points from `at`: cumulated shares of the values in order, the last is 1; then the values. */
export function discreteQuantile(points: Float64Array, at: number, count: number, u: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[at + middle] as number) < u) low = middle + 1;
    else high = middle;
  }
  return points[at + count + low] as number;
}

/** One of finitely many values. The quantile is the least value with F(x) ≥ u. Row: a mean, b offset, c how many values. */
export const discrete: Family<Discrete> = {
  fault({ values, weights }) {
    if (values.length === 0 || values.length !== weights.length)
      return `there are ${values.length} values and ${weights.length} weights, expected as many, and at least one`;
    for (const value of values) if (outside("a value", value, 0, LARGEST) !== null) return outside("a value", value, 0, LARGEST);
    for (const weight of weights) if (outside("a weight", weight, 0, LARGEST) !== null) return outside("a weight", weight, 0, LARGEST);
    return weights.some((weight) => weight > 0) ? null : "all weights are 0, expected one above 0";
  },
  mean: (discrete) => expected(discrete, (value) => value),
  variance(discrete) {
    const mean = expected(discrete, (value) => value);
    return expected(discrete, (value) => (value - mean) * (value - mean));
  },
  quantile: (discrete, u) => discreteQuantile(pointsOf(discrete), 0, discrete.values.length, u),
  compile(discrete, store) {
    const points = pointsOf(discrete);
    const mean = expected(discrete, (value) => value);
    return [DISCRETE, mean, store.offset(`discrete ${points.join(" ")}`, () => points), discrete.values.length];
  },
};

function expected({ values, weights }: Discrete, of: (value: number) => number): number {
  let sum = 0;
  let total = 0;
  values.forEach((value, index) => {
    sum += of(value) * (weights[index] ?? 0);
    total += weights[index] ?? 0;
  });
  return sum / total;
}

function pointsOf({ values, weights }: Discrete): Float64Array {
  const order = values.map((value, index) => ({ value, weight: weights[index] ?? 0 })).sort((one, other) => one.value - other.value);
  const total = order.reduce((sum, { weight }) => sum + weight, 0);
  const points = new Float64Array(2 * order.length);
  let sum = 0;
  order.forEach(({ value, weight }, index) => {
    sum += weight;
    points[index] = sum / total;
    points[order.length + index] = value;
  });
  return points;
}
