import type { LeadershipSettings } from "./leadershipSettings.ts";
import type { LearningSettings, LinkGrowthSettings, TrainingSettings, TransitionSettings } from "./learningSettings.ts";
import type { OperationsSettings } from "./operationsSettings.ts";

export type { CouncilSettings, LeadershipSettings } from "./leadershipSettings.ts";
export type { LearningSettings, LinkGrowthSettings, TrainingSettings, TransitionSettings } from "./learningSettings.ts";
export type { OperationsSettings } from "./operationsSettings.ts";

/**
 * A scenario as the engine uses it: every default filled in, every quantity a plain number in the
 * unit that its name ends with. Shares lie in 0…1, money is in €, time in calendar hours unless
 * "staffed" is said (staffed hours pass only while people work). A working month has 160 hours.
 */
export interface Scenario {
  readonly name: string;
  readonly description: string;
  readonly time: TimeSettings;
  readonly departments: readonly Department[];
  readonly vocabulary: Vocabulary;
  readonly links: LinkSettings;
  readonly handoff: HandoffSettings;
  readonly coordination: CoordinationSettings;
  readonly agendas: AgendaSettings;
  readonly fabric: FabricSettings;
  /** Messages that functions send of their own accord; null: none. */
  readonly outreach: OutreachSettings | null;
  /** Breaches of customers' data; null: none. */
  readonly breach: BreachSettings | null;
  readonly service: ServiceSettings;
  /** null: nothing is decided (MODEL §3.6). */
  readonly decisions: DecisionSettings | null;
  readonly channels: readonly Channel[];
  readonly segments: readonly Segment[];
  readonly journeys: readonly Journey[];
  readonly experience: ExperienceSettings;
  readonly retention: RetentionSettings;
  /** What people learn of each other's words, and what they mend; null: nothing (MODEL §3.9). */
  readonly learning: LearningSettings | null;
  /** A reorganisation; null: none. */
  readonly transition: TransitionSettings | null;
  /** How records come to their level while time runs; null: they have it from the start. */
  readonly rollout: RolloutSettings | null;
  /** Functions are taught each other's words; null: they are not. */
  readonly training: TrainingSettings | null;
  /** Single links grow with use and decay without; null: they keep their strength. */
  readonly growth: LinkGrowthSettings | null;
  /** People of the functions who make the fabric in place of serving customers; null: nobody. */
  readonly operations: OperationsSettings | null;
  /** Who leads, and how; null: nothing is said of it, and nothing follows (MODEL §3.6). */
  readonly leadership: LeadershipSettings | null;
  readonly org: OrgSettings;
  /** Organisations that follow it, in order of time (MODEL §3.9). */
  readonly changes: readonly ChangeSettings[];
  /** "match": headcounts of the functions shrink so that the total equals the base company's. */
  readonly budget: "free" | "match";
  readonly compare: CompareSettings;
}

export interface TimeSettings {
  readonly horizonHours: number;
  readonly warmUpHours: number | "auto";
  readonly calendar: Calendar;
}

/** When people work: `start` o'clock, `hours` a day, on the first `days` days of the week; or always. */
export type Calendar =
  { readonly kind: "always" } | { readonly kind: "shift"; readonly startHour: number; readonly hoursPerDay: number; readonly days: number };

/** A function of the company (marketing, support …): `functions` in files, department in code. */
export interface Department {
  readonly id: string;
  readonly people: number;
  readonly wagePerMonth: number;
  readonly skills: readonly string[];
  /** Work done per staffed hour against the standard (1). */
  readonly speed: number;
}

/** ν: share of terms that two functions read alike; 1 within a function. */
export interface Vocabulary {
  readonly shared: number;
  readonly pairs: readonly { readonly between: readonly [string, string]; readonly shared: number }[];
}

