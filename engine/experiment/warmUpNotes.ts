import type { ComparisonNote } from "./result.ts";
import type { WarmUp } from "./warmUp.ts";

/**
 * What the report must say of a warm-up that was found: how much was left out, and who had not settled, so that nothing
 * of theirs may be read as the long run (VALIDITY W5).
 * @param ids  of the scenarios, in the order of `warmUp.scenarios`
 */
export function warmUpNotes({ hours, scenarios }: WarmUp, ids: readonly string[]): readonly ComparisonNote[] {
  const found = ids.some((_, at) => (scenarios[at] ?? null) !== null);
  const cut: readonly ComparisonNote[] = found && hours > 0 ? [{ code: "warm-up", scenario: null, values: { hours } }] : [];
  const unsettled = ids.flatMap((id, at): readonly ComparisonNote[] => {
    const status = scenarios[at]?.status ?? "settled";
    return status === "settled" ? [] : [{ code: "unsettled", scenario: id, values: { status } }];
  });
  return [...cut, ...unsettled];
}
