import { auditDecision } from "./auditDecision.ts";
import { broken } from "./broken.ts";
import { CHANNEL, ENQUEUED, ENTITY, FLOATS, INTS, LINE, NEXT, NUMBER, OWNER, PREVIOUS, STREAM, TOKEN } from "./cases.ts";
import { BUSY_WITH, HAND_CASE, HAND_KIND, INSPECTION, NOTHING, OWN_FIRST, OWN_ITEM, OWN_LENGTH, PERSON_INTS } from "./people.ts";
import { OPEN } from "./recorder.ts";
import {
  EVENT_BACK,
  EVENT_CHASE,
  EVENT_DECISION,
  EVENT_ITEM,
  EVENT_OVERFLOW,
  EVENT_PATIENCE,
  EVENT_READY,
  EVENT_SERVICE,
  EVENT_TRANSIT,
  type World,
} from "./world.ts";

const IN_LINE = 1;
const IN_SERVICE = 2;
const ON_ITS_WAY = 3;
const WITH_CUSTOMER = 4;
const AT_RELAY = 5;
const LOST = 6;
const PLACES = ["nowhere", "in a line", "in service", "on its way", "with the customer", "at a relay", "lost on the way"] as const;

interface Found {
  readonly world: World;
  /** (cases) where each open case is. */
  readonly place: Uint8Array;
  /** (cases) 1 where a timer of patience runs. */
  readonly timed: Uint8Array;
  /** (people) kinds of the events that end the present work, one bit each. */
  readonly ends: Uint8Array;
}

/** Every open case is in exactly one place, and what must happen to it next is going to happen. */
export function auditPlaces(world: World): void {
  const found: Found = {
    world,
    place: new Uint8Array(world.cases.count),
    timed: new Uint8Array(world.cases.count),
    ends: new Uint8Array(world.model.people.count),
  };
  lines(found);
  pending(found);
  work(found);
  const followed = openCases(found);
  owners(found, followed);
}

/** Puts a case where it was found. */
function put({ world, place }: Found, slot: number, where: number): void {
  const number = slot < place.length ? (world.cases.ints[slot * INTS + NUMBER] as number) : -1;
  if (number < 0) broken(`a case that is not open is ${PLACES[where]}`);
  const before = place[slot] as number;
  if (before !== 0) broken(`journey ${number} is in two places at once: ${PLACES[before]} and ${PLACES[where]}`);
  place[slot] = where;
}

/** Each line is as long as it says, in both its lists together; deferred are those that all say are. */
function lines(found: Found): void {
  const { lines } = found.world;
  let waiting = 0;
  let deferred = 0;
  for (let line = 0; line < lines.count; line++) {
    const length = lines.length[line] as number;
    if (length < 0) broken(`line ${line} has a negative length, ${length}`);
    const later = listed(found, lines.count + line);
    const count = listed(found, line) + later;
    if (count !== length) broken(`line ${line} says that ${length} wait, ${count} do`);
    waiting += length;
    deferred += later;
  }
  if (waiting !== lines.waiting) broken(`${waiting} tasks wait, ${lines.waiting} are counted`);
  if (deferred !== lines.deferred) broken(`${deferred} tasks wait deferred, ${lines.deferred} are counted`);
}

/** How many wait in a list, first come first, which knows its cases as they know it. */
function listed(found: Found, list: number): number {
  const { lines, cases, turns } = found.world;
  const { ints } = cases;
  const line = lines.of(list);
  let [count, before, since] = [0, -1, 0];
  for (let slot = lines.head[list] as number; slot >= 0; slot = ints[slot * INTS + NEXT] as number) {
    const base = slot * INTS;
    if (ints[base + LINE] !== list) broken(`journey ${ints[base + NUMBER]} is in two lines, ${list} and ${ints[base + LINE]}`);
    if (turns.isDeferred(slot) !== (list !== line)) broken(`journey ${ints[base + NUMBER]} waits in line ${line} out of its turn`);
    put(found, slot, IN_LINE);
    const joined = cases.floats[slot * FLOATS + ENQUEUED] as number;
    if (ints[base + PREVIOUS] !== before || joined < since) broken(`line ${line} is out of order at journey ${ints[base + NUMBER]}`);
    [count, before, since] = [count + 1, slot, joined];
  }
  return count;
}

/** No event lies in the past, and each timer that is not out of date is about a case where it belongs. */
function pending(found: Found): void {
  const { events, now } = found.world;
  events.each((time, kind, subject, token) => {
    if (time < now) broken(`time ran backwards: an event at ${time} h is pending, it is ${now} h`);
    expect(found, kind, subject, token);
  });
  // The first event beyond the horizon has been taken out, and has not happened.
  if (events.time > now) expect(found, events.kind, events.subject, events.token);
}

function expect(found: Found, kind: number, subject: number, token: number): void {
  if (kind === EVENT_SERVICE || kind === EVENT_ITEM) {
    if (((found.ends[subject] as number) & kind) !== 0) broken(`person ${subject} ends two pieces of work`);
    found.ends[subject] = (found.ends[subject] as number) | kind;
    return;
  }
  const where = placeOf(kind);
  if (where < 0 || found.world.cases.ints[subject * INTS + TOKEN] !== token) return;
  if (where !== IN_LINE) return put(found, subject, where);
  if (found.place[subject] !== IN_LINE) broken(`a timer of waiting runs for a case that is ${PLACES[found.place[subject] as number]}`);
  if (kind === EVENT_PATIENCE) found.timed[subject] = 1;
}

