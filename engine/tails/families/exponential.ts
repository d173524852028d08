import { exp, log, log1p } from "../../base/elementary.ts";
import { sumOver, type Tail } from "../tail.ts";
import { tailFit, type TailFit } from "./family.ts";

/** Rate λ above the threshold; for whole values the geometric law, which has the same mean above it. */
export function exponentialFit(tail: Tail): TailFit {
  const excess = sumOver(tail, (value) => value) / tail.size - tail.least;
  const lambda = tail.kind === "continuous" ? 1 / excess : log1p(1 / excess);
  const first = tail.kind === "continuous" ? log(lambda) : log(1 - exp(-lambda));
  return tailFit(
    tail,
    { family: "exponential", parameters: { lambda }, isPowerLaw: false },
    (value) => first - lambda * (value - tail.least),
  );
}
