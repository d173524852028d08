/** `leadership`: what leaders do to agendas, decisions, detection and repair. Each part may be missing. */
export interface LeadershipSettings {
  readonly deciders: DeciderSettings | null;
  readonly council: CouncilSettings | null;
  readonly leads: LeadSettings | null;
}

/** People who do nothing but decide, in place of the nearest manager. */
interface DeciderSettings {
  readonly people: number;
  /** ω */
  readonly speed: number;
  readonly wagePerMonth: number;
}

/** The leads of all functions in one room. */
export interface CouncilSettings {
  readonly hoursPerWeek: number;
  /** Share of 1 − α by which everybody's agenda rises. */
  readonly alignment: number;
  /** Share of the way of a question across functions that is left. */
  readonly latencyKept: number;
  /** Added to ω of operations; 0 where the leader of operations does not lead it. */
  readonly capability: number;
  /** Share of gaps that reach whoever caused them; 0 where the head of marketing does not sit in it. */
  readonly voice: number;
}

/** The lead of each function. */
interface LeadSettings {
  /** Added to ω of operations. */
  readonly operations: number;
  /** γ: share of 1 − w that own links beyond the team are stronger. */
  readonly collaboration: number;
  /** a: speed against that of the others. */
  readonly talent: number;
}
