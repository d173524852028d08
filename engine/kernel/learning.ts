// hot
import { exp } from "../base/elementary.ts";
import { ATTEMPT, BEFORE, BEFORE_TEAM, ENTITY, INTS, PATH, ROUTE_KIND, SECOND_PATH, SERVER, STEP } from "./cases.ts";
import { commonTeam } from "./commonTeam.ts";
import { decayLinks, useLink } from "./linkGrowth.ts";
import { VOICE } from "./luck.ts";
import type { LearningArrays, Model } from "./model.ts";
import { HAND_TEAM, PERSON_INTS } from "./people.ts";
import { BY_CUSTOMER } from "./recorder.ts";
import type { World } from "./world.ts";

/**
 * What is learnt, lost and mended in one replication (MODEL §3.9). Only worlds of models that learn have one; the others
 * read the model's own arrays.
 */
export class Learning {
  declare arrays: LearningArrays;
  declare readonly departments: number;
  /** (departments × departments) ν now, symmetric. */
  declare readonly vocabulary: Float64Array;
  /** (departments × departments) share of the fidelity of links between them that a reorganisation has left. */
  declare readonly links: Float64Array;
  /** (teams) share of the pick-up between their members that a reorganisation has left. */
  declare readonly teams: Float64Array;
  /** (departments × departments) the last handoff in which the pair took part, so that each counts once. */
  declare readonly shared: Int32Array;
  /** (departments × departments) 1: has shared a case since levels were last sampled. */
  declare readonly used: Uint8Array;
  /** (teams × touchpoints) share of the dark records that is left, and 1 where a defect was seen since levels were last sampled. */
  declare readonly dark: Float64Array;
  declare readonly seen: Uint8Array;
  declare handoffs: number;
  declare settled: number;
  /** Share of the distance between departments that training has left so far. */
  declare untaught: number;

  constructor(model: Model, arrays: LearningArrays) {
    const pairs = model.departments * model.departments;
    const places = arrays.repairPerHour > 0 ? arrays.teams * model.touchpoints.count : 0;
    this.arrays = arrays;
    this.departments = model.departments;
    this.vocabulary = model.vocabulary.slice();
    this.links = new Float64Array(pairs).fill(1);
    this.teams = new Float64Array(arrays.teams).fill(1);
    this.shared = new Int32Array(pairs);
    this.used = new Uint8Array(pairs);
    this.dark = new Float64Array(places).fill(1);
    this.seen = new Uint8Array(places);
    this.handoffs = 0;
    this.settled = 0;
    this.untaught = 1;
  }
}

/**
 * A handoff has been picked up: the departments of sender and receiver, and those at both ends of every link on its way,
 * have shared a case; each pair counts once.
 */
export function shareCase(world: World, learning: Learning, slot: number, person: number): void {
  const ints = world.cases.ints;
  const base = slot * INTS;
  const sender = ints[base + SERVER] as number;
  if (sender < 0 || sender === person || ints[base + ROUTE_KIND] === BY_CUSTOMER) return;
  const { reorganisedFrom, reorganisedUntil } = learning.arrays;
  if (world.now >= reorganisedFrom && world.now < reorganisedUntil) return;
  learning.handoffs++;
  shareOnPath(world, learning, ints[base + PATH] as number);
  shareOnPath(world, learning, ints[base + SECOND_PATH] as number);
  sharePair(world, learning, sender, person);
  const team = commonTeam(world.model, sender, person);
  if (team >= 0) learning.teams[team] = nearer(learning, learning.teams[team] as number);
}

function shareOnPath(world: World, learning: Learning, row: number): void {
  if (row < 0) return;
  const { routes } = world.model;
  let from = Math.floor(row / routes.destinations);
  for (let hop = 0; hop < (routes.hops[row] as number); hop++) {
    const at = row * routes.reach + hop;
    const to = routes.node[at] as number;
    sharePair(world, learning, from, to);
    if (world.growth !== null) useLink(world.growth, routes.link[at] as number, learning.handoffs);
    from = to;
  }
}

function sharePair(world: World, learning: Learning, one: number, other: number): void {
  const { department } = world.model.people;
  const a = department[one] as number;
  const b = department[other] as number;
  const pair = a * learning.departments + b;
  if (learning.shared[pair] === learning.handoffs) return;
  const twin = b * learning.departments + a;
  const vocabulary = nearer(learning, learning.vocabulary[pair] as number);
  const links = nearer(learning, learning.links[pair] as number);
  for (let turn = 0, at = pair; turn < 2; turn++, at = twin) {
    learning.shared[at] = learning.handoffs;
    learning.used[at] = 1;
    learning.vocabulary[at] = vocabulary;
    learning.links[at] = links;
  }
}

/** x + (1 − 2^(−1 ÷ n½))·(1 − x), which rounding never lowers and never lifts above 1. */
function nearer(learning: Learning, share: number): number {
  return share + (1 - learning.arrays.distanceKept) * (1 - share);
}

