import { exp, log } from "../../base/elementary.ts";
import type { Key } from "../../random/seedKey.ts";
import type { FamilyId } from "../../tails/families/family.ts";
import { wholeSurvival } from "../../tails/families/survival.ts";
import { tailReport, type TailReport } from "../../tails/verdict.ts";
import { degrees, type Network } from "../network.ts";

/** How many have how many contacts, and what law the many follow. People without contacts do not count. */
export interface DegreeTail {
  readonly verdict: TailReport["verdict"];
  readonly failing: TailReport["failing"];
  /** People with contacts, and of them those in the tail. */
  readonly people: number;
  readonly tail: { readonly least: number; readonly people: number; readonly alpha: number; readonly distance: number } | null;
  /** Of the bootstrap, with its draws; null: the answer does not hang on it. */
  readonly pValue: TailReport["pValue"];
  readonly ratios: TailReport["ratios"];
  /** Share of people with at least so many contacts. */
  readonly points: readonly Point[];
  /** The same by each family above the threshold. */
  readonly lines: readonly { readonly family: FamilyId; readonly points: readonly Point[] }[];
}

export interface Point {
  readonly contacts: number;
  readonly share: number;
}

const LINE_POINTS = 40;

export function degreeTail(both: Network, key: Key): DegreeTail {
  const contacts = Float64Array.from(degrees(both.out).filter((degree) => degree > 0));
  const { verdict, failing, fit, fits, ratios, pValue, tailShare } = tailReport(contacts, "discrete", { key });
  return {
    verdict,
    failing,
    people: contacts.length,
    tail: fit === null ? null : { least: fit.tail.least, people: fit.tail.size, alpha: fit.alpha, distance: fit.distance },
    pValue,
    ratios,
    points: sharesOf(contacts),
    lines:
      fit === null
        ? []
        : fits.map((one) => {
            const survival = wholeSurvival(one, fit.tail);
            const points = spaced(fit.tail.least, fit.tail.values.at(-1) ?? fit.tail.least);
            return { family: one.family, points: points.map((value) => ({ contacts: value, share: tailShare * survival(value) })) };
          }),
  };
}

function sharesOf(contacts: Float64Array): readonly Point[] {
  const sorted = contacts.slice().sort();
  const points: Point[] = [];
  sorted.forEach((value, at) => {
    if (at === 0 || value !== sorted[at - 1]) points.push({ contacts: value, share: (sorted.length - at) / sorted.length });
  });
  return points;
}

/** Whole numbers from one to the other, as far apart by ratio. */
function spaced(least: number, most: number): readonly number[] {
  const step = log(most / least) / LINE_POINTS;
  const values = Array.from({ length: LINE_POINTS + 1 }, (_, at) => Math.round(least * exp(step * at)));
  return [...new Set(values)];
}
