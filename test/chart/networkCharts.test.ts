import { describe, expect, it } from "vitest";

import { LANGUAGES, type Language } from "../../engine/chart/language.ts";
import { networkMap } from "../../engine/chart/networkMap.ts";
import { networkCharts } from "../../engine/host/networkCharts.ts";
import { svgOf } from "../../engine/host/render.ts";
import { networkReport } from "../../engine/network/report/networkReport.ts";
import { uniform } from "../../engine/random/threefry.ts";
import { drawn, overlaps } from "./drawnTexts.ts";
import { HOSTILE_NAMES } from "./richComparison.ts";

interface Made {
  readonly size: number;
  readonly ties: readonly (readonly [number, number])[];
  readonly groups: readonly string[] | null;
  readonly directed?: boolean;
}

function chartsOf({ size, ties, groups, directed = false }: Made, language: Language) {
  const names = Array.from({ length: size }, (_, at) => HOSTILE_NAMES[at]?.[1] ?? `P-${at + 1}`);
  const graph = { ids: names, from: ties.map(([from]) => from), to: ties.map(([, to]) => to), weight: ties.map(() => 1), directed };
  const of = groups === null ? null : { column: "function", names: groups, of: Int32Array.from(names, (_, at) => at % groups.length) };
  const report = networkReport({ graph: { ...graph, attributes: new Map() }, groups: of, directed, key: [1, 2] });
  return networkCharts({ report, names, groups: of, directedBy: "usual", seed: "weft", language, version: "", inputs: [] });
}

/** So many ties of keyed pairs, more within every seventh. */
function randomTies(size: number, count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, at) => {
    const one = Math.floor(uniform(1, 2, at, 0) * size);
    const other = uniform(1, 2, at, 1) < 0.4 ? one + 7 : Math.floor(uniform(1, 2, at, 2) * size);
    return [one, other % size] as const;
  });
}

const MANY = Array.from({ length: 14 }, (_, at) => HOSTILE_NAMES[at]?.[1] ?? `department number ${at}`).filter((name) => name !== "");

const GRAPHS: readonly (readonly [name: string, made: Made])[] = [
  ["two people", { size: 2, ties: [[0, 1]], groups: null }],
  ["nobody with a tie", { size: 3, ties: [], groups: ["one", "two"] }],
  ["two groups", { size: 34, ties: randomTies(34, 80), groups: ["sales", "service"] }],
  ["thirteen groups with hostile names", { size: 150, ties: randomTies(150, 600), groups: MANY, directed: true }],
  ["more ties than can be drawn", { size: 200, ties: randomTies(200, 2500), groups: MANY }],
];

describe("charts of a bare graph", () => {
  it.each(GRAPHS.flatMap(([name, made]) => LANGUAGES.map((language) => [name, language, made] as const)))(
    "compile without a warning and show their words whole and apart: %s, %s",
    async (_name, language, made) => {
      for (const { spec, title, subtitle, description, table } of chartsOf(made, language)) {
        const svg = await svgOf(spec);
        expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object|<script/);
        const { texts, marks } = await drawn(spec);
        expect(marks).toBeGreaterThan(0);
        expect(overlaps(texts)).toEqual([]);
        expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(780);
        expect(description.startsWith(title)).toBe(true);
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
        if (language === "es") expect(`${title} ${subtitle}`).not.toMatch(/\d\.\d|\b(the|ties|people|of)\b/);
      }
    },
    30_000,
  );

  it("are a map, groups against groups and the tail of contacts, each where there is something to see", () => {
    const ids = (at: number) => chartsOf((GRAPHS[at] as (typeof GRAPHS)[number])[1], "en").map(({ id }) => id);
    expect(ids(0)).toEqual(["organisation-map"]);
    expect(ids(1)).toEqual(["organisation-map", "group-ties"]);
    expect(ids(2)).toEqual(["organisation-map", "group-ties", "contacts-tail"]);
    const people = Array.from({ length: 2001 }, (_, at) => ({ id: `P-${at}`, group: "", contacts: 0, load: 0 }));
    expect(networkMap({ people, ties: [], load: "contacts", groups: { kind: "found", column: "" } }, "en")).toBeNull();
  });
});
