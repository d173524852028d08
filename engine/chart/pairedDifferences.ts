import type { Comparison, ComparisonRow, Verdict } from "../experiment/result.ts";
import type { Chart, Json } from "./chart.ts";
import { differenceNumbers, differenceText, differenceUnitName, scaleOf, unitName } from "./format.ts";
import { shorten } from "./labels.ts";
import type { Language } from "./language.ts";
import { baselineFirst, inSentence, labelsOf, measureOrPlain, scenarioOf } from "./lookup.ts";
import { COLOUR, framed, pixels, PIXELS, SMALL, tabled, TEXT, type TableRow, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";
import { wordsOf, type Words } from "./words/words.ts";

/** On a page all of a row is on one line; on a phone the name and the verdict stand above interval and numbers. */
const SHAPE = {
  page: { labels: 168, left: 178, right: 456, verdicts: 470, align: "left", row: 20, up: 0, down: 0 },
  phone: { labels: 180, left: 4, right: 180, verdicts: PIXELS.phone, align: "right", row: 42, up: 9, down: 8 },
} as const;
const HEAD = 24;
/** Half the height of the band of one row. */
const CLEAR = 11;

/** Verdicts that have a place on the scale, each with a shape and a colour of its own. */
const SHAPES: readonly { readonly verdict: Verdict; readonly shape: string; readonly stroke: string; readonly fill: string }[] = [
  { verdict: "better", shape: "triangle-up", stroke: COLOUR.green, fill: COLOUR.green },
  { verdict: "worse", shape: "triangle-down", stroke: COLOUR.vermilion, fill: COLOUR.vermilion },
  { verdict: "equivalent", shape: "square", stroke: COLOUR.blue, fill: COLOUR.blue },
  { verdict: "undecided", shape: "circle", stroke: COLOUR.grey, fill: COLOUR.paper },
];

type Decided = ComparisonRow & { readonly difference: NonNullable<ComparisonRow["difference"]> };

/** Every organisation against the baseline in every headline measure; null: there is nothing to compare. */
export function pairedDifferences(comparison: Comparison, language: Language, width: Width = "page"): Chart | null {
  const words = wordsOf(language);
  const baseline = scenarioOf(comparison, comparison.baseline);
  const measures = comparison.headline.map(({ measure }) => measure);
  const shown = measures.filter((measure) => decided(comparison, measure).length > 0);
  if (baseline === undefined || shown.length === 0) return null;
  const others = baselineFirst(comparison).filter(({ id }) => id !== comparison.baseline);
  const labels = labelsOf(others, SHAPE[width].labels, TEXT);
  const missing = measures.filter((measure) => !shown.includes(measure)).map((measure) => measureOrPlain(measure).name[language]);
  const title = finding(comparison, shown[0] ?? "", language);
  const subtitle = [
    words.paired.subtitle(inSentence(baseline), comparison.simultaneousOver),
    ...(missing.length > 0 ? [words.paired.notModelled(missing)] : []),
    `${words.replications(comparison.replications)}.`,
  ].join(" ");
  const description = [
    `${title}.`,
    words.paired.description,
    ...shown.map((measure) => spoken(comparison, measure, language)),
    words.seeTable,
  ].join(" ");
  const panels = shown.map((measure) => panel(comparison, measure, { labels, language, words, width }));
  return {
    id: "paired-differences",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, { vconcat: panels, bounds: "flush", spacing: 34 }),
    table: {
      columns: [
        words.head.measure,
        words.head.unit,
        words.head.organisation,
        words.head.mean,
        words.head.difference,
        words.head.low,
        words.head.high,
        words.head.indifference,
        words.head.verdict,
      ],
      rows: comparison.rows.map((row) => tableRow(comparison, row, language)),
    },
  };
}

function decided(comparison: Comparison, measure: string): readonly Decided[] {
  return comparison.rows.filter(
    (row): row is Decided => row.measure === measure && row.difference !== null && row.scenario !== comparison.baseline,
  );
}

