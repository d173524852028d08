import type { Verdict } from "../../experiment/result.ts";
import type { Language } from "../language.ts";
import { ENGLISH } from "./en.ts";
import { SPANISH } from "./es.ts";

/** Everything that charts say, in one language. Arguments are formatted already; names are cleaned already. */
export interface Words {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly higherIsBetter: string;
  readonly lowerIsBetter: string;
  /** Heads of tables. */
  readonly head: {
    readonly organisation: string;
    readonly measure: string;
    readonly unit: string;
    readonly mean: string;
    readonly difference: string;
    readonly low: string;
    readonly high: string;
    readonly indifference: string;
    readonly verdict: string;
    readonly touchpoint: string;
    readonly journey: string;
    readonly people: string;
    readonly linksInside: string;
    readonly linksAcross: string;
    readonly mostLoaded: string;
    readonly function: string;
    readonly from: string;
    readonly to: string;
    readonly handoffs: string;
    readonly link: string;
    readonly onFrontier: string;
    readonly kind: string;
    readonly share: string;
    readonly yes: string;
    readonly no: string;
  };
  readonly replications: (count: number) => string;
  readonly interval95: string;
  /** Sentence for the end of a text alternative. */
  readonly seeTable: string;
  readonly notAveraged: (names: readonly string[]) => string;
  readonly paired: {
    readonly better: (organisation: string, baseline: string, measure: string, difference: string) => string;
    readonly noneBetter: (baseline: string, measure: string, organisation: string, difference: string) => string;
    readonly notToldApart: (baseline: string, measure: string, organisation: string, difference: string) => string;
    readonly equivalent: (baseline: string, measure: string, organisation: string, difference: string) => string;
    readonly subtitle: (baseline: string, comparisons: number) => string;
    readonly notModelled: (measures: readonly string[]) => string;
    readonly description: string;
    readonly row: (organisation: string, difference: string, verdict: string) => string;
  };
  readonly levels: {
    readonly title: (measure: string, ends: { best: string; bestText: string; worst: string; worstText: string }) => string;
    readonly subtitle: string;
    readonly description: string;
  };
  readonly curve: {
    readonly month: string;
    readonly cumulated: string;
    readonly better: string;
    /** What the worst month is, by whether it lies below the baseline, above it, or cannot be told from it. */
    readonly dips: (organisation: string, baseline: string, month: number, difference: string) => string;
    readonly perhaps: (organisation: string, baseline: string, month: number, difference: string) => string;
    readonly never: (organisation: string, baseline: string, month: number, difference: string) => string;
    readonly breaksEven: (month: number, earliest: number, latest: string) => string;
    readonly recovered: string;
    readonly later: (last: number) => string;
    readonly notWithin: (last: number) => string;
    readonly perhapsFrom: (last: number, earliest: number) => string;
    readonly subtitle: (baseline: string, months: number) => string;
    readonly description: string;
  };
  readonly heat: {
    readonly unnamed: (organisations: number) => string;
    readonly title: (measure: string, touchpoint: string, highest: string, organisation: string) => string;
    readonly lowestThere: (lowest: string, organisation: string) => string;
    readonly gap: string;
    readonly again: string;
    readonly subtitle: string;
    readonly only: (shown: number, all: number) => string;
    readonly description: string;
  };
  readonly map: {
    readonly relayTitle: (hours: string, organisation: string) => string;
    readonly loadTitle: (share: string, organisation: string) => string;
    readonly compared: (value: string, organisation: string) => string;
    readonly relaySubtitle: string;
    readonly loadSubtitle: string;
    readonly drawing: string;
    readonly bundled: string;
    readonly only: (shown: number, all: number) => string;
    readonly links: (across: number, inside: number) => string;
    readonly relayLegend: string;
    readonly loadLegend: string;
    /** Of a person and of a bundle of links, as the pointer shows them. */
    readonly person: string;
    readonly load: string;
    readonly bundle: string;
    readonly acrossLegend: string;
    readonly insideLegend: string;
    readonly description: string;
    readonly row: (organisation: string, people: number, across: number, inside: number) => string;
  };
  readonly context: {
    readonly parts: { readonly organisation: string; readonly customer: string; readonly nobody: string };
    readonly title: (share: string, organisation: string) => string;
    readonly compared: (share: string, organisation: string) => string;
    readonly subtitle: string;
    readonly description: string;
  };
  readonly frontier: {
    readonly title: (measure: string, organisation: string, value: string, cost: string) => string;
    readonly cheapest: (organisation: string, cost: string) => string;
    readonly alsoCheapest: string;
    readonly subtitle: (measure: string, cost: string) => string;
    readonly description: (measure: string) => string;
    readonly row: (organisation: string, value: string, cost: string, onFrontier: boolean) => string;
  };
  readonly hidden: {
    readonly parts: {
      readonly rework: string;
      readonly asking: string;
      readonly relay: string;
      readonly inspection: string;
      readonly upkeep: string;
      readonly decision: string;
    };
    readonly others: { readonly direct: string; readonly idle: string };
    readonly title: (share: string, organisation: string) => string;
    readonly compared: (share: string, organisation: string) => string;
    readonly subtitle: string;
    readonly ofWorked: string;
    readonly axis: string;
    readonly description: string;
  };
  readonly handoffs: {
    readonly missingTitle: (from: string, to: string, organisation: string, count: string) => string;
    readonly linkedTitle: (from: string, to: string, organisation: string, count: string) => string;
    readonly subtitle: string;
    readonly fromTo: string;
    /** Of the handoffs: where nothing joins the two functions, and where one person does. */
    readonly shares: (missing: string, through: string) => string;
    readonly joint: { readonly direct: string; readonly through: string; readonly none: string };
    readonly only: (shown: number, all: number) => string;
    readonly description: string;
  };
}

export function wordsOf(language: Language): Words {
  return language === "es" ? SPANISH : ENGLISH;
}
