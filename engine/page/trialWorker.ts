import { compareHere } from "../compareHere.ts";
import type { Comparison } from "../experiment/result.ts";
import type { Levers } from "../scenario/levers.ts";
import type { Prepared } from "../study.ts";
import { preparedOn, type PageGround } from "./ground.ts";

/** One run of the levers. */
export interface TrialRequest {
  readonly grounds: readonly PageGround[];
  readonly levers: Levers;
  readonly replications: number;
  readonly seed: string;
}

export type TrialAnswer =
  | { readonly kind: "round"; readonly replications: number }
  | { readonly kind: "done"; readonly comparison: Comparison }
  | { readonly kind: "cannot"; readonly why: string };

/** In a worker: answers each request with what was found. Whoever wants no more of it ends the worker. */
export function serveTrials(): void {
  addEventListener("message", (event: MessageEvent<TrialRequest>) => void tried(event.data, (answer) => postMessage(answer)));
}

async function tried({ grounds, levers, replications, seed }: TrialRequest, answer: (answer: TrialAnswer) => void): Promise<void> {
  const prepared: Prepared[] = [];
  for (const ground of grounds) {
    const checked = preparedOn(ground, levers);
    if (checked.kind === "issues") return answer({ kind: "cannot", why: checked.issues[0]?.message ?? "" });
    prepared.push(checked.value);
  }
  const round = (done: number) => Promise.resolve(answer({ kind: "round", replications: done }));
  const { comparison } = await compareHere(prepared, { seed, replications, round });
  return answer({ kind: "done", comparison });
}
