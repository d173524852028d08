// hot
import { grownFloat } from "../base/column.ts";
import { DueEvents } from "./dueEvents.ts";

/** Fields of the record of an event, in 32-bit words: its time takes the first two. */
const SEQUENCE = 2;
const WHAT = 3; // subject · 16 + kind
const TOKEN = 4;
const NEXT = 5;
const WORDS = 6;
const DOUBLES = WORDS / 2;

/** Up to so many events no wheel is needed: all are among those due. */
const FEW = 48;
/** Width of a bucket in mean gaps between events: a week's mean, so that working hours fill a bucket with a few. */
const GAPS = 1;
/** Buckets are counted in 32 bits: from here on the wheel gets a new origin. */
const FARTHEST = 1 << 30;

/**
 * Pending events in the order (time, sequence): events at one instant leave in the order they were scheduled.
 * Two tiers: a wheel of unsorted buckets, and the events of the present bucket in order, so that an event
 * costs the same however many are pending (the hashed wheel of Varghese & Lauck 1987; decision 0011).
 * Cancelling is lazy: who schedules keeps a token and ignores events that are out of date.
 */
export class EventList {
  declare private floats: Float64Array;
  declare private ints: Int32Array;
  declare private free: number;
  declare private used: number;
  declare private due: DueEvents;
  /** (buckets) first record, or −1; a bucket holds the events of its own turn of the wheel and of later ones. */
  declare private buckets: Int32Array;
  /** Bucket whose events are among those due, counted from `origin`; everything is among those due while it is FARTHEST. */
  declare private present: number;
  declare private origin: number;
  declare private perHour: number;
  declare private sequence: number;
  /** Since the wheel was built: events taken out, and what it cost: buckets turned to, and events that stayed there for later turns. */
  declare private taken: number;
  declare private looked: number;
  declare private builtAt: number;
  declare size: number;
  /** The event that `pop` took out last. */
  declare time: number;
  declare kind: number;
  declare subject: number;
  declare token: number;

  constructor(capacity: number) {
    this.floats = new Float64Array(capacity * DOUBLES);
    this.ints = new Int32Array(this.floats.buffer);
    this.due = new DueEvents();
    this.buckets = new Int32Array(0);
    this.clear();
  }

  /** Forgets all events and keeps the room. */
  clear(): void {
    this.free = -1;
    this.used = 0;
    this.due.clear();
    this.buckets.fill(-1);
    this.present = FARTHEST;
    this.origin = 0;
    this.perHour = 0;
    this.sequence = 0;
    this.taken = 0;
    this.looked = 0;
    this.builtAt = 0;
    this.size = 0;
    this.time = 0;
    this.kind = 0;
    this.subject = 0;
    this.token = 0;
  }

  push(time: number, kind: number, subject: number, token: number): void {
    const record = this.takeRecord();
    const { floats, ints } = this;
    const base = record * WORDS;
    floats[record * DOUBLES] = time;
    ints[base + SEQUENCE] = this.sequence++;
    ints[base + WHAT] = (subject << 4) | kind;
    ints[base + TOKEN] = token;
    this.size++;
    this.place(record, time);
    if (this.present === FARTHEST && this.size > FEW && this.taken > FEW + (this.size >> 2)) this.build();
  }

  /** Takes the next event out and into the fields `time`, `kind`, `subject`, `token`. */
  pop(): void {
    if (this.due.size === 0) this.turn();
    const record = this.due.pop();
    const { ints } = this;
    const base = record * WORDS;
    const what = ints[base + WHAT] as number;
    this.time = this.floats[record * DOUBLES] as number;
    this.kind = what & 15;
    this.subject = what >>> 4;
    this.token = ints[base + TOKEN] as number;
    ints[base + NEXT] = this.free;
    this.free = record;
    this.size--;
    this.taken++;
  }

  /** Shows every pending event, in no order: for the audit. */
  each(see: (time: number, kind: number, subject: number, token: number) => void): void {
    const { floats, ints } = this;
    const show = (record: number) => {
      const base = record * WORDS;
      const what = ints[base + WHAT] as number;
      see(floats[record * DOUBLES] as number, what & 15, what >>> 4, ints[base + TOKEN] as number);
    };
    for (let at = 0; at < this.due.size; at++) show(this.due.at(at));
    for (let bucket = 0; bucket < this.buckets.length; bucket++) {
      for (let record = this.buckets[bucket] as number; record >= 0; record = ints[record * WORDS + NEXT] as number) show(record);
    }
  }

