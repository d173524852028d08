// hot
import { CONSTANT } from "../random/distributions/codes.ts";
import { compiledQuantile } from "../random/distributions/compiledQuantile.ts";
import { uniform } from "../random/threefry.ts";
import type { DistributionArrays } from "./model.ts";

/** What a number is drawn for. Six bits of the counter; never renumber within a minor version. */
export const ARRIVAL = 1;
export const SLOT = 2;
export const OWNER = 3;
export const DIFFICULTY = 4;
export const WORK = 5;
export const PAUSE = 6;
export const ROUTE = 7;
export const TRANSFER = 8;
export const OWNER_TRANSFER = 9;
export const RECORD = 10;
export const FABRIC = 11;
export const CONTINUITY = 12;
export const ASK = 13;
export const FAIL = 14;
export const FAIL_KIND = 15;
export const PATIENCE = 16;
export const DROP = 17;
export const CHASE = 18;
export const ABANDON = 19;
export const REPEAT = 20;
export const DIVERGE = 21;
export const DEFER = 22;
export const DECIDE = 24; // fact 0: whether authority is needed, fact 1: whether the decision is wrong
export const DECIDE_TRANSFER = 25;
export const DECIDE_TIME = 26;
export const OUTREACH = 27;
export const MESSAGE = 28;
export const BREACH = 29;
export const DEAL = 44; // who of the centre decides for a customer
export const VOICE = 45;

/** Visits of one step that luck can tell apart (six bits), and steps of one journey (fourteen bits). */
export const ATTEMPT_LIMIT = 63;
export const STEP_LIMIT = 16383;

/** 2³² ÷ golden ratio. Source: Knuth 1998, The Art of Computer Programming 3, 6.4 (Fibonacci hashing). */
const GOLDEN = 0x9e3779b1;

/**
 * Key of the luck of a stream's customer (32 bits, signed). It depends on the own stream alone: with a stream more or
 * less, all others' customers stay as lucky as they were. S streams (up to 8,000) begin at least .41·2³² ÷ S customers
 * apart, and only beyond that would two customers share their luck.
 */
export function entityOf(stream: number, ordinal: number): number {
  return (ordinal + Math.imul(stream, GOLDEN)) | 0;
}

/** The number of a customer in its stream, from 0: undoes `entityOf`. */
export function ordinalOf(stream: number, entity: number): number {
  return (entity - Math.imul(stream, GOLDEN)) >>> 0;
}

/**
 * Luck of one replication: each number is a function of (key, entity, purpose, fact, step, attempt) and of nothing
 * else, so that the same customer is equally lucky under every organisation.
 *
 * The counter of a draw, two words of 32 bits. Fields do not overlap, so that two draws that differ in anything have
 * different counters; a value beyond its field would change its neighbour. Nobody checks that here: `finish.ts` and
 * `abandon.ts` keep steps and attempts within their fields.
 *
 *     word    bits    field      values
 *     first   0–31    entity     of the customer: `entityOf`
 *     second  26–31   purpose    1 to 63, the codes above
 *             20–25   fact       0 to 63; 0 where the draw is about no fact
 *             6–19    step       0 to STEP_LIMIT, of the journey
 *             0–5     attempt    0 to ATTEMPT_LIMIT, visits of one step
 *     of an arrival, which has a purpose of its own:
 *     first   0–31    ordinal    of the arrival in its stream, modulo 2³²
 *     second  26–31   ARRIVAL
 *             0–25    stream     0 to 67,108,863
 *     of a message: fact is the function that sends; of OUTREACH bits 0–19 are its number among those of the function to
 *     this customer, of MESSAGE its number · 4 + which of its numbers; fact 63 is the customer's consent
 *     of a breach:  first the ordinal of the breach, second BREACH alone
 */
export class Luck {
  declare private k0: number;
  declare private k1: number;
  declare private distributions: DistributionArrays;

  constructor(key: readonly [number, number], distributions: DistributionArrays) {
    this.k0 = key[0] | 0;
    this.k1 = key[1] | 0;
    this.distributions = distributions;
  }

  /** Uniform in (0, 1). `index` is step · 64 + attempt, or which of several sampled slots. */
  uniform(entity: number, purpose: number, fact: number, index: number): number {
    return uniform(this.k0, this.k1, entity, (purpose << 26) | (fact << 20) | index);
  }

  /** Ordinals of arrivals need more room than a step: they are the entity, the stream takes the index. */
  arrival(stream: number, ordinal: number): number {
    return uniform(this.k0, this.k1, ordinal, (ARRIVAL << 26) | stream);
  }

  /** Value of a compiled distribution, by inversion. */
  draw(distribution: number, entity: number, purpose: number, index: number): number {
    const table = this.distributions;
    const kind = table.kind[distribution] as number;
    const a = table.a[distribution] as number;
    if (kind === CONSTANT) return a;
    const u = this.uniform(entity, purpose, 0, index);
    return compiledQuantile(kind, a, table.b[distribution] as number, table.c[distribution] as number, table.points, u);
  }
}
