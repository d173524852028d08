// hot
import { grownFloat, grownInt } from "../base/column.ts";
import { exp } from "../base/elementary.ts";
import { ATTEMPT, ENTITY, FACT_LIMIT, HELD, INTS, KNOWN, RESUME, STEP, TOUCHPOINT } from "./cases.ts";
import { DEAL, DECIDE, DECIDE_TIME } from "./luck.ts";
import { HAND_TEAM, PERSON_INTS } from "./people.ts";
import type { World } from "./world.ts";

/** Where the decision of a case stands. */
const NO_DECISION = 0;
export const TO_ASK = 1; // its server has it in hand and asks when the visit ends
export const ASKED = 2; // on its way to whoever decides, or in that person's line
export const ANSWERED = 3; // the answer is on its way back
const DECIDED_RIGHT = 4;
const DECIDED_WRONG = 5;

/** Which number of the purpose DECIDE, told apart where other purposes have the fact. */
const NEEDED = 0;
const WRONG = 1;

const CASES = 256;

/** What decisions need to know of open cases beside their record; exists only where some touchpoint needs decisions. */
export class Decisions {
  /** (cases) NO_DECISION to DECIDED_WRONG, and when the decision was asked for. */
  declare state: Int32Array;
  declare asked: Float64Array;
  /** (cases) who was asked: a structure that has changed since does not change that. */
  declare decider: Int32Array;
  /** (cases × FACT_LIMIT) when somebody inside obtained the fact last, and of which team who did so first was. */
  declare obtained: Float64Array;
  declare team: Int32Array;
  /** Decisions asked for after warm-up whose answer is there, those that are right, and Σ hours from asking to the answer. */
  declare made: number;
  declare right: number;
  declare latencyHours: number;

  constructor() {
    this.state = new Int32Array(CASES);
    this.asked = new Float64Array(CASES);
    this.decider = new Int32Array(CASES);
    this.obtained = new Float64Array(CASES * FACT_LIMIT);
    this.team = new Int32Array(CASES * FACT_LIMIT);
    this.made = 0;
    this.right = 0;
    this.latencyHours = 0;
  }

  /** Room for the case. */
  reserve(slot: number): void {
    while (slot >= this.state.length) {
      this.state = grownInt(this.state);
      this.asked = grownFloat(this.asked);
      this.decider = grownInt(this.decider);
      this.obtained = grownFloat(this.obtained);
      this.team = grownInt(this.team);
    }
  }

  /** The case is over. */
  forget(slot: number): void {
    if (slot < this.state.length) this.state[slot] = NO_DECISION;
  }

  /** Whether what was decided for this try is wrong; a further try is decided anew. */
  spendWrong(slot: number): boolean {
    if (slot >= this.state.length) return false;
    const wrong = this.state[slot] === DECIDED_WRONG;
    this.state[slot] = NO_DECISION;
    return wrong;
  }
}

/** Somebody inside obtains facts: how old they are, and whose, is what decisions ask. To be called before they count as held. */
export function noteObtained(world: World, decisions: Decisions, person: number, slot: number, facts: number): void {
  decisions.reserve(slot);
  const held = world.cases.ints[slot * INTS + HELD] as number;
  const team = world.people.ints[person * PERSON_INTS + HAND_TEAM] as number;
  for (let rest = facts; rest !== 0; rest &= rest - 1) {
    const fact = 31 - Math.clz32(rest & -rest);
    decisions.obtained[slot * FACT_LIMIT + fact] = world.now;
    if ((held & (1 << fact)) === 0) decisions.team[slot * FACT_LIMIT + fact] = team;
  }
}

/**
 * `person` has the case in hand and knows what there is to know (MODEL §3.6). Whoever may decide does so at once.
 *
 * @param facts  needed facts
 * @returns true where somebody else must be asked before the work can be done
 */
export function decide(world: World, person: number, slot: number, index: number, facts: number): boolean {
  const { decisions } = world;
  const rules = world.model.decisions;
  if (decisions === null || rules === null) return false;
  const ints = world.cases.ints;
  const base = slot * INTS;
  const share = rules.share[ints[base + TOUCHPOINT] as number] as number;
  // A correction by the team before always succeeds, so that it needs no decision.
  if (share === 0 || (ints[base + RESUME] as number) >= 0) return false;
  decisions.reserve(slot);
  if ((decisions.state[slot] as number) >= DECIDED_RIGHT) return false;
  if (share < 1 && world.luck.uniform(ints[base + ENTITY] as number, DECIDE, NEEDED, index & ~63) >= share) return false;
  decisions.asked[slot] = world.now;
  if (rules.decider[person] !== person) {
    decisions.state[slot] = TO_ASK;
    return true;
  }
  conclude(world, person, slot, index, facts);
  return false;
}

