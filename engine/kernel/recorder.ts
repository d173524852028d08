// hot
import { FloatColumn, IntColumn } from "../base/column.ts";

/** How a visit ended. */
export const RESOLVED = 0;
export const REWORK = 1;
export const RETURNED = 2;
export const REPEAT = 3;
export const UNRESOLVED = 4;
export const ABANDONED = 5;
/** The team before has corrected its work. */
export const CORRECTED = 6;

/** How work passed on. */
export const SAME_TEAM = 1;
export const BY_OWNER = 2;
export const BY_LINKS = 3;
export const BY_TICKET = 4;
export const BY_CUSTOMER = 5;

/** State of a journey. */
export const OPEN = 0;
export const FINISHED = 1;
export const LEFT = 2;

/** One row per visit: one task's stay at one person, or a wait that ended in abandonment (person −1). */
export class Visits {
  readonly journey = new IntColumn(4096);
  readonly touchpoint = new IntColumn(4096);
  readonly person = new IntColumn(4096);
  readonly team = new IntColumn(4096);
  readonly step = new IntColumn(4096);
  readonly attempt = new IntColumn(4096);
  readonly channel = new IntColumn(4096);
  readonly outcome = new IntColumn(4096);
  /** 1: another person served before; 0: nobody or the same. */
  readonly handedOver = new IntColumn(4096);
  /** 1: the channel changed since the visit before. */
  readonly switched = new IntColumn(4096);
  /** Counts of needed facts: all, held inside, known at the start, found in the fabric, asked although held, asked first, blind, blind although held. */
  readonly needed = new IntColumn(4096);
  readonly held = new IntColumn(4096);
  readonly known = new IntColumn(4096);
  readonly found = new IntColumn(4096);
  readonly recollected = new IntColumn(4096);
  readonly collected = new IntColumn(4096);
  readonly blind = new IntColumn(4096);
  readonly blindHeld = new IntColumn(4096);
  readonly ready = new FloatColumn(4096);
  readonly enqueued = new FloatColumn(4096);
  readonly start = new FloatColumn(4096);
  readonly end = new FloatColumn(4096);
  /** Staffed hours of direct work and of asking, without what coordination adds. */
  readonly workHours = new FloatColumn(4096);
  readonly askHours = new FloatColumn(4096);
}

/** One row per handoff between people or teams. */
export class Handoffs {
  readonly journey = new IntColumn(4096);
  readonly from = new IntColumn(4096);
  readonly toTeam = new IntColumn(4096);
  readonly touchpoint = new IntColumn(4096);
  readonly kind = new IntColumn(4096);
  readonly hops = new IntColumn(4096);
  readonly dropped = new IntColumn(4096);
  readonly sent = new FloatColumn(4096);
  /** When the work reached the receiving line; NaN: still on its way. */
  readonly arrived = new FloatColumn(4096);
}

/** One row per journey. */
export class Journeys {
  readonly entity = new IntColumn(1024);
  readonly stream = new IntColumn(1024);
  readonly slot = new IntColumn(1024);
  readonly owner = new IntColumn(1024);
  readonly status = new IntColumn(1024);
  readonly arrival = new FloatColumn(1024);
  /** When it finished or was left; the horizon while open. */
  readonly end = new FloatColumn(1024);
  readonly difficulty = new FloatColumn(1024);
  /** Records that contradict an earlier one, and all second records. */
  readonly copies = new IntColumn(1024);
  readonly divergent = new IntColumn(1024);
}
