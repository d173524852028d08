import { unreachable } from "../base/assert.ts";
import type { Rule } from "./experiment.ts";

/** What intervals allow to be said of a claimed effect. */
export type Finding =
  | { readonly kind: "supported" }
  | { readonly kind: "contradicted"; readonly how: "negligible" | "reversed" }
  /** Not as large as claimed, and it may even go the other way. */
  | { readonly kind: "sign open" }
  /** `replicationsNeeded`: further replications until it is expected to be decided; null: no number is known. */
  | { readonly kind: "undetermined"; readonly replicationsNeeded: number | null };

/**
 * The verdict rule of claims. The effect is signed in the claimed direction.
 * Supported: low > smallest. Contradicted: high < smallest, "negligible" with the whole interval inside ±smallest and
 * "reversed" below −smallest. Sign open: high < smallest and low < −smallest. Else undetermined.
 *
 * @param smallest  smallest effect of interest, ≥ 0
 */
export function findingOf(
  { low, high }: { readonly low: number; readonly high: number },
  smallest: number,
  replicationsNeeded: number | null,
): Finding {
  if (low > smallest) return { kind: "supported" };
  if (high < smallest) return belowOf({ low, high }, smallest);
  return { kind: "undetermined", replicationsNeeded };
}

/** What an effect that is known to be below the smallest one of interest may be. */
export function belowOf({ low, high }: { readonly low: number; readonly high: number }, smallest: number): Finding {
  if (high < -smallest) return { kind: "contradicted", how: "reversed" };
  return low < -smallest ? { kind: "sign open" } : { kind: "contradicted", how: "negligible" };
}

/** The finding of a rule from those of its contrasts. */
export function ruled(rule: Rule, findings: readonly Finding[]): Finding {
  switch (rule.kind) {
    case "contrast":
      return findings[rule.at] ?? UNKNOWN;
    case "all":
    case "any":
    case "share":
      return share(rule, findings);
    default:
      return unreachable(rule);
  }
}

/** How many parts of a rule have to be supported. */
export function wantedOf(rule: Parts): number {
  if (rule.kind === "share") return Math.ceil(rule.least * rule.of.length - ROUNDING);
  return rule.kind === "all" ? rule.of.length : 1;
}

type Parts = Exclude<Rule, { readonly kind: "contrast" }>;

const UNKNOWN: Finding = { kind: "undetermined", replicationsNeeded: null };
/** .95 × 20 is a little above 19 in binary. */
const ROUNDING = 1e-9;

/** So many of the parts have to be supported: it is settled as soon as the open ones cannot change it. */
function share(rule: Parts, all: readonly Finding[]): Finding {
  const wanted = wantedOf(rule);
  const parts = rule.of.map((part) => ruled(part, all));
  const of = (kind: Finding["kind"]) => parts.filter((part) => part.kind === kind);
  const missing = parts.length - wanted;
  if (of("supported").length >= wanted) return { kind: "supported" };
  const contradicted = of("contradicted");
  if (contradicted.length > missing) return { kind: "contradicted", how: reversed(parts) > missing ? "reversed" : "negligible" };
  if (contradicted.length + of("sign open").length > missing) return { kind: "sign open" };
  return { kind: "undetermined", replicationsNeeded: neededOf(of("undetermined"), wanted - of("supported").length) };
}

function reversed(parts: readonly Finding[]): number {
  return parts.filter((part) => part.kind === "contradicted" && part.how === "reversed").length;
}

/** When the `more`-th of the undetermined parts is expected to be decided; null: one of those before gives no number. */
function neededOf(parts: readonly Finding[], more: number): number | null {
  const needed = parts
    .map((part) => (part.kind === "undetermined" ? (part.replicationsNeeded ?? Infinity) : Infinity))
    .sort((one, other) => one - other);
  const last = needed[Math.min(more, needed.length) - 1] ?? Infinity;
  return Number.isFinite(last) ? last : null;
}
