import type { Model } from "../kernel/model.ts";
import { buildModel } from "./buildModel.ts";

export interface FactChainSpec {
  /** h: handoffs from person to person, integer ≥ 1. */
  readonly handoffs: number;
  /** Facts that the first person learns, integer from 1 to 30; default 1. */
  readonly facts?: number;
  /** φ: share of facts that a handoff carries, 0 to 1. */
  readonly fidelity: number;
  /** What carries them: a link between the two people, or a written note. */
  readonly carrier: "link" | "note";
  /** Customers an hour, > 0; default 0.1. */
  readonly perHour?: number;
  readonly horizonHours: number;
}

/**
 * Facts that go from hand to hand: person 0 learns them, and each of h handoffs keeps every fact with probability φ. Nothing is
 * recorded, nobody asks. Of the facts φʰ reach the last person: `visits.known` ÷ `visits.needed` at touchpoint h.
 *
 *     // by word of mouth 2.5 % survive five handovers (Bhabra et al. 2007)
 *     factChain({ handoffs: 5, facts: 20, fidelity: 0.478, carrier: "link", horizonHours: 10_000 });
 *
 * @throws RangeError that lists every fault
 */
export function factChain({ handoffs, facts = 1, fidelity, carrier, perHour = 0.1, horizonHours }: FactChainSpec): Model {
  if (!(Number.isInteger(handoffs) && handoffs >= 1))
    throw new RangeError(`factChain: handoffs is ${handoffs}, expected an integer from 1`);
  if (!(Number.isInteger(facts) && facts >= 1 && facts <= 30))
    throw new RangeError(`factChain: facts is ${facts}, expected an integer from 1 to 30`);
  const all = Array.from({ length: facts }, (_, fact) => fact);
  const people = Array.from({ length: handoffs + 1 }, (_, person) => person);
  const last = handoffs;
  return buildModel({
    horizonHours,
    teams: people.map(() => ({ people: 1 })),
    touchpoints: people.map((person) => ({
      skill: person,
      work: { kind: "constant", value: 1 },
      next: person === last ? [] : [{ to: person + 1, share: 1 }],
      ...(person === 0 ? { creates: all } : { needs: all }),
    })),
    streams: [{ touchpoint: 0, perHour }],
    links: carrier === "link" ? people.slice(1).map((person) => ({ between: [person - 1, person] as const, fidelity })) : [],
    rules: { noteFidelity: carrier === "note" ? fidelity : 0 },
  });
}
