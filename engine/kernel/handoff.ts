// hot
import { log } from "../base/elementary.ts";
import {
  ENTITY,
  FLOATS,
  HANDOFF,
  HOP,
  INTS,
  KNOWN,
  LEG,
  NEXT,
  NUMBER,
  OWNER,
  OWNER_PACKET,
  PACKET,
  PATH,
  READY,
  ROUTE_KIND,
  SECOND_PATH,
  SERVER,
  TOKEN,
  TOUCHPOINT,
} from "./cases.ts";
import { CHASE, DROP, TRANSFER } from "./luck.ts";
import { enqueue, giveItem } from "./dispatch.ts";
import { survivalOf } from "./learning.ts";
import { hopHours, pathDrop } from "./linkGrowth.ts";
import type { Model } from "./model.ts";
import { OWNER_RELAY, RELAY } from "./people.ts";
import { firstLeg, survivors } from "./pickUp.ts";
import { ALL, BY_CUSTOMER, BY_LINKS, BY_OWNER, BY_TICKET, SAME_TEAM } from "./recorder.ts";
import { visitIndex } from "./start.ts";
import { EVENT_CHASE, EVENT_READY, EVENT_TRANSIT, type World } from "./world.ts";

/**
 * Work passes from its last server to the line of its touchpoint (MODEL §3.2), by the first way there is:
 * the same team · over the owner · over links · the written note alone. The customer is there after `pause` hours.
 * `pool`: the first that may serve the task; `mates`: the sender is of its team.
 */
export function send(world: World, slot: number, pause: number, pool: number, mates: boolean): void {
  const { model, cases } = world;
  const ints = cases.ints;
  const base = slot * INTS;
  const sender = ints[base + SERVER] as number;
  const floats = cases.floats;
  floats[slot * FLOATS + READY] = world.now + pause;
  ints[base + PACKET] = world.knowledge.known(ints[base + KNOWN] as number, sender);
  choose(world, slot, sender, pool, mates);
  record(world, slot, sender, model.pools.team[pool] as number);
  if (ints[base + ROUTE_KIND] === SAME_TEAM) return arrive(world, slot);
  const drop = dropChance(world, base);
  if (drop > 0 && world.luck.uniform(ints[base + ENTITY] as number, DROP, 0, visitIndex(ints, base)) < drop) return lose(world, slot);
  travel(world, slot);
}

function choose(world: World, slot: number, sender: number, pool: number, mates: boolean): void {
  const { model } = world;
  const { routes } = model;
  const ints = world.cases.ints;
  const base = slot * INTS;
  ints[base + PATH] = -1;
  ints[base + SECOND_PATH] = -1;
  ints[base + OWNER_PACKET] = 0;
  ints[base + HOP] = 0;
  ints[base + LEG] = 0;
  if (mates) {
    ints[base + ROUTE_KIND] = SAME_TEAM;
    return;
  }
  const direct = sender * routes.destinations + pool;
  const owner = ints[base + OWNER] as number;
  const ownerPerson = owner < 0 ? -1 : (model.slots.ownerPerson[owner] as number);
  if (ownerPerson >= 0 && ownerPerson !== sender) {
    const there = sender * routes.destinations + model.pools.count + owner;
    const onward = ownerPerson * routes.destinations + pool;
    if ((routes.hops[there] as number) > 0 && (routes.hops[onward] as number) > 0) {
      ints[base + ROUTE_KIND] = BY_OWNER;
      ints[base + PATH] = there;
      ints[base + SECOND_PATH] = onward;
      return;
    }
  }
  const linked = (routes.hops[direct] as number) > 0;
  ints[base + ROUTE_KIND] = linked ? BY_LINKS : BY_TICKET;
  ints[base + PATH] = linked ? direct : -1;
}

function dropChance(world: World, base: number): number {
  const ints = world.cases.ints;
  const path = ints[base + PATH] as number;
  if (path < 0) return world.model.rules.ticketDrop;
  const second = ints[base + SECOND_PATH] as number;
  const kept = (1 - pathDrop(world, path)) * (second < 0 ? 1 : 1 - pathDrop(world, second));
  return 1 - kept;
}

/** One leg of the way: the latency of a ticket or of the next link. */
function travel(world: World, slot: number): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  const { routes, rules } = world.model;
  const path = ints[base + (ints[base + LEG] === 0 ? PATH : SECOND_PATH)] as number;
  const hours = path < 0 ? rules.ticketLatencyHours : hopHours(world, path * routes.reach + (ints[base + HOP] as number));
  if (hours > 0) world.events.push(world.now + hours, EVENT_TRANSIT, slot, ints[base + TOKEN] as number);
  else landed(world, slot);
}

/** A leg is over: the work is at a relay, at the owner, or at its line. */
export function landed(world: World, slot: number): void {
  const { routes, agendas } = world.model;
  const ints = world.cases.ints;
  const base = slot * INTS;
  const second = ints[base + LEG] === 1;
  const path = ints[base + (second ? SECOND_PATH : PATH)] as number;
  if (path < 0) return arrive(world, slot);
  const hop = ints[base + HOP] as number;
  const last = hop === (routes.hops[path] as number) - 1;
  const atOwner = last && !second && (ints[base + SECOND_PATH] as number) >= 0;
  if (last && !atOwner) return arrive(world, slot);
  const at = path * routes.reach + hop;
  const passes = agendas.passes[ints[base + SERVER] as number] as number;
  const survival = survivalOf(world, path, hop) * (second ? firstLeg(world, ints, base) : 1) * passes;
  relayLearns(world, slot, routes.node[at] as number, survival, atOwner);
  giveItem(world, routes.node[at] as number, atOwner ? OWNER_RELAY : RELAY, slot);
}

