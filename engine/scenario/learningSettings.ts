export interface LearningSettings {
  /** n½: shared cases that halve the distance 1 − ν; null: nothing is learnt. */
  readonly halfLifeCases: number | null;
  /** Rates, −ln(1 − share) per month. */
  readonly decayPerMonth: number;
  readonly repairPerMonth: number;
  /** ω */
  readonly operations: number;
}

export interface TransitionSettings {
  readonly atHours: number;
  /** Nothing is learnt before it is over. */
  readonly durationHours: number;
  /** Shares of ν, of the fidelity of links and of the pick-up within teams that are left. */
  readonly vocabularyKept: number;
  readonly linksKept: number;
  readonly teamsKept: number;
  /** € */
  readonly costOnce: number;
}

/** `vocabulary.training` */
export interface TrainingSettings {
  readonly atHours: number;
  readonly durationHours: number;
  /** Share of 1 − ν that it closes. */
  readonly closedShare: number;
  /** € */
  readonly costOnce: number;
}

/** `links.growth` */
export interface LinkGrowthSettings {
  /** Handoffs over a link that halve w_max − w. */
  readonly halfLifeHandoffs: number;
  /** w_max */
  readonly strongest: number;
  /** Rate, −ln(1 − share) per month. */
  readonly decayPerMonth: number;
}
