import type { ComparisonNote, Verdict } from "../../experiment/result.ts";
import type { Measure } from "../../measure/measure.ts";
import type { LeverId } from "../../scenario/levers.ts";

/** Everything a report says, in one language. Numbers arrive written out. */
export interface Messages {
  readonly claim: Claims;
  readonly evidence: Evidence;
  readonly cost: Costs;
  readonly note: Readonly<Record<ComparisonNote["code"], (facts: NoteFacts) => string>>;
  readonly condition: Readonly<Record<"budget" | "demand" | "horizon" | "conditions", string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly table: TableWords;
  readonly page: PageWords;
  readonly origin: Readonly<Record<Origin, string>>;
  readonly and: (names: readonly string[]) => string;
  readonly or: (names: readonly string[]) => string;
  /** Last in a list of names of which the others are not said. */
  readonly more: (count: number) => string;
  readonly unit: Readonly<Record<Measure["direction"], string>>;
}

export type Origin = "evidence" | "stated" | "plain" | "assumed";

/** First half of a sentence: the answer. */
interface Claims {
  readonly does: (leader: string, measure: string) => string;
  readonly leads: (leader: string, measure: string) => string;
  readonly baseline: (leader: string, measure: string) => string;
  readonly equivalent: (baseline: string, measure: string) => string;
  readonly undecided: (baseline: string, measure: string) => string;
  readonly alone: (scenario: string) => string;
  readonly unmeasured: (measure: string) => string;
  readonly unanchored: (baseline: string, measure: string) => string;
  readonly described: (measure: string) => string;
  readonly unequal: string;
  readonly unsettled: string;
}

/** Second half: the number, its doubt. Parts are joined by semicolons. */
interface Evidence {
  readonly mean: (mean: string, interval: string) => string;
  readonly against: (difference: string, interval: string, baseline: string) => string;
  readonly bestMean: (leader: string, mean: string) => string;
  readonly couldBeNone: string;
  readonly couldNotMatter: string;
  readonly unjudged: (names: string) => string;
  readonly withinMatter: (size: string) => string;
  readonly chance: (chance: string) => string;
  readonly peers: (names: string) => string;
  readonly asGood: (names: string, size: string, many: boolean) => string;
  readonly moreRuns: (count: number, written: string) => string;
  readonly moreRunsUnknown: string;
  readonly named: (measure: string, mean: string) => string;
  readonly range: (highest: string, high: string, lowest: string, low: string) => string;
  readonly noBaseline: (baseline: string) => string;
  readonly nothing: string;
  readonly tally: (measure: string, baseline: string, parts: string) => string;
  readonly skewed: string;
}

interface Costs {
  readonly same: (leader: string, total: string, people: string) => string;
  readonly differs: (leader: string, total: string, people: string, change: string) => string;
  readonly baseline: (leader: string, total: string, people: string) => string;
  readonly coordination: (share: string, other: string | null, baseline: string) => string;
  readonly price: (leader: string, parts: string) => string;
  readonly gain: (parts: string) => string;
}

/** What a note may tell; null or empty where it does not. */
export interface NoteFacts {
  readonly scenario: string;
  readonly share: string | null;
  readonly detail: string;
}

interface TableWords {
  readonly organisation: string;
  readonly mean: string;
  readonly interval: string;
  readonly difference: string;
  readonly verdict: string;
  readonly best: string;
  readonly asGood: string;
  readonly reduction: string;
  readonly moreRuns: string;
  readonly moreRunsShort: string;
  readonly head: (measure: string, unit: string, direction: string, size: string) => string;
  readonly cost: string;
  readonly people: string;
  readonly wages: string;
  readonly fabric: string;
  readonly transition: string;
  readonly total: string;
  readonly toBaseline: string;
  readonly ledger: string;
  readonly flags: string;
  readonly structure: string;
  readonly points: string;
  readonly skewed: string;
  readonly skewedKey: string;
  readonly runs: (count: number, written: string, seed: string, over: number) => string;
}

