// hot
import { ENTITY, FLOATS, HANDOFF, INTS, KNOWN, PACKET, PATH, READY, ROUTE_KIND, SECOND_PATH, SERVER, SERVER_TEAM, TOKEN } from "./cases.ts";
import { ANSWERED, ASKED, conclude, deciderOf, TO_ASK } from "./decide.ts";
import { enqueue, giveItem } from "./dispatch.ts";
import { DECIDE_TRANSFER } from "./luck.ts";
import { DECISION, HAND_TEAM, PERSON_INTS, VISIT } from "./people.ts";
import { survivors } from "./pickUp.ts";
import { ESCALATED, SAME_TEAM } from "./recorder.ts";
import { needed, visitIndex } from "./start.ts";
import { EVENT_DECISION, type World } from "./world.ts";

/** A visit that was to ask for a decision has ended: the case goes up the reporting line, its server is free. False: it was another visit. */
export function escalate(world: World, person: number, slot: number): boolean {
  const { decisions, cases, people } = world;
  if (decisions === null || slot >= decisions.state.length || decisions.state[slot] !== TO_ASK) return false;
  const hand = person * PERSON_INTS;
  const base = slot * INTS;
  decisions.state[slot] = ASKED;
  decisions.asked[slot] = world.now;
  world.visits.outcome.data[people.ints[hand + VISIT] as number] = ESCALATED;
  cases.ints[base + SERVER] = person;
  cases.ints[base + SERVER_TEAM] = people.ints[hand + HAND_TEAM] as number;
  // From now on the customer waits for the answer.
  cases.floats[slot * FLOATS + READY] = world.now;
  travel(world, slot);
  return true;
}

/** One way between the server who asked and whoever decides: the latencies of the reporting links. */
function travel(world: World, slot: number): void {
  const { ints } = world.cases;
  const base = slot * INTS;
  const hours = world.model.decisions?.latencyHours[ints[base + SERVER] as number] as number;
  if (hours > 0) world.events.push(world.now + hours, EVENT_DECISION, slot, ints[base + TOKEN] as number);
  else decisionArrives(world, slot);
}

/** The question is at whoever decides, or the answer at the line from which it came. */
export function decisionArrives(world: World, slot: number): void {
  if (world.decisions?.state[slot] === ASKED) ask(world, slot);
  else answer(world, slot);
}

/** The decider hears what survived of what the server knew, and decides when the own line comes to it. */
function ask(world: World, slot: number): void {
  const { ints } = world.cases;
  const base = slot * INTS;
  const server = ints[base + SERVER] as number;
  const rules = world.model.decisions;
  if (rules === null || world.decisions === null) return;
  const decider = deciderOf(world, server, slot);
  world.decisions.decider[slot] = decider;
  const told = world.knowledge.known(ints[base + KNOWN] as number, server) & needed(world, slot);
  const survival = (rules.survival[server] as number) * (world.model.agendas.passes[server] as number);
  const heard = survivors(world, ints[base + ENTITY] as number, DECIDE_TRANSFER, visitIndex(ints, base), told, survival);
  ints[base + KNOWN] = world.knowledge.learn(ints[base + KNOWN] as number, decider, heard);
  giveItem(world, decider, DECISION, slot);
}

/** The decider has decided: the answer goes back the same way. */
export function decided(world: World, slot: number): void {
  if (world.decisions !== null) world.decisions.state[slot] = ANSWERED;
  travel(world, slot);
}

/** The task joins its line again; whoever of the team takes it learns from the server who asked. */
function answer(world: World, slot: number): void {
  const { ints } = world.cases;
  const base = slot * INTS;
  const server = ints[base + SERVER] as number;
  conclude(world, world.decisions?.decider[slot] as number, slot, visitIndex(ints, base), needed(world, slot));
  ints[base + PACKET] = world.knowledge.known(ints[base + KNOWN] as number, server);
  ints[base + PATH] = -1;
  ints[base + SECOND_PATH] = -1;
  ints[base + HANDOFF] = -1;
  ints[base + ROUTE_KIND] = SAME_TEAM;
  enqueue(world, slot);
}
