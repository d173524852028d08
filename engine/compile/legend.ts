/** Names of the integers in a compiled model, for measures and people. Index = integer in the model. */
export interface Legend {
  readonly people: readonly string[];
  readonly departments: readonly string[];
  readonly skills: readonly string[];
  readonly teams: readonly string[];
  readonly channels: readonly string[];
  readonly segments: readonly string[];
  readonly journeys: readonly string[];
  /** Steps as they are simulated: a touchpoint with several skills has one for each. */
  readonly touchpoints: readonly TouchpointLegend[];
  readonly streams: readonly { readonly journey: number; readonly segment: number }[];
}

export interface TouchpointLegend {
  /** "journey.touchpoint". */
  readonly place: string;
  readonly journey: number;
  readonly skill: string;
  /** m_j; null: not a moment that matters. */
  readonly weight: number | null;
  readonly promiseHours: number | null;
  readonly toleranceHours: number;
}
