import type { Comparison, Estimate, ScenarioSummary } from "../experiment/result.ts";
import type { Chart, Json } from "./chart.ts";
import { estimateText, scaleOf, unitName } from "./format.ts";
import type { Language } from "./language.ts";
import { baselineFirst, estimateOf, inSentence, labelsOf, leftOut, measureOrPlain } from "./lookup.ts";
import { placeLabels, type Box } from "./placeLabels.ts";
import { textWidth } from "./textWidth.ts";
import { COLOUR, framed, nominal, PIXELS, tabled, TEXT, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";
import { wordsOf } from "./words/words.ts";

const COST = "costPerJourney";
/** Numbers of the axis stand left of the view. */
const SHAPE = {
  page: { width: PIXELS.page - 50, height: 380, label: 200, ticks: 6 },
  phone: { width: PIXELS.phone - 40, height: 300, label: 150, ticks: 4 },
} as const;
/** Room at the edges, as a share of the range. */
const AIR = 0.07;

interface Point {
  readonly scenario: ScenarioSummary;
  readonly outcome: Estimate;
  readonly cost: Estimate;
  readonly onFrontier: boolean;
}

/** The first headline outcome against cost. null: fewer than two organisations have both. */
export function costOutcomeFrontier(comparison: Comparison, language: Language, width: Width = "page"): Chart | null {
  const words = wordsOf(language);
  const measure = outcomeMeasure(comparison);
  const points = measure === null ? [] : pointsOf(comparison, measure);
  if (measure === null || points.length < 2) return null;
  const { name, unit } = measureOrPlain(measure);
  const cost = measureOrPlain(COST);
  const title = finding(points, measure, language);
  const unitText = unitName(unit, language);
  const outcome = unitText === "" ? name[language] : `${name[language]} (${unitText})`;
  const subtitle =
    `${words.frontier.subtitle(outcome, `${lower(cost.name[language])} (€)`)} ${words.replications(comparison.replications)}. ${leftOut(comparison, language)}`.trimEnd();
  const spoken = points.map(({ scenario, outcome: value, cost: price, onFrontier }) =>
    words.frontier.row(inSentence(scenario), estimateText(value, unit, language), estimateText(price, cost.unit, language), onFrontier),
  );
  const description = [`${title}.`, words.frontier.description(name[language]), ...spoken.map((row) => `${row}.`), words.seeTable].join(
    " ",
  );
  return {
    id: "cost-outcome-frontier",
    title,
    subtitle,
    description,
    spec: framed({ title, subtitle, description, language, width }, view(comparison, points, measure, { language, width })),
    table: {
      columns: [
        words.head.organisation,
        words.head.measure,
        words.head.unit,
        words.head.mean,
        words.head.low,
        words.head.high,
        words.head.onFrontier,
      ],
      rows: points.flatMap(({ scenario, outcome, cost: price, onFrontier }) => [
        [
          inSentence(scenario),
          name[language],
          unitName(unit, language),
          ...ends(outcome, scaleOf(unit)),
          onFrontier ? words.head.yes : words.head.no,
        ],
        [
          inSentence(scenario),
          cost.name[language],
          unitName(cost.unit, language),
          ...ends(price, 1),
          onFrontier ? words.head.yes : words.head.no,
        ],
      ]),
    },
  };
}

function outcomeMeasure(comparison: Comparison): string | null {
  const found = comparison.headline.find(({ measure }) => {
    const { direction, unit } = measureOrPlain(measure);
    return direction !== "neither" && unit !== "€" && unit !== "€/month";
  });
  return found?.measure ?? null;
}

function pointsOf(comparison: Comparison, measure: string): readonly Point[] {
  const sign = measureOrPlain(measure).direction === "lower" ? -1 : 1;
  const found = baselineFirst(comparison).flatMap((scenario) => {
    const outcome = estimateOf(scenario, measure);
    const cost = estimateOf(scenario, COST);
    return outcome === null || cost === null ? [] : [{ scenario, outcome, cost }];
  });
  return found.map((point) => ({
    ...point,
    onFrontier: !found.some((other) => {
      const better = sign * (other.outcome.mean - point.outcome.mean);
      const cheaper = point.cost.mean - other.cost.mean;
      return better >= 0 && cheaper >= 0 && better + cheaper > 0;
    }),
  }));
}

function finding(points: readonly Point[], measure: string, language: Language): string {
  const { frontier } = wordsOf(language);
  const { name, unit, direction } = measureOrPlain(measure);
  const sign = direction === "lower" ? -1 : 1;
  const best = [...points].sort((a, b) => sign * (b.outcome.mean - a.outcome.mean) || a.cost.mean - b.cost.mean)[0];
  const cheapest = [...points].sort((a, b) => a.cost.mean - b.cost.mean)[0];
  if (best === undefined || cheapest === undefined) return name[language];
  const price = (point: Point) => estimateText(point.cost, "€", language);
  const opening = frontier.title(name[language], inSentence(best.scenario), estimateText(best.outcome, unit, language), price(best));
  return opening + (cheapest === best ? frontier.alsoCheapest : frontier.cheapest(inSentence(cheapest.scenario), price(cheapest)));
}

interface Setting {
  readonly language: Language;
  readonly width: Width;
}

function view(
  comparison: Comparison,
  points: readonly Point[],
  measure: string,
  { language, width }: Setting,
): { readonly [key: string]: Json } {
  const shape = SHAPE[width];
  const words = wordsOf(language);
  const { name, unit, direction } = measureOrPlain(measure);
  const scale = scaleOf(unit);
  const across = axisOf(
    points.map(({ cost }) => cost),
    1,
    shape.width,
  );
  const upward = axisOf(
    points.map(({ outcome }) => outcome),
    scale,
    shape.height,
  );
  const rows = rowsOf(comparison, points, measure, language);
  const tooltip = tips([words.head.organisation, name[language], measureOrPlain(COST).name[language], words.head.onFrontier]);
  const frontier = rows.filter((row) => row.onFrontier).sort((a, b) => a.cost - b.cost);
  const hints = { higher: `${words.higherIsBetter} ↑`, lower: `${words.lowerIsBetter} ↓`, neither: "" };
  const unitText = unitName(unit, language);
  const x = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain: across.domain, nice: false, zero: false },
    axis: { title: `${measureOrPlain(COST).name[language]}, €: ${words.lowerIsBetter}`, tickCount: shape.ticks, titlePadding: 8 },
  });
  const y = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain: upward.domain, nice: false, zero: false },
    axis: {
      title: [name[language], ...(unitText === "" ? [] : [`, ${unitText}`]), hints[direction] === "" ? "" : `: ${hints[direction]}`].join(
        "",
      ),
      titleAngle: 0,
      titleAlign: "left",
      titleAnchor: "end",
      titleX: -30,
      titleY: -12,
      tickCount: 6,
    },
  });
  return {
    width: shape.width,
    height: shape.height,
    data: { values: rows },
    layer: [
      {
        data: { values: frontier },
        mark: { type: "line", color: COLOUR.blue, strokeDash: [5, 4], strokeWidth: 1.5 },
        encoding: { x: x("cost"), y: y("outcome") },
      },
      { mark: { type: "rule", color: "#999999" }, encoding: { x: x("costLow"), x2: { field: "costHigh" }, y: y("outcome"), tooltip } },
      { mark: { type: "rule", color: "#999999" }, encoding: { x: x("cost"), y: y("outcomeLow"), y2: { field: "outcomeHigh" }, tooltip } },
      ...pointLayers(x, y, tooltip),
      ...labelLayers(named(comparison, points), { across, upward, shape }),
    ],
  };
}

