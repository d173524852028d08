import type { Model } from "../kernel/model.ts";
import { buildModel } from "./buildModel.ts";
import type { Distribution } from "../random/distributions/distribution.ts";

export interface RepeatContactsSpec {
  /** λ: new needs an hour, > 0. */
  readonly perHour: number;
  /** p: probability that a contact meets the need, above 0 to 1. Each need ends after 63 contacts at the latest. */
  readonly fixShare: number;
  /** Work of a contact [h]. */
  readonly work: Distribution;
  /** Integer ≥ 1; default 1. */
  readonly servers?: number;
  /** Mean of the exponential time until the customer comes again [h], ≥ 0; default 1. */
  readonly againAfterHours?: number;
  readonly horizonHours: number;
  readonly warmUpHours?: number;
}

/** Contacts of one need that luck can tell apart. */
const MOST_CONTACTS = 63;

/**
 * Customers who come again until their need is met: a need takes 1/p contacts in the mean, and the servers see λ/p contacts
 * an hour.
 *
 *     repeatContacts({ perHour: 0.3, fixShare: 0.5, work: { kind: "exponential", mean: 1 }, horizonHours: 10_000 });
 *
 * @throws RangeError that lists every fault
 */
export function repeatContacts(spec: RepeatContactsSpec): Model {
  const { perHour, fixShare, work, servers = 1, againAfterHours = 1, horizonHours, warmUpHours = 0 } = spec;
  if (!(fixShare > 0 && fixShare <= 1)) throw new RangeError(`repeatContacts: fixShare is ${fixShare}, expected a number above 0 to 1`);
  return buildModel({
    horizonHours,
    warmUpHours,
    teams: [{ people: servers }],
    touchpoints: [{ work }],
    streams: [{ touchpoint: 0, perHour }],
    rules: { failureBase: 1 - fixShare, attempts: MOST_CONTACTS, repeatShare: 1, repeatAfterHours: againAfterHours },
  });
}
