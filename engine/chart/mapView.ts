import type { Json } from "./chart.ts";
import { formatMeasure, formatNumber, scaleOf } from "./format.ts";
import { shorten, visible } from "./labels.ts";
import type { Language } from "./language.ts";
import { placesOfPeople, type Cluster, type DrawnStructure, type MapLayout, type Place } from "./mapLayout.ts";
import { placeBoxes, type Box } from "./placeLabels.ts";
import { shade } from "./shade.ts";
import { textWidth } from "./textWidth.ts";
import { COLOUR, given, nominal, pixels, PIXELS, SMALL, TEXT, type Width } from "./theme.ts";
import { tipped, tips } from "./tips.ts";

export interface OrganisationDrawing {
  readonly title: string;
  readonly note: string;
  readonly structure: DrawnStructure;
  /** By person; null: not measured. */
  readonly loads: readonly (number | null)[];
  /** Who and where, by person, as the pointer shows it before the load. */
  readonly people: readonly (readonly string[])[];
}

export interface MapWords {
  readonly legend: string;
  readonly across: string;
  readonly inside: string;
  readonly unit: "h" | "share";
  readonly language: Language;
  readonly width: Width;
  /** Names of what the pointer shows of a person, the load last; and of a bundle of links. */
  readonly tips: { readonly person: readonly string[]; readonly bundle: readonly string[] };
  /** Width of one map [px] at most; default: of one among several. */
  readonly largest?: number;
}

const BETWEEN = 15;
const HEAD = 40;
const LARGEST_MAP = 320;
const COLUMNS: Readonly<Record<Width, number>> = { page: 3, phone: 1 };
const LABEL_ROOM = 18;
const LEGEND = 34;
const LEGEND_LINE = 18;
const LONGEST_NAME = 100;
/** More lines than this on one map are a blot: functions are then joined by one line as wide as they have links. */
const MOST_LINES = 1500;
const WIDEST_BUNDLE = 9;
/** Diameter of a dot [px]. */
const LARGEST_DOT = 12;
/** People are two units apart in a sunflower of Vogel, near enough; this much of it is dot. */
const DOT_SHARE = 1.45;

/** Small maps side by side, all in one view, with one legend. */
export function mapView(
  drawings: readonly OrganisationDrawing[],
  layout: MapLayout,
  words: MapWords,
): { readonly body: { readonly [key: string]: Json }; readonly bundled: boolean } {
  const whole = PIXELS[words.width];
  const columns = Math.min(COLUMNS[words.width], drawings.length);
  const width = (whole - BETWEEN * (columns - 1)) / columns;
  const size = Math.min(width, words.largest ?? LARGEST_MAP);
  const rowHeight = HEAD + size + BETWEEN;
  const above = rowHeight * Math.ceil(drawings.length / columns);
  const most = Math.max(0, ...drawings.flatMap(({ loads }) => loads.map((load) => load ?? 0)));
  const scale = (size / 2 - LABEL_ROOM) / layout.reach;
  const maps = drawings.map((drawing, index) => {
    const left = (index % columns) * (width + BETWEEN);
    const top = Math.floor(index / columns) * rowHeight;
    return oneMap(drawing, layout, { left, top, width, size, scale, most, words });
  });
  const layers = {
    lines: maps.flatMap((map) => map.lines),
    bundles: maps.flatMap((map) => map.bundles),
    dots: maps.flatMap((map) => map.dots),
    words: maps.flatMap((map) => map.words),
  };
  const legend = legendOf({ top: above + LEGEND / 2, dot: dotOf(scale), most, words, whole });
  const height = above + legend.height;
  return {
    bundled: layers.bundles.length > 0,
    body: {
      width: whole,
      height,
      layer: [
        ...layers.lines,
        ...legend.lines,
        ruleLayer(layers.bundles, { whole, height, tooltip: tips(words.tips.bundle) }),
        dotLayer(layers.dots, { whole, height, tooltip: tips(words.tips.person) }),
        dotLayer(legend.dots, { whole, height }),
        ...textLayers([...layers.words, ...legend.words], { whole, height }),
      ],
    },
  };
}

type Datum = { readonly [key: string]: Json };

interface MapParts {
  readonly lines: readonly Json[];
  readonly bundles: readonly Datum[];
  readonly dots: readonly Datum[];
  readonly words: readonly Datum[];
}

