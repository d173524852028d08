import type { Arm } from "../../engine/claims/arm.ts";
import type { ArmResult } from "../../engine/claims/judge.ts";
import type { ReplicationResult } from "../../engine/experiment/result.ts";

/** An arm by name alone. */
export function arm(id: string): Arm {
  return { id, base: "company", over: {} };
}

/** What an arm came to, as if it had run: one value of one measure a replication. */
export function planted(values: readonly number[], more: Partial<ArmResult["conditions"]> & { readonly measure?: string } = {}): ArmResult {
  const { measure = "perfectJourneyRate", ...conditions } = more;
  return {
    conditions: { budgetPerMonth: 192_000, demandPerMonth: 43, horizonHours: 4380, ...conditions },
    measures: [measure],
    replications: values.map((value, replication) => ran(value, replication)),
  };
}

export function ran(value: number, replication: number, status: ReplicationResult["status"] = "done"): ReplicationResult {
  return { replication, status, cause: "", events: 0, fingerprint: "", values: Float64Array.of(value) };
}

/** `n` values around `mean` whose standard deviation is exactly `spread`: half above, half below. @param n  even */
export function around(mean: number, spread: number, n: number): readonly number[] {
  const step = spread * Math.sqrt((n - 1) / n);
  return Array.from({ length: n }, (_, at) => mean + (at % 2 === 0 ? step : -step));
}
