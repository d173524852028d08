import { unreachable } from "../base/assert.ts";
import { log } from "../base/elementary.ts";
import type { Arm } from "./arm.ts";
import type { Design, Outcome } from "./design.ts";
import { factorialArms, factorialWeights } from "./factorial.ts";
import type { RivalContrast } from "./rivalRows.ts";
import type { Market } from "./rivals.ts";

/** Weight of each arm in a contrast, by the arm's id. */
export type Weights = Readonly<Record<string, number>>;

/** One number a replication: the weighted sum over arms of a measure (or its logarithm), plus a constant. */
export interface Contrast {
  readonly id: string;
  readonly outcome: Outcome;
  readonly weights: Weights;
  readonly scale: "plain" | "log";
  readonly constant: number;
  /** Where given, in place of the weighted sum: what a firm gains among rivals. */
  readonly rivals?: RivalContrast;
}

/** What has to be supported for the claim to be: contrasts by their position. */
export type Rule =
  | { readonly kind: "contrast"; readonly at: number }
  | { readonly kind: "all" | "any"; readonly of: readonly Rule[] }
  /** At least this share of the parts. */
  | { readonly kind: "share"; readonly least: number; readonly of: readonly Rule[] };

/** A design written out: what the engine of claims runs, whatever the design. */
export interface Experiment {
  /** The first one is what relative effects are relative to. */
  readonly arms: readonly Arm[];
  /** Those that decide, and after them those that are reported beside. */
  readonly contrasts: readonly Contrast[];
  readonly rule: Rule;
}

/** Writes a design out as arms, contrasts and a rule. */
export function experimentOf(design: Design): Experiment {
  switch (design.kind) {
    case "difference":
      return conjunction([design.b, design.a], over(design.outcomes, difference), over(design.reported, difference));
    case "factorial":
      return factorial(design);
    case "slope":
      return slope(design);
    case "interior optimum":
      return interiorOptimum(design);
    case "best alternative":
      return bestAlternative(design);
    case "order":
      return order(design);
    case "parts":
      return parts(design);
    case "elasticity":
      return elasticity(design);
    case "rivals":
      return rivals(design);
    case "contrasts":
      return written(design);
    default:
      return unreachable(design);
  }
}

type Of<Kind extends Design["kind"]> = Extract<Design, { kind: Kind }>;
type Maker = (outcome: Outcome) => Contrast;

function over(outcomes: readonly Outcome[] | undefined, make: Maker): readonly Contrast[] {
  return (outcomes ?? []).map(make);
}

function contrast(id: string, outcome: Outcome, weights: Weights): Contrast {
  return { id, outcome, weights, scale: "plain", constant: 0 };
}

function difference(outcome: Outcome): Contrast {
  return contrast("A − B", outcome, { a: 1, b: -1 });
}

/** Measure and place as one name: what an arm has to bring along. */
export function outcomeName({ measure, place }: Pick<Outcome, "measure" | "place">): string {
  return place === undefined ? measure : `${measure}@${place}`;
}

const at = (index: number): Rule => ({ kind: "contrast", at: index });

function conjunction(arms: readonly Arm[], deciding: readonly Contrast[], reported: readonly Contrast[]): Experiment {
  return { arms, contrasts: [...deciding, ...reported], rule: { kind: "all", of: deciding.map((_, index) => at(index)) } };
}

function factorial(design: Of<"factorial">): Experiment {
  const effects = (outcomes: readonly Outcome[] | undefined) =>
    design.effects.flatMap((effect) =>
      over(outcomes, (outcome) => contrast(effect.join(" × "), outcome, factorialWeights(design.factors, effect))),
    );
  const { arms, contrasts, rule } = conjunction(factorialArms(design), effects(design.outcomes), effects(design.reported));
  return { arms, contrasts, rule: rule.kind === "all" ? { ...rule, kind: design.decides } : rule };
}

/** Least-squares slope × range as weights of the doses: (x − x̄) · (x_max − x_min) ÷ Σ (x − x̄)². */
export function slopeWeights(xs: readonly number[]): readonly number[] {
  const centre = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const spread = xs.reduce((sum, x) => sum + (x - centre) * (x - centre), 0);
  const range = Math.max(...xs) - Math.min(...xs);
  return xs.map((x) => ((x - centre) * range) / spread);
}

