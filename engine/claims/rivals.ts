import { exp, log } from "../base/elementary.ts";

/** What a firm is to its customers, as measured in one replication. */
export interface Firm {
  /** h: mean chance per month that a customer leaves; −ln h is the firm's utility to customers, weighed as in MODEL §3.8. */
  readonly hazard: number;
  readonly lifetimeValue: number;
}

/** Customers who choose between the own firm and others of its kind. */
export interface Market {
  /** n: rivals, all as large as the own firm where nothing tells them apart. */
  readonly rivals: number;
  /** γ: how strongly utility decides whom a new customer takes; 1: as strongly as whether one stays. */
  readonly choosing: number;
  /** γ_s: how far who stays compares with what rivals offer; 0: not at all, 1: what all offer keeps nobody. */
  readonly staying: number;
  readonly discountPerMonth: number;
}

/** Two ways in which firms work; `share` q of the rivals works the new way. */
export interface Rivalry {
  readonly today: Firm;
  readonly adopted: Firm;
  readonly share: number;
}

/**
 * Share of new customers who take a firm: h^(−γ) ÷ (h^(−γ) + n·[q·h₁^(−γ) + (1 − q)·h₀^(−γ)]).
 *
 * Source: the logit of McFadden 1974, Frontiers in Econometrics 105–142; −ln h as its utility is ours.
 */
export function marketShare(own: Firm, { rivals, choosing }: Market, { today, adopted, share }: Rivalry): number {
  const draw = (firm: Firm) => exp(choosing * log(own.hazard / firm.hazard));
  return 1 / (1 + rivals * (share * draw(adopted) + (1 - share) * draw(today)));
}

/**
 * Lifetime value for each customer that a firm would have at an equal share of the market: (n + 1)·S·V, with the hazard
 * multiplied by (h₀ ÷ h₁)^(γ_s·q), and V as if all customers of a replication left at their mean hazard (ours).
 */
export function worth(own: Firm, market: Market, rivalry: Rivalry): number {
  const { staying, discountPerMonth, rivals } = market;
  const drawn = own.hazard * exp(staying * rivalry.share * log(rivalry.today.hazard / rivalry.adopted.hazard));
  const value = (own.lifetimeValue * (discountPerMonth + own.hazard)) / (discountPerMonth + drawn);
  return (rivals + 1) * marketShare(own, market, rivalry) * value;
}

/** What working the new way brings over today, when no rival does: worth with a share of the rivals doing the same − worth now. */
export function gain(market: Market, rivalry: Rivalry): number {
  return worth(rivalry.adopted, market, rivalry) - worth(rivalry.today, market, { ...rivalry, share: 0 });
}
