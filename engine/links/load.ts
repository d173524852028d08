import type { Estimate } from "../experiment/result.ts";
import type { Key } from "../random/seedKey.ts";
import { gini, topShare } from "../tails/inequality.ts";
import { changesOf, newLink, peopleByFunction, type Candidate } from "./candidates.ts";
import { BLOCKS, type Trial } from "./evaluator.ts";
import { jackknife } from "./jackknife.ts";
import type { LinkChange } from "./link.ts";
import type { LoadOutcome } from "./loadOutcome.ts";
import { relayTail, type TailOf } from "./readingTails.ts";
import type { Survey } from "./survey.ts";

/** A trial with so many times as many customers. */
export interface LoadTrial extends Trial {
  readonly arrivals: number;
}

/** Runs trials for what people have to do; null: a company with these links or customers could not work. */
export interface LoadEvaluator {
  load(trials: readonly LoadTrial[]): Promise<readonly (readonly LoadOutcome[] | null)[]>;
}

export interface LoadTask {
  readonly evaluator: LoadEvaluator;
  readonly survey: Survey;
  /** The links that are tried for what they add to the load, beside those to the busiest relay. */
  readonly links: readonly Candidate[];
  readonly luck: Key;
  readonly replications: number;
  /** For each link that is tried, and for each load that the critical one is checked by. */
  readonly tries: number;
}

export interface PersonLoad {
  readonly person: string;
  readonly hoursPerMonth: Estimate;
  /** Of the paid week, what coordination adds included. */
  readonly share: Estimate;
}

/** Who or what saturates first when more customers come. */
export interface Saturation {
  /** A person by id, or a line by team and skill. */
  readonly at: { readonly person: string } | { readonly team: string; readonly skill: string };
  readonly use: Estimate;
  /** Factor on all arrivals that would fill it, if its use grew in proportion: 1 ÷ use. Where customers leave, it fills later. */
  readonly critical: Estimate;
}

/** The same load by simulation, at a share of the critical factor. */
export interface SaturationCheck {
  readonly share: number;
  readonly factor: number;
  /** Of who or what saturates first; null as below. */
  readonly use: Estimate | null;
  /** That use ÷ the one there would be in proportion to arrivals. */
  readonly proportion: Estimate | null;
  /** Share of the replications in which a line kept growing; null: more work than all people together could do. */
  readonly growing: number | null;
  readonly n: number;
}

export interface OneMore {
  readonly link: Candidate;
  /** Whom it hits hardest, with the share of own items before and after; null: somebody could not work. */
  readonly hardest: { readonly person: string; readonly before: number; readonly after: number } | null;
  /** What waits for people keeps growing with it in at least half of the replications, and without it does not. */
  readonly overloads: boolean;
  readonly n: number;
}

export interface LoadFindings {
  /** Those who relay, inspect or decide for others, the busiest first. */
  readonly people: readonly PersonLoad[];
  readonly of: number;
  /** Over those who relay; null: nobody does. */
  readonly gini: number | null;
  readonly topTenth: number | null;
  readonly tail: TailOf;
  readonly relay: Saturation | null;
  readonly line: Saturation | null;
  readonly checks: readonly SaturationCheck[];
  readonly oneMore: readonly OneMore[];
}

/** Who relays how much, what saturates first and when, and which link would overload somebody. */
export async function loads(task: LoadTask): Promise<LoadFindings | null> {
  const { evaluator, survey, luck, replications } = task;
  const [base = null] = await evaluator.load([trial([], 1, replications)]);
  if (base === null || base.length < 3) return null;
  const people = relaying(survey, base);
  const hours = people.map(({ hoursPerMonth }) => hoursPerMonth.mean);
  const [person, lines] = [busiestPerson(survey, base), busiestLine(survey, base)];
  const [relay, line] = [person?.saturation ?? null, lines?.saturation ?? null];
  return {
    people,
    of: survey.base.model.people.count,
    gini: hours.length === 0 ? null : gini(hours),
    topTenth: hours.length === 0 ? null : topShare(hours, 0.1),
    tail: relayTail(hours, luck),
    relay,
    line,
    checks: await checked(task, base, [person, lines]),
    oneMore: await oneMore(task, base, relay),
  };
}

function trial(changes: readonly LinkChange[], arrivals: number, replications: number): LoadTrial {
  return { changes, arrivals, from: BLOCKS.load, to: BLOCKS.load + replications };
}

type Outcomes = readonly LoadOutcome[];

function relaying({ base: { legend } }: Survey, outcomes: Outcomes): readonly PersonLoad[] {
  const rows = legend.people.flatMap((person, at): readonly PersonLoad[] => {
    const hours = over(outcomes, (one) => one.ownHours[at] ?? 0);
    const share = over(outcomes, (one) => one.ownUse[at] ?? 0);
    return hours === null || share === null || share.mean <= 0 ? [] : [{ person, hoursPerMonth: hours, share }];
  });
  return rows.sort((one, other) => other.share.mean - one.share.mean);
}

/** With how its use is read off an outcome. */
interface Busiest {
  readonly saturation: Saturation;
  readonly of: (one: LoadOutcome) => number;
}

function busiestPerson({ base: { legend } }: Survey, outcomes: Outcomes): Busiest | null {
  const at = most(legend.people.map((_, person) => mean(outcomes, (one) => one.ownUse[person] ?? 0)));
  return saturation({ person: legend.people[at] ?? "" }, outcomes, (one) => one.ownUse[at] ?? 0);
}