function rowsOf(comparison: Comparison, points: readonly Point[], measure: string, language: Language) {
  const { head } = wordsOf(language);
  const { unit } = measureOrPlain(measure);
  const scale = scaleOf(unit);
  return points.map(({ scenario, outcome, cost, onFrontier }) => ({
    cost: cost.mean,
    costLow: cost.low,
    costHigh: cost.high,
    outcome: outcome.mean * scale,
    outcomeLow: outcome.low * scale,
    outcomeHigh: outcome.high * scale,
    onFrontier,
    baseline: scenario.id === comparison.baseline,
    ...tipped([
      inSentence(scenario),
      estimateText(outcome, unit, language),
      estimateText(cost, "€", language),
      onFrontier ? head.yes : head.no,
    ]),
  }));
}

/** Blue and filled: on the frontier; grey and hollow: not. A diamond: the baseline. */
function pointLayers(x: (field: string) => Json, y: (field: string) => Json, tooltip: Json): readonly Json[] {
  const colour = { condition: { test: "datum.onFrontier", value: COLOUR.blue }, value: COLOUR.grey };
  const fill = { condition: { test: "datum.onFrontier", value: COLOUR.blue }, value: COLOUR.paper };
  const shape = { condition: { test: "datum.baseline", value: "diamond" }, value: "circle" };
  return [
    {
      mark: { type: "point", size: 110, strokeWidth: 2, opacity: 1 },
      encoding: { x: x("cost"), y: y("outcome"), stroke: colour, fill, shape, tooltip },
    },
  ];
}

