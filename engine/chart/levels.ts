import type { Comparison, Estimate, ScenarioSummary } from "../experiment/result.ts";
import type { Chart, Json } from "./chart.ts";
import { estimateNumbers, estimateText, scaleOf, unitName } from "./format.ts";
import { shorten } from "./labels.ts";
import type { Language } from "./language.ts";
import { estimateOf, inSentence, labelsOf, leftOut, measureOrPlain } from "./lookup.ts";
import { COLOUR, framed, nominal, pixels, PIXELS, SMALL, tabled, TEXT, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";
import { wordsOf, type Words } from "./words/words.ts";

/** So many organisations are a factorial or a sweep, of which differences to one of them say little (ours). */
const MANY = 8;
/** On a phone the name and the numbers stand above the interval. */
const SHAPE = {
  page: { labels: 210, left: 222, right: 560, row: 20, up: 0, down: 0 },
  phone: { labels: 180, left: 4, right: PIXELS.phone - 6, row: 38, up: 8, down: 9 },
} as const;
const HEAD = 24;

interface Level {
  readonly scenario: ScenarioSummary;
  readonly estimate: Estimate;
}

/** Every organisation of many as it is in every headline measure, in the order in which they were named; null: they are few. */
export function levels(comparison: Comparison, language: Language, width: Width = "page"): Chart | null {
  const measures = comparison.headline.map(({ measure }) => measure).filter((measure) => levelsOf(comparison, measure).length > 1);
  const [first] = measures;
  if (comparison.scenarios.length < MANY || first === undefined) return null;
  const words = wordsOf(language);
  const title = finding(comparison, first, language);
  const subtitle = `${words.levels.subtitle} ${words.replications(comparison.replications)}. ${leftOut(comparison, language)}`.trimEnd();
  const spoken = measures.map((measure) => spokenOf(comparison, measure, language));
  const description = [`${title}.`, words.levels.description, ...spoken, words.seeTable].join(" ");
  const labels = labelsOf(comparison.scenarios, SHAPE[width].labels, TEXT);
  const panels = measures.map((measure) => panel(comparison, measure, { labels, language, words, width }));
  return {
    id: "levels",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, { vconcat: panels, bounds: "flush", spacing: 34 }),
    table: {
      columns: [words.head.measure, words.head.unit, words.head.organisation, words.head.mean, words.head.low, words.head.high],
      rows: measures.flatMap((measure) => {
        const { name, unit } = measureOrPlain(measure);
        const of = (value: number) => tabled(value * scaleOf(unit));
        return levelsOf(comparison, measure).map(({ scenario, estimate: { mean, low, high } }) => [
          name[language],
          unitName(unit, language),
          inSentence(scenario),
          of(mean),
          of(low),
          of(high),
        ]);
      }),
    },
  };
}

function levelsOf(comparison: Comparison, measure: string): readonly Level[] {
  return comparison.scenarios.flatMap((scenario) => {
    const estimate = estimateOf(scenario, measure);
    return estimate === null ? [] : [{ scenario, estimate }];
  });
}

/** The best mean, and the worst: what lies between is the size of what is compared. */
function finding(comparison: Comparison, measure: string, language: Language): string {
  const { name, unit, direction } = measureOrPlain(measure);
  const sign = direction === "lower" ? -1 : 1;
  const ordered = [...levelsOf(comparison, measure)].sort((a, b) => sign * (b.estimate.mean - a.estimate.mean));
  const [best, worst] = [ordered[0], ordered.at(-1)];
  if (best === undefined || worst === undefined) return name[language];
  const text = ({ estimate }: Level) => estimateText(estimate, unit, language);
  return wordsOf(language).levels.title(name[language], {
    best: inSentence(best.scenario),
    bestText: text(best),
    worst: inSentence(worst.scenario),
    worstText: text(worst),
  });
}

function spokenOf(comparison: Comparison, measure: string, language: Language): string {
  const { name, unit } = measureOrPlain(measure);
  const rows = levelsOf(comparison, measure).map(
    ({ scenario, estimate }) => `${inSentence(scenario)}: ${estimateText(estimate, unit, language)}`,
  );
  return `${name[language]}: ${rows.join("; ")}.`;
}

interface Setting {
  readonly labels: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly words: Words;
  readonly width: Width;
}

