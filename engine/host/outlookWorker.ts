import { Piscina } from "piscina";

import { compareHere } from "../compareHere.ts";
import { preparedOn, type PageGround } from "../page/ground.ts";
import { otherWorld, type OtherWorld } from "../report/outlook.ts";
import type { Levers } from "../scenario/levers.ts";
import type { Prepared } from "../study.ts";

/** What every worker is given once. */
export interface OutlookData {
  /** The baseline first. */
  readonly grounds: readonly PageGround[];
  readonly seed: string;
  readonly replications: number;
  /** Worlds that are read together. */
  readonly together: number;
}

/** The whole comparison where the levers stand elsewhere; null: an organisation cannot be run there. */
export async function tryWorld(levers: Levers): Promise<OtherWorld | null> {
  const { grounds, seed, replications, together } = Piscina.workerData as OutlookData;
  const prepared: Prepared[] = [];
  for (const ground of grounds) {
    const checked = preparedOn(ground, levers);
    if (checked.kind === "issues") return null;
    prepared.push(checked.value);
  }
  return otherWorld(levers, await compareHere(prepared, { seed, replications, together }), together);
}
