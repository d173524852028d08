import type { Comparison, Estimate, ScenarioSummary } from "../experiment/result.ts";
import type { Chart, Json } from "./chart.ts";
import { estimateText, formatNumber, scaleOf } from "./format.ts";
import { columnsAreNamed, heatGrids, type HeatRow } from "./heatGrid.ts";
import { visible } from "./labels.ts";
import type { Language } from "./language.ts";
import { baselineFirst, estimatesByPlace, inSentence, labelsOf, leftOut, measureName, measureOrPlain, placesOf } from "./lookup.ts";
import { COLOUR, framed, SMALL, tabled, type Width } from "./theme.ts";
import { wordsOf } from "./words/words.ts";

/** More rows than this do not fit a page. */
const MOST_TOUCHPOINTS = 24;
const LABEL = 190;
/** Parameter of the specification: touchpoints that a reader has chosen. */
export const STAGES = "stages";

/** What happens at every touchpoint in every organisation. */
interface Strip {
  readonly measure: "informationGap" | "recollections";
  readonly scale: "blue" | "vermilion";
  readonly decimals: number;
  readonly byScenario: ReadonlyMap<string, ReadonlyMap<string, Estimate>>;
}

/** Where gaps and duplications occur. null: no touchpoint was measured. */
export function journeyHeatstrip(comparison: Comparison, language: Language, width: Width = "page"): Chart | null {
  const words = wordsOf(language);
  const scenarios = baselineFirst(comparison);
  const strips = [strip(scenarios, "informationGap", "blue", 0), strip(scenarios, "recollections", "vermilion", 2)].filter(
    ({ byScenario }) => [...byScenario.values()].some((estimates) => estimates.size > 0),
  );
  const [first] = strips;
  if (first === undefined) return null;
  const all = placesOf(comparison, first.measure);
  const places = mostTelling(all, first);
  const title = finding(scenarios, first, language);
  const subtitle = [
    words.heat.subtitle,
    ...(columnsAreNamed(scenarios.length, width) ? [] : [words.heat.unnamed(scenarios.length)]),
    ...(places.length < all.length ? [words.heat.only(places.length, all.length)] : []),
    `${words.replications(comparison.replications)}.`,
    leftOut(comparison, language),
  ]
    .join(" ")
    .trimEnd();
  const description = [`${title}.`, words.heat.description, words.seeTable].join(" ");
  const panels = strips.flatMap((one) => panel(scenarios, places, one, { language, width }));
  return {
    id: "journey-heatstrip",
    title,
    subtitle,
    description,
    spec: framed(
      { title, subtitle, description, language, width },
      { params: [{ name: STAGES, value: [] }], vconcat: panels, bounds: "flush", spacing: 26 },
    ),
    table: {
      columns: [
        words.head.measure,
        words.head.journey,
        words.head.touchpoint,
        words.head.organisation,
        words.head.mean,
        words.head.low,
        words.head.high,
      ],
      rows: strips.flatMap((one) => tableRows(scenarios, all, one, language)),
    },
  };
}

function strip(scenarios: readonly ScenarioSummary[], measure: Strip["measure"], scale: Strip["scale"], decimals: number): Strip {
  return { measure, scale, decimals, byScenario: new Map(scenarios.map((scenario) => [scenario.id, estimatesByPlace(scenario, measure)])) };
}

/** All touchpoints, or those with the highest values, in the order of the journey. */
function mostTelling(places: readonly string[], { byScenario }: Strip): readonly string[] {
  if (places.length <= MOST_TOUCHPOINTS) return places;
  const highest = (place: string) => Math.max(...[...byScenario.values()].map((estimates) => estimates.get(place)?.mean ?? -1));
  const kept = new Set([...places].sort((a, b) => highest(b) - highest(a)).slice(0, MOST_TOUCHPOINTS));
  return places.filter((place) => kept.has(place));
}