  private takeRecord(): number {
    const free = this.free;
    if (free >= 0) {
      this.free = this.ints[free * WORDS + NEXT] as number;
      return free;
    }
    if ((this.used + 1) * WORDS > this.ints.length) {
      this.floats = grownFloat(this.floats);
      this.ints = new Int32Array(this.floats.buffer);
    }
    return this.used++;
  }

  /**
   * Bucket of a time, counted from the origin; what is farther than can be counted shares the last one, and what comes
   * before the origin (the earliest event when the wheel was built, which may lie far ahead) the first.
   */
  private bucketOf(time: number): number {
    const at = (time - this.origin) * this.perHour;
    if (!(at < FARTHEST)) return FARTHEST - 1;
    return at > 0 ? at | 0 : 0;
  }

  private place(record: number, time: number): void {
    const bucket = this.bucketOf(time);
    if (bucket <= this.present) {
      this.due.push(time, this.ints[record * WORDS + SEQUENCE] as number, record);
      return;
    }
    const at = bucket & (this.buckets.length - 1);
    this.ints[record * WORDS + NEXT] = this.buckets[at] as number;
    this.buckets[at] = record;
  }

  /** Turns the wheel to the next bucket that has events of this turn, and loads them into the empty list of those due. */
  private turn(): void {
    if (this.unfit()) this.build();
    for (let steps = 0; this.due.size === 0; steps++) {
      // Nothing within a whole turn, or no more numbers for buckets: begin anew at the earliest event.
      if (steps === this.buckets.length || this.present >= FARTHEST - 2) return this.build();
      this.present++;
      this.looked++;
      this.unload();
    }
  }

  /** Moves the events of this turn from the present bucket to those due; those of later turns stay. */
  private unload(): void {
    const at = this.present & (this.buckets.length - 1);
    let record = this.buckets[at] as number;
    let kept = -1;
    while (record >= 0) {
      const base = record * WORDS;
      const next = this.ints[base + NEXT] as number;
      const time = this.floats[record * DOUBLES] as number;
      if (this.bucketOf(time) <= this.present) {
        this.due.push(time, this.ints[base + SEQUENCE] as number, record);
      } else {
        this.ints[base + NEXT] = kept;
        kept = record;
        this.looked++;
      }
      record = next;
    }
    this.buckets[at] = kept;
  }

  /** Whether the wheel has become too small or too large, or its buckets too narrow or too wide. */
  private unfit(): boolean {
    const room = this.buckets.length;
    if (this.taken < room) return false;
    return this.size > 2 * room || this.size < room >> 3 || this.looked > 4 * this.taken || this.taken > 16 * this.looked;
  }

  /** A new wheel for the events there are, with buckets after the mean gap between events since the last one. */
  private build(): void {
    const all = this.unlinkAll();
    let earliest = Infinity;
    for (let record = all; record >= 0; record = this.ints[record * WORDS + NEXT] as number)
      earliest = Math.min(earliest, this.floats[record * DOUBLES] as number);
    const gap = (this.time - this.builtAt) / this.taken;
    const withoutWheel = this.size < FEW >> 1 || !(gap > 0) || earliest === Infinity;
    this.origin = withoutWheel ? 0 : earliest;
    this.perHour = withoutWheel ? 0 : 1 / (GAPS * gap);
    this.present = withoutWheel ? FARTHEST : 0;
    let room = FEW;
    while (room < 2 * this.size) room *= 2;
    this.buckets = room === this.buckets.length ? this.buckets.fill(-1) : new Int32Array(room).fill(-1);
    this.builtAt = this.time;
    this.taken = 0;
    this.looked = 0;
    this.placeAll(all);
  }

  private placeAll(first: number): void {
    let record = first;
    while (record >= 0) {
      const next = this.ints[record * WORDS + NEXT] as number;
      this.place(record, this.floats[record * DOUBLES] as number);
      record = next;
    }
  }

  /** Links all records to one list, of which it returns the first; buckets and the list of those due are left empty. */
  private unlinkAll(): number {
    let all = -1;
    for (let at = 0; at < this.due.size; at++) {
      const record = this.due.at(at);
      this.ints[record * WORDS + NEXT] = all;
      all = record;
    }
    this.due.clear();
    for (let bucket = 0; bucket < this.buckets.length; bucket++) {
      let record = this.buckets[bucket] as number;
      while (record >= 0) {
        const next = this.ints[record * WORDS + NEXT] as number;
        this.ints[record * WORDS + NEXT] = all;
        all = record;
        record = next;
      }
      this.buckets[bucket] = -1;
    }
    return all;
  }
}
