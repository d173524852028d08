import type { Key } from "../random/seedKey.ts";
import type { Candidate } from "./candidates.ts";
import { trialOn, type Evaluator, type Trial, type Tried } from "./evaluator.ts";
import type { LinkChange } from "./link.ts";
import { shareLevels, wholeLevels } from "./responseLevels.ts";
import { linksInOrder, ORDERS, type Order } from "./responseOrders.ts";
import type { Screened } from "./screening.ts";
import type { Survey } from "./survey.ts";

export interface ResponseTask {
  readonly evaluator: Evaluator;
  readonly survey: Survey;
  readonly screened: readonly Screened[];
  /** Links that would be built, in their order. */
  readonly planned: readonly Candidate[];
  /** Decides which links are added at random. */
  readonly luck: Key;
  readonly replications: number;
  /** Links that are added at most. */
  readonly most: number;
}

/** What is varied: how many links are added, or how strong all links, or those added, are. */
export type Varied =
  { readonly kind: "number"; readonly order: Order } | { readonly kind: "strength"; readonly of: "all links" | "added links" };

/** Outcomes of the same replications at every level. */
export interface Curve {
  readonly varied: Varied;
  /** (levels) ascending: links added, or the factor t on their strength. */
  readonly x: readonly number[];
  /** Links that are added, or scaled, at most. */
  readonly links: number;
  /** Without the links that are varied. */
  readonly base: Tried;
  /** (levels) */
  readonly tried: readonly Tried[];
}

/**
 * The outcome against the number of links, in every order, and against their strength: that of all links there are, and that of the
 * best new ones. Every level and the baseline run on the same replications, which chose no link.
 */
export async function responseCurves(task: ResponseTask): Promise<readonly Curve[]> {
  const orders = linksInOrder(task);
  const plans = [
    ...ORDERS.map((order) => byNumber(order, orders[order])),
    byStrength("all links", linksThereAre(task.survey)),
    byStrength("added links", orders["best first"]),
  ].filter(({ x }) => x.length >= LEAST_LEVELS);
  const trials = plans
    .flatMap(({ base, levels }) => [base, ...levels])
    .map((changes): Trial => trialOn("response", task.replications, changes));
  const tried = await task.evaluator.evaluate("response", trials);
  let from = 0;
  return plans.map(({ varied, x, links }): Curve => {
    const [base = null, ...own] = tried.slice(from, (from += x.length + 1));
    return { varied, x, links, base, tried: own };
  });
}

/** Forms have up to three numbers of their own. */
export const LEAST_LEVELS = 5;

interface Planned extends Pick<Curve, "varied" | "x" | "links"> {
  readonly base: readonly LinkChange[];
  readonly levels: readonly (readonly LinkChange[])[];
}

function byNumber(order: Order, links: readonly LinkChange[]): Planned {
  const x = links.length < LEAST_LEVELS ? [] : wholeLevels(links.length);
  return { varied: { kind: "number", order }, x, links: links.length, base: [], levels: x.map((count) => links.slice(0, count)) };
}

/** All their strengths times t, so far that none passes 1; the baseline is without them. */
function byStrength(of: "all links" | "added links", links: readonly LinkChange[]): Planned {
  const strongest = links.reduce((most, { strength }) => Math.max(most, strength), 0);
  const x = strongest > 0 && links.length <= MOST_SCALED ? shareLevels(1 / strongest) : [];
  const scaled = (t: number) => links.map(({ between, strength }): LinkChange => ({ between, strength: Math.min(1, strength * t) }));
  return { varied: { kind: "strength", of }, x, links: links.length, base: scaled(0), levels: x.map(scaled) };
}

/** Every trial names all links that it scales: where there are more, there is no curve. */
const MOST_SCALED = 20_000;

function linksThereAre({ ground: { organisation } }: Survey): readonly LinkChange[] {
  return organisation.graph.mapEdges((_key, { strength }, one, other): LinkChange => ({ between: [one, other], strength }));
}
