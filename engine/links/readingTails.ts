import type { Organisation } from "../org/organisation.ts";
import type { Key } from "../random/seedKey.ts";
import { tailReport, type TailReport } from "../tails/verdict.ts";

/** A tail over people: of their links, or of what they pass on. */
export interface TailOf {
  readonly over: "degrees" | "relay load";
  readonly report: TailReport;
}

/** Samples of a bootstrap: p to about ±.03. */
const DRAWS = 400;

/** Links of people who have any. */
export function degreeTail({ graph, people }: Organisation, key: Key): TailOf {
  const degrees = people.map(({ id }) => graph.degree(id)).filter((degree) => degree > 0);
  return { over: "degrees", report: tailReport(degrees, "discrete", { draws: DRAWS, key }) };
}

/** Hours that people relay, of those who relay at all. */
export function relayTail(hours: readonly number[], key: Key): TailOf {
  const some = hours.filter((value) => value > 0);
  return { over: "relay load", report: tailReport(some, "continuous", { draws: DRAWS, key }) };
}
