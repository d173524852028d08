import type { Candidate } from "./candidates.ts";
import { choice, type Choosing, type Known, type Option } from "./choosing.ts";
import type { Greedy } from "./greedy.ts";

/** The best links that are known, so many as are asked for or all. */
export interface Best {
  readonly links: readonly Candidate[];
  /** So many of them are the first of the plan. */
  readonly ofPlan: number;
}

/**
 * The plan in its order, and where it stops sooner, each time the link that promises most to those who have all before it: whether
 * it can be told from nothing or not, and whatever it costs. So many links can be compared wherever a plan stops.
 */
export async function carriedOn(
  task: Choosing,
  { steps, known }: Pick<Greedy, "steps" | "known">,
  tested: readonly Option[],
  count: number,
): Promise<Best> {
  const links = firstOf(steps, count);
  const ofPlan = links.length;
  const each: Choosing = { ...task, budget: { unit: "links", most: count } };
  const isKnown = ({ links: [link] }: Option) => known.some((one) => one.links.length === 1 && one.links[0] === link);
  let options: readonly Known[] = [
    ...steps.map((step) => ({ links: step.links, worth: Infinity, asOf: NEVER })),
    ...known,
    ...tested.filter((option) => !isKnown(option)).map((option) => ({ ...option, asOf: 0 })),
  ];
  while (links.length < count) {
    const found = await choice(each, options, links, (one) => one.links.length <= count - links.length);
    if (found.best === null) break;
    links.push(...found.best.links);
    options = found.known;
  }
  return { links, ofPlan };
}

/** Whole steps; of two that pay together never one. */
function firstOf(steps: Greedy["steps"], count: number): Candidate[] {
  const links: Candidate[] = [];
  for (const step of steps) {
    if (links.length + step.links.length > count) break;
    links.push(...step.links);
  }
  return links;
}

/** No number of links: what is known of steps of the plan is of other links before them. */
const NEVER = -1;