interface MapFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly size: number;
  /** Pixels per unit of the layout. */
  readonly scale: number;
  readonly most: number;
  readonly words: MapWords;
}

function oneMap(drawing: OrganisationDrawing, layout: MapLayout, frame: MapFrame): MapParts {
  const { structure, loads } = drawing;
  const at = ({ x, y }: Place): Place => ({
    x: rounded(frame.left + frame.width / 2 + x * frame.scale),
    y: rounded(frame.top + HEAD + frame.size / 2 + y * frame.scale),
  });
  const places = placesOfPeople(structure, layout).map(at);
  const bundled = structure.links.length > MOST_LINES;
  const highest = loads.reduce<number>((best, load, index) => ((load ?? -1) > (loads[best] ?? -1) ? index : best), 0);
  const dot = dotOf(frame.scale);
  const value = highestWord(places[highest], loads[highest] ?? null, { dot, frame });
  const dots = places.map((place, index) => {
    const load = loads[index] ?? null;
    const text = load === null ? "–" : formatMeasure(load, frame.words.unit, frame.words.language);
    const tip = tipped([...(drawing.people[index] ?? []), text]);
    return { ...dotDatum(place, load, { dot, most: frame.most, ringed: index === highest }), ...tip };
  });
  const present = layout.clusters.filter(({ department }) => structure.people.some((person) => person.department === department));
  return {
    lines: bundled ? [] : linkLines(structure, places),
    bundles: bundled
      ? bundlesOf(structure, new Map(present.map((cluster) => [cluster.department, at(cluster)])), frame.words.language)
      : [],
    dots,
    words: [
      ...clusterWords(present, at, { frame, taken: value.map(boxOf) }),
      ...value,
      { x: frame.left, y: frame.top + 8, text: drawing.title, align: "left", weight: "bold", ink: COLOUR.ink },
      {
        x: frame.left,
        y: frame.top + 24,
        text: shorten(drawing.note, frame.width, SMALL),
        align: "left",
        weight: "normal",
        ink: "#555555",
      },
    ],
  };
}

function dotOf(scale: number): number {
  return Math.min(LARGEST_DOT, DOT_SHARE * scale);
}

/** Load as colour and size; hollow: not measured. */
function dotDatum(
  place: Place,
  load: number | null,
  how: { readonly dot: number; readonly most: number; readonly ringed: boolean },
): Datum {
  const share = load === null || how.most <= 0 ? 0 : Math.max(0, load) / how.most;
  return {
    x: place.x,
    y: place.y,
    // Area between 45 % and all of the largest dot.
    area: rounded(how.dot * how.dot * (0.45 + 0.55 * share)),
    fill: load === null ? COLOUR.paper : shade("vermilion", share),
    ring: how.ringed && load !== null && load > 0 ? COLOUR.ink : "#8a8a8a",
    thick: how.ringed && load !== null && load > 0 ? 2 : 0.7,
  };
}

function highestWord(
  place: Place | undefined,
  load: number | null,
  { dot, frame }: { readonly dot: number; readonly frame: MapFrame },
): readonly (Datum & Place & { readonly text: string; readonly align: "left" | "right" })[] {
  if (place === undefined || load === null || load <= 0) return [];
  const text = formatMeasure(load, frame.words.unit, frame.words.language);
  const away = dot / 2 + 4;
  const fits = place.x + away + textWidth(text, TEXT, "bold") <= frame.left + frame.width;
  return [{ x: fits ? place.x + away : place.x - away, y: place.y, text, align: fits ? "left" : "right", weight: "bold", ink: COLOUR.ink }];
}

/** Room that a bold word beside its place takes. */
function boxOf({ x, y, text, align }: Place & { readonly text: string; readonly align: "left" | "right" }): Box {
  const width = textWidth(text, TEXT, "bold");
  const left = align === "left" ? x : x - width;
  return { left, right: left + width, top: y - TEXT / 2, bottom: y + TEXT / 2 };
}

