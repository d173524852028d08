import { unreachable } from "../base/assert.ts";
import { formatDifference, formatDifferenceInterval, formatInterval, formatMeasure, formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Comparison, ComparisonRow, Verdict } from "../experiment/result.ts";
import { costSentence, tradeSentences } from "./costSentences.ts";
import { chanceFigure } from "./figures.ts";
import { findings, type Finding, type MeasuredRow, type MeasureName } from "./findings.ts";
import { indifferenceText } from "./indifference.ts";
import type { Messages } from "./messages/messages.ts";
import { messagesOf } from "./messages/messagesOf.ts";
import { inSentence, sentenceStart } from "./messages/words.ts";
import { noteSentences } from "./notes.ts";
import { someNames } from "./someNames.ts";
import { nameOf, unequal, unsettled } from "./summaries.ts";

/** A finding in two halves: what is the case, and the numbers with their doubt. Neither ends in a stop. */
export interface Answer {
  readonly claim: string;
  readonly evidence: string;
}

/**
 * The comparison in words: the answer with its doubt first, then what it costs and gives up, the other headline
 * measures, how each scenario stands to the baseline, and every warning.
 */
export function verdictSentences(comparison: Comparison, language: Language): readonly string[] {
  const all = findings(comparison);
  const [first] = all;
  if (first === undefined) return noteSentences(comparison, language);
  const answers = all.map((finding) => answer(comparison, finding, language));
  return [
    ...answers.slice(0, 1).map(joined),
    ...costSentence(comparison, first, language),
    ...tradeSentences(comparison, first, language),
    ...answers.slice(1).map(joined),
    ...all.flatMap((finding) => tally(comparison, finding.measure, language)),
    ...noteSentences(comparison, language),
  ];
}

/** One finding in words. Unequal conditions and runs that never settled are said in the claim itself: nobody reads the answer without them. */
export function answer(comparison: Comparison, finding: Finding, language: Language): Answer {
  const say = new Speaker(comparison, finding.measure, language);
  const { claim, evidence } = say.words;
  const measure = inSentence(say.measureText);
  const baseline = nameOf(comparison, comparison.baseline);
  const gates = [...(unequal(comparison) ? [claim.unequal] : []), ...(unsettled(comparison) ? [claim.unsettled] : [])];
  const gated = (text: string) => (gates.length === 0 ? text : `${text} (${gates.join("; ")})`);
  switch (finding.kind) {
    case "unmeasured":
      return { claim: claim.unmeasured(measure), evidence: say.reasons() || evidence.nothing };
    case "alone":
      return {
        claim: claim.alone(say.name(finding.leader)),
        evidence: evidence.named(measure, say.mean(finding.leader)),
      };
    case "described":
      return {
        claim: claim.described(measure),
        evidence: evidence.range(say.name(finding.highest), say.mean(finding.highest), say.name(finding.lowest), say.mean(finding.lowest)),
      };
    case "unanchored":
      return {
        claim: claim.unanchored(baseline, measure),
        evidence:
          finding.leader.verdict === "baseline"
            ? parts([say.mean(finding.leader), say.reasons()])
            : parts([evidence.noBaseline(baseline), evidence.bestMean(say.name(finding.leader), say.mean(finding.leader))]),
      };
    case "better": {
      const sure = finding.peers.length === 0 && (finding.chance ?? 0) >= SURE;
      return {
        claim: gated((sure ? claim.does : claim.leads)(say.name(finding.leader), measure)),
        evidence: parts([`${say.mean(finding.leader)}, ${say.against(finding.leader)}`, ...say.doubts(finding)]),
      };
    }
    case "baseline": {
      const open = finding.peers.length > 0;
      return {
        claim: gated((open ? claim.leads : claim.baseline)(say.name(finding.leader), measure)),
        evidence: parts([say.mean(finding.leader), ...say.doubts(finding)]),
      };
    }
    case "equivalent":
      return {
        claim: gated(claim.equivalent(baseline, measure)),
        evidence: parts([
          evidence.bestMean(say.name(finding.leader), `${say.mean(finding.leader)}, ${say.against(finding.leader)}`),
          ...say.within(),
          ...say.unjudged(finding.unjudged),
        ]),
      };
    case "undecided":
      return {
        claim: gated(claim.undecided(baseline, measure)),
        evidence: parts([
          evidence.bestMean(say.name(finding.leader), `${say.mean(finding.leader)}, ${say.against(finding.leader)}`) +
            `, ${say.possibly(finding.leader)}`,
          say.moreRuns(finding.leader),
          ...say.unjudged(finding.unjudged),
          ...(finding.leader.skewed ? [evidence.skewed] : []),
        ]),
      };
    default:
      return unreachable(finding);
  }
}

/** Nineteen times in twenty: the mirror of a 95 % interval. */
const SURE = 0.95;

function joined({ claim, evidence }: Answer): string {
  return `${claim}: ${evidence}.`;
}

function parts(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("; ");
}