/** The decision is there, made with what `decider` knows of the needed facts. */
export function conclude(world: World, decider: number, slot: number, index: number, facts: number): void {
  const { decisions, cases, now } = world;
  if (decisions === null) return;
  const wrong = wrongChance(world, decisions, decider, slot, facts);
  const u = world.luck.uniform(cases.ints[slot * INTS + ENTITY] as number, DECIDE, WRONG, index);
  const isWrong = u < wrong;
  decisions.state[slot] = isWrong ? DECIDED_WRONG : DECIDED_RIGHT;
  const asked = decisions.asked[slot] as number;
  if (asked < world.model.warmUpHours) return;
  decisions.made++;
  if (!isWrong) decisions.right++;
  decisions.latencyHours += now - asked;
}

/**
 * 1 − (1 − ε₀)(1 − ε₁(1 − cov))·e^{−ψA}, at the edge times 1 − ε_x where it rests on what another team created.
 * A counts from the oldest fact used, at least from asking: the world moves on while the answer is on its way.
 */
function wrongChance(world: World, decisions: Decisions, decider: number, slot: number, facts: number): number {
  const rules = world.model.decisions;
  if (rules === null) return 0;
  const base = slot * INTS;
  const used = world.knowledge.known(world.cases.ints[base + KNOWN] as number, decider) & facts;
  let needed = 0;
  let covered = 0;
  let since = decisions.asked[slot] as number;
  for (let rest = facts; rest !== 0; rest &= rest - 1) {
    const fact = 31 - Math.clz32(rest & -rest);
    needed++;
    if ((used & (1 << fact)) === 0) continue;
    covered++;
    const obtained = decisions.obtained[slot * FACT_LIMIT + fact] as number;
    if (obtained < since) since = obtained;
  }
  const missing = needed === 0 ? 0 : 1 - covered / needed;
  let right = (1 - rules.error) * (1 - rules.errorPerMissing * missing);
  if (rules.volatility > 0) right *= exp(-rules.volatility * (world.now - since));
  // What was asked is no decision at the edge, although authority may have moved there since.
  const atEdge = rules.edgeError > 0 && decisions.state[slot] !== ANSWERED;
  if (atEdge && restsOnOthers(world, decisions, decider, slot, facts)) right *= 1 - rules.edgeError;
  return 1 - right;
}

/** Whether a needed fact that is held inside comes from another team than that as whose member `decider` serves. */
function restsOnOthers(world: World, decisions: Decisions, decider: number, slot: number, facts: number): boolean {
  const team = world.people.ints[decider * PERSON_INTS + HAND_TEAM] as number;
  for (let rest = facts & (world.cases.ints[slot * INTS + HELD] as number); rest !== 0; rest &= rest - 1) {
    const fact = 31 - Math.clz32(rest & -rest);
    if (decisions.team[slot * FACT_LIMIT + fact] !== team) return true;
  }
  return false;
}

/**
 * Who decides what `server` asks: the decider, or whoever of the centre luck has given the customer to; the server, who
 * may decide by now, where the structure has changed since.
 */
export function deciderOf(world: World, server: number, slot: number): number {
  const rules = world.model.decisions;
  const decider = rules?.decider[server] as number;
  if (rules === null || rules.centre < 2 || decider === server) return decider;
  const u = world.luck.uniform(world.cases.ints[slot * INTS + ENTITY] as number, DEAL, 0, 0);
  return decider + Math.floor(u * rules.centre);
}

/** Staffed hours that the decision takes: t_decide ÷ ω of the decider, keyed to the try. */
export function decisionHours(world: World, decider: number, slot: number): number {
  const rules = world.model.decisions;
  if (rules === null) return 0;
  const { ints } = world.cases;
  const base = slot * INTS;
  const index = ((ints[base + STEP] as number) << 6) | (ints[base + ATTEMPT] as number);
  const hours = world.luck.draw(rules.time, ints[base + ENTITY] as number, DECIDE_TIME, index);
  return hours / (rules.speed[decider] as number);
}
