import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { gain, marketShare, worth, type Firm, type Market } from "../../engine/claims/rivals.ts";

const MARKET: Market = { rivals: 4, choiceSlope: 1.4, stayingSlope: 0, discountPerMonth: 0.008 };
const MARGIN = 100;

/** A firm whose customers all leave at one hazard. */
function firm(satisfaction: number, hazard: number): Firm {
  return { satisfaction, retentionYear: Math.exp(-12 * hazard), lifetimeValue: MARGIN / (MARKET.discountPerMonth + hazard) };
}

const TODAY = firm(0.5, 0.007);
const ADOPTED = firm(0.6, 0.007);
const at = (share: number) => ({ today: TODAY, adopted: ADOPTED, share });

describe("a market in which rivals may do the same", () => {
  it("is shared equally by equal firms, and who is like all others is worth its own lifetime value", () => {
    expect(marketShare(TODAY, MARKET, at(0))).toBeCloseTo(1 / 5, 12);
    expect(marketShare(ADOPTED, MARKET, at(1))).toBeCloseTo(1 / 5, 12);
    expect(worth(TODAY, MARKET, at(0))).toBeCloseTo(TODAY.lifetimeValue, 9);
    expect(worth(ADOPTED, MARKET, at(1))).toBeCloseTo(ADOPTED.lifetimeValue, 9);
  });

  it("is shared by the logit: one rival, twice as attractive, two thirds", () => {
    const better = firm(0.5 + Math.log(2) / 1.4, 0.007);
    expect(marketShare(better, { ...MARKET, rivals: 1 }, { today: TODAY, adopted: better, share: 0 })).toBeCloseTo(2 / 3, 12);
  });

  it("gives nothing where nothing differs, whoever does it", () => {
    for (const share of [0, 0.3, 1]) expect(gain(MARKET, { today: TODAY, adopted: TODAY, share })).toBeCloseTo(0, 9);
  });

  it("gives nothing at equal value when all have done it, and the whole gain when nobody has", () => {
    expect(gain(MARKET, at(1))).toBeCloseTo(0, 9);
    const draw = Math.exp(1.4 * 0.1);
    expect(gain(MARKET, at(0))).toBeCloseTo(TODAY.lifetimeValue * ((5 * draw) / (draw + 4) - 1), 9);
  });

  it("leaves what customers who stay are worth, unless they ask what others offer", () => {
    // Satisfaction lowers the hazard by e^(−β·ΔY): once all rivals please as much, customers leave as they did.
    const loyal = firm(0.6, 0.007 * Math.exp(-1.4 * 0.1));
    const all = { today: TODAY, adopted: loyal, share: 1 };
    expect(gain(MARKET, all)).toBeCloseTo(loyal.lifetimeValue - TODAY.lifetimeValue, 9);
    expect(gain({ ...MARKET, stayingSlope: 1.4 }, all)).toBeCloseTo(0, 9);
  });

  it("gives ever less as more rivals do it where customers like it, ever more where they do not", () => {
    const firms = fc.record({
      satisfaction: fc.double({ min: 0, max: 1, noNaN: true }),
      hazard: fc.double({ min: 0.001, max: 0.1, noNaN: true }),
    });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(firms, firms, share, share, fc.constantFrom(0, 1.4), (one, other, q, p, stayingSlope) => {
        const [today, adopted] = [one, other].map(({ satisfaction, hazard }) => firm(satisfaction, hazard)) as [Firm, Firm];
        const [few, many] = [Math.min(q, p), Math.max(q, p)].map((value) =>
          gain({ ...MARKET, stayingSlope }, { today, adopted, share: value }),
        );
        const change = (many ?? 0) - (few ?? 0);
        const liked = adopted.satisfaction - today.satisfaction;
        return liked >= 0 ? change <= 1e-6 : change >= -1e-6;
      }),
    );
  });
});
