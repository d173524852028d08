// hot
import { ENTITY, INTS, KNOWN, OWNER_PACKET, PACKET, PATH, ROUTE_KIND, SECOND_PATH, SERVER } from "./cases.ts";
import { commonTeam } from "./commonTeam.ts";
import { pickUpShare, survivalOf } from "./learning.ts";
import { OWNER_TRANSFER, TRANSFER } from "./luck.ts";
import type { Model } from "./model.ts";
import { BY_CUSTOMER, BY_OWNER, SAME_TEAM } from "./recorder.ts";
import type { World } from "./world.ts";

/**
 * What the person who starts the task learns from the handoff (MODEL §3.2): link and note in parallel,
 * P = 1 − (1 − P_link)(1 − P_note), each with g(α) of who sends. One uniform number per fact decides the whole
 * path, so that a better link never loses a fact that a worse one kept.
 */
export function pickUp(world: World, slot: number, person: number, index: number): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  const sender = ints[base + SERVER] as number;
  const kind = ints[base + ROUTE_KIND] as number;
  if (sender < 0 || sender === person || kind === BY_CUSTOMER) return;
  // Most handoffs of a model without facts carry nothing.
  if ((ints[base + PACKET] as number) === 0 && (kind !== BY_OWNER || (ints[base + OWNER_PACKET] as number) === 0)) return;
  const { model } = world;
  const shared = world.vocabulary[
    (model.people.department[sender] as number) * model.departments + (model.people.department[person] as number)
  ] as number;
  const inside = kind === SAME_TEAM ? withinTeam(world, sender, person) * shared : 0;
  const byLink = kind === SAME_TEAM ? inside : delivered(world, ints, base, person);
  const first = kind === BY_OWNER && (ints[base + SECOND_PATH] as number) >= 0 ? firstLeg(world, ints, base) : 1;
  const passes = model.agendas.passes[sender] as number;
  const note = model.rules.noteFidelity * shared * passes;
  const chance = 1 - (1 - byLink * first * passes) * (1 - note);
  const learned = survivors(world, ints[base + ENTITY] as number, TRANSFER, index, ints[base + PACKET] as number, chance);
  let own = 0;
  if (kind === BY_OWNER && (ints[base + OWNER_PACKET] as number) !== 0) {
    // What the owner adds, the owner sends.
    const added = byLink * (model.agendas.passes[endOf(model, ints[base + PATH] as number)] as number);
    own = survivors(world, ints[base + ENTITY] as number, OWNER_TRANSFER, index, ints[base + OWNER_PACKET] as number, added);
  }
  ints[base + KNOWN] = world.knowledge.learn(ints[base + KNOWN] as number, person, learned | own);
}

/** Survival between team mates. A task that overflowed to another team comes with the note alone. */
function withinTeam(world: World, sender: number, person: number): number {
  const team = commonTeam(world.model, sender, person);
  return team >= 0 ? pickUpShare(world, team) : 0;
}

/** Survival over the last leg up to `person`: its end, a team mate of its end, or nobody it knows. */
function delivered(world: World, ints: Int32Array, base: number, person: number): number {
  const second = ints[base + SECOND_PATH] as number;
  const row = second >= 0 ? second : (ints[base + PATH] as number);
  if (row < 0) return 0;
  const { routes, people, departments } = world.model;
  const last = (routes.hops[row] as number) - 1;
  const end = endOf(world.model, row);
  const survival = survivalOf(world, row, last);
  if (end === person) return survival;
  const team = commonTeam(world.model, end, person);
  if (team < 0) return 0;
  const shared = world.vocabulary[(people.department[end] as number) * departments + (people.department[person] as number)] as number;
  return survival * pickUpShare(world, team) * shared;
}

/** The person at the end of a path. */
function endOf({ routes }: Model, row: number): number {
  return routes.node[row * routes.reach + (routes.hops[row] as number) - 1] as number;
}

/** Survival from the sender to the owner. */
export function firstLeg(world: World, ints: Int32Array, base: number): number {
  const row = ints[base + PATH] as number;
  if (row < 0) return 0;
  return survivalOf(world, row, (world.model.routes.hops[row] as number) - 1);
}

export function inTeam(model: Model, person: number, wanted: number): boolean {
  const { teamStart, team } = model.people;
  for (let row = teamStart[person] as number; row < (teamStart[person + 1] as number); row++) {
    if (team[row] === wanted) return true;
  }
  return false;
}

/** The facts among `facts` whose keyed number falls below `chance`. */
export function survivors(world: World, entity: number, purpose: number, index: number, facts: number, chance: number): number {
  if (chance >= 1) return facts;
  if (chance <= 0) return 0;
  let kept = 0;
  for (let rest = facts; rest !== 0; rest &= rest - 1) {
    const fact = 31 - Math.clz32(rest & -rest);
    if (world.luck.uniform(entity, purpose, fact, index) < chance) kept |= 1 << fact;
  }
  return kept;
}
