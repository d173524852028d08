/** Why a measure has no value here. */
export type Reason =
  | "no ties"
  | "no directions"
  | "not everybody reaches everybody"
  | "fewer than three people"
  | "no groups"
  | "a single group"
  | "no tie between groups"
  | "no pair within groups"
  | "all have as many contacts"
  | "no connected triples"
  | "nobody passes anything on"
  | "all weights are alike"
  | "random networks have no triangles"
  | "the lattice has no triangles"
  | "does not settle"
  | "known exactly"
  | "no giant part"
  | "no tenth with most contacts"
  | "weights too far apart"
  | "no needs"
  | "nobody needs anybody"
  | "too large";

export interface Missing {
  readonly why: Reason;
  /** Of what is too large: what is counted, how much there is (null: more than is done) and how much is done at most. */
  readonly limit?: { readonly of: Work; readonly is: number | null; readonly most: number };
}

/** What the cost of a measure grows with. */
export type Work =
  "people" | "groups" | "people × (people + ties)" | "people² × (people + ties)" | "looks at ties" | "pairs who need each other";

/** Whether there is a value. */
export function isMissing(found: unknown): found is Missing {
  return typeof found === "object" && found !== null && "why" in found;
}

/** A measure of what may be missing itself. */
export function from<Found, Value>(found: Found | Missing, value: (found: Found) => Value): Value | Missing {
  return isMissing(found) ? found : value(found);
}

export function because(why: Reason): Missing {
  return { why };
}

/** Given up on the way. */
export function beyond(of: Work, most: number): Missing {
  return { why: "too large", limit: { of, is: null, most } };
}

/** `found` unless it would take too long. */
export function within<Found>(
  limit: { readonly of: Work; readonly is: number; readonly most: number },
  found: () => Found | Missing,
): Found | Missing {
  return limit.is > limit.most ? { why: "too large", limit } : found();
}
