// hot
import { ByteColumn, FloatColumn, IntColumn, ShortColumn, Table } from "../base/column.ts";

/** What a run keeps: all that happened, or what is open at present. */
export const ALL = 0;
export const PRESENT = 1;

/** How a visit ended. */
export const RESOLVED = 0;
export const REWORK = 1;
export const RETURNED = 2;
export const REPEAT = 3;
export const UNRESOLVED = 4;
export const ABANDONED = 5;
/** The team before has corrected its work. */
export const CORRECTED = 6;
/** Whoever decides has been asked; the work follows the answer. */
export const ESCALATED = 7;

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

const VISITS = 4096;
const JOURNEYS = 1024;

/** One row per visit: one task's stay at one person, or a wait that ended in abandonment (person −1). */
export class Visits extends Table {
  readonly journey = new IntColumn(VISITS);
  readonly touchpoint = new IntColumn(VISITS);
  readonly person = new IntColumn(VISITS);
  readonly team = new IntColumn(VISITS);
  readonly step = new ShortColumn(VISITS);
  readonly channel = new ShortColumn(VISITS);
  readonly attempt = new ByteColumn(VISITS);
  readonly outcome = new ByteColumn(VISITS);
  /** 1: another person served before; 0: nobody or the same. */
  readonly handedOver = new ByteColumn(VISITS);
  /** 1: the channel changed since the visit before. */
  readonly switched = new ByteColumn(VISITS);
  /** Where agendas differ: SAME_HAND, IN_TURN or DEFERRED (`kernel/agenda.ts`). */
  readonly turn = new ByteColumn(VISITS);
  /** Counts of needed facts: all, held inside, known at the start, found in the fabric, asked although held, asked first, blind, blind although held. */
  readonly needed = new ByteColumn(VISITS);
  readonly held = new ByteColumn(VISITS);
  readonly known = new ByteColumn(VISITS);
  readonly found = new ByteColumn(VISITS);
  readonly recollected = new ByteColumn(VISITS);
  readonly collected = new ByteColumn(VISITS);
  readonly blind = new ByteColumn(VISITS);
  readonly blindHeld = new ByteColumn(VISITS);
  readonly ready = new FloatColumn(VISITS);
  readonly enqueued = new FloatColumn(VISITS);
  readonly start = new FloatColumn(VISITS);
  readonly end = new FloatColumn(VISITS);
  /** Staffed hours of direct work and of asking, without what coordination adds. */
  readonly workHours = new FloatColumn(VISITS);
  readonly askHours = new FloatColumn(VISITS);

  constructor() {
    super(VISITS);
  }
}

/** One row per handoff between people or teams. */
export class Handoffs extends Table {
  readonly journey = new IntColumn(VISITS);
  readonly from = new IntColumn(VISITS);
  readonly toTeam = new IntColumn(VISITS);
  readonly touchpoint = new IntColumn(VISITS);
  readonly kind = new ByteColumn(VISITS);
  readonly hops = new ByteColumn(VISITS);
  readonly dropped = new ByteColumn(VISITS);
  readonly sent = new FloatColumn(VISITS);
  /** When the work reached the receiving line; NaN: still on its way. */
  readonly arrived = new FloatColumn(VISITS);

  constructor() {
    super(VISITS);
  }
}

/** One row per journey. */
export class Journeys extends Table {
  readonly entity = new IntColumn(JOURNEYS);
  readonly stream = new IntColumn(JOURNEYS);
  readonly slot = new IntColumn(JOURNEYS);
  readonly owner = new IntColumn(JOURNEYS);
  readonly status = new ByteColumn(JOURNEYS);
  readonly arrival = new FloatColumn(JOURNEYS);
  /** When it finished or was left; the horizon while open. */
  readonly end = new FloatColumn(JOURNEYS);
  readonly difficulty = new FloatColumn(JOURNEYS);
  /** Second records of a fact, and those of them that contradict an earlier one. */
  readonly copies = new IntColumn(JOURNEYS);
  readonly divergent = new IntColumn(JOURNEYS);

  constructor() {
    super(JOURNEYS);
  }
}
