import type { MeanInterval } from "../statistics/meanInterval.ts";
import { studentUpperTail } from "../statistics/studentUpperTail.ts";
import type { Rule } from "./experiment.ts";
import { wantedOf } from "./finding.ts";

/** A number for each of the two ways in which a claim can be decided. */
export interface OneSided {
  /** Of "the effect is at most the smallest one of interest": small speaks for the claim. */
  readonly supported: number;
  /** Of "the effect is at least that": small speaks against the claim. */
  readonly contradicted: number;
}

/** p-values of a contrast: Student's t against the smallest effect of interest, each way. */
export function oneSided({ mean, standardDeviation, n }: MeanInterval, smallest: number): OneSided {
  const beyond = mean - smallest;
  const t = (beyond / standardDeviation) * Math.sqrt(n);
  // Where nothing varies there is nothing to doubt.
  if (!Number.isFinite(t)) return { supported: beyond > 0 ? 0 : 1, contradicted: beyond < 0 ? 0 : 1 };
  return { supported: studentUpperTail(t, n - 1), contradicted: studentUpperTail(-t, n - 1) };
}

/** p-values of a rule from those of its contrasts. Parts may depend on each other in any way. */
export function ruledOneSided(rule: Rule, contrasts: readonly OneSided[]): OneSided {
  if (rule.kind === "contrast") return contrasts[rule.at] ?? { supported: 1, contradicted: 1 };
  const parts = rule.of.map((part) => ruledOneSided(part, contrasts));
  const wanted = wantedOf(rule);
  return {
    supported: atLeast(
      wanted,
      parts.map(({ supported }) => supported),
    ),
    contradicted: atLeast(
      parts.length - wanted + 1,
      parts.map(({ contradicted }) => contradicted),
    ),
  };
}

/**
 * p-value of "fewer than `count` of these effects are there": (n − count + 1) times the count-th smallest. Of all: the
 * largest p-value as it is (intersection-union); of any: the smallest one times n (Bonferroni).
 *
 * Sources: Berger 1982, Technometrics 24(4) 295–300, for all; Benjamini & Heller 2008, Biometrics 64(4) 1215–1222.
 */
function atLeast(count: number, pValues: readonly number[]): number {
  const sorted = [...pValues].sort((one, other) => one - other);
  return Math.min(1, (pValues.length - count + 1) * (sorted[count - 1] ?? 1));
}

/** By how much a rule multiplies the p-value of each of its contrasts, by position: the same arithmetic, read from the top. */
export function shares(rule: Rule, times: OneSided = { supported: 1, contradicted: 1 }): ReadonlyMap<number, OneSided> {
  if (rule.kind === "contrast") return new Map([[rule.at, times]]);
  const wanted = wantedOf(rule);
  const inner = { supported: times.supported * (rule.of.length - wanted + 1), contradicted: times.contradicted * wanted };
  return new Map(rule.of.flatMap((part) => [...shares(part, inner)]));
}
