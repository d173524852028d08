import type { Estimate } from "../experiment/result.ts";
import { asItIs, isUnstable } from "./asItIs.ts";
import { changesOf, functionPairs, mayGain } from "./candidates.ts";
import { BLOCKS, trialOn } from "./evaluator.ts";
import type { LabRefused, LabTask } from "./lab.ts";
import { column, pairedOf } from "./paired.ts";
import { bestOfEachPair, screen } from "./screening.ts";
import { surveyOf } from "./survey.ts";
import { testValues } from "./values.ts";

/** How much is tried to find the first links: a few seconds' worth, where the whole lab takes minutes. */
const SIZES = { pairs: 60, screen: 5, tested: 8, test: 20, final: 20, first: 3 } as const;

/** A link between two functions that pays. */
export interface FirstLink {
  readonly functions: readonly [string, string];
  /** Ids of the two people whose link was tried. */
  readonly between: readonly [string, string];
  /** Net € a month, upkeep paid, on replications that did not choose it; its own 95 % interval. */
  readonly value: Estimate;
  /** Of both ends' weeks, in hours and € a month. */
  readonly upkeep: { readonly hours: number; readonly wages: number };
}

/** What to fund first in a company as it is organised. */
export interface FirstLinks {
  readonly kind: "found";
  /** The best first, at most three; none: no link between two functions is told from noise. */
  readonly links: readonly FirstLink[];
  /** All of them at once, on replications that chose none of them; € a month. */
  readonly together: Estimate | null;
  /** Pairs of functions that were tried, and tested on replications of their own. */
  readonly tried: number;
  readonly tested: number;
}

/**
 * The links between functions that are worth most, one a pair: the first steps of the link lab. Screened, tested (false-discovery
 * rate 5 %) and judged together on replications of their own (decision 0015).
 */
export async function firstLinks({
  ground,
  base,
  reference,
  evaluator,
}: Pick<LabTask, "ground" | "base" | "reference" | "evaluator">): Promise<FirstLinks | LabRefused> {
  const company = await asItIs(evaluator, SIZES.screen);
  if (isUnstable(company)) return { kind: "unstable", unstableShare: company.unstableShare };
  const survey = surveyOf(ground, base, reference, SIZES.pairs);
  const pairs = functionPairs(survey).list.filter((link) => mayGain(survey, link));
  const screened = await screen(evaluator, pairs, () => SIZES.screen);
  const tested = bestOfEachPair(screened, SIZES.tested, 1).map(({ candidate }) => candidate);
  const { journeysPerMonth } = survey;
  const values = await testValues(evaluator, tested, { replications: SIZES.test, journeysPerMonth });
  const first = values
    .filter(({ named, value }) => named && value.mean > 0)
    .sort((one, other) => other.value.mean - one.value.mean)
    .slice(0, SIZES.first)
    .map(({ candidate }) => candidate);
  const sets = [[], first, ...first.map((link) => [link])];
  const judged = await evaluator.evaluate(
    "final",
    sets.map((links) => trialOn("final", SIZES.final, links.flatMap(changesOf))),
  );
  const [without = null, ...with_] = judged.map((tried) => column(tried, BLOCKS.final, 0, journeysPerMonth));
  const [together = null, ...alone] = with_.map((one) => pairedOf(one, without)?.estimate ?? null);
  const links = first.flatMap(({ functions, between, upkeep: { hours, wages } }, at): readonly FirstLink[] => {
    const value = alone[at];
    return value ? [{ functions, between, value, upkeep: { hours, wages } }] : [];
  });
  return {
    kind: "found",
    links: links.toSorted((one, other) => other.value.mean - one.value.mean),
    together: first.length === 0 ? null : together,
    tried: pairs.length,
    tested: tested.length,
  };
}