/** Names of functions above or below their people, where they cover least. */
function clusterWords(
  clusters: readonly Cluster[],
  at: (place: Place) => Place,
  { frame, taken }: { readonly frame: MapFrame; readonly taken: readonly Box[] },
): readonly Datum[] {
  const height = SMALL + 2;
  const texts = clusters.map(({ department }) => shorten(visible(department), LONGEST_NAME, SMALL));
  const choices = clusters.map((cluster, index): readonly [Box, ...Box[]] => {
    const centre = at(cluster);
    const width = textWidth(texts[index] ?? "", SMALL) + 4;
    const away = cluster.radius * frame.scale + 8;
    const box = (y: number, shift: number): Box => {
      const left = Math.min(frame.left + frame.width - width, Math.max(frame.left, centre.x - width / 2 + shift));
      return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
    };
    const outward = (Math.sign(cluster.x) * width) / 3;
    const above = [box(centre.y - away, 0), box(centre.y - away, outward)] as const;
    const below = [box(centre.y + away, 0), box(centre.y + away, outward)] as const;
    return cluster.y < 0 ? [...above, ...below] : [...below, ...above];
  });
  const bounds = {
    left: frame.left,
    right: frame.left + frame.width,
    top: frame.top + HEAD - 4,
    bottom: frame.top + HEAD + frame.size + 4,
  };
  const people = clusters.map((cluster): Box => {
    const { x, y } = at(cluster);
    const half = 0.9 * cluster.radius * frame.scale;
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  });
  const placed = placeBoxes([...taken.map((box): readonly [Box] => [box]), ...choices], bounds, people).slice(taken.length);
  return placed.map((box, index) => ({
    x: rounded((box.left + box.right) / 2),
    y: rounded((box.top + box.bottom) / 2),
    text: texts[index] ?? "",
    align: "center",
    weight: "normal",
    ink: "#555555",
  }));
}

/** Links a symbol: a map of hundreds of links stays small and quick, and lines of different symbols add up to darker places. */
const LINKS_A_SYMBOL = 6;

function linkLines({ people, links }: DrawnStructure, places: readonly Place[]): readonly Json[] {
  const inside: string[] = [];
  const across: string[] = [];
  for (const { from, to } of links) {
    const [a, b] = [places[from], places[to]];
    if (a === undefined || b === undefined) continue;
    const path = `M${a.x},${a.y}L${b.x},${b.y}`;
    (people[from]?.department === people[to]?.department ? inside : across).push(path);
  }
  return [
    lineLayer(inside, { stroke: "#8a8a8a", strokeWidth: 0.8, strokeOpacity: Math.max(0.35, faintness(inside.length)) }),
    lineLayer(across, { stroke: COLOUR.blue, strokeWidth: 1, strokeOpacity: faintness(across.length) }),
  ].flatMap((layer) => layer ?? []);
}

/** The more lines, the fainter each. */
function faintness(count: number): number {
  return rounded(Math.min(0.7, Math.max(0.2, 60 / Math.max(1, count))));
}

/** A symbol of size 4 is drawn in pixels; paths begin at the corner of the view. Neighbours in the list go to different symbols. */
function lineLayer(paths: readonly string[], look: { readonly [key: string]: Json }): Json | null {
  if (paths.length === 0) return null;
  const symbols = Math.ceil(paths.length / LINKS_A_SYMBOL);
  const values = Array.from({ length: symbols }, (_, symbol) => ({
    path: paths.filter((_path, index) => index % symbols === symbol).join(""),
  }));
  return {
    data: { values },
    mark: { type: "point", size: 4, filled: false, opacity: 1, ...look },
    encoding: { x: { value: 0 }, y: { value: 0 }, shape: { field: "path", type: "nominal", scale: null } },
  };
}

