import type { Estimate } from "../experiment/result.ts";
import type { Organisation } from "../org/organisation.ts";
import type { Key } from "../random/seedKey.ts";
import { exponentInterval } from "../tails/exponentInterval.ts";
import type { Tail } from "../tails/tail.ts";
import { tailReport, type TailReport } from "../tails/verdict.ts";

/** A tail over people: of their links, or of what they pass on. */
export interface TailOf {
  readonly over: "degrees" | "relay load";
  readonly report: TailReport;
  /** Of the power law that fits best, whether one does or not; null: too few values, or none that vary. */
  readonly exponent: Estimate | null;
}

/** Samples drawn again for the interval of the exponent. */
const DRAWS = 400;
/** Parts the luck of one bootstrap from that of the other. */
const OTHER_LUCK = 0x5eed;

/** Links of people who have any. */
export function degreeTail({ graph, people }: Organisation, key: Key): TailOf {
  const degrees = people.map(({ id }) => graph.degree(id)).filter((degree) => degree > 0);
  return { over: "degrees", ...tailOver(degrees, "discrete", key) };
}

/** Hours that people relay, of those who relay at all. */
export function relayTail(hours: readonly number[], key: Key): TailOf {
  const some = hours.filter((value) => value > 0);
  return { over: "relay load", ...tailOver(some, "continuous", key) };
}

function tailOver(sample: readonly number[], kind: Tail["kind"], key: Key): Omit<TailOf, "over"> {
  const report = tailReport(sample, kind, { key });
  if (report.fit === null || report.verdict === "too few to tell") return { report, exponent: null };
  const interval = exponentInterval(sample, kind, { draws: DRAWS, key: [key[0], key[1] ^ OTHER_LUCK] });
  return { report, exponent: interval === null ? null : { mean: report.fit.alpha, ...interval, n: report.n } };
}