interface PageWords {
  readonly title: string;
  readonly kicker: (organisations: number) => string;
  readonly skip: string;
  readonly contents: string;
  readonly answer: string;
  readonly atAGlance: string;
  readonly atAGlanceNote: string;
  readonly also: string;
  readonly mind: string;
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly numbers: string;
  readonly numbersOf: (title: string) => string;
  readonly chart: string;
  readonly noDrawing: string;
  /** Organisations that are folded away. */
  readonly others: (count: number) => string;
  readonly rowsLeftOut: (count: number, written: string) => string;
  readonly ledgerLead: string;
  readonly ledgerUnequal: string;
  readonly ledgerColumns: { readonly journeys: string; readonly perJourney: string; readonly coordination: string };
  readonly structureLead: (baseline: string) => string;
  /** `forms`: each with the month in which it begins. */
  readonly structureChanges: (name: string, forms: readonly (readonly [form: string, months: string])[]) => string;
  readonly structureColumns: {
    readonly form: string;
    readonly people: string;
    readonly moved: string;
    readonly teams: string;
    readonly teamsChanged: string;
    readonly links: string;
    readonly linksChanged: string;
  };
  readonly structureMeasures: string;
  readonly limitsLead: string;
  readonly limits: readonly string[];
  readonly provenance: (evidence: string, stated: string, assumed: string, share: string) => string;
  readonly provenanceNone: string;
  readonly censored: (share: string) => string;
  readonly notModelled: (names: string) => string;
  readonly assumptionsLead: string;
  readonly assumptionsColumns: {
    readonly path: string;
    readonly value: string;
    readonly origin: string;
    readonly source: string;
    readonly grade: string;
    readonly scenarios: string;
  };
  readonly all: string;
  readonly allOrganisations: string;
  readonly grade: string;
  readonly repeatLead: string;
  readonly repeat: {
    readonly version: string;
    readonly seed: string;
    readonly runs: string;
    readonly hash: string;
    readonly files: string;
    readonly created: string;
  };
  readonly foot: string;
  readonly cards: CardWords;
  readonly worth: WorthWords;
  readonly firstLinks: FirstLinkWords;
  readonly outlook: OutlookWords;
  readonly limitsShort: readonly string[];
  readonly allLimits: string;
  readonly doubts: string;
  readonly levers: (worlds: string) => string;
  readonly live: LiveWords;
  readonly trial: TrialWords;
}

/** Titles and lines of the four cards of the first page. */
interface CardWords {
  readonly much: string;
  readonly sure: string;
  readonly cost: string;
  readonly first: string;
  readonly interval: (interval: string) => string;
  /** Each value with the organisation that has it. */
  readonly fromTo: (measure: string, before: readonly [string, string], after: readonly [string, string]) => string;
  readonly chance: string;
  readonly noChance: string;
  readonly peers: (names: string) => string;
  readonly runs: (runs: string) => string;
  readonly aMonth: (amount: string) => string;
}

/** What a change is worth, and when its cost is back. */
interface WorthWords {
  readonly gain: (gain: string, interval: string) => string;
  readonly never: string;
  readonly open: string;
  readonly unstated: (yearly: string) => string;
  readonly back: (once: string, months: string, least: string, most: string) => string;
}

interface FirstLinkWords {
  readonly link: (one: string, other: string, value: string, hours: string) => string;
  readonly together: (count: number, gain: string, today: string) => string;
  readonly none: (tried: string, tested: string) => string;
  readonly unknown: string;
}

/** What would change the answer. */
interface OutlookWords {
  readonly title: string;
  readonly holds: (worlds: string) => string;
  readonly leads: (lead: WorldLead) => string;
  readonly peers: (names: string) => string;
  readonly asGood: (leader: string) => string;
  readonly baseline: (world: string, baseline: string) => string;
  readonly equivalent: (world: string, baseline: string) => string;
  readonly open: (world: string, baseline: string) => string;
  readonly incomparable: (world: string, baseline: string) => string;
  readonly breaks: (organisation: string) => string;
  readonly among: (names: string, runs: string) => string;
  readonly world: {
    readonly moreCustomers: (share: string) => string;
    readonly fewerCustomers: (share: string) => string;
    readonly moreRecords: (share: string) => string;
    readonly fewerRecords: (share: string) => string;
    readonly longer: (rounds: number, written: string) => string;
    readonly asStated: string;
  };
}

/** Who leads in another world, and what is not sure about it. */
interface WorldLead {
  readonly world: string;
  readonly leader: string;
  readonly measure: string;
  /** To today, with its interval. */
  readonly difference: string;
  readonly doubts: readonly string[];
}

/** Of what the page's script puts there. */
interface LiveWords {
  /** The name of the other language, in that language. */
  readonly otherLanguage: string;
  readonly forms: string;
  readonly formsHint: (shown: number, all: number) => string;
  readonly allForms: string;
  readonly topForms: (count: number) => string;
  readonly today: string;
  /** Of charts that show few organisations at a time. */
  readonly detail: string;
  readonly detailOwn: string;
  readonly stages: string;
  readonly stagesHint: string;
  readonly stagesAll: string;
  readonly stagesNone: string;
  readonly stagesTable: (chosen: number, all: number) => string;
  readonly stagesNote: string;
}

interface TrialWords {
  readonly lead: string;
  readonly lever: Readonly<Record<LeverId, string>>;
  readonly leverNote: Readonly<Record<LeverId, string>>;
  readonly asStated: string;
  readonly run: (runs: number) => string;
  readonly more: (runs: number) => string;
  /** Of the bar. */
  readonly progress: string;
  readonly running: (done: number, all: number) => string;
  readonly done: (runs: number) => string;
  readonly precision: (measure: string, size: string, runs: number, quarter: string) => string;
  readonly command: string;
  readonly cannot: (why: string) => string;
  readonly tooLarge: string;
}

export type SectionId =
  | "differences"
  | "journey"
  | "context"
  | "map"
  | "hidden"
  | "frontier"
  | "other"
  | "links"
  | "claims"
  | "ledger"
  | "structure"
  | "limits"
  | "assumptions"
  | "repeat"
  | "try";
