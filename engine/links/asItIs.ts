import { mean } from "../statistics/mean.ts";
import { UNSTABLE_SHARE } from "../experiment/scenarioStatus.ts";
import { BLOCKS, trialOn, type Evaluator } from "./evaluator.ts";
import { column } from "./paired.ts";

/** The company with the links that it has. */
export interface AsItIs {
  /** Mean lifetime value of a customer. */
  readonly valueMean: number;
  /** Share of the replications in which a line kept growing. */
  readonly unstableShare: number;
}

/** On the replications on which pairs of functions are screened, so that nothing is run for it alone. */
export async function asItIs(evaluator: Evaluator, replications: number): Promise<AsItIs> {
  const [base = null] = await evaluator.evaluate("screen", [trialOn("screen", replications, [])]);
  const values = column(base, BLOCKS.screen, 0)?.values ?? [];
  const unstable = base?.filter((outcome) => outcome.unstable).length ?? 0;
  return { valueMean: values.length === 0 ? NaN : mean(values), unstableShare: unstable / Math.max(1, base?.length ?? 0) };
}

/** Where work piles up without end, what a link is worth depends on how long one looks, and no link has a value. */
export function isUnstable({ unstableShare }: AsItIs): boolean {
  return unstableShare >= UNSTABLE_SHARE;
}