function busiestLine({ base: { model, legend } }: Survey, outcomes: Outcomes): Busiest | null {
  const lines = outcomes[0]?.lineUse ?? [];
  const at = most(lines.map((_, line) => mean(outcomes, (one) => one.lineUse[line] ?? 0)));
  const team = legend.teams[model.pools.team[model.lines.pool[model.lines.start[at] ?? 0] ?? 0] ?? 0] ?? "";
  const skill = legend.skills[model.lines.skill[at] ?? 0] ?? "";
  return saturation({ team, skill }, outcomes, (one) => one.lineUse[at] ?? 0);
}

function saturation(at: Saturation["at"], outcomes: Outcomes, of: (one: LoadOutcome) => number): Busiest | null {
  const use = over(outcomes, of);
  const critical = jackknife(
    outcomes.map((one) => [of(one)]),
    ([mean = 0]) => 1 / mean,
  );
  return use === null || critical === null || use.mean <= 0 ? null : { saturation: { at, use, critical }, of };
}

/** Loads at which the first to saturate is looked at by simulation. */
const CHECKS = [0.95, 1.05] as const;

async function checked(
  { evaluator, tries }: LoadTask,
  base: Outcomes,
  all: readonly (Busiest | null)[],
): Promise<readonly SaturationCheck[]> {
  const known = all.filter((one) => one !== null);
  const first = known.reduce<Busiest | null>((best, one) => (best === null || criticalOf(one) < criticalOf(best) ? one : best), null);
  if (first === null) return [];
  const factors = CHECKS.map((share) => share * criticalOf(first));
  const tried = await evaluator.load(factors.map((factor) => trial([], factor, tries)));
  return CHECKS.map((share, at): SaturationCheck => {
    const outcomes = tried[at] ?? null;
    const factor = factors[at] ?? NaN;
    if (outcomes === null) return { share, factor, use: null, proportion: null, growing: null, n: tries };
    const growing = mean(outcomes, (one) => (one.growing === null ? 0 : 1));
    return { share, factor, use: over(outcomes, first.of), proportion: proportion(outcomes, base, first, factor), growing, n: tries };
  });
}

/** On the luck that both have: its use with so many times as many customers ÷ so many times its use. */
function proportion(outcomes: Outcomes, base: Outcomes, { of }: Busiest, factor: number): Estimate | null {
  return jackknife(
    outcomes.flatMap((one, at) => {
      const without = base[at];
      return without === undefined ? [] : [[of(one), factor * of(without)]];
    }),
    ([more = NaN, same = NaN]) => more / same,
  );
}

function criticalOf({ saturation: { critical } }: Busiest): number {
  return critical.mean;
}

/** Links of the best, and one of each function to the busiest relay, one by one. */
async function oneMore(
  { evaluator, survey, links, tries }: LoadTask,
  base: Outcomes,
  relay: Saturation | null,
): Promise<readonly OneMore[]> {
  const all = [...links, ...linksTo(survey, relay)];
  const tried = await evaluator.load(all.map((link) => trial(changesOf(link), 1, tries)));
  const without = base.slice(0, tries);
  return all.map((link, at): OneMore => {
    const outcomes = tried[at] ?? null;
    if (outcomes === null) return { link, hardest: null, overloads: true, n: tries };
    const overloads = growsMostly(outcomes) && !growsMostly(without);
    return { link, hardest: hardest(survey, { outcomes, without, overloads }), overloads, n: outcomes.length };
  });
}

interface WithAndWithout {
  readonly outcomes: Outcomes;
  readonly without: Outcomes;
  readonly overloads: boolean;
}

/** For whom most more waits at the end where the link overloads, else whose share of own items rises most. */
function hardest({ base: { legend } }: Survey, { outcomes, without, overloads }: WithAndWithout): NonNullable<OneMore["hardest"]> {
  const waiting = (of: Outcomes, person: number) => mean(of, (one) => one.ownWaiting[person] ?? 0);
  const share = (of: Outcomes, person: number) => mean(of, (one) => one.ownUse[person] ?? 0);
  const rise = overloads ? waiting : share;
  const person = most(legend.people.map((_, who) => rise(outcomes, who) - rise(without, who)));
  return { person: legend.people[person] ?? "", before: share(without, person), after: share(outcomes, person) };
}

function growsMostly(outcomes: Outcomes): boolean {
  return outcomes.filter(({ growing }) => growing === OWN_LINES).length >= outcomes.length / 2;
}

const OWN_LINES = -1;

function linksTo(survey: Survey, relay: Saturation | null): readonly Candidate[] {
  if (relay === null || !("person" in relay.at)) return [];
  const { person } = relay.at;
  const { graph } = survey.ground.organisation;
  return [...peopleByFunction(survey).values()].flatMap((group) => {
    const end = group.find((id) => id !== person && !graph.hasEdge(id, person));
    return end === undefined || group.includes(person) ? [] : [newLink(survey, [end, person], 0)];
  });
}

function over(outcomes: Outcomes, of: (one: LoadOutcome) => number): Estimate | null {
  return jackknife(
    outcomes.map((one) => [of(one)]),
    ([mean = NaN]) => mean,
  );
}

function mean(outcomes: Outcomes, of: (one: LoadOutcome) => number): number {
  return outcomes.reduce((sum, one) => sum + of(one), 0) / outcomes.length;
}

function most(values: readonly number[]): number {
  return values.reduce((best, value, at) => (value > (values[best] ?? -Infinity) ? at : best), 0);
}
