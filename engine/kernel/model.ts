import type { DistributionArrays } from "../random/distributions/distributionTable.ts";

/**
 * A compiled organisation with its journeys: integers and flat arrays, no names. Shapes in brackets; times in
 * calendar hours, work in staffed hours. Everything here can be sent to a worker thread by structured clone.
 */
export interface Model {
  readonly horizonHours: number;
  readonly warmUpHours: number;
  readonly people: PeopleArrays;
  readonly calendars: CalendarArrays;
  readonly pools: PoolArrays;
  readonly lines: LineArrays;
  readonly slots: SlotArrays;
  readonly routes: RouteArrays;
  /** (departments × departments) ν. */
  readonly vocabulary: Float64Array;
  readonly departments: number;
  readonly touchpoints: TouchpointArrays;
  readonly streams: StreamArrays;
  readonly channels: ChannelArrays;
  /** null: no function sends messages of its own accord. */
  readonly outreach: OutreachArrays | null;
  readonly distributions: DistributionArrays;
  readonly agendas: AgendaArrays;
  readonly rules: Rules;
  /** null: specialists serve every line that is theirs. */
  readonly assignment: AssignmentArrays | null;
  /** null: no touchpoint needs decisions. */
  readonly decisions: DecisionArrays | null;
  /** null: vocabulary, links and records stay as they are. */
  readonly learning: LearningArrays | null;
  /** Structures that follow the one above, in order of time; null: who works with whom stays as it is. */
  readonly phases: readonly Phase[] | null;
  /** null: records have their level from the start. */
  readonly rollout: RolloutArrays | null;
}

/**
 * What the model says from an instant on, in place of what it said before (MODEL §3.9). Pools, lines, slots, owners, teams
 * and routes of all phases are numbered through, and stand in the same arrays of the model.
 */
export interface Phase {
  readonly fromHours: number;
  readonly people: PeopleArrays;
  readonly slots: SlotArrays;
  readonly agendas: AgendaArrays;
  readonly decisions: DecisionArrays | null;
  readonly learning: LearningArrays | null;
}

export interface PeopleArrays {
  readonly count: number;
  readonly department: Int32Array;
  readonly calendar: Int32Array;
  /** (people) 1 ÷ (1 − ℓ): what coordination makes of an hour of work. */
  readonly slowdown: Float64Array;
  /** (people × skills) a_is; 0: cannot. */
  readonly speed: Float64Array;
  readonly skills: number;
  /** (people + 1), rows of `pool`. */
  readonly poolStart: Int32Array;
  readonly pool: Int32Array;
  /** (people + 1), rows of `line` and `lineRank`. */
  readonly lineStart: Int32Array;
  readonly line: Int32Array;
  readonly lineRank: Int32Array;
  /** (people + 1), rows of `team`. */
  readonly teamStart: Int32Array;
  readonly team: Int32Array;
  /** (people) what a free person takes next: OLDEST, PRIMARY or LONGEST (`kernel/next.ts`). */
  readonly choice: Uint8Array;
}

/** Weekly open intervals; a calendar without intervals is always open. */
export interface CalendarArrays {
  readonly count: number;
  /** (calendars + 1), rows of `open` and `close`: hours of the week from Monday 0 h. */
  readonly start: Int32Array;
  readonly open: Float64Array;
  readonly close: Float64Array;
}

export interface PoolArrays {
  readonly count: number;
  readonly team: Int32Array;
  readonly skill: Int32Array;
  /** (pools) calendar of all members, or −1 where they differ. */
  readonly calendar: Int32Array;
  /** (pools) 1 where all members have one speed. */
  readonly uniform: Uint8Array;
}

/** One waiting line per ordered list of pools. */
export interface LineArrays {
  readonly count: number;
  readonly skill: Int32Array;
  /** (lines + 1), rows of `pool`. */
  readonly start: Int32Array;
  readonly pool: Int32Array;
}

export interface SlotArrays {
  /** The slots that customers have now are `count` from `first` on; all arrays but `cumulated` are of the slots of all phases. */
  readonly first: number;
  readonly count: number;
  /** (count) cumulated shares, the last is 1. */
  readonly cumulated: Float64Array;
  /** (slots × skills) line, or −1. */
  readonly line: Int32Array;
  /** (slots + 1), rows of `owner`: indices of owners. */
  readonly ownerStart: Int32Array;
  readonly owner: Int32Array;
  /** (owners) person. */
  readonly ownerPerson: Int32Array;
  /** Most open journeys an owner follows. */
  readonly accounts: number;
  /** Slots sampled for a new journey, with replacement; the one with the fewest tasks present is taken. 1: the keyed one. */
  readonly choices: number;
}

