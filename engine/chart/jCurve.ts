import type { BreakEven, JCurve } from "../experiment/jCurve.ts";
import type { Comparison, ScenarioSummary } from "../experiment/result.ts";
import type { Chart, Json } from "./chart.ts";
import { differenceText, differenceUnitName, scaleOf, unitName } from "./format.ts";
import { shorten } from "./labels.ts";
import type { Language } from "./language.ts";
import { inSentence, measureOrPlain, scenarioOf } from "./lookup.ts";
import { COLOUR, framed, PIXELS, SMALL, tabled, TEXT, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";
import { wordsOf, type Words } from "./words/words.ts";

const HEIGHT = 150;
/** [px] Numbers of the axis stand left of the view. */
const AXIS = 46;
const MOST_TICKS: Readonly<Record<Width, number>> = { page: 12, phone: 7 };

/** An organisation that changes while time runs, with its curve. */
interface Changing {
  readonly scenario: ScenarioSummary;
  readonly curve: JCurve;
}

/** What every change gained against the baseline month by month; null: nothing changes while time runs. */
export function jCurveChart(comparison: Comparison, language: Language, width: Width = "page"): Chart | null {
  const baseline = scenarioOf(comparison, comparison.baseline);
  const measure = comparison.scenarios.find(({ change }) => change !== undefined)?.change?.measure;
  const changing = comparison.scenarios.flatMap((scenario): readonly Changing[] =>
    scenario.change?.measure === measure && scenario.change !== undefined ? [{ scenario, curve: scenario.change.curve }] : [],
  );
  const [first] = changing;
  if (baseline === undefined || measure === undefined || first === undefined) return null;
  const words = wordsOf(language);
  const { unit, name } = measureOrPlain(measure);
  const said = (one: Changing) => finding(one, { measure, baseline: inSentence(baseline), language });
  const title = `${name[language]}: ${said(first)}`;
  const subtitle = `${words.curve.subtitle(inSentence(baseline), first.curve.months.length)} ${words.replications(comparison.replications)}.`;
  const description = [`${title}.`, words.curve.description, ...changing.slice(1).map((one) => `${said(one)}.`), words.seeTable].join(" ");
  const domain = domainOf(changing, scaleOf(unit));
  return {
    id: "j-curve",
    title,
    subtitle,
    description,
    spec: framed(
      { title, subtitle, description, language, width },
      { vconcat: changing.map((one) => panel(one, { measure, domain, language, words, width })), bounds: "flush", spacing: 84 },
    ),
    table: {
      columns: [
        words.head.organisation,
        words.curve.month,
        words.head.unit,
        ...[words.head.difference, words.curve.cumulated].flatMap((head) => [head, words.head.low, words.head.high]),
      ],
      rows: changing.flatMap(({ scenario, curve }) =>
        curve.months.map(({ month, gain, cumulated }) => [
          inSentence(scenario),
          month,
          unitName(unit, language),
          ...[gain, cumulated].flatMap(({ mean, low, high }) => [mean, low, high].map((value) => tabled(value * scaleOf(unit)))),
        ]),
      ),
    },
  };
}

interface Saying {
  readonly measure: string;
  readonly baseline: string;
  readonly language: Language;
}

/** The dip, as far as there is one, and when what was lost is made good. */
function finding({ scenario, curve }: Changing, { measure, baseline, language }: Saying): string {
  const { curve: words } = wordsOf(language);
  const { depth, breakEven, months } = curve;
  const worst = differenceText(depth.gain, measureOrPlain(measure).unit, language);
  const say = depth.gain.high < 0 ? words.dips : depth.gain.low >= 0 ? words.never : words.perhaps;
  const opening = say(inSentence(scenario), baseline, depth.month, worst);
  return breakEven === null ? opening : `${opening}${madeGood(breakEven, months.at(-1)?.month ?? 0, words)}`;
}

function madeGood({ month, earliest, latest }: BreakEven, last: number, words: Words["curve"]): string {
  if (month === null) return earliest === null ? words.notWithin(last) : words.perhapsFrom(last, earliest);
  return words.breaksEven(month, earliest ?? month, latest === null ? words.later(last) : String(latest));
}

interface Setting {
  readonly measure: string;
  readonly domain: Json;
  readonly language: Language;
  readonly words: Words;
  readonly width: Width;
}

function panel({ scenario, curve }: Changing, { measure, domain, language, words, width }: Setting): Json {
  const { unit } = measureOrPlain(measure);
  const scale = scaleOf(unit);
  const rows = curve.months.map(({ month, gain }) => ({
    month,
    mean: gain.mean * scale,
    low: gain.low * scale,
    high: gain.high * scale,
    ...tipped([inSentence(scenario), String(month), differenceText(gain, unit, language)]),
  }));
  const tooltip = tips([words.head.organisation, words.curve.month, words.head.difference]);
  const [first, last] = [rows[0]?.month ?? 1, rows.at(-1)?.month ?? 1];
  const x = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain: [first - 0.5, last + 0.5], nice: false, zero: false },
    axis: { title: words.curve.month, grid: false, values: [...ticks(first, last, MOST_TICKS[width])], format: "d" },
  });
  const y = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain, nice: false, zero: false },
    axis: { title: null, tickCount: 5 },
  });
  const heading = `${inSentence(scenario)}, ${differenceUnitName(unit, language)}`;
  return {
    width: PIXELS[width] - AXIS,
    height: HEIGHT,
    title: {
      text: shorten(heading, PIXELS[width] - AXIS, TEXT, "bold"),
      subtitle: words.curve.better,
      anchor: "start",
      frame: "group",
      fontSize: TEXT,
      lineHeight: 14,
      subtitleFontSize: SMALL,
      subtitlePadding: 2,
      offset: 6,
    },
    data: { values: rows },
    layer: [
      { mark: { type: "area", color: COLOUR.blue, opacity: 0.18 }, encoding: { x: x("month"), y: y("low"), y2: { field: "high" } } },
      { mark: { type: "rule", color: "#999999" }, encoding: { y: { datum: 0, type: "quantitative" } } },
      { mark: { type: "line", color: COLOUR.blue, strokeWidth: 2 }, encoding: { x: x("month"), y: y("mean") } },
      {
        mark: { type: "point", filled: true, size: 26, color: COLOUR.blue, opacity: 1 },
        encoding: { x: x("month"), y: y("mean"), tooltip },
      },
      worstMark(
        rows.filter(({ month }) => month === curve.depth.month),
        tooltip,
        { x, y },
      ),
      ...breakEvenMarks(curve.breakEven, last, { x, y, words, organisation: inSentence(scenario) }),
    ],
  };
}

