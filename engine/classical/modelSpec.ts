import type { Rules } from "../kernel/model.ts";
import type { Distribution } from "../random/distributions/distribution.ts";

/**
 * A model in plain numbers: indices from 0 instead of names, hours for all times. What is left out is off: everybody is
 * always on shift, handoffs take no time and lose nobody, customers are patient, work succeeds at the first try.
 * People are numbered team by team; pool i and line i belong to team i, and skill i is served by line i, unless it is
 * said otherwise.
 */
export interface ModelSpec {
  /** End of simulated time [h], > 0. */
  readonly horizonHours: number;
  /** Part at the start in which no staffed hours are counted [h]; default 0. */
  readonly warmUpHours?: number;
  readonly teams: readonly TeamSpec[];
  /** People who serve other pools beside that of their own team. */
  readonly members?: readonly MemberSpec[];
  /** Waiting lines; default: line i is served by pool i alone. */
  readonly lines?: readonly LineSpec[];
  /** Kinds of customers who are served by different lines; default: one, skill i at line i. */
  readonly slots?: readonly SlotSpec[];
  /** How many slots are sampled for a new customer, who takes the one with the fewest present; integer ≥ 1, default 1. */
  readonly choices?: number;
  readonly touchpoints: readonly TouchpointSpec[];
  readonly streams: readonly StreamSpec[];
  /** What customers do when their patience is over; default: one channel, they leave. */
  readonly channels?: readonly ChannelSpec[];
  /** Weekly open intervals [hours since Monday 0 h]; default: one calendar without intervals, which is always open. */
  readonly calendars?: readonly (readonly (readonly [openHour: number, closeHour: number])[])[];
  /** Ties that carry handoffs both ways; without one, work passes by ticket. */
  readonly links?: readonly LinkSpec[];
  /** Scalars of the kernel that differ from `PLAIN_RULES`. */
  readonly rules?: Partial<Rules>;
}

export interface TeamSpec {
  /** Integer ≥ 0; a pool whose people all come from other teams has none of its own. */
  readonly people: number;
  /** Work done per hour against the standard, of each of them, > 0; default 1. */
  readonly speed?: number;
  /** What a free person takes next: 0 the longest-waiting task, 1 first those of the own pool, 2 the head of the longest line. */
  readonly choice?: 0 | 1 | 2;
  /** Share of the week that coordination takes, 0 ≤ ℓ < 1; default 0. */
  readonly coordinationShare?: number;
  /** Index into `calendars`; default 0. */
  readonly calendar?: number;
}

export interface MemberSpec {
  readonly person: number;
  /** Pools beside the person's own. */
  readonly pools: readonly number[];
}

export interface LineSpec {
  /** Pools in the order in which they are asked. */
  readonly pools: readonly number[];
}

export interface SlotSpec {
  /** Share of the customers, > 0; shares are normalised. Default 1. */
  readonly share?: number;
  /** Line of each skill; −1: none. */
  readonly lines: readonly number[];
}

export interface TouchpointSpec {
  /** Skill that the work needs; default 0. */
  readonly skill?: number;
  /** Hours of work at speed 1. */
  readonly work: Distribution;
  /** Hours until the next touchpoint may begin; default none. */
  readonly pause?: Distribution;
  /** Touchpoints that follow; what is missing of 1 ends the journey. */
  readonly next?: readonly RouteSpec[];
  /** Facts (0 to 29) that the work needs and that it brings to light. */
  readonly needs?: readonly number[];
  readonly creates?: readonly number[];
  readonly channel?: number;
}

export interface RouteSpec {
  /** Touchpoint, or −1 for the end of the journey. */
  readonly to: number;
  /** Probability, 0 to 1. */
  readonly share: number;
}

/** Poisson arrivals of one kind of journey. */
export interface StreamSpec {
  /** Where the journey begins. */
  readonly touchpoint: number;
  /** Customers an hour, > 0. */
  readonly perHour: number;
  /** Hours that a customer waits in a line before leaving it; default endless. */
  readonly patience?: Distribution;
}

export interface ChannelSpec {
  /** Probability that whoever abandons tries again after `afterHours`; default 0. */
  readonly retryShare?: number;
  readonly afterHours?: number;
}

/** One link: the handoff takes it where the receiver's pool has a person at its end. */
export interface LinkSpec {
  readonly between: readonly [person: number, person: number];
  /** Share of facts that it carries, 0 to 1; default 1. */
  readonly fidelity?: number;
  /** Hours that it takes, ≥ 0; default 0. */
  readonly latencyHours?: number;
  /** Probability that a handoff over it is dropped, 0 to 1; default 0. */
  readonly dropShare?: number;
}
