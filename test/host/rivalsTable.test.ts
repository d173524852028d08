import { describe, expect, it } from "vitest";

import { linksWords } from "../../engine/report/links/linksWords.ts";
import { rivalsText } from "../../engine/host/rivalsTable.ts";
import type { Paired } from "../../engine/links/paired.ts";
import type { Placement } from "../../engine/links/placements.ts";
import type { Rival } from "../../engine/links/rivals.ts";

const paired = (mean: number, half: number): Paired => ({
  estimate: { mean, low: mean - half, high: mean + half, n: 8 },
  standardError: half / 2,
  pValue: 0.5,
  positiveProbability: 0.5,
});
const rival = (placement: Placement, better: Paired | null): Rival => ({
  placement,
  links: [],
  draws: 1,
  redrawn: 0,
  betweenFunctions: 0,
  gain: better,
  better,
});

describe("as many links placed otherwise", () => {
  it("are told apart by whether they gain less, more, or as much as can be told", () => {
    const all = [
      rival("random", paired(5, 1)),
      rival("traffic", paired(-5, 1)),
      rival("betweenness", paired(0, 1)),
      rival("constraint", paired(1, 2)),
    ];
    for (const [language, behind, alike] of [
      ["en", "More gain those placed where most work passes: the plan", "told from placing by betweenness and by lowest constraint:"],
      ["es", "Ganan más los colocados donde pasa más trabajo: el plan", "de colocar por intermediación y por menor restricción:"],
    ] as const) {
      const words = linksWords(language);
      const said = { better: words.planBetter, alike: words.alike, behind: words.behind };
      const text = rivalsText(all, said, language, 100).join(" ");
      expect(text).toContain(behind);
      expect(text).toContain(alike);
      const ahead = rivalsText([rival("random", paired(5, 1)), rival("traffic", null)], said, language, 100);
      expect(ahead).toHaveLength(4);
    }
  });
});
