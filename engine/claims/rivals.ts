import { exp, log } from "../base/elementary.ts";

/** What a firm is to its customers, as measured in one replication. */
export interface Firm {
  readonly satisfaction: number;
  readonly lifetimeValue: number;
  readonly retentionYear: number;
}

/** Customers who choose between the own firm and others of its kind. */
export interface Market {
  /** n: rivals, all as large as the own firm where nothing tells them apart. */
  readonly rivals: number;
  /** β: how strongly satisfaction decides whom a new customer takes (logit). */
  readonly choiceSlope: number;
  /** How strongly what rivals offer draws customers away; 0: who stays does not ask what others offer. */
  readonly stayingSlope: number;
  readonly discountPerMonth: number;
}

/** Two ways in which firms work; `share` q of the rivals works the new way. */
export interface Rivalry {
  readonly today: Firm;
  readonly adopted: Firm;
  readonly share: number;
}

/**
 * Share of new customers who take a firm: e^(βY) ÷ (e^(βY) + n·[q·e^(βY₁) + (1 − q)·e^(βY₀)]).
 *
 * Source: the logit of McFadden 1974, Frontiers in Econometrics 105–142; satisfaction as its utility is ours.
 */
export function marketShare(own: Firm, { rivals, choiceSlope }: Market, { today, adopted, share }: Rivalry): number {
  const draw = (firm: Firm) => exp(choiceSlope * (firm.satisfaction - own.satisfaction));
  return 1 / (1 + rivals * (share * draw(adopted) + (1 - share) * draw(today)));
}

/**
 * Lifetime value for each customer that a firm would have at an equal share of the market: (n + 1)·S·V. Where rivals draw
 * customers away, the mean hazard h = −ln(retention) ÷ 12 is multiplied by e^(β_s·(mean Y of the rivals − Y today)).
 */
export function worth(own: Firm, market: Market, rivalry: Rivalry): number {
  const { stayingSlope, discountPerMonth, rivals } = market;
  const hazard = -log(own.retentionYear) / 12;
  const drawn = exp(stayingSlope * rivalry.share * (rivalry.adopted.satisfaction - rivalry.today.satisfaction));
  const value = (own.lifetimeValue * (discountPerMonth + hazard)) / (discountPerMonth + drawn * hazard);
  return (rivals + 1) * marketShare(own, market, rivalry) * value;
}

/** What working the new way brings over today, when no rival does: worth with a share of the rivals doing the same − worth now. */
export function gain(market: Market, rivalry: Rivalry): number {
  return worth(rivalry.adopted, market, rivalry) - worth(rivalry.today, market, { ...rivalry, share: 0 });
}