/** Where a case is while it expects an event of this kind; −1: the event is of no case. */
function placeOf(kind: number): number {
  switch (kind) {
    case EVENT_TRANSIT:
    case EVENT_DECISION:
      return ON_ITS_WAY;
    case EVENT_READY:
    case EVENT_BACK:
      return WITH_CUSTOMER;
    case EVENT_CHASE:
      return LOST;
    case EVENT_PATIENCE:
    case EVENT_OVERFLOW:
      return IN_LINE;
    default:
      return -1;
  }
}

/** Whoever works will end it, whoever does not has nothing to end; items lie in the line of one person or in one hand. */
function work(found: Found): void {
  const { people, model, interrupts } = found.world;
  for (let person = 0; person < model.people.count; person++) {
    const base = person * PERSON_INTS;
    const subject = people.ints[base + BUSY_WITH] as number;
    const paused = interrupts === null ? NOTHING : (interrupts.paused[person] as number);
    const due = (subject >= 0 || paused >= 0 ? EVENT_SERVICE : 0) | (subject === OWN_ITEM ? EVENT_ITEM : 0);
    if (found.ends[person] !== due)
      broken(`a timer is lost: person ${person} ${due === 0 ? "is idle" : "works"} and event ${due} is not pending`);
    if (subject >= 0) put(found, subject, IN_SERVICE);
    if (paused >= 0) put(found, paused, IN_SERVICE);
    if (subject === OWN_ITEM && people.ints[base + HAND_KIND] !== INSPECTION) put(found, people.ints[base + HAND_CASE] as number, AT_RELAY);
    ownLine(found, person);
  }
}

function ownLine(found: Found, person: number): void {
  const { people } = found.world;
  const length = people.ints[person * PERSON_INTS + OWN_LENGTH] as number;
  if (length < 0) broken(`the own line of person ${person} has a negative length, ${length}`);
  let count = 0;
  for (
    let item = people.ints[person * PERSON_INTS + OWN_FIRST] as number;
    item >= 0 && count <= length;
    item = people.next[item] as number
  ) {
    if (people.kinds[item] !== INSPECTION) put(found, people.cases[item] as number, AT_RELAY);
    count++;
  }
  if (count !== length) broken(`the own line of person ${person} says that ${length} items wait, ${count} do`);
}

/**
 * Each open case is one open journey and somewhere.
 * @returns (owners) open cases they follow
 */
function openCases({ world, place, timed }: Found): Int32Array {
  const { cases, journeys, model, decisions } = world;
  const { ints } = cases;
  const followed = new Int32Array(world.followed.length);
  const seen = new Uint8Array(journeys.entity.length);
  for (let slot = 0; slot < cases.count; slot++) {
    const base = slot * INTS;
    const number = ints[base + NUMBER] as number;
    if (number < 0) continue;
    if (place[slot] === 0)
      broken(`a customer is lost: journey ${number} is open, and in no line, service, way or hand; or its timer is lost`);
    if (seen[number] === 1) broken(`journey ${number} is two open cases`);
    seen[number] = 1;
    if (journeys.status.data[number] !== OPEN || journeys.entity.data[number] !== ints[base + ENTITY])
      broken(`an open case belongs to journey ${number}, which is over or of another customer`);
    const patience = model.streams.patience[
      (ints[base + STREAM] as number) * model.channels.count + (ints[base + CHANNEL] as number)
    ] as number;
    if (place[slot] === IN_LINE && patience >= 0 && timed[slot] === 0)
      broken(`a timer is lost: journey ${number} waits, and its patience has no end`);
    if (decisions !== null)
      auditDecision(decisions, slot, number, place[slot] === IN_SERVICE, place[slot] === ON_ITS_WAY || place[slot] === AT_RELAY);
    const owner = ints[base + OWNER] as number;
    if (owner >= 0) followed[owner] = (followed[owner] as number) + 1;
  }
  return followed;
}

/** Owners follow as many journeys as are theirs, and have all that were lost of them on their list. */
function owners({ world, place }: Found, followed: Int32Array): void {
  const { ints, count } = world.cases;
  const lost = new Int32Array(followed.length);
  for (let slot = 0; slot < count; slot++) {
    const owner = ints[slot * INTS + OWNER] as number;
    if (place[slot] === LOST && owner >= 0) lost[owner] = (lost[owner] as number) + 1;
  }
  for (let owner = 0; owner < followed.length; owner++) {
    if (world.followed[owner] !== followed[owner])
      broken(`owner ${owner} follows ${world.followed[owner]} journeys, has ${followed[owner]}`);
    let listed = 0;
    for (
      let slot = world.orphans[owner] as number;
      slot >= 0 && listed <= (lost[owner] as number);
      slot = ints[slot * INTS + NEXT] as number
    ) {
      if (place[slot] !== LOST || ints[slot * INTS + OWNER] !== owner) broken(`owner ${owner} lists a journey as lost that is not`);
      listed++;
    }
    if (listed !== lost[owner]) broken(`owner ${owner} lists ${listed} lost journeys, has ${lost[owner]}`);
  }
}
