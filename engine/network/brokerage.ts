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
 * Source: Gould & Fernandez 1989, Sociological Methodology 19, 89–126. O(Σ over people of in-degree · out-degree).
 */
export function brokerage({ size, out: { start, to } }: Network, group: ArrayLike<number>): Brokerage {
  const counts = BROKER_ROLES.map(() => new Float64Array(size));
  const tied = new Uint8Array(size);
  const ownGroup = Int32Array.from({ length: size }, (_, node) => group[node] as number);
  for (let first = 0; first < size; first++) {
    const [begin, end] = [start[first] as number, start[first + 1] as number];
    for (let at = begin; at < end; at++) tied[to[at] as number] = 1;
    tied[first] = 1;
    for (let at = begin; at < end; at++) {
      const broker = to[at] as number;
      const [before, own] = [ownGroup[first] as number, ownGroup[broker] as number];
      let [ofFirst, ofOwn, ofOthers] = [0, 0, 0];
      for (let row = start[broker] as number; row < (start[broker + 1] as number); row++) {
        const last = to[row] as number;
        if (tied[last] === 1) continue;
        const after = ownGroup[last] as number;
        if (after === own) ofOwn++;
        else if (after === before) ofFirst++;
        else ofOthers++;
      }
      add(counts, broker, before === own ? [ofOwn, 0, ofOthers, 0, 0] : [0, ofFirst, 0, ofOwn, ofOthers]);
    }
    for (let at = begin; at < end; at++) tied[to[at] as number] = 0;
    tied[first] = 0;
  }
  return Object.fromEntries(BROKER_ROLES.map((role, at) => [role, counts[at]])) as unknown as Brokerage;
}

function add(counts: readonly Float64Array[], broker: number, more: readonly number[]): void {
  counts.forEach((count, role) => void (count[broker] = (count[broker] as number) + (more[role] as number)));
}
