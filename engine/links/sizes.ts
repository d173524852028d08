/** How much the lab tries: replications of each trial (2 to 1,000), unless it says what else (1 to 10⁶ of those). */
export interface LabSizes {
  /** Links that are screened at most, existing ones and new ones each. */
  readonly candidates: number;
  readonly screen: number;
  /** Of links that carry no handoff: their value is their upkeep. */
  readonly screenUnused: number;
  readonly screenFunctions: number;
  /** Pairs of functions whose people are tried pair by pair. */
  readonly bestFunctions: number;
  /** New links that are tested, and how many of one pair of functions. */
  readonly testedNew: number;
  readonly testedOfPair: number;
  /** Existing links that are tested: so many of the best and of the worst. */
  readonly testedExisting: number;
  readonly test: number;
  /** Pairs of links that are tried for what they do together. */
  readonly pairs: number;
  readonly pairReplications: number;
  readonly choose: number;
  readonly confirm: number;
  readonly final: number;
  /** Placements at random of each replication. */
  readonly randomDraws: number;
  /** Of every level of a response, and links that are added at most. */
  readonly response: number;
  readonly responseLinks: number;
  /** Of each link whose value is looked at for the spread of values, and such links, existing ones and new ones each, at most. */
  readonly values: number;
  readonly valueLinks: number;
  /** Of the load of people; of each link and each factor on arrivals that is tried for it; links that are tried. */
  readonly load: number;
  readonly loadTries: number;
  readonly loadLinks: number;
}

export const USUAL: LabSizes = {
  candidates: 1000,
  screen: 4,
  screenUnused: 2,
  screenFunctions: 10,
  bestFunctions: 8,
  testedNew: 36,
  testedOfPair: 3,
  testedExisting: 8,
  test: 40,
  pairs: 12,
  pairReplications: 30,
  choose: 12,
  confirm: 40,
  final: 40,
  randomDraws: 3,
  response: 20,
  responseLinks: 316,
  values: 12,
  valueLinks: 120,
  load: 20,
  loadTries: 10,
  loadLinks: 8,
};

export const QUICK: LabSizes = {
  ...USUAL,
  candidates: 60,
  screen: 3,
  screenFunctions: 5,
  bestFunctions: 6,
  testedNew: 16,
  testedOfPair: 2,
  testedExisting: 4,
  test: 20,
  pairs: 6,
  pairReplications: 16,
  choose: 8,
  confirm: 20,
  final: 20,
  randomDraws: 2,
  response: 10,
  responseLinks: 100,
  values: 8,
  valueLinks: 40,
  load: 10,
  loadTries: 6,
  loadLinks: 4,
};