interface Axis {
  readonly domain: readonly [number, number];
  readonly pixel: (value: number) => number;
}

function axisOf(estimates: readonly Estimate[], scale: number, length: number): Axis {
  const low = Math.min(...estimates.map((estimate) => estimate.low)) * scale;
  const high = Math.max(...estimates.map((estimate) => estimate.high)) * scale;
  const air = high > low ? AIR * (high - low) : 1;
  const domain = [low - air, high + air] as const;
  return { domain, pixel: (value) => ((value * scale - domain[0]) / (domain[1] - domain[0])) * length };
}

/** Names that find a place of their own; of more points those on the frontier and the baseline have one, the pointer says the others. */
const NAMED_MOST = 20;

function named(comparison: Comparison, points: readonly Point[]): readonly Point[] {
  if (points.length <= NAMED_MOST) return points;
  return points.filter(({ scenario, onFrontier }) => onFrontier || scenario.id === comparison.baseline).slice(0, NAMED_MOST);
}

interface At {
  readonly across: Axis;
  readonly upward: Axis;
  readonly shape: (typeof SHAPE)[Width];
}

/** Names beside their points, in places that we have chosen, each on a white ground. */
function labelLayers(points: readonly Point[], at: At): readonly Json[] {
  const labels = labelsOf(
    points.map(({ scenario }) => scenario),
    at.shape.label,
    TEXT,
  );
  const drawn = points.map(({ scenario, outcome, cost }) => ({
    text: labels.get(scenario.id) ?? scenario.id,
    x: at.across.pixel(cost.mean),
    y: at.shape.height - at.upward.pixel(outcome.mean),
  }));
  const obstacles = [
    ...points.flatMap((point, index) => crossOf(point, drawn[index] ?? { x: 0, y: 0 }, at)),
    ...lineOf(drawn.filter((_, index) => points[index]?.onFrontier === true)),
  ];
  const frame = { left: 0, top: 0, right: at.shape.width, bottom: at.shape.height };
  const places = placeLabels(
    drawn.map(({ text, x, y }) => ({ x, y, width: textWidth(text, TEXT) + 2, height: TEXT + 4 })),
    frame,
    obstacles,
  );
  return drawn.flatMap(({ text }, index) => {
    const place = places[index] ?? { x: 0, y: 0 };
    const encoding = { x: { value: place.x }, y: { value: place.y }, text: nominal("text") };
    const data = { values: [{ text }] };
    return [
      { data, mark: { type: "text", stroke: COLOUR.paper, strokeWidth: 4, strokeJoin: "round" }, encoding },
      { data, mark: { type: "text" }, encoding },
    ];
  });
}

function crossOf({ outcome, cost }: Point, { x, y }: Place, at: At): readonly Box[] {
  return [
    { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 },
    { left: at.across.pixel(cost.low), right: at.across.pixel(cost.high), top: y - 1, bottom: y + 1 },
    {
      left: x - 1,
      right: x + 1,
      top: at.shape.height - at.upward.pixel(outcome.high),
      bottom: at.shape.height - at.upward.pixel(outcome.low),
    },
  ];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The frontier as a row of small squares. */
function lineOf(points: readonly Place[]): readonly Box[] {
  const ordered = [...points].sort((a, b) => a.x - b.x);
  return ordered.slice(1).flatMap((to, index) => {
    const from = ordered[index] ?? to;
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) / 4));
    return Array.from({ length: steps }, (_, step) => {
      const x = from.x + ((to.x - from.x) * (step + 0.5)) / steps;
      const y = from.y + ((to.y - from.y) * (step + 0.5)) / steps;
      return { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 };
    });
  });
}

function ends(estimate: Estimate, scale: number): readonly (number | null)[] {
  return [tabled(estimate.mean * scale), tabled(estimate.low * scale), tabled(estimate.high * scale)];
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
