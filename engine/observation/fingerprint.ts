import type { Run } from "../kernel/replicate.ts";

/**
 * Hash of what happened to whom, when, and with what knowledge: runs whose fingerprints are equal went the same way. Columns
 * that follow from these are left out. FNV-1a over the 32-bit words of the columns
 * (Fowler, Noll & Vo; public domain), eight hexadecimal digits.
 */
export function fingerprint({ world, events }: Run): string {
  const { visits, handoffs, journeys } = world;
  let hash = 0x811c9dc5;
  for (const column of [
    visits.journey,
    visits.touchpoint,
    visits.person,
    visits.outcome,
    visits.known,
    visits.found,
    visits.recollected,
    handoffs.kind,
    handoffs.hops,
    journeys.status,
    journeys.owner,
  ]) {
    hash = mixed(hash, column.view());
  }
  for (const column of [visits.start, visits.end, handoffs.arrived, journeys.arrival, journeys.end]) {
    const view = column.view();
    hash = mixed(hash, new Int32Array(view.buffer, view.byteOffset, view.length * 2));
  }
  return (Math.imul(hash ^ events, 0x01000193) >>> 0).toString(16).padStart(8, "0");
}

function mixed(hash: number, words: ArrayLike<number>): number {
  let state = hash;
  for (let index = 0; index < words.length; index++) state = Math.imul(state ^ (words[index] as number), 0x01000193);
  return state;
}