/** Each relay learns what survived so far; an owner adds to the packet what it already knew of the customer. */
function relayLearns(world: World, slot: number, node: number, survival: number, isOwner: boolean): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  if (isOwner) ints[base + OWNER_PACKET] = world.knowledge.known(ints[base + KNOWN] as number, node);
  const learned = survivors(
    world,
    ints[base + ENTITY] as number,
    TRANSFER,
    visitIndex(ints, base),
    ints[base + PACKET] as number,
    survival,
  );
  ints[base + KNOWN] = world.knowledge.learn(ints[base + KNOWN] as number, node, learned);
}

/** A relay has done its work: on to the next leg, from an owner onto the way to the pool. */
export function forward(world: World, slot: number, byOwner: boolean): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  if (byOwner) {
    ints[base + LEG] = 1;
    ints[base + HOP] = 0;
  } else {
    ints[base + HOP] = (ints[base + HOP] as number) + 1;
  }
  travel(world, slot);
}

/** The work has reached its line; the task begins to wait when the customer is there too. */
function arrive(world: World, slot: number): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  const row = ints[base + HANDOFF] as number;
  if (row >= 0) world.handoffs.arrived.data[row] = world.now;
  ints[base + HANDOFF] = -1;
  const ready = world.cases.floats[slot * FLOATS + READY] as number;
  if (ready > world.now) world.events.push(ready, EVENT_READY, slot, ints[base + TOKEN] as number);
  else enqueue(world, slot);
}

/** A dropped handoff is an orphan until the owner's inspection finds it or the customer chases. */
function lose(world: World, slot: number): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  world.handoffs.dropped.data[ints[base + HANDOFF] as number] = 1;
  const owner = ints[base + OWNER] as number;
  if (owner >= 0) {
    ints[base + NEXT] = world.orphans[owner] as number;
    world.orphans[owner] = slot;
  }
  const from = Math.max(world.now, world.cases.floats[slot * FLOATS + READY] as number);
  const u = world.luck.uniform(ints[base + ENTITY] as number, CHASE, 0, visitIndex(ints, base));
  world.events.push(from - world.model.rules.chaseHours * log(1 - u), EVENT_CHASE, slot, ints[base + TOKEN] as number);
}

/** The customer asks what became of it and carries the work to the line: nothing of the packet arrives. */
export function chase(world: World, slot: number): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  unlinkOrphan(world, slot);
  ints[base + ROUTE_KIND] = BY_CUSTOMER;
  world.handoffs.kind.data[ints[base + HANDOFF] as number] = BY_CUSTOMER;
  ints[base + TOKEN] = ((ints[base + TOKEN] as number) + 1) | 0;
  arrive(world, slot);
}

function unlinkOrphan(world: World, slot: number): void {
  const ints = world.cases.ints;
  const owner = ints[slot * INTS + OWNER] as number;
  if (owner < 0) return;
  let before = -1;
  for (let at = world.orphans[owner] as number; at >= 0; at = ints[at * INTS + NEXT] as number) {
    if (at === slot) {
      const after = ints[at * INTS + NEXT] as number;
      if (before < 0) world.orphans[owner] = after;
      else ints[before * INTS + NEXT] = after;
      return;
    }
    before = at;
  }
}

/** The owner has looked through the journeys it follows: what was dropped goes on, this time without being lost. */
export function findOrphans(world: World, owner: number): void {
  const ints = world.cases.ints;
  let slot = world.orphans[owner] as number;
  world.orphans[owner] = -1;
  while (slot >= 0) {
    const base = slot * INTS;
    const after = ints[base + NEXT] as number;
    ints[base + TOKEN] = ((ints[base + TOKEN] as number) + 1) | 0;
    travel(world, slot);
    slot = after;
  }
}

function record(world: World, slot: number, sender: number, team: number): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  const { handoffs, model } = world;
  const path = ints[base + PATH] as number;
  const second = ints[base + SECOND_PATH] as number;
  const row = world.keep === ALL ? handoffs.add() : 0;
  ints[base + HANDOFF] = row;
  handoffs.journey.data[row] = ints[base + NUMBER] as number;
  handoffs.from.data[row] = sender;
  handoffs.toTeam.data[row] = team;
  handoffs.touchpoint.data[row] = ints[base + TOUCHPOINT] as number;
  handoffs.kind.data[row] = ints[base + ROUTE_KIND] as number;
  handoffs.dropped.data[row] = 0;
  handoffs.hops.data[row] = hopsOf(model, path) + hopsOf(model, second);
  handoffs.sent.data[row] = world.now;
  handoffs.arrived.data[row] = NaN;
}

function hopsOf(model: Model, path: number): number {
  return path < 0 ? 0 : (model.routes.hops[path] as number);
}