function slope({ doses, outcomes, reported }: Of<"slope">): Experiment {
  const byDose = slopeWeights(doses.map(({ dose }) => dose));
  const weights: Record<string, number> = {};
  for (const [at, { a, b }] of doses.entries()) {
    const weight = byDose[at] ?? 0;
    weights[a.id] = weight;
    if (b !== null) weights[b.id] = -weight;
  }
  const make: Maker = (outcome) => contrast("slope × range", outcome, weights);
  const arms = doses.flatMap(({ a, b }) => (b === null ? [a] : [b, a]));
  return conjunction(arms, over(outcomes, make), over(reported, make));
}

function interiorOptimum({ levels, outcome, reported }: Of<"interior optimum">): Experiment {
  const first = levels[0]?.id ?? "";
  const last = levels.at(-1)?.id ?? "";
  const interior = levels.slice(1, -1);
  const against = (outcomes: readonly Outcome[] | undefined) =>
    interior.flatMap(({ id }) =>
      [first, last].flatMap((end) => over(outcomes, (one) => contrast(`${id} − ${end}`, one, { [id]: 1, [end]: -1 }))),
    );
  const rule: Rule = { kind: "any", of: interior.map((_, index) => ({ kind: "all", of: [at(2 * index), at(2 * index + 1)] })) };
  return { arms: levels, contrasts: [...against([outcome]), ...against(reported)], rule };
}

function bestAlternative({ champion, alternatives, outcome, reported }: Of<"best alternative">): Experiment {
  const against = (outcomes: readonly Outcome[] | undefined) =>
    alternatives.flatMap(({ id }) => over(outcomes, (one) => contrast(`${champion.id} − ${id}`, one, { [champion.id]: 1, [id]: -1 })));
  return conjunction([...alternatives, champion], against([outcome]), against(reported));
}

function order({ arms, outcome }: Of<"order">): Experiment {
  const contrasts = arms.slice(1).map(({ id }, index) => {
    const before = arms[index]?.id ?? "";
    return contrast(`${before} − ${id}`, outcome, { [before]: 1, [id]: -1 });
  });
  return conjunction(arms, contrasts, []);
}

function parts({ whole, without, share, outcome, reported }: Of<"parts">): Experiment {
  const against = (outcomes: readonly Outcome[] | undefined) =>
    without.flatMap(({ id }) => over(outcomes, (one) => contrast(`${whole.id} − ${id}`, one, { [whole.id]: 1, [id]: -1 })));
  const deciding = against([outcome]);
  return {
    arms: [whole, ...without],
    contrasts: [...deciding, ...against(reported)],
    rule: { kind: "share", least: share, of: deciding.map((_, index) => at(index)) },
  };
}

/** ln(y_high ÷ y_low) ÷ ln(dose_high ÷ dose_low) − 1: above 0 where the outcome grows more than in proportion. */
function elasticity({ low, high, doses, outcome, reported }: Of<"elasticity">): Experiment {
  const per = 1 / log(doses[1] / doses[0]);
  const make: Maker = (one) => ({
    ...contrast("elasticity − 1", one, { [high.id]: per, [low.id]: -per }),
    scale: "log",
    constant: -1,
  });
  return conjunction([low, high], over([outcome], make), over(reported, make));
}

/** The slope of the gain over the share of rivals decides; the gain at each share is reported beside, in every market. */
function rivals({ today, adopted, market, shares, reported = [] }: Of<"rivals">): Experiment {
  const weights = slopeWeights(shares);
  const among = (one: Market, id: string, claimed: Outcome["claimed"], gains: RivalContrast["gains"]): Contrast => ({
    ...contrast(id, { measure: "lifetimeValue", claimed }, {}),
    rivals: { today: today.id, adopted: adopted.id, market: one, gains },
  });
  const slopeIn = (one: Market, id: string) =>
    among(
      one,
      id,
      "falls",
      shares.map((share, at) => ({ share, weight: weights[at] ?? 0 })),
    );
  const gainsIn = (one: Market, of: string) =>
    shares.map((share) => among(one, `gain, ${share * 100} % of rivals${of}`, "rises", [{ share, weight: 1 }]));
  const beside = reported.flatMap((one, at) => [slopeIn(one, `slope × range, market ${at + 2}`), ...gainsIn(one, `, market ${at + 2}`)]);
  return conjunction([today, adopted], [slopeIn(market, "slope × range")], [...gainsIn(market, ""), ...beside]);
}

function written({ arms, parts: all, rule: enough = "all" }: Of<"contrasts">): Experiment {
  const of = (decides: boolean) =>
    all.filter((part) => part.decides === decides).map(({ id, outcome, weights }) => contrast(id, outcome, weights));
  const experiment = conjunction(arms, of(true), of(false));
  return { ...experiment, rule: { kind: enough, of: of(true).map((_, index) => at(index)) } };
}
