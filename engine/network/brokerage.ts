import { CommonContacts } from "./commonContacts.ts";
import type { Network } from "./network.ts";

/** The five roles of somebody between two others who have no tie from the first to the second, by the groups of all three. */
export const BROKER_ROLES = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"] as const;
export type BrokerRole = (typeof BROKER_ROLES)[number];

/** (size) how often each person is in each role. */
export type Brokerage = Readonly<Record<BrokerRole, Float64Array>>;

/**
 * Brokers: a → broker → c where a has no tie to c. Coordinator: all of one group. Itinerant: a and c of one, the broker of another.
 * Representative: a and the broker of one, c of another. Gatekeeper: the broker and c of one, a of another. Liaison: three groups.
 * A tie without direction is read as one each way, as in the package sna, so that each pair counts twice and a representative is a
 * gatekeeper as often.
 *
 * @param group  (size) group of each person, from 0
 * Source: Gould & Fernandez 1989, Sociological Methodology 19, 89–126. O(Σ over ties of the shorter of both rows): those whom a broker
 * reaches are counted by group once, and of them those whom the first reaches as well are taken off.
 */
export function brokerage({ size, out, in: incoming }: Network, group: ArrayLike<number>): Brokerage {
  const counts = BROKER_ROLES.map(() => new Float64Array(size));
  const common = new CommonContacts(out);
  const groupOf = Int32Array.from({ length: size }, (_, node) => group[node] as number);
  const reached = new Int32Array(1 + groupOf.reduce((most, one) => Math.max(most, one), 0));
  for (let broker = 0; broker < size; broker++) {
    common.of(broker);
    const [begin, end] = [out.start[broker] as number, out.start[broker + 1] as number];
    countGroups(reached, out.to.subarray(begin, end), groupOf, 1);
    for (let at = incoming.start[broker] as number; at < (incoming.start[broker + 1] as number); at++) {
      const first = incoming.to[at] as number;
      const [before, own] = [groupOf[first] as number, groupOf[broker] as number];
      const known = common.with(first);
      let [ofFirst, ofOwn, all] = [reached[before] as number, reached[own] as number, end - begin - known];
      for (let one = 0; one < known; one++) {
        const after = groupOf[out.to[common.own[one] as number] as number] as number;
        if (after === own) ofOwn--;
        if (after === before) ofFirst--;
      }
      // Nobody is the last and the first.
      if (common.has(first)) {
        all--;
        ofFirst--;
        if (before === own) ofOwn--;
      }
      add(counts, broker, before === own ? [ofOwn, 0, all - ofOwn, 0, 0] : [0, ofFirst, 0, ofOwn, all - ofFirst - ofOwn]);
    }
    countGroups(reached, out.to.subarray(begin, end), groupOf, -1);
  }
  return Object.fromEntries(BROKER_ROLES.map((role, at) => [role, counts[at]])) as unknown as Brokerage;
}

function countGroups(reached: Int32Array, people: Int32Array, groupOf: Int32Array, by: number): void {
  for (const person of people) {
    const group = groupOf[person] as number;
    reached[group] = (reached[group] as number) + by;
  }
}

function add(counts: readonly Float64Array[], broker: number, more: readonly number[]): void {
  counts.forEach((count, role) => void (count[broker] = (count[broker] as number) + (more[role] as number)));
}
