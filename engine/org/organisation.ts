import type Graph from "graphology";
import type { LinkKind } from "../scenario/scenario.ts";

/** One member of the organisation. Ids are the user's strings; order in `people` is the identity that luck never sees. */
export interface Person {
  readonly id: string;
  readonly department: string;
  /** 0 operator, 1 lead, 2 director, 3 executive. */
  readonly level: number;
  readonly manager: string | null;
  /** a_is: speed by skill; a skill that is missing cannot be served. */
  readonly speeds: Readonly<Record<string, number>>;
  readonly wagePerMonth: number;
  /** Share of a full week, in (0, 1]. */
  readonly fullTimeShare: number;
}

export interface Team {
  readonly id: string;
  /** functional, tiger, campaign, pooled, strategy, operations, customer-success, surgical, project … */
  readonly kind: string;
  readonly members: readonly string[];
}

export interface LinkAttributes {
  /** w in (0, 1]. */
  readonly strength: number;
  readonly kind: LinkKind;
}

/** Customers of one slot are served alike. Luck assigns a customer to a slot in proportion to `share`. */
export interface Slot {
  readonly share: number;
  /** By skill: ids of the teams that may serve it, in order. */
  readonly teams: Readonly<Record<string, readonly string[]>>;
  /** Ids of people who own the customers of this slot, in place of the organisation's owners. */
  readonly owners?: readonly string[];
}

/** Who follows customers through their journey. `accounts`: most open journeys a person follows; null: no limit. */
export interface Ownership {
  readonly people: readonly string[];
  readonly accounts: number | null;
}

/**
 * What every form compiles to, and nothing more: people and links (an undirected graphology graph whose
 * nodes are person ids with `Person` attributes), teams, eligibility (slots), ownership, authority, budget.
 */
export interface Organisation {
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly graph: Graph<Person, LinkAttributes>;
  readonly slots: readonly Slot[];
  readonly ownership: Ownership;
  readonly authority: "centre" | "edge";
  readonly budgetPerMonth: number;
  /** Specialists who are assigned to one slot at a time; left out: all serve every slot that is theirs. */
  readonly assignment?: SpecialistAssignment;
}

/** Who is assigned to which slot at first, and how often somebody assigns them anew (MODEL §3.3). */
export interface SpecialistAssignment {
  readonly everyHours: number;
  /** How many slots each may be assigned to: the first one and those after it, in a ring. null: all. */
  readonly reach: number | null;
  /** By person: number of the slot, from 0. */
  readonly homes: Readonly<Record<string, number>>;
}
