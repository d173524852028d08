// hot
import { FloatColumn } from "../base/column.ts";
import { Turns } from "./agenda.ts";
import { Assignment } from "./assign.ts";
import { Cases } from "./cases.ts";
import { Decisions } from "./decide.ts";
import { EventList } from "./eventList.ts";
import { Idle } from "./idle.ts";
import { interruptsOf, type Interrupts } from "./interrupt.ts";
import { Knowledge, Records } from "./knowledge.ts";
import { Learning } from "./learning.ts";
import { LinkGrowth } from "./linkGrowth.ts";
import { Lines } from "./lines.ts";
import { Luck } from "./luck.ts";
import type { Model } from "./model.ts";
import { servedTeams } from "./next.ts";
import { outreachOf, type Outreach } from "./outreach.ts";
import { PeopleState } from "./people.ts";
import { ALL, Handoffs, Journeys, LEFT, Visits } from "./recorder.ts";
import { firstLesson } from "./training.ts";

/** Kinds of events. */
export const EVENT_ARRIVAL = 0; // subject: stream
export const EVENT_SERVICE = 1; // subject: person
export const EVENT_ITEM = 2; // subject: person
export const EVENT_TRANSIT = 3; // subject: case
export const EVENT_READY = 4; // subject: case
export const EVENT_PATIENCE = 5; // subject: case
export const EVENT_OVERFLOW = 6; // subject: case
export const EVENT_CHASE = 7; // subject: case
export const EVENT_BACK = 8; // subject: case; the customer comes again
export const EVENT_INSPECT = 9; // subject: owner
export const EVENT_SHIFT = 10; // subject: calendar
export const EVENT_DECISION = 12; // subject: case; the question is at the decider, or the answer is back
export const EVENT_SAMPLE = 11; // subject: which of the instants, from 1
export const EVENT_RESTRUCTURE = 13; // subject: which of the model's phases begins
export const EVENT_ASSIGN = 14; // no subject
export const EVENT_REORGANISE = 15; // no subject

/** Everything that changes in one replication. */
export class World {
  /** As it is now: `restructure` puts what the next phase says in place of what was said before. */
  declare model: Model;
  /** As it was at 0, and which of its phases began last, or −1. */
  declare readonly begun: Model;
  declare phase: number;
  declare readonly luck: Luck;
  declare readonly events: EventList;
  declare readonly cases: Cases;
  declare readonly knowledge: Knowledge;
  declare readonly records: Records;
  declare readonly lines: Lines;
  /** In which turn tasks wait, where agendas differ. */
  declare readonly turns: Turns;
  /** null: nobody is assigned to one slot at a time. */
  declare readonly assignment: Assignment | null;
  /** What is learnt; null where the model does not learn. */
  declare readonly learning: Learning | null;
  /** null: links keep their strength. */
  declare readonly growth: LinkGrowth | null;
  /** When training teaches next; Infinity: never again. */
  declare nextLesson: number;
  /** (departments × departments) ν now: the model's own where it does not learn. */
  declare readonly vocabulary: Float64Array;
  declare idle: Idle;
  declare readonly people: PeopleState;
  /** Tasks that own items pause; null: own items wait for the task in hand. */
  declare readonly interrupts: Interrupts | null;
  /** null: no touchpoint needs decisions. */
  declare readonly decisions: Decisions | null;
  declare readonly visits: Visits;
  declare readonly handoffs: Handoffs;
  declare readonly journeys: Journeys;
  /** (calendars) 1 while the shift is on. */
  declare readonly shiftOpen: Uint8Array;
  /** (rows of `people.line`) team as whose member a person serves the line. */
  declare servedFor: Int32Array;
  /** (streams) customers so far, and the operational time of the last one. */
  declare readonly arrived: Int32Array;
  declare readonly intensity: Float64Array;
  /** (owners) open journeys they follow, and dropped handoffs to be found. */
  declare readonly followed: Int32Array;
  declare readonly orphans: Int32Array;
  /** Levels at regular instants, row-major: open journeys, waiting tasks, waiting own items. */
  declare readonly samples: FloatColumn;
  /** What functions send; null: nothing, or nothing is kept. */
  declare readonly outreach: Outreach | null;
  /** When data of customers were lost. */
  declare readonly breaches: FloatColumn;
  /** What the tables keep: ALL or PRESENT. */
  declare readonly keep: number;
  /** (states of a journey) journeys that ended in it, and Σ their hours in the system. */
  declare readonly ended: Int32Array;
  declare endedHours: number;
  declare now: number;
  declare openArea: number;
  declare openSince: number;

  /**
   * @param keep  ALL, or PRESENT: journeys then have one row for each record of a case, used again and again, visits and
   *              handoffs a single one that nobody reads
   * @param room  an earlier world whose tables, grown already, are taken over; its run must not be read any more
   */
  constructor(model: Model, key: readonly [number, number], keep: number = ALL, room: World | null = null) {
    const ordered = model.touchpoints.recent.some((count) => count > 0);
    this.model = model;
    this.begun = model;
    this.phase = -1;
    this.luck = new Luck(key, model.distributions);
    this.events = emptied(room?.events) ?? new EventList(1024);
    this.cases = (room?.cases.ordered === ordered ? emptied(room.cases) : null) ?? new Cases(256, ordered);
    this.knowledge = emptied(room?.knowledge) ?? new Knowledge(1024);
    this.records = emptied(room?.records) ?? new Records(1024);
    this.lines = new Lines(model.lines.count);
    this.turns = new Turns(model.agendas);
    this.assignment = assignmentOf(model);
    this.learning = model.learning === null ? null : new Learning(model, model.learning);
    this.vocabulary = this.learning?.vocabulary ?? model.vocabulary;
    this.growth = growthOf(model.learning);
    this.nextLesson = firstLesson(model.learning?.training ?? null);
    this.people = new PeopleState(model);
    this.interrupts = interruptsOf(model);
    this.decisions = model.decisions === null ? null : new Decisions();
    this.idle = new Idle(model, this.people);
    this.visits = emptied(room?.visits) ?? new Visits();
    this.handoffs = emptied(room?.handoffs) ?? new Handoffs();
    this.journeys = emptied(room?.journeys) ?? new Journeys();
    this.servedFor = servedTeams(model);
    this.shiftOpen = new Uint8Array(model.calendars.count);
    this.arrived = new Int32Array(model.streams.count);
    this.intensity = new Float64Array(model.streams.count);
    this.followed = new Int32Array(model.slots.ownerPerson.length);
    this.orphans = new Int32Array(model.slots.ownerPerson.length).fill(-1);
    this.samples = new FloatColumn(512);
    this.outreach = keep === ALL ? outreachOf(model) : null;
    this.breaches = new FloatColumn(8);
    this.keep = keep;
    this.ended = new Int32Array(LEFT + 1);
    this.endedHours = 0;
    this.now = 0;
    this.openArea = 0;
    this.openSince = 0;
  }

  /** Brings the time integral of open journeys up to now. */
  accountOpen(): void {
    this.openArea += this.cases.open * (this.now - this.openSince);
    this.openSince = this.now;
  }
}

function assignmentOf(model: Model): Assignment | null {
  return model.assignment === null ? null : new Assignment(model, model.assignment);
}

function growthOf(learning: Model["learning"]): LinkGrowth | null {
  const growth = learning?.growth ?? null;
  return growth === null ? null : new LinkGrowth(growth);
}

function emptied<T extends { clear(): void }>(store: T | undefined): T | undefined {
  store?.clear();
  return store;
}
