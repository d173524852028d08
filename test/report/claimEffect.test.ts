import { describe, expect, it } from "vitest";

import type { JudgedContrast } from "../../engine/claims/judge.ts";
import { effectText, worldsText } from "../../engine/report/claims/claimEffect.ts";

describe("what a claim came to, in figures", () => {
  it("parts the ends of an interval so that no decimal comma is taken for it", () => {
    const contrast = {
      id: "elasticity 1",
      measure: "lifetimeValue",
      estimate: { mean: 0.25, low: 0.125, high: 0.375, n: 30 },
    } as JudgedContrast;
    expect(effectText(contrast, "en")).toBe("0.25 [0.13, 0.38]");
    expect(effectText(contrast, "es")).toBe("0,25 [0,13; 0,38]");
  });

  it("keeps a share with its sign", () => {
    expect(
      worldsText({ supported: { share: 0.75, low: 0.6, high: 0.86, n: 40 }, contradicted: 2, open: 8, left: 0, box: null }, "es"),
    ).toBe("75\u00a0% [60–86]");
  });
});
