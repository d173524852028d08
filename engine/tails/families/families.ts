import type { Tail } from "../tail.ts";
import { exponentialFit } from "./exponential.ts";
import type { FamilyId, TailFit } from "./family.ts";
import { lognormalFit } from "./lognormal.ts";
import { powerLawFit } from "./powerLaw.ts";
import { stretchedExponentialFit } from "./stretchedExponential.ts";
import { truncatedPowerLawFit } from "./truncatedPowerLaw.ts";

/** How each family is fitted to a tail. */
export const FIT: Readonly<Record<FamilyId, (tail: Tail) => TailFit>> = {
  "power law": powerLawFit,
  exponential: exponentialFit,
  lognormal: lognormalFit,
  "stretched exponential": stretchedExponentialFit,
  "truncated power law": truncatedPowerLawFit,
};