/** The place with the widest gap, and the organisation that has least of it. */
function finding(scenarios: readonly ScenarioSummary[], { measure, byScenario }: Strip, language: Language): string {
  const { heat } = wordsOf(language);
  const { unit } = measureOrPlain(measure);
  const found = scenarios.flatMap((scenario) =>
    [...(byScenario.get(scenario.id) ?? [])].map(([place, estimate]) => ({ scenario, place, estimate })),
  );
  const highest = found.reduce((best, one) => (one.estimate.mean > best.estimate.mean ? one : best), found[0] as (typeof found)[number]);
  const there = found.filter(({ place }) => place === highest.place);
  const lowest = there.reduce((best, one) => (one.estimate.mean < best.estimate.mean ? one : best), highest);
  const text = ({ estimate }: typeof highest) => estimateText(estimate, unit, language);
  const opening = heat.title(
    measureName(measure, language),
    partsOf(highest.place).touchpoint,
    text(highest),
    inSentence(highest.scenario),
  );
  return lowest === highest ? opening : opening + heat.lowestThere(text(lowest), inSentence(lowest.scenario));
}

function panel(
  scenarios: readonly ScenarioSummary[],
  places: readonly string[],
  one: Strip,
  { language, width }: { readonly language: Language; readonly width: Width },
): readonly Json[] {
  const { heat, head } = wordsOf(language);
  const { unit, name } = measureOrPlain(one.measure);
  const scale = scaleOf(unit);
  const estimateAt = (scenario: ScenarioSummary, place: string) => one.byScenario.get(scenario.id)?.get(place) ?? null;
  const valueOf = (scenario: ScenarioSummary, place: string) => estimateAt(scenario, place)?.mean ?? null;
  const most = Math.max(0, ...places.flatMap((place) => scenarios.map((scenario) => valueOf(scenario, place) ?? 0)));
  const labels = labelsOf(scenarios, LABEL, SMALL);
  let journey = "";
  const rows = places.flatMap((place): HeatRow[] => {
    const parts = partsOf(place);
    const heading: HeatRow[] = parts.journey === journey ? [] : [{ kind: "group", label: parts.journey }];
    journey = parts.journey;
    const cells = scenarios.map((scenario) => {
      const value = valueOf(scenario, place);
      const text = value === null ? "–" : formatNumber(value * scale, language, one.decimals);
      const estimate = estimateAt(scenario, place);
      const tip = [inSentence(scenario), parts.touchpoint, estimate === null ? "–" : estimateText(estimate, unit, language)];
      return { value, text, outlined: value !== null && value > 0 && value === most, tip };
    });
    return [...heading, { kind: "cells", label: parts.touchpoint, cells, key: place }];
  });
  return heatGrids({
    title: one.measure === "informationGap" ? heat.gap : heat.again,
    corner: "",
    columns: scenarios.map(({ id }) => labels.get(id) ?? id),
    rows,
    scale: one.scale,
    outline: COLOUR.ink,
    most,
    tips: [head.organisation, head.touchpoint, name[language]],
    width,
    brush: STAGES,
  });
}

function tableRows(
  scenarios: readonly ScenarioSummary[],
  places: readonly string[],
  one: Strip,
  language: Language,
): Chart["table"]["rows"] {
  const { heat } = wordsOf(language);
  const scale = scaleOf(measureOrPlain(one.measure).unit);
  const name = one.measure === "informationGap" ? heat.gap : heat.again;
  return places.flatMap((place) =>
    scenarios.map((scenario) => {
      const estimate = one.byScenario.get(scenario.id)?.get(place);
      const of = (value: number | undefined) => tabled(value === undefined ? null : value * scale);
      const { journey, touchpoint } = partsOf(place);
      return [name, journey, touchpoint, inSentence(scenario), of(estimate?.mean), of(estimate?.low), of(estimate?.high)];
    }),
  );
}

/** "journey.touchpoint", cleaned for drawing. */
function partsOf(place: string): { readonly journey: string; readonly touchpoint: string } {
  const dot = place.indexOf(".");
  if (dot < 0) return { journey: "", touchpoint: visible(place) };
  return { journey: visible(place.slice(0, dot)), touchpoint: visible(place.slice(dot + 1)) };
}
