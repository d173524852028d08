/** Share of what is named that may be named by chance. */
const FALSE_SHARE = 0.05;

/** Of a p-value adjusted by Benjamini and Hochberg. */
export function isNamed(pAdjusted: number): boolean {
  return pAdjusted <= FALSE_SHARE;
}

/**
 * Confidence of the intervals that belong to such p-values: at level 1 − q·R ÷ m, R of m being named, a share of at most q of the
 * intervals of the named miss, and an interval excludes 0 exactly where it is named (Benjamini & Yekutieli 2005, JASA 100(469) 71–81).
 */
export function levelOf(adjusted: readonly number[]): number {
  return 1 - (FALSE_SHARE * Math.max(1, adjusted.filter(isNamed).length)) / Math.max(1, adjusted.length);
}
