// hot
import { exp, log } from "../base/elementary.ts";

/** What follows from the strength w of a link (MODEL §2). */

/** Hours over a link: L = L_ticket·(L_lo ÷ L_ticket)^w. */
export function latencyOf(ticket: number, strongest: number, strength: number): number {
  if (ticket === 0 || strongest === 0) return ticket * (1 - strength);
  return ticket * exp(strength * log(strongest / ticket));
}

/** φ^χ = (φ_hi·w)^χ. */
export function fidelityOf(strongest: number, complexity: number, strength: number): number {
  const fidelity = strongest * strength;
  if (complexity === 1 || fidelity === 0) return fidelity;
  return exp(complexity * log(fidelity));
}
