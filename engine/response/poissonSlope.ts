import { exp, log } from "../base/elementary.ts";

const MOST_STEPS = 100;

/**
 * Exponent of a power law b·x^β by quasi-Poisson regression with a logarithmic link: unlike the slope over logarithms it is
 * not biased by noise that does not grow with the benefit, and it takes benefits of 0 and below.
 *
 * @param x  (levels) > 0
 * @param y  (levels) with a mean above 0
 * @returns β; NaN where it does not settle
 * Source: Santos Silva & Tenreyro 2006, Review of Economics and Statistics 88(4) 641–658.
 */
export function poissonSlope(x: readonly number[], y: readonly number[]): number {
  const logs = x.map(log);
  let beta = 1;
  let constant = log(y.reduce((sum, value) => sum + value, 0) / x.reduce((sum, value) => sum + value, 0));
  for (let step = 0; step < MOST_STEPS; step++) {
    const mu = logs.map((one) => exp(constant + beta * one));
    const [score0, score1] = [
      sumOf(mu, (one, at) => (y[at] as number) - one),
      sumOf(mu, (one, at) => ((y[at] as number) - one) * (logs[at] as number)),
    ];
    const h00 = sumOf(mu, (one) => one);
    const h01 = sumOf(mu, (one, at) => one * (logs[at] as number));
    const h11 = sumOf(mu, (one, at) => one * (logs[at] as number) * (logs[at] as number));
    const determinant = h00 * h11 - h01 * h01;
    const change = (h00 * score1 - h01 * score0) / determinant;
    constant += (h11 * score0 - h01 * score1) / determinant;
    beta += change;
    if (!Number.isFinite(beta)) return NaN;
    if (Math.abs(change) < 1e-12) return beta;
  }
  return NaN;
}

function sumOf(values: readonly number[], of: (value: number, at: number) => number): number {
  return values.reduce((sum, value, at) => sum + of(value, at), 0);
}