function panel(comparison: Comparison, measure: string, setting: Setting): Json {
  const { unit } = measureOrPlain(measure);
  const scale = scaleOf(unit);
  const width = PIXELS[setting.width];
  const shape = SHAPE[setting.width];
  const height = HEAD + shape.row * comparison.scenarios.length;
  const shown = levelsOf(comparison, measure);
  const ends = shown.flatMap(({ estimate }) => [estimate.low * scale, estimate.high * scale]);
  const air = Math.max(...ends) > Math.min(...ends) ? 0.04 * (Math.max(...ends) - Math.min(...ends)) : 1;
  const x = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain: [Math.min(...ends) - air, Math.max(...ends) + air], range: [shape.left, shape.right], nice: false, zero: false },
    axis: { title: null, grid: false, tickCount: 5, domain: false, offset: 2 },
  });
  const y = pixels("y", height);
  const above = pixels("above", height);
  const { head } = setting.words;
  const tooltip = tips([head.organisation, measureOrPlain(measure).name[setting.language]]);
  const transform = [{ filter: "isValid(datum.mean)" }];
  const colour = { condition: { test: "datum.baseline", value: COLOUR.vermilion }, value: COLOUR.blue };
  return {
    width,
    height,
    data: { values: comparison.scenarios.map((scenario, index) => rowOf(comparison, scenario, { index, measure, setting })) },
    layer: [
      ...heading(measure, y, setting),
      { mark: { type: "text" }, encoding: { x: { value: 0 }, y: above, text: nominal("label") } },
      { mark: { type: "text", fontSize: SMALL, align: "right" }, encoding: { x: { value: width }, y: above, text: nominal("numbers") } },
      { mark: { type: "rule", color: COLOUR.faint }, encoding: { x: { value: shape.left }, x2: { value: shape.right }, y } },
      {
        transform,
        mark: { type: "rule", strokeWidth: 2 },
        encoding: { x: x("low"), x2: { field: "high" }, y, stroke: colour, tooltip },
      },
      {
        transform,
        mark: { type: "point", size: 60, strokeWidth: 2, opacity: 1 },
        encoding: {
          x: x("mean"),
          y,
          stroke: colour,
          fill: colour,
          shape: { condition: { test: "datum.baseline", value: "diamond" }, value: "circle" },
          tooltip,
        },
      },
    ],
  };
}

function rowOf(
  comparison: Comparison,
  scenario: ScenarioSummary,
  { index, measure, setting: { labels, language, words, width } }: { index: number; measure: string; setting: Setting },
): { readonly [key: string]: Json } {
  const { unit } = measureOrPlain(measure);
  const scale = scaleOf(unit);
  const estimate = estimateOf(scenario, measure);
  const { row, up, down } = SHAPE[width];
  const middle = HEAD + row * (index + 0.5);
  const place = { y: middle + down, above: middle - up, label: labels.get(scenario.id) ?? scenario.id };
  if (estimate === null) return { ...place, numbers: words.verdict[scenario.status === "unstable" ? "unstable" : "not modelled"] };
  const { mean, low, high } = estimate;
  const numbers = estimateNumbers(estimate, unit, language);
  const tip = tipped([inSentence(scenario), estimateText(estimate, unit, language)]);
  const baseline = scenario.id === comparison.baseline;
  return { ...place, numbers, baseline, mean: mean * scale, low: low * scale, high: high * scale, ...tip };
}

/** Name and unit of the measure, and which way is better. */
function heading(measure: string, y: Json, { language, words, width }: Setting): readonly Json[] {
  const right = width === "page" ? SHAPE.page.right : PIXELS.phone;
  const { name, unit, direction } = measureOrPlain(measure);
  const unitText = unitName(unit, language);
  const hint = { higher: words.higherIsBetter, lower: words.lowerIsBetter, neither: "" }[direction];
  const text = (value: string): Json => ({ values: [{ y: 9, text: value }] });
  return [
    {
      data: text(shorten(unitText === "" ? name[language] : `${name[language]}, ${unitText}`, right - 120, TEXT, "bold")),
      mark: { type: "text", fontWeight: "bold" },
      encoding: { x: { value: 0 }, y, text: nominal("text") },
    },
    {
      data: text(hint),
      mark: { type: "text", align: "right", fontSize: SMALL, color: "#555555" },
      encoding: { x: { value: right }, y, text: nominal("text") },
    },
  ];
}
