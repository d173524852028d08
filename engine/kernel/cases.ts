// hot
import { grownFloat, grownInt } from "../base/column.ts";

/** Fields of the integer record of a case (one customer on one journey). */
export const NUMBER = 0; // number of the journey in the run, as recorded
export const ENTITY = 1; // key of the customer's luck
export const STREAM = 2;
export const SLOT = 3;
export const OWNER = 4; // index of the owner, or -1
export const TOUCHPOINT = 5;
export const STEP = 6;
export const ATTEMPT = 7; // visits in this step, counts up also for what is done again
export const TRIES = 8; // tries at this touchpoint's need
export const SERVER = 9; // who served last, or -1
export const SERVER_TEAM = 10;
export const BEFORE = 11; // touchpoint before this one, or -1
export const BEFORE_TEAM = 12;
export const RESUME = 13; // where to go on after the team before has corrected its work, or -1
export const ROUTE_KIND = 14;
export const PATH = 15; // row of the path in use, or -1
export const SECOND_PATH = 16; // row from the owner to the pool, or -1
export const HOP = 17;
export const PACKET = 18; // facts that the sender knew
export const OWNER_PACKET = 19; // facts that the owner knew before this handoff
export const HELD = 20; // facts held by anybody inside or in a record
export const KNOWN = 21; // head of the list of who knows what, or -1
export const RECORDS = 22; // head of the list of records, or -1
export const CHANNEL = 23;
export const CHANNEL_BEFORE = 24;
export const TOKEN = 25; // tells timers that are out of date
export const LINE = 26; // waiting line, or -1
export const NEXT = 27; // in the line, the orphans or the free list
export const PREVIOUS = 28;
export const CREATED = 29; // facts created so far
export const HANDOFF = 30; // row of the handoff under way, or -1
export const LEG = 31; // 0: on the first path, 1: on the one from the owner
export const INTS = 32;

/** Fields of the float record. */
export const DIFFICULTY = 0;
export const READY = 1; // when the customer was there
export const ENQUEUED = 2;
export const FLOATS = 3;

/** Room for the order in which facts were created (bare counts of needs). */
export const FACT_LIMIT = 30;

/** Open cases: one interleaved record each, freed records are used again. */
export class Cases {
  declare ints: Int32Array;
  declare floats: Float64Array;
  /** (cases × FACT_LIMIT) facts as they were created; empty where no touchpoint asks for the latest ones. */
  declare order: Int8Array;
  declare readonly ordered: boolean;
  declare count: number;
  declare open: number;
  declare private free: number;

  constructor(capacity: number, ordered: boolean) {
    this.ordered = ordered;
    this.ints = new Int32Array(capacity * INTS);
    this.floats = new Float64Array(capacity * FLOATS);
    this.order = new Int8Array(ordered ? capacity * FACT_LIMIT : 0);
    this.clear();
  }

  /** Forgets all cases and keeps the room. */
  clear(): void {
    this.count = 0;
    this.open = 0;
    this.free = -1;
  }

  take(): number {
    this.open++;
    const free = this.free;
    if (free >= 0) {
      this.free = this.ints[free * INTS + NEXT] as number;
      return free;
    }
    if ((this.count + 1) * INTS > this.ints.length) this.grow();
    return this.count++;
  }

  release(slot: number): void {
    this.open--;
    // A timer of the finished case must not wake the next one in this record: the token lives on.
    this.ints[slot * INTS + TOKEN] = ((this.ints[slot * INTS + TOKEN] as number) + 1) | 0;
    this.ints[slot * INTS + NUMBER] = -1;
    this.ints[slot * INTS + NEXT] = this.free;
    this.free = slot;
  }

  private grow(): void {
    this.ints = grownInt(this.ints);
    this.floats = grownFloat(this.floats);
    const order = new Int8Array(this.order.length * 2);
    order.set(this.order);
    this.order = order;
  }
}
