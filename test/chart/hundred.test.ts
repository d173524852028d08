import { describe, expect, it } from "vitest";

import { charts } from "../../engine/chart/charts.ts";
import { CHART_WIDTHS } from "../../engine/chart/theme.ts";
import { svgOf } from "../../engine/host/render.ts";
import { drawn, overlaps } from "./drawnTexts.ts";
import { richComparison } from "./richComparison.ts";

const HUNDRED = richComparison({ names: Array.from({ length: 100 }, (_, at) => [`form-${at}`, `Form number ${at}`] as const), people: 14 });

describe("charts of a hundred organisations", () => {
  it.each(CHART_WIDTHS.flatMap((width) => charts(HUNDRED, "en", width).map((chart) => ({ width, name: chart.id, chart }))))(
    "are drawn within two seconds of work, their words apart: $name for a $width",
    async ({ chart }) => {
      await svgOf(chart.spec);
      const before = process.cpuUsage();
      const svg = await svgOf(chart.spec);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6).toBeLessThan(2);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      const { texts } = await drawn(chart.spec);
      expect(overlaps(texts)).toEqual([]);
    },
    20_000,
  );

  it("names in the strip what has room for a name, and says that the pointer names the others", () => {
    const subtitle = (count: number) => {
      const names = HUNDRED.scenarios.slice(0, count).map(({ id, name }) => [id, name] as const);
      return charts(richComparison({ names }), "en").find(({ id }) => id === "journey-heatstrip")?.subtitle;
    };
    expect(subtitle(30)).not.toContain("pointer");
    expect(subtitle(60)).toContain("60 organisations side by side in the order of the list: the pointer names them.");
  });
});
