import { log, log1p } from "../../base/elementary.ts";
import { logOfFall } from "../expm1.ts";
import { meanOver, type Tail } from "../tail.ts";
import { tailFit, type TailFit } from "./family.ts";

/** Rate λ above the threshold; for whole values the geometric law, which has the same mean above it. */
export function exponentialFit(tail: Tail): TailFit {
  const above = tail.values.map((value) => value - tail.least);
  const excess = meanOver(tail, above);
  const lambda = tail.kind === "continuous" ? 1 / excess : log1p(1 / excess);
  const first = tail.kind === "continuous" ? log(lambda) : logOfFall(lambda);
  return tailFit(tail, {
    family: "exponential",
    parameters: { lambda },
    isPowerLaw: false,
    logs: above.map((one) => first - lambda * one),
  });
}
