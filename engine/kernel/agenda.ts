// hot
import { ENTITY, INTS, SERVER } from "./cases.ts";
import { DEFER } from "./luck.ts";
import type { AgendaArrays, Model } from "./model.ts";
import type { World } from "./world.ts";

/** How a task came to its visit. */
export const SAME_HAND = 0; // its server went on with it, it came to no line
export const IN_TURN = 1;
export const DEFERRED = 2;

/** Everybody serves the customer's outcome: all is passed on, nothing is deferred. */
export function noAgendas(people: number, lines: number, departments: number): AgendaArrays {
  return {
    passes: new Float64Array(people).fill(1),
    defer: new Float64Array(lines),
    home: new Uint8Array(lines * departments),
  };
}

/** Whether anybody defers work, or passes on less than could be. */
export function agendasOn({ passes, defer }: AgendaArrays): boolean {
  return passes.some((share) => share < 1) || defer.some((chance) => chance > 0);
}

/** The turn of each case that has come to a line and is not served yet; empty while nobody has an agenda. */
export class Turns {
  declare readonly on: boolean;
  declare private turn: Uint8Array;

  constructor(agendas: AgendaArrays) {
    this.on = agendasOn(agendas);
    this.turn = new Uint8Array(this.on ? 256 : 0);
  }

  set(slot: number, turn: number): void {
    if (slot >= this.turn.length) this.grow(slot);
    this.turn[slot] = turn;
  }

  isDeferred(slot: number): boolean {
    return this.on && this.turn[slot] === DEFERRED;
  }

  /** The turn in which the visit that begins was reached; the next one without a line is of the same hand. */
  take(slot: number): number {
    if (!this.on || slot >= this.turn.length) return SAME_HAND;
    const turn = this.turn[slot] as number;
    this.turn[slot] = SAME_HAND;
    return turn;
  }

  private grow(slot: number): void {
    let room = this.turn.length;
    while (room <= slot) room *= 2;
    const larger = new Uint8Array(room);
    larger.set(this.turn);
    this.turn = larger;
  }
}

/** MODEL §3.3: work that comes from another function is deferred with probability 1 − α of the team that gets it. */
export function giveTurn(world: World, slot: number, line: number, index: number): void {
  const { agendas } = world.model;
  const chance = agendas.defer[line] as number;
  const deferred =
    chance > 0 &&
    isForeign(world, slot, line) &&
    world.luck.uniform(world.cases.ints[slot * INTS + ENTITY] as number, DEFER, 0, index) < chance;
  world.turns.set(slot, deferred ? DEFERRED : IN_TURN);
}

/** Whether somebody has served the case before of whose function nobody is in the first pool of the line. */
function isForeign({ model, cases }: World, slot: number, line: number): boolean {
  const server = cases.ints[slot * INTS + SERVER] as number;
  if (server < 0) return false;
  return model.agendas.home[line * model.departments + (model.people.department[server] as number)] === 0;
}

/** MODEL §3.5: share of what a person obtains that no record ever holds, 1 − (1 − d)·g(α). At g = 1 exactly d, `dark`. */
export function darkShare({ agendas }: Model, person: number, dark: number): number {
  return dark + (1 - dark) * (1 - (agendas.passes[person] as number));
}