interface Axes {
  readonly x: (field: string) => Json;
  readonly y: (field: string) => Json;
}

/** The worst month, hollow. */
function worstMark(values: Json, tooltip: Json, { x, y }: Axes): Json {
  return {
    data: { values },
    mark: { type: "point", shape: "triangle-down", size: 110, strokeWidth: 2, stroke: COLOUR.vermilion, fill: COLOUR.paper, opacity: 1 },
    encoding: { x: x("month"), y: y("mean"), tooltip },
  };
}

interface BreakEvenWords extends Axes {
  readonly words: Words;
  readonly organisation: string;
}

/** On the line of no difference: the month of break-even, and the months between which it lies; open where doubt leaves it open. */
function breakEvenMarks(breakEven: BreakEven | null, last: number, { x, y, words, organisation }: BreakEvenWords): readonly Json[] {
  if (breakEven === null) return [];
  const { month, earliest, latest } = breakEven;
  const from = earliest ?? month;
  const until = latest === null ? words.curve.later(last) : String(latest);
  const tip = tipped([organisation, `${month ?? "–"} (${from ?? "–"} – ${until})`]);
  const range = from === null ? [] : [{ month: from, until: latest ?? last + 0.5, zero: 0, ...tip }];
  const point = month === null ? [] : [{ month, zero: 0, ...tip }];
  const tooltip = tips([words.head.organisation, words.curve.recovered]);
  return [
    {
      data: { values: range },
      mark: { type: "rule", strokeWidth: 3, color: COLOUR.green },
      encoding: { x: x("month"), x2: { field: "until" }, y: y("zero"), tooltip },
    },
    {
      data: { values: point },
      mark: { type: "point", shape: "diamond", size: 130, strokeWidth: 2, stroke: COLOUR.green, fill: COLOUR.green, opacity: 1 },
      encoding: { x: x("month"), y: y("zero"), tooltip },
    },
  ];
}

/** Whole months, at most a dozen. */
function ticks(first: number, last: number, most: number): readonly number[] {
  const step = Math.ceil((last - first + 1) / most);
  const list: number[] = [];
  for (let month = first; month <= last; month += step) list.push(month);
  return list;
}

/** One scale for all, zero in it, with a little air. */
function domainOf(changing: readonly Changing[], scale: number): Json {
  const values = changing.flatMap(({ curve }) => curve.months.flatMap(({ gain }) => [gain.low * scale, gain.high * scale]));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const air = high > low ? 0.06 * (high - low) : 1;
  return [low - air, high + air];
}