function bundlesOf({ people, links }: DrawnStructure, centres: ReadonlyMap<string, Place>, language: Language): readonly Datum[] {
  const counts = new Map<string, { readonly from: string; readonly to: string; readonly count: number }>();
  for (const link of links) {
    const [from = "", to = ""] = [people[link.from]?.department ?? "", people[link.to]?.department ?? ""].sort((a, b) => (a < b ? -1 : 1));
    const key = JSON.stringify([from, to]);
    if (from !== to) counts.set(key, { from, to, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const most = Math.max(1, ...[...counts.values()].map(({ count }) => count));
  return [...counts.values()].flatMap(({ from, to, count }) => {
    const [a, b] = [centres.get(from), centres.get(to)];
    return a === undefined || b === undefined
      ? []
      : [
          {
            x: a.x,
            y: a.y,
            x2: b.x,
            y2: b.y,
            wide: rounded(Math.max(0.8, (WIDEST_BUNDLE * count) / most)),
            ...tipped([`${visible(from)} – ${visible(to)}`, formatNumber(count, language, 0)]),
          },
        ];
  });
}

interface Layer {
  readonly whole: number;
  readonly height: number;
  readonly tooltip?: Json;
}

function ruleLayer(values: readonly Datum[], { whole, height, tooltip }: Layer): Json {
  return {
    data: { values },
    mark: { type: "rule", color: COLOUR.blue, opacity: 0.4, strokeCap: "round" },
    encoding: {
      x: pixels("x", whole),
      x2: { field: "x2" },
      y: pixels("y", height),
      y2: { field: "y2" },
      strokeWidth: { field: "wide", type: "quantitative", scale: null },
      ...(tooltip === undefined ? {} : { tooltip }),
    },
  };
}

function dotLayer(values: readonly Datum[], { whole, height, tooltip }: Layer): Json {
  return {
    data: { values },
    mark: { type: "point", opacity: 1 },
    encoding: {
      x: pixels("x", whole),
      y: pixels("y", height),
      size: { field: "area", type: "quantitative", scale: null },
      fill: given("fill"),
      stroke: given("ring"),
      strokeWidth: { field: "thick", type: "quantitative", scale: null },
      ...(tooltip === undefined ? {} : { tooltip }),
    },
  };
}

/** One pair of layers a kind of text: alignment and weight are not channels. White first, so that lines do not run through. */
function textLayers(values: readonly Datum[], { whole, height }: Layer): readonly Json[] {
  return ["left", "center", "right"].flatMap((align) =>
    ["normal", "bold"].flatMap((fontWeight) => {
      const drawn = values.filter((value) => value["align"] === align && value["weight"] === fontWeight);
      if (drawn.length === 0) return [];
      const data = { values: drawn };
      const encoding = { x: pixels("x", whole), y: pixels("y", height), text: nominal("text") };
      const look = { type: "text", align, fontWeight, fontSize: fontWeight === "bold" ? TEXT : SMALL };
      return [
        { data, mark: { ...look, stroke: COLOUR.paper, strokeWidth: 3.5, strokeJoin: "round" }, encoding },
        { data, mark: look, encoding: { ...encoding, color: given("ink") } },
      ];
    }),
  );
}

interface LegendPlace {
  readonly top: number;
  readonly dot: number;
  readonly most: number;
  readonly words: MapWords;
  readonly whole: number;
}

/** What sizes and colours mean, on as many lines as there is room for. */
function legendOf({ top, dot, most, words, whole }: LegendPlace): MapParts & { readonly height: number } {
  let [x, y] = [0, top];
  /** Left end of the next entry. */
  const place = (width: number): number => {
    if (x > 0 && x + width > whole) [x, y] = [0, y + LEGEND_LINE];
    const left = x;
    x += width;
    return left;
  };
  const plain = (left: number, text: string): Datum => ({ x: left, y, text, align: "left", weight: "normal", ink: "#555555" });
  const steps = most > 0 ? [0, most / 2, most] : [0];
  const dots: Datum[] = [];
  const labels: Datum[] = [plain(place(textWidth(words.legend, SMALL) + 14), words.legend)];
  for (const load of steps) {
    const text = formatNumber(load * scaleOf(words.unit), words.language, load * scaleOf(words.unit) >= 10 ? 0 : undefined);
    const left = place(dot + 4 + textWidth(text, SMALL) + 14);
    dots.push(dotDatum({ x: left + dot / 2, y }, load, { dot, most, ringed: false }));
    labels.push(plain(left + dot + 4, text));
  }
  const samples = [
    { text: words.across, look: { stroke: COLOUR.blue, strokeWidth: 1.5 } },
    { text: words.inside, look: { stroke: "#9a9a9a", strokeWidth: 1.5 } },
  ];
  x += 16;
  const lines = samples.flatMap(({ text, look }) => {
    const left = place(27 + textWidth(text, SMALL) + 18);
    labels.push(plain(left + 27, text));
    return lineLayer([`M${rounded(left)},${y}L${rounded(left + 22)},${y}`], look) ?? [];
  });
  return { lines, bundles: [], dots, words: labels, height: LEGEND + y - top };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
