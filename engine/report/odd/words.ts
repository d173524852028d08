import type { Language } from "../../chart/language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import type { MechanismId } from "./mechanisms.ts";

/** Everything that the ODD document says, in one language. Numbers arrive written out. */
export interface OddWords {
  readonly title: (name: string) => string;
  readonly lead: string;
  readonly unknown: string;
  readonly all: string;
  readonly none: string;
  readonly on: string;
  readonly off: string;
  readonly and: (names: readonly string[]) => string;
  readonly answer: string;
  readonly purpose: string;
  readonly study: (names: string, baseline: string, measures: string) => string;
  readonly alone: (name: string, measures: string) => string;
  readonly patterns: string;
  readonly elements: Readonly<Record<ElementId, string>>;
  readonly entities: string;
  readonly entityHeads: readonly [string, string];
  readonly entityRows: readonly (readonly [string, string])[];
  readonly sizeHeads: readonly string[];
  readonly scales: (horizon: string, calendar: string) => string;
  readonly calendar: (start: string, hours: string, days: string) => string;
  readonly always: string;
  readonly process: readonly string[];
  readonly journeyOf: (name: string) => string;
  readonly journeyHeads: readonly string[];
  readonly journeyUnknown: string;
  readonly end: string;
  readonly concepts: readonly (readonly [string, string])[];
  readonly learningIn: (names: string) => string;
  readonly luckOf: (seed: string, replications: string) => string;
  readonly observed: (measures: string) => string;
  readonly initial: string;
  readonly warmUpFound: (hours: string, pilots: string) => string;
  readonly warmUpStated: (hours: string) => string;
  readonly settled: (name: string, hours: string, status: string) => string;
  readonly status: Readonly<Record<"settled" | "unsettled" | "short", string>>;
  readonly churn: (baseline: string, pilots: string) => string;
  readonly churnUnknown: string;
  readonly levers: (text: string) => string;
  readonly lever: Readonly<Record<"load" | "fabric" | "length", string>>;
  readonly inputs: string;
  readonly inputHeads: readonly [string, string];
  readonly submodels: string;
  readonly submodelHeads: readonly [string, string, string];
  readonly mechanism: Readonly<Record<MechanismId, string>>;
  readonly parameters: (count: string) => string;
  readonly parameterTitle: string;
  readonly parameterHeads: readonly string[];
  readonly stress: StressWords;
}

export type ElementId = "purpose" | "entities" | "process" | "concepts" | "initialisation" | "input" | "submodels";

export interface StressWords {
  readonly title: string;
  readonly lead: string;
  readonly heads: readonly [string, string];
  readonly sections: readonly [string, string, string, string, string, string];
  readonly items: Readonly<Record<StressId, string>>;
  readonly see: (element: string) => string;
  readonly output: (name: string, definition: string, size: string) => string;
  readonly error: (confidence: string, intervals: string) => string;
  readonly aims: (baseline: string) => string;
  readonly worlds: (names: string, worlds: string, replications: string) => string;
  readonly links: (baseline: string, tried: string, tested: string) => string;
  readonly charts: (files: string) => string;
  readonly noCharts: string;
  readonly differs: (other: Differing) => string;
  readonly asBaseline: string;
  readonly algorithms: string;
  readonly components: (counts: string) => string;
  readonly sources: (evidence: string, stated: string, plain: string, assumed: string) => string;
  readonly preprocessing: string;
  readonly parameters: (count: string) => string;
  readonly assumptions: (assumed: string, all: string) => string;
  readonly runLength: (horizon: string, warmUp: string, stopped: string) => string;
  readonly stopped: Readonly<Record<"replications" | "precise" | "imprecise" | "interrupted", string>>;
  readonly estimation: (replications: string, failures: string, confidence: string, budget: string) => string;
  readonly software: (version: string, source: string, node: string) => string;
  readonly sampling: (seed: string) => string;
  readonly execution: (command: string) => string;
  readonly system: (machine: Machine) => string;
  readonly code: (license: string, repository: string, study: string) => string;
}

/** An organisation beside the baseline, written out. */
interface Differing {
  readonly name: string;
  readonly form: string;
  readonly people: string;
  readonly links: string;
  /** Keys of other numbers. */
  readonly keys: string;
}

/** Where and when the run was written, written out. */
interface Machine {
  readonly platform: string;
  readonly processors: string;
  readonly threads: string;
  readonly node: string;
  readonly created: string;
}

export type StressId =
  | "1.1"
  | "1.2"
  | "1.3"
  | "2.1"
  | "2.2"
  | "2.3"
  | "2.4"
  | "2.5"
  | "3.1"
  | "3.2"
  | "3.3"
  | "3.4"
  | "4.1"
  | "4.2"
  | "4.3"
  | "5.1"
  | "5.2"
  | "5.3"
  | "5.4"
  | "6.1";

export function oddWords(language: Language): OddWords {
  return language === "es" ? es : en;
}
