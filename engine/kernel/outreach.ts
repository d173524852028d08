// hot
import { FloatColumn, IntColumn, Table } from "../base/column.ts";
import { log } from "../base/elementary.ts";
import { MESSAGE, OUTREACH } from "./luck.ts";
import type { Model, OutreachArrays } from "./model.ts";
import type { World } from "./world.ts";

/** Messages of one function to one customer that luck can tell apart: 20 bits of its counter, four numbers a message. */
const MESSAGE_LIMIT = 1 << 18;
/** Functions that luck can tell apart (six bits); the last code is the customer's consent. */
export const SENDER_LIMIT = 63;
const CONSENT = 63;
/** Which of a message's numbers. */
const TOPIC = 0;
const GATE = 1;
const CONTENT = 2;

const ROWS = 1024;

/** One row per journey that has ended: what functions sent in its time. */
export class OutreachRows extends Table {
  readonly journey = new IntColumn(ROWS);
  readonly sent = new IntColumn(ROWS);
  /** Not sent, because the common gate held them back. */
  readonly heldBack = new IntColumn(ROWS);
  readonly duplicates = new IntColumn(ROWS);
  readonly contradictions = new IntColumn(ROWS);

  constructor() {
    super(ROWS);
  }
}

/** What outreach keeps in a run: its rows, and room for the journey that is being read. */
export class Outreach {
  declare readonly rows: OutreachRows;
  /** When each contradiction came: those of one journey stand together, in the order of the rows. */
  declare readonly contradicted: FloatColumn;
  /** (departments) time and number of the next message. */
  declare readonly next: Float64Array;
  declare readonly ordinal: Int32Array;
  /** (topics) when the gate last let one through. */
  declare readonly passed: Float64Array;
  /** (topics × departments) when each function last sent. */
  declare readonly last: Float64Array;

  constructor(topics: number, departments: number) {
    this.rows = new OutreachRows();
    this.contradicted = new FloatColumn(ROWS);
    this.next = new Float64Array(departments);
    this.ordinal = new Int32Array(departments);
    this.passed = new Float64Array(topics);
    this.last = new Float64Array(topics * departments);
  }
}

/** The room of a run in which functions send; null where none does. */
export function outreachOf(model: Model): Outreach | null {
  return model.outreach === null ? null : new Outreach(model.outreach.topics, model.departments);
}

/**
 * What functions sent in the time of a journey that ends now (MODEL §3.7): one keyed Poisson process per function from
 * the customer's arrival on, read in the order of time. Nobody in the organisation reacts to it, so that it needs no events.
 */
export function reachOut(world: World, state: Outreach, journey: number, entity: number): void {
  const plan = world.model.outreach as OutreachArrays;
  const { rows, next, ordinal } = state;
  const row = rows.add();
  rows.journey.data[row] = journey;
  rows.sent.data[row] = 0;
  rows.heldBack.data[row] = 0;
  rows.duplicates.data[row] = 0;
  rows.contradictions.data[row] = 0;
  if (plan.consentShare < 1 && world.luck.uniform(entity, MESSAGE, CONSENT, 0) >= plan.consentShare) return;
  begin(world, state, plan, world.journeys.arrival.data[journey] as number, entity);
  for (let sender = earliest(next); (next[sender] as number) < world.now; sender = earliest(next)) {
    const number = ordinal[sender] as number;
    send(world, state, row, entity, sender);
    ordinal[sender] = number + 1;
    next[sender] =
      number + 1 < MESSAGE_LIMIT
        ? (next[sender] as number) + gap(world, entity, sender, number + 1) / (plan.perHour[sender] as number)
        : Infinity;
  }
}

function begin(world: World, state: Outreach, plan: OutreachArrays, arrival: number, entity: number): void {
  state.passed.fill(-Infinity);
  state.last.fill(-Infinity);
  state.ordinal.fill(0);
  for (let sender = 0; sender < state.next.length; sender++) {
    const rate = plan.perHour[sender] as number;
    state.next[sender] = rate > 0 ? arrival + gap(world, entity, sender, 0) / rate : Infinity;
  }
}

/** Exponential with mean 1: a function that sends twice as often sends the same messages in half the time. */
function gap(world: World, entity: number, sender: number, number: number): number {
  return -log(1 - world.luck.uniform(entity, OUTREACH, sender, number));
}

/** The function whose message comes first; of equals the first. */
function earliest(next: Float64Array): number {
  let first = 0;
  for (let sender = 1; sender < next.length; sender++) if ((next[sender] as number) < (next[first] as number)) first = sender;
  return first;
}

/** One message: held back at the gate, or sent and compared with what the customer has been told on its topic. */
function send(world: World, state: Outreach, row: number, entity: number, sender: number): void {
  const plan = world.model.outreach as OutreachArrays;
  const { rows, passed, last, next } = state;
  const departments = next.length;
  const time = next[sender] as number;
  const index = (state.ordinal[sender] as number) * 4;
  const topic = plan.topics === 1 ? 0 : Math.floor(world.luck.uniform(entity, MESSAGE, sender, index + TOPIC) * plan.topics);
  if (plan.gateShare > 0 && (plan.gateShare === 1 || world.luck.uniform(entity, MESSAGE, sender, index + GATE) < plan.gateShare)) {
    if (time - (passed[topic] as number) < plan.windowHours) {
      rows.heldBack.data[row] = (rows.heldBack.data[row] as number) + 1;
      return;
    }
    passed[topic] = time;
  }
  rows.sent.data[row] = (rows.sent.data[row] as number) + 1;
  const shared = leastShared(world, state, plan, topic * departments, sender);
  last[topic * departments + sender] = time;
  if (shared > 1) return;
  rows.duplicates.data[row] = (rows.duplicates.data[row] as number) + 1;
  if (shared === 1 || world.luck.uniform(entity, MESSAGE, sender, index + CONTENT) < shared) return;
  rows.contradictions.data[row] = (rows.contradictions.data[row] as number) + 1;
  state.contradicted.push(time);
}

/** The least ν with those who sent on the topic within the window before; 2: nobody did. */
function leastShared(world: World, { last, next }: Outreach, plan: OutreachArrays, base: number, sender: number): number {
  const { vocabulary } = world.model;
  const time = next[sender] as number;
  const departments = next.length;
  let least = 2;
  for (let other = 0; other < departments; other++) {
    if (time - (last[base + other] as number) >= plan.windowHours) continue;
    const shared = vocabulary[sender * departments + other] as number;
    if (shared < least) least = shared;
  }
  return least;
}