export const LINK_KINDS = ["teammate", "reporting", "liaison", "orchestration", "informal"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface LinkSettings {
  /** w of a link by its kind: the one table from which every form takes its strengths. */
  readonly strength: Readonly<Record<LinkKind, number>>;
  /** φ_hi: fidelity of a link of strength 1. */
  readonly strongestFidelity: number;
  /** L_lo: latency of a link of strength 1. */
  readonly strongestLatencyHours: number;
  /** Most links that one handoff travels. */
  readonly reach: number;
}

/** What own items do to the task in hand. */
export type OwnItems = "wait" | "interrupt";

export interface HandoffSettings {
  /** φ_note: share of facts that a written note carries. */
  readonly noteFidelity: number;
  /** φ_in: pick-up between two members of a team. */
  readonly inTeamFidelity: number;
  /** χ: complexity of facts, ≥ 1. */
  readonly complexity: number;
  readonly ticketLatencyHours: number;
  readonly ticketDropShare: number;
  /** Staffed hours per relay and per handoff passed on by an owner. */
  readonly relayWorkHours: number;
  readonly ownerWorkHours: number;
  /** An owner looks for dropped handoffs so often; it costs so much per open journey (staffed). */
  readonly inspectionEveryHours: number;
  readonly inspectionWorkHours: number;
  /** Mean time until a customer chases a dropped handoff. */
  readonly chaseAfterHours: number;
  /** Whether relays, inspections and decisions wait for the task in hand, or interrupt it. */
  readonly ownItems: OwnItems;
}

/** Share of a person's week. */
export interface CoordinationSettings {
  readonly perTeammate: number;
  readonly perLink: number;
  readonly perExtraTeam: number;
}

/** Whose outcome people serve: α = 1 the customer's, 0 the target of their own function. */
export interface AgendaSettings {
  /** α of everybody of whom nothing else is said. */
  readonly shared: number;
  /** α₀: share of facts that is passed on and recorded at α = 0. */
  readonly floor: number;
  readonly functions: readonly OwnAgenda[];
  /** Before that of the function, for the members and for the order of the team's work. */
  readonly teams: readonly OwnAgenda[];
}

export interface OwnAgenda {
  /** Id of the function or team. */
  readonly of: string;
  readonly shared: number;
}

export interface FabricSettings {
  readonly information: {
    readonly darkShare: number;
    readonly findableShare: number;
    readonly lagHours: number;
  };
  /** Of all its systems: records, messaging, trust. */
  readonly costPerMonth: number;
}

/** `outreach`, with the systems of messaging and trust as far as they decide what is sent. */
export interface OutreachSettings {
  /** β_f: messages of a function to one customer. */
  readonly functions: readonly { readonly department: string; readonly perHour: number }[];
  /** By how much that grows at α = 0, as a share of itself. */
  readonly agendaBoost: number;
  readonly topics: number;
  /** Δt and m of the common gate. */
  readonly windowHours: number;
  readonly gateShare: number;
  /** Share of customers to whom functions may write. */
  readonly consentShare: number;
  /** a_c: what a contradiction takes from satisfaction. */
  readonly contradictionWeight: number;
}

export interface BreachSettings {
  readonly perHour: number;
  /** Share of trust that is lost, and mean time until it comes back. */
  readonly lossShare: number;
  readonly recoveryHours: number;
}

export interface ServiceSettings {
  /** p_ask, t_ask. */
  readonly askShare: number;
  readonly askMinutes: number;
  /** p₀, p_f. */
  readonly failureBase: number;
  readonly failurePerMissingFact: number;
  readonly attempts: number;
  /** r_pp, r_rc; the rest is rework by the same hand. */
  readonly returnShare: number;
  readonly repeatShare: number;
  readonly repeatAfterHours: number;
  /** t_over: a task may be taken by the next pool in order after so long. */
  readonly overflowAfterHours: number;
  /** cv_D and b. */
  readonly difficultyCv: number;
  readonly escalationPower: number;
}

export interface DecisionSettings {
  /** ε₀, ε₁ (where all needed facts are missing), ε_x. */
  readonly error: number;
  readonly errorPerMissingFact: number;
  readonly edgeError: number;
  /** ψ */
  readonly volatilityPerHour: number;
  /** t_decide, staffed hours at speed 1. */
  readonly time: Distribution;
  /** Lowest level of who may decide at the centre. */
  readonly level: number;
  /** Replaces that of the organisation; null: as its form or files say. */
  readonly authority: "centre" | "edge" | null;
}

export interface Channel {
  readonly id: string;
  readonly patience: Distribution | null;
  readonly toleranceHours: number;
  /** χ_c: chance that context survives a switch to this channel. */
  readonly continuity: number;
  /** Active minutes of the customer per contact, and the share of waiting beyond tolerance that is active. */
  readonly contactMinutes: number;
  readonly waitAttention: number;
  readonly abandon: {
    readonly retryShare: number;
    readonly switchShare: number;
    readonly switchTo: string | null;
    readonly afterHours: number;
  };
}

/** Mean and spread in the unit of the field that holds it. */
export type Distribution =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "exponential"; readonly mean: number }
  | { readonly kind: "lognormal"; readonly mean: number; readonly cv: number }
  | { readonly kind: "weibull"; readonly mean: number; readonly shape: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: "erlang"; readonly mean: number; readonly stages: number }
  | { readonly kind: "gamma"; readonly mean: number; readonly cv: number }
  | { readonly kind: "hyperexponential"; readonly mean: number; readonly cv: number };

export interface Segment {
  readonly id: string;
  readonly valuePerMonth: number;
  /** One Poisson stream per journey that customers of this segment start, and their programme. */
  readonly arrivals: readonly Arrival[];
  /** Replaces the channel's patience where given. */
  readonly patience: readonly { readonly channel: string; readonly patience: Distribution }[];
}