/** How every scenario stands to the baseline in one measure; nothing where only one could differ, for the answer has said it. */
function tally(comparison: Comparison, measure: MeasureName, language: Language): readonly string[] {
  const rows = comparison.rows.filter((row) => row.measure === measure.id && row.verdict !== "baseline");
  if (rows.length < 2 || measure.direction === "neither") return [];
  const say = new Speaker(comparison, measure, language);
  const groups = TALLIED.flatMap((verdict) => {
    const of = rows.filter((row) => row.verdict === verdict);
    return of.length === 0
      ? []
      : [
          `${say.words.verdict[verdict]}: ${someNames(
            of.map((row) => say.tallied(row)),
            language,
          )}`,
        ];
  });
  const baseline = nameOf(comparison, comparison.baseline);
  return [say.words.evidence.tally(inSentence(say.measureText), baseline, groups.join("; "))];
}

const TALLIED: readonly Verdict[] = ["better", "worse", "equivalent", "undecided", "unstable", "not modelled"];

/** Writes rows of one measure in one language. */
class Speaker {
  readonly words: Messages;
  readonly measureText: string;
  private readonly comparison: Comparison;
  private readonly measure: MeasureName;
  private readonly language: Language;

  constructor(comparison: Comparison, measure: MeasureName, language: Language) {
    this.comparison = comparison;
    this.measure = measure;
    this.language = language;
    this.words = messagesOf(language);
    this.measureText = measure.name[language];
  }

  name(row: ComparisonRow): string {
    return nameOf(this.comparison, row.scenario);
  }

  mean(row: MeasuredRow): string {
    const { unit } = this.measure;
    return this.words.evidence.mean(
      formatMeasure(row.estimate.mean, unit, this.language),
      formatInterval(row.estimate, unit, this.language),
    );
  }

  /** Difference to the baseline; empty where there is none. */
  against(row: ComparisonRow): string {
    if (row.difference === null) return "";
    const { unit } = this.measure;
    const interval = formatDifferenceInterval(row.difference, unit, this.language);
    const baseline = nameOf(this.comparison, this.comparison.baseline);
    return this.words.evidence.against(formatDifference(row.difference.mean, unit, this.language), interval, baseline);
  }

  doubts(finding: Extract<Finding, { chance: number | null }>): readonly string[] {
    const { evidence } = this.words;
    const size = indifferenceText(this.comparison, this.measure, this.language);
    const { chance, peers, asGood, unjudged, leader } = finding;
    return [
      ...(chance === null ? [] : [evidence.chance(chanceFigure(chance, this.language))]),
      ...(peers.length === 0 ? [] : [evidence.peers(this.names(peers))]),
      ...(asGood.length === 0 || size === "" ? [] : [evidence.asGood(this.names(asGood), size, asGood.length > 1)]),
      ...this.unjudged(unjudged),
      ...(leader.skewed ? [evidence.skewed] : []),
    ];
  }

  unjudged(ids: readonly string[]): readonly string[] {
    return ids.length === 0 ? [] : [this.words.evidence.unjudged(this.names(ids))];
  }

  /** What an undecided difference could be instead. */
  possibly({ difference }: ComparisonRow): string {
    const { evidence } = this.words;
    return difference !== null && difference.low * difference.high > 0 ? evidence.couldNotMatter : evidence.couldBeNone;
  }

  within(): readonly string[] {
    const size = indifferenceText(this.comparison, this.measure, this.language);
    return size === "" ? [] : [this.words.evidence.withinMatter(size)];
  }

  moreRuns(row: ComparisonRow): string {
    const count = row.replicationsNeeded;
    if (count === null || !Number.isFinite(count)) return this.words.evidence.moreRunsUnknown;
    return this.words.evidence.moreRuns(count, formatNumber(count, this.language, 0));
  }

  /** A name with its difference, or with the runs it still needs. */
  tallied(row: ComparisonRow): string {
    if (row.difference === null || !Number.isFinite(row.difference.mean)) return this.name(row);
    const difference = formatDifference(row.difference.mean, this.measure.unit, this.language);
    return row.verdict === "undecided" ? `${this.name(row)} (${difference}, ${this.moreRuns(row)})` : `${this.name(row)} (${difference})`;
  }

  /** Why no scenario gave a number: "unstable queue: A and B; not modelled: C". */
  reasons(): string {
    const rows = this.comparison.rows.filter((row) => row.measure === this.measure.id);
    return (["unstable", "not modelled"] as const)
      .map((verdict) => ({ verdict, of: rows.filter((row) => row.verdict === verdict) }))
      .filter(({ of }) => of.length > 0)
      .map(
        ({ verdict, of }) =>
          `${this.words.verdict[verdict]}: ${someNames(
            of.map((row) => this.name(row)),
            this.language,
          )}`,
      )
      .join("; ");
  }

  private names(ids: readonly string[]): string {
    return someNames(
      ids.map((id) => nameOf(this.comparison, id)),
      this.language,
    );
  }
}

/** For sections that begin with the evidence. */
export function evidenceSentence({ evidence }: Answer): string {
  return `${sentenceStart(evidence)}.`;
}
