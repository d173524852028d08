import { exp, log, log1p } from "../base/elementary.ts";

/** e^x − 1, to the last digits also near 0. Source: Higham 2002, Accuracy and Stability of Numerical Algorithms, section 1.14.1. */
export function expm1(x: number): number {
  const power = exp(x);
  if (power === 1) return x;
  return Math.abs(x) > 0.5 ? power - 1 : ((power - 1) * x) / log(power);
}

/** ln(1 − e^(−x)) for x > 0: what a survival loses that falls by x. Source: Mächler 2012, Accurately computing log(1 − exp(−|a|)). */
export function logOfFall(x: number): number {
  return x < Math.LN2 ? log(-expm1(-x)) : log1p(-exp(-x));
}