export interface Arrival {
  readonly journey: string;
  readonly perHour: number;
  /** Weekly profile: relative rate in equal slices of the week that starts Monday 0 h; [1] is constant. */
  readonly profile: readonly number[];
  /** Finitely many customers in place of a Poisson stream; `perHour` is then their mean rate over the horizon. */
  readonly programme?: Programme;
}

/** Exactly `count` customers who come within a window, and by when they should have finished. */
export interface Programme {
  readonly count: number;
  readonly startHours: number;
  /** 0: all come at the start. */
  readonly withinHours: number;
  readonly dueAfterHours: number;
}

export interface Journey {
  readonly id: string;
  readonly touchpoints: readonly Touchpoint[];
}

export interface Touchpoint {
  readonly id: string;
  /** Several skills are serial subtasks, each a handoff; the work is split equally. */
  readonly skills: readonly string[];
  readonly channel: string;
  /** Staffed hours at standard speed. */
  readonly work: Distribution;
  /** Names of facts; a number n: the n most recently created ones. */
  readonly needs: readonly string[] | number;
  /** Names of facts; a number n: n unnamed facts. */
  readonly creates: readonly string[] | number;
  /** m_j; null: not a moment that matters (counts 1 where weights are averaged). */
  readonly weight: number | null;
  readonly next: readonly Route[];
  /** Time that passes before the customer is at the next touchpoint. */
  readonly pause: Distribution;
  /** Due time told to the customer, from when the customer is there; null: none. */
  readonly promiseHours: number | null;
  /** p_D: share of cases in which the work needs a decision first. */
  readonly decisionShare: number;
}

/** `to: null` ends the journey. Odds of escalating routes are multiplied by D^b. */
export interface Route {
  readonly to: string | null;
  readonly share: number;
  readonly escalates: boolean;
}

export interface ExperienceSettings {
  /** q₀, a_w, a_e, λ of MODEL 3.8. */
  readonly quality: number;
  readonly waitWeight: number;
  readonly effortWeight: number;
  readonly peakEndShare: number;
  readonly trustStart: number;
  readonly trustGain: number;
  readonly trustLoss: number;
  /** Active customer minutes per transfer, channel switch and chase. */
  readonly transferMinutes: number;
  readonly switchMinutes: number;
  readonly chaseMinutes: number;
}

export interface RetentionSettings {
  /** h₀ of the baseline, per month. */
  readonly churnPerMonth: number;
  /** β_Y, β_τ per unit; β_E per 30 minutes. */
  readonly satisfactionSlope: number;
  readonly trustSlope: number;
  readonly effortSlope: number;
  readonly discountPerMonth: number;
  readonly marginShare: number;
}

/** `fabric.information.rollout` */
export interface RolloutSettings {
  readonly atHours: number;
  /** Shorter with capable operations: ÷ (1 + ω). */
  readonly durationHours: number;
  /** Levels before; those of `fabric.information` are reached at its end. */
  readonly from: FabricSettings["information"];
  /** €, and €/month from when it begins. */
  readonly costOnce: number;
  readonly costPerMonth: number;
}

/** From then on the same people are organised otherwise. */
export interface ChangeSettings {
  readonly atHours: number;
  readonly org: OrgSettings;
}

/** Which organisation: a preset with its options, or the user's own files (paths relative to the scenario file). */
export type OrgSettings =
  | { readonly kind: "form"; readonly form: string; readonly options: Readonly<Record<string, unknown>> }
  | {
      readonly kind: "files";
      readonly people: string | null;
      readonly links: string | null;
      readonly graph: string | null;
      readonly serve: readonly ServeRule[];
      readonly owners: readonly string[];
      readonly accounts: number | null;
      readonly authority: "centre" | "edge";
      readonly assignment?: FileAssignment;
    };

/** Specialists who serve one slot of customers at a time: the first by person, counted from 1. */
export interface FileAssignment {
  readonly everyHours: number;
  /** Slots after the own one to which each may be assigned; null: all. */
  readonly reach: number | null;
  readonly homes: Readonly<Record<string, number>>;
}

/** One slot of customers: which teams serve which skill, in order. Empty list of rules: every team that has the skill. */
export interface ServeRule {
  readonly share: number;
  readonly teams: Readonly<Record<string, readonly string[]>>;
  /** People who own these customers, in place of `owners`. */
  readonly owners?: readonly string[];
}

export interface CompareSettings {
  readonly replications: number;
  readonly seed: string;
  readonly headline: readonly string[];
  /** By measure: the region of indifference where it differs from the catalogue's. */
  readonly indifference: Readonly<Record<string, Indifference>>;
}

/** Differences smaller than this do not matter. */
export interface Indifference {
  readonly kind: "absolute" | "relative";
  readonly size: number;
}
