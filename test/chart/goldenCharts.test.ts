import { describe, it } from "vitest";
import { charts } from "../../engine/chart/charts.ts";
import { LANGUAGES } from "../../engine/chart/language.ts";
import { canonical, expectGolden } from "./golden.ts";
import { richComparison } from "./richComparison.ts";

const SMALL = richComparison({
  names: [
    ["functional-silos", "Functional silos"],
    ["tiger-teams", "Tiger teams"],
  ],
  people: 7,
});

describe("golden charts", () => {
  it.each(charts(SMALL, "en").map((chart) => [chart.id, chart] as const))("the specification of %s is the one reviewed", (id, chart) => {
    expectGolden(`${id}.txt`, `${canonical(chart.spec)}\n`);
  });

  it.each(LANGUAGES)("titles, subtitles and text alternatives are the ones reviewed: %s", (language) => {
    const words = charts(richComparison({ unstable: 5 }), language).map(
      ({ id, title, subtitle, description, table }) => `# ${id}\n${title}\n${subtitle}\n${description}\n${table.columns.join(" | ")}\n`,
    );
    expectGolden(`words.${language}.txt`, words.join("\n"));
  });
});
