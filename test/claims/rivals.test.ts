import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { gain, marketShare, worth, type Firm, type Market } from "../../engine/claims/rivals.ts";

const MARKET: Market = { rivals: 4, choosing: 1, staying: 0, discountPerMonth: 0.008 };
const MARGIN = 100;

/** A firm whose customers all leave at one hazard. */
function firm(hazard: number): Firm {
  return { hazard, lifetimeValue: MARGIN / (MARKET.discountPerMonth + hazard) };
}

const TODAY = firm(0.01);
const ADOPTED = firm(0.008);
const at = (share: number) => ({ today: TODAY, adopted: ADOPTED, share });

describe("a market in which rivals may do the same", () => {
  it("is shared equally by equal firms, and who is like all others is worth its own lifetime value", () => {
    expect(marketShare(TODAY, MARKET, at(0))).toBeCloseTo(1 / 5, 12);
    expect(marketShare(ADOPTED, MARKET, at(1))).toBeCloseTo(1 / 5, 12);
    expect(worth(TODAY, MARKET, at(0))).toBeCloseTo(TODAY.lifetimeValue, 9);
    expect(worth(ADOPTED, MARKET, at(1))).toBeCloseTo(ADOPTED.lifetimeValue, 9);
  });

  it("is shared by the logit: one rival whose customers leave twice as often, two thirds", () => {
    const rivalry = { today: TODAY, adopted: firm(0.005), share: 0 };
    expect(marketShare(rivalry.adopted, { ...MARKET, rivals: 1 }, rivalry)).toBeCloseTo(2 / 3, 12);
    expect(marketShare(rivalry.adopted, { ...MARKET, rivals: 1, choosing: 2 }, rivalry)).toBeCloseTo(4 / 5, 12);
    expect(marketShare(rivalry.adopted, { ...MARKET, rivals: 1, choosing: 0 }, rivalry)).toBeCloseTo(1 / 2, 12);
  });

  it("gives nothing where nothing differs, whoever does it", () => {
    for (const share of [0, 0.3, 1]) expect(gain(MARKET, { today: TODAY, adopted: TODAY, share })).toBeCloseTo(0, 9);
  });

  it("when nobody does it gives share and value; when all do, what those who stay are worth", () => {
    expect(gain(MARKET, at(0))).toBeCloseTo((5 / (1 + 4 * 0.8)) * ADOPTED.lifetimeValue - TODAY.lifetimeValue, 9);
    expect(gain(MARKET, at(1))).toBeCloseTo(ADOPTED.lifetimeValue - TODAY.lifetimeValue, 9);
  });

  it("when all do it gives nothing at all where those who stay compare too", () => {
    expect(gain({ ...MARKET, staying: 1 }, at(1))).toBeCloseTo(0, 9);
    expect(gain({ ...MARKET, staying: 1 }, at(0))).toBeCloseTo(gain(MARKET, at(0)), 9);
  });

  it("gives ever less as more rivals do it where customers like it, ever more where they do not", () => {
    const hazard = fc.double({ min: 0.001, max: 0.1, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(hazard, hazard), fc.tuple(share, share), fc.constantFrom(0, 0.5, 1), ([one, other], [q, p], staying) => {
        const [today, adopted] = [firm(one), firm(other)];
        const gainAt = (value: number) => gain({ ...MARKET, staying }, { today, adopted, share: value });
        const change = gainAt(Math.max(q, p)) - gainAt(Math.min(q, p));
        return adopted.hazard <= today.hazard ? change <= 1e-6 : change >= -1e-6;
      }),
    );
  });
});