/** The company is reorganised: departments, links and teams keep a share of what they had. */
export function reorganise(learning: Learning): void {
  const { vocabulary, links, teams, arrays, departments } = learning;
  for (let pair = 0; pair < vocabulary.length; pair++) {
    links[pair] = (links[pair] as number) * arrays.linksKept;
    if (pair % (departments + 1) !== 0) vocabulary[pair] = (vocabulary[pair] as number) * arrays.vocabularyKept;
  }
  for (let team = 0; team < teams.length; team++) teams[team] = (teams[team] as number) * arrays.teamsKept;
}

/** The structure has changed: team mates who were none before (`team`: those that people were in) begin as such. */
export function renewTeams({ teams }: Learning, team: Int32Array): void {
  const before = new Set(team);
  for (let at = 0; at < teams.length; at++) if (!before.has(at)) teams[at] = 1;
}

/** Levels are sampled: what was not used since the last time decays, what was seen to be at fault is mended. */
export function settle(world: World, learning: Learning): void {
  const hours = world.now - learning.settled;
  learning.settled = world.now;
  const { decayPerHour, repairPerHour } = learning.arrays;
  if (decayPerHour > 0) decay(learning, world.model.vocabulary, exp(-decayPerHour * hours));
  learning.used.fill(0);
  if (world.growth !== null) decayLinks(world.growth, exp(-world.growth.arrays.decayPerHour * hours));
  if (repairPerHour > 0) mend(learning, exp(-repairPerHour * hours));
}

/** Decay leads back to the model's ν, never below it, and does not heal what a reorganisation has broken. */
function decay(learning: Learning, start: Float64Array, kept: number): void {
  const { vocabulary, used } = learning;
  for (let pair = 0; pair < vocabulary.length; pair++) {
    const gained = (vocabulary[pair] as number) - (start[pair] as number);
    if (used[pair] === 0 && gained > 0) vocabulary[pair] = (start[pair] as number) + gained * kept;
  }
}

function mend({ dark, seen }: Learning, kept: number): void {
  for (let place = 0; place < dark.length; place++) {
    if (seen[place] === 1) dark[place] = (dark[place] as number) * kept;
  }
  seen.fill(0);
}

/**
 * `team` lacks facts that are held inside. The cause is looked for at the touchpoint before; its team sees it if it is
 * the same one, hears from it over a feedback link, or is reached by the customer's voice.
 */
export function noteDefect(world: World, learning: Learning, slot: number, team: number): void {
  if (learning.dark.length === 0) return;
  const ints = world.cases.ints;
  const before = ints[slot * INTS + BEFORE] as number;
  const cause = ints[slot * INTS + BEFORE_TEAM] as number;
  if (before < 0 || cause < 0) return;
  const { feedback, teams } = learning.arrays;
  if (feedback[team * teams + cause] === 0 && !isVoiced(world, learning, slot)) return;
  learning.seen[cause * world.model.touchpoints.count + before] = 1;
}

/** Whether this gap reaches whoever caused it by what the customer says of it. */
function isVoiced(world: World, { arrays }: Learning, slot: number): boolean {
  if (arrays.voice === 0) return false;
  const { ints } = world.cases;
  const base = slot * INTS;
  const index = ((ints[base + STEP] as number) << 6) | (ints[base + ATTEMPT] as number);
  return world.luck.uniform(ints[base + ENTITY] as number, VOICE, 0, index) < arrays.voice;
}

/** Share of the dark records that mending has left where `person` works on a touchpoint. */
export function darkLeft(world: World, person: number, touchpoint: number): number {
  const { learning, model, people } = world;
  if (learning === null || learning.dark.length === 0) return 1;
  const team = people.ints[person * PERSON_INTS + HAND_TEAM] as number;
  return learning.dark[team * model.touchpoints.count + touchpoint] as number;
}

/** Share of facts that survive a path up to and with a hop. */
export function survivalOf(world: World, row: number, hop: number): number {
  const { routes, people } = world.model;
  const { learning, growth } = world;
  if (learning === null) return routes.survival[row * routes.reach + hop] as number;
  let survival = 1;
  let from = people.department[Math.floor(row / routes.destinations)] as number;
  for (let at = row * routes.reach; at <= row * routes.reach + hop; at++) {
    const to = people.department[routes.node[at] as number] as number;
    const pair = from * learning.departments + to;
    const fidelity = (growth === null ? routes.fidelity[at] : growth.fidelity[routes.link[at] as number]) as number;
    survival *= fidelity * (learning.vocabulary[pair] as number) * (learning.links[pair] as number);
    from = to;
  }
  return survival;
}

/** φ_in^χ between two members of a team. */
export function pickUpShare(world: World, team: number): number {
  const { learning, model } = world;
  return learning === null ? model.rules.pickUp : model.rules.pickUp * (learning.teams[team] as number);
}