/**
 * Best path from a person to a destination over links. Destinations: pools first, then owners.
 * Row r = person · destinations + destination; hop h of row r at r · reach + h.
 */
export interface RouteArrays {
  readonly destinations: number;
  readonly reach: number;
  /** (people × destinations) links on the path; 0: none. */
  readonly hops: Uint8Array;
  /** (people × destinations) chance that a handoff on the path is dropped. */
  readonly drop: Float64Array;
  /** (… × reach) person at the end of the hop. */
  readonly node: Int32Array;
  readonly latency: Float64Array;
  /** (… × reach) share of facts that survive up to and with this hop: Π φ^χ · Π ν. */
  readonly survival: Float64Array;
  /** (… × reach) φ^χ of this hop alone; empty where the model does not learn. */
  readonly fidelity: Float64Array;
  /** (… × reach) link that the hop takes; empty where links keep their strength. */
  readonly link: Int32Array;
}

export interface TouchpointArrays {
  readonly count: number;
  readonly skill: Int32Array;
  readonly channel: Int32Array;
  readonly work: Int32Array;
  readonly pause: Int32Array;
  /** Named needs and creations as bit sets over the journey's facts (at most 30). */
  readonly needs: Int32Array;
  readonly creates: Int32Array;
  /** Bare number of needs: the n most recently created facts. */
  readonly recent: Int32Array;
  /** (touchpoints + 1), rows of the routes; to = −1 ends the journey. */
  readonly nextStart: Int32Array;
  readonly nextTo: Int32Array;
  readonly nextShare: Float64Array;
  readonly nextEscalates: Uint8Array;
}

/** Messages that functions send of their own accord (MODEL §3.7). */
export interface OutreachArrays {
  /** (departments) messages to one customer per hour; 0: none. */
  readonly perHour: Float64Array;
  /** All equally frequent. */
  readonly topics: number;
  /** Δt: within it a message on the same topic is a duplicate. */
  readonly windowHours: number;
  /** m: share of messages that pass the common gate. */
  readonly gateShare: number;
  /** Share of customers to whom functions may write. */
  readonly consentShare: number;
}

/** One Poisson stream of customers each. */
export interface StreamArrays {
  readonly count: number;
  readonly touchpoint: Int32Array;
  readonly segment: Int32Array;
  readonly perHour: Float64Array;
  /** (streams + 1), rows of `profile`: relative rates in equal slices of the week, mean 1. */
  readonly profileStart: Int32Array;
  readonly profile: Float64Array;
  /** (streams × channels) distribution of patience; −1: endless. */
  readonly patience: Int32Array;
  /** null: every stream is Poisson. */
  readonly programmes: ProgrammeArrays | null;
}

/** Streams of finitely many customers (MODEL §3.1). All of them (streams). */
export interface ProgrammeArrays {
  /** Customers; 0: a Poisson stream. */
  readonly count: Int32Array;
  readonly startHours: Float64Array;
  /** Window within which they come; 0: all at the start. */
  readonly withinHours: Float64Array;
  /** By when they should have finished, on the clock. */
  readonly dueHours: Float64Array;
}

export interface ChannelArrays {
  readonly count: number;
  readonly continuity: Float64Array;
  readonly retry: Float64Array;
  readonly switch: Float64Array;
  readonly switchTo: Int32Array;
  readonly abandonAfter: Float64Array;
}

/** Specialists who are assigned to one slot at a time (MODEL §3.3). */
export interface AssignmentArrays {
  /** From one instant of assignment to the next. */
  readonly everyHours: number;
  /** How many slots each may be assigned to: the own one and those after it, in a ring. */
  readonly reach: number;
  /** Specialists are assigned group by group. */
  readonly groups: number;
  /** (people) slot at the start, and group; −1: bound to none. */
  readonly home: Int32Array;
  readonly group: Int32Array;
  /** (lines) slot whose specialists alone serve it, and their group; −1: it is bound to none. */
  readonly lineSlot: Int32Array;
  readonly lineGroup: Int32Array;
}

/** What agendas of their own (α < 1) make people do. */
export interface AgendaArrays {
  /** (people) g(α): share of what they could pass on and record that they do; 1: all. */
  readonly passes: Float64Array;
  /** (lines) 1 − α of the team that serves first: chance that work from another function is deferred; 0: never. */
  readonly defer: Float64Array;
  /** (lines × departments) 1: somebody of the first pool is of this department. */
  readonly home: Uint8Array;
}