/** The best of those that are better, else why there is none. */
function finding(comparison: Comparison, measure: string, language: Language): string {
  const { paired } = wordsOf(language);
  const { name, unit, direction } = measureOrPlain(measure);
  const sign = direction === "lower" ? -1 : 1;
  const rows = [...decided(comparison, measure)].sort((a, b) => sign * (b.difference.mean - a.difference.mean));
  const better = rows.find(({ verdict }) => verdict === "better");
  const chosen = better ?? rows[0];
  const baseline = scenarioOf(comparison, comparison.baseline);
  const scenario = chosen === undefined ? undefined : scenarioOf(comparison, chosen.scenario);
  if (chosen === undefined || baseline === undefined || scenario === undefined) return name[language];
  const difference = differenceText(chosen.difference, unit, language);
  if (better !== undefined) return paired.better(inSentence(scenario), inSentence(baseline), name[language], difference);
  const say = rows.some(({ verdict }) => verdict === "undecided")
    ? paired.notToldApart
    : chosen.verdict === "equivalent"
      ? paired.equivalent
      : paired.noneBetter;
  return say(inSentence(baseline), name[language], inSentence(scenario), difference);
}

function spoken(comparison: Comparison, measure: string, language: Language): string {
  const words = wordsOf(language);
  const { name, unit } = measureOrPlain(measure);
  const rows = decided(comparison, measure).map((row) => {
    const scenario = scenarioOf(comparison, row.scenario);
    return words.paired.row(
      scenario === undefined ? row.scenario : inSentence(scenario),
      differenceText(row.difference, unit, language),
      words.verdict[row.verdict],
    );
  });
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
  const height = HEAD + shape.row * setting.labels.size;
  const rows = panelRows(comparison, measure, setting);
  const half = Math.max(...comparison.rows.filter((row) => row.measure === measure).map(({ indifference }) => indifference)) * scale;
  const domain = domainOf([
    -half,
    half,
    ...decided(comparison, measure).flatMap(({ difference }) => [difference.low * scale, difference.high * scale]),
  ]);
  const x = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain, range: [shape.left, shape.right], nice: false, zero: false },
    axis: { title: null, grid: false, tickCount: 5, domain: false, offset: 2 },
  });
  const y = pixels("y", height);
  const above = pixels("above", height);
  // Where names stand above intervals, the band keeps clear of them.
  const stretches = setting.width === "page" ? [{ y: HEAD - 2, y2: height }] : rows.map((row) => ({ y: row.y - CLEAR, y2: row.y + CLEAR }));
  return {
    width,
    height,
    data: { values: rows },
    layer: [
      {
        data: { values: stretches.map((at) => ({ x: -half, x2: half, ...at })) },
        mark: { type: "rect", color: COLOUR.band },
        encoding: { x: x("x"), x2: { field: "x2" }, y, y2: { field: "y2" } },
      },
      {
        data: { values: stretches.map((at) => ({ x: 0, ...at })) },
        mark: { type: "rule", color: "#999999" },
        encoding: { x: x("x"), y, y2: { field: "y2" } },
      },
      ...heading(measure, y, setting),
      { mark: { type: "text" }, encoding: { x: { value: 0 }, y: above, text: { field: "label", type: "nominal" } } },
      {
        mark: { type: "text", fontSize: SMALL, align: shape.align },
        encoding: { x: { value: shape.verdicts }, y: above, text: { field: "verdict", type: "nominal" } },
      },
      {
        mark: { type: "text", fontSize: SMALL, align: "right" },
        encoding: { x: { value: width }, y, text: { field: "numbers", type: "nominal" } },
      },
      ...marks(x, y, tipsOf(measure, setting)),
    ],
  };
}

