import { describe, expect, it } from "vitest";

import { newLink } from "../../engine/links/candidates.ts";
import { tryTogether } from "../../engine/links/together.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { here } from "./chain.ts";
import { formula, planted } from "./planted.ts";

describe("pairs of links of which none pays more than both alone", () => {
  const { survey } = here(planted({ note: 0.2 }), "weft");
  const link = (end: string) => ({ ...newLink(survey, ["a-1", "b-1"], 0), between: [end, "hub"] as const });
  const promising = Array.from({ length: 30 }, (_, at) => ({ links: [link(`a${at}`), link(`b${at}`)] as const, more: 1 }));

  it("are named in at most 5 % of companies, however many are looked at, though all of them pay together", async () => {
    let named = 0;
    for (let seed = 0; seed < 200; seed++) {
      // Links alone vary so much that neither can be told from nothing; both together hardly vary.
      const evaluator = formula(
        (links) => 0.2 * links.length,
        (links, replication) => (links.length === 1 ? 2 : 0.01) * (uniform(seed, hashOf(links), replication, 0) - 0.5),
      );
      const pairs = await tryTogether(evaluator, promising, { replications: 12, journeysPerMonth: 10 });
      expect(pairs.every(({ joint }) => joint.low > 0)).toBe(true);
      for (const { onlyTogether, interaction } of pairs) expect(!onlyTogether || interaction.low > 0).toBe(true);
      if (pairs.some(({ onlyTogether }) => onlyTogether)) named++;
    }
    // 5 % of 200 and two standard errors.
    expect(named).toBeLessThanOrEqual(16);
  });

  it("are named no more often where each alone costs what both together only do not", async () => {
    let named = 0;
    for (let seed = 0; seed < 200; seed++) {
      const evaluator = formula(
        (links) => (links.length === 1 ? -1 : 0),
        (links, replication) => uniform(seed, hashOf(links), replication, 1) - 0.5,
      );
      const pairs = await tryTogether(evaluator, promising, { replications: 12, journeysPerMonth: 10 });
      expect(pairs.every(({ interaction }) => interaction.low > 0)).toBe(true);
      if (pairs.some(({ onlyTogether }) => onlyTogether)) named++;
    }
    expect(named).toBeLessThanOrEqual(16);
  });
});

/** A number of some links, for luck of their own. */
function hashOf(links: readonly string[]): number {
  return Array.from(links.join()).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
}