/** How vocabulary, links and records change (MODEL §3.9). */
export interface LearningArrays {
  /** 2^(−1 ÷ n½): share of the distance to 1 that a shared case leaves; 1: nothing is learnt. */
  readonly distanceKept: number;
  /** Rate at which what was learnt beyond the model's ν goes where no case is shared. */
  readonly decayPerHour: number;
  /** When a reorganisation begins and is over; Infinity: none. */
  readonly reorganisedFrom: number;
  readonly reorganisedUntil: number;
  /** Shares that it leaves of ν between departments, of the fidelity of links, and of the pick-up within teams. */
  readonly vocabularyKept: number;
  readonly linksKept: number;
  readonly teamsKept: number;
  readonly teams: number;
  /** Rate at which dark records are mended where a defect is seen, with ω. */
  readonly repairPerHour: number;
  /** (teams × teams) 1: what shows in one team is seen by the other. */
  readonly feedback: Uint8Array;
  /** Share of gaps that reach whoever caused them without that: the customers' voice. */
  readonly voice: number;
  /** null: nobody is taught. */
  readonly training: TrainingArrays | null;
  /** null: links keep their strength. */
  readonly growth: LinkGrowthArrays | null;
}

/** Departments are taught each other's words (MODEL §3.9). */
export interface TrainingArrays {
  readonly fromHours: number;
  readonly hours: number;
  /** Share of 1 − ν that is closed at the end. */
  readonly closedShare: number;
}

/** Single links grow with use and decay without (MODEL §3.9). */
export interface LinkGrowthArrays {
  /** (links) w at the start, and (links × 2) the two people, by whom several structures know that a link is the same. */
  readonly strength: Float64Array;
  readonly between: Int32Array;
  /** (links) 1: the structure has it; of those of a later one nothing is lost before it begins. */
  readonly own: Uint8Array;
  /** w_max */
  readonly strongest: number;
  /** 2^(−1 ÷ n_w): share of the distance to w_max that a handoff leaves. */
  readonly distanceKept: number;
  readonly decayPerHour: number;
  /** φ_hi, χ, L_ticket and L_lo, from which fidelity and latency follow. */
  readonly strongestFidelity: number;
  readonly complexity: number;
  readonly ticketLatencyHours: number;
  readonly strongestLatencyHours: number;
}

/** Where d, κ and δ come from; the rules say where they go (MODEL §3.5). */
export interface RolloutArrays {
  readonly fromHours: number;
  /** With ω. */
  readonly hours: number;
  readonly darkShare: number;
  readonly findable: number;
  readonly lagHours: number;
}

/** Which touchpoints need authority, and who has it (MODEL §3.6). */
export interface DecisionArrays {
  /** (touchpoints) p_D. */
  readonly share: Float64Array;
  /** (people) who decides for them: themselves, or whoever is asked; −1: nobody, of people who never need it. */
  readonly decider: Int32Array;
  /** (people) one way to the decider, and the share of facts that survives it: Π φ^χ · Π ν. */
  readonly latencyHours: Float64Array;
  readonly survival: Float64Array;
  /** (people) ω: how fast they decide. */
  readonly speed: Float64Array;
  /** Distribution of t_decide. */
  readonly time: number;
  /** ε₀, ε₁, ψ [1/h], and ε_x, which is 0 where the centre decides. */
  readonly error: number;
  readonly errorPerMissing: number;
  readonly volatility: number;
  readonly edgeError: number;
  /** People of a centre, from the decider on, among whom luck deals customers; 0: everybody has one decider. */
  readonly centre: number;
}

export type { DistributionArrays };

/** The scalars of MODEL §3, in its order. */
export interface Rules {
  readonly noteFidelity: number;
  /** φ_in^χ. */
  readonly pickUp: number;
  readonly ticketLatencyHours: number;
  readonly ticketDrop: number;
  readonly relayHours: number;
  readonly ownerHours: number;
  readonly inspectionEveryHours: number;
  readonly inspectionHours: number;
  readonly chaseHours: number;
  /** 1: own items interrupt the task in hand; 0: they wait until it ends. */
  readonly ownItemsInterrupt: number;
  readonly overflowHours: number;
  /** Most tasks that wait in all lines together; who comes then leaves at once. Infinity: no limit. */
  readonly waitingPlaces: number;
  readonly askShare: number;
  readonly askHours: number;
  readonly darkShare: number;
  readonly findable: number;
  readonly lagHours: number;
  readonly failureBase: number;
  readonly failurePerMissing: number;
  readonly attempts: number;
  readonly returnShare: number;
  readonly repeatShare: number;
  readonly repeatAfterHours: number;
  /** ln mean and ln sd of difficulty; sd 0: every case is standard. */
  readonly difficultyLocation: number;
  readonly difficultyScale: number;
  readonly escalationPower: number;
  /** Breaches of customers' data; 0: none. */
  readonly breachesPerHour: number;
}