function panelRows(
  comparison: Comparison,
  measure: string,
  { labels, language, words, width }: Setting,
): readonly { readonly [key: string]: Json; readonly y: number }[] {
  const { row: rowHeight, up, down } = SHAPE[width];
  const { unit } = measureOrPlain(measure);
  const scale = scaleOf(unit);
  return [...labels].map(([scenario, label], index) => {
    const row = decided(comparison, measure).find((one) => one.scenario === scenario);
    const verdict = comparison.rows.find((one) => one.scenario === scenario && one.measure === measure)?.verdict ?? "not modelled";
    const middle = HEAD + rowHeight * (index + 0.5);
    const common = { y: middle + down, above: middle - up, label, verdict: words.verdict[verdict] };
    if (row === undefined) return { ...common, numbers: "" };
    const { mean, low, high } = row.difference;
    const numbers = differenceNumbers(row.difference, unit, language);
    const named = scenarioOf(comparison, scenario);
    const tip = [
      named === undefined ? scenario : inSentence(named),
      differenceText(row.difference, unit, language),
      words.verdict[verdict],
    ];
    return { ...common, numbers, shape: verdict, mean: mean * scale, low: low * scale, high: high * scale, ...tipped(tip) };
  });
}

function tipsOf(measure: string, { language, words: { head } }: Setting): Json {
  return tips([head.organisation, `${head.difference}: ${measureOrPlain(measure).name[language]}`, head.verdict]);
}

/** Name and unit of the measure, and which way is better. */
function heading(measure: string, y: Json, { language, words, width }: Setting): readonly Json[] {
  const hint = width === "page" ? SHAPE.page.right : PIXELS.phone;
  const { name, unit, direction } = measureOrPlain(measure);
  const unitText = differenceUnitName(unit, language);
  const hints = { higher: words.higherIsBetter, lower: words.lowerIsBetter, neither: "" };
  const text = (value: string): Json => ({ values: [{ y: 9, text: value }] });
  return [
    {
      data: text(shorten(unitText === "" ? name[language] : `${name[language]}, ${unitText}`, hint - 120, TEXT, "bold")),
      mark: { type: "text", fontWeight: "bold" },
      encoding: { x: { value: 0 }, y, text: { field: "text", type: "nominal" } },
    },
    {
      data: text(hints[direction]),
      mark: { type: "text", align: "right", fontSize: SMALL, color: "#555555" },
      encoding: { x: { value: hint }, y, text: { field: "text", type: "nominal" } },
    },
  ];
}

/** Interval and mean, with the verdict as colour and shape. */
function marks(x: (field: string) => Json, y: Json, tooltip: Json): readonly Json[] {
  const domain = SHAPES.map(({ verdict }) => verdict);
  const by = (range: readonly string[]): Json => ({ field: "shape", type: "nominal", scale: { domain, range }, legend: null });
  const transform = [{ filter: "isValid(datum.shape)" }];
  const stroke = by(SHAPES.map((one) => one.stroke));
  return [
    { transform, mark: { type: "rule", strokeWidth: 2 }, encoding: { x: x("low"), x2: { field: "high" }, y, stroke, tooltip } },
    {
      transform,
      mark: { type: "point", size: 70, strokeWidth: 2, opacity: 1 },
      encoding: { x: x("mean"), y, stroke, fill: by(SHAPES.map((one) => one.fill)), shape: by(SHAPES.map((one) => one.shape)), tooltip },
    },
  ];
}

/** All values, with a little air. */
function domainOf(values: readonly number[]): Json {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = high > low ? 0.04 * (high - low) : 1;
  return [low - air, high + air];
}

function tableRow(comparison: Comparison, row: ComparisonRow, language: Language): TableRow {
  const { name, unit } = measureOrPlain(row.measure);
  const scale = scaleOf(unit);
  const scenario = scenarioOf(comparison, row.scenario);
  const of = (value: number | undefined) => tabled(value === undefined ? null : value * scale);
  return [
    name[language],
    unitName(unit, language),
    scenario === undefined ? row.scenario : inSentence(scenario),
    of(row.estimate?.mean),
    of(row.difference?.mean),
    of(row.difference?.low),
    of(row.difference?.high),
    of(row.indifference),
    wordsOf(language).verdict[row.verdict],
  ];
}
