import { exp, log } from "../base/elementary.ts";
import type { Key } from "../random/seedKey.ts";
import { uniform } from "../random/threefry.ts";
import type { Default } from "../scenario/defaults/catalogue.ts";
import { merged, type Tree } from "./arm.ts";

/** An assumption that worlds differ in. */
export interface Assumption {
  /** Where a scenario file states it. */
  readonly path: string;
  readonly low: number;
  readonly high: number;
  /** Unit as written behind the number; empty: none. */
  readonly unit: string;
  /** Steps in factors where the range spans a factor of ten or more. */
  readonly scale: "linear" | "log";
  readonly whole: boolean;
}

/** One point of the space of assumptions. */
export interface World {
  /** In the order of the assumptions, each in its unit. */
  readonly values: readonly number[];
  /** What a scenario file writes to live in this world. */
  readonly over: Tree;
}

/** Sections that a world may change: how the company works, not what the study counts or how long it looks. */
const SECTIONS =
  /^(?:vocabulary|links|links\.strength|handoff|coordination|fabric\.information|service|retention)\.\w+$|^agendas\.floor$|^operations\.(?:saturation|findable|dark)$/;
const WHOLE: ReadonlySet<string> = new Set(["links.reach", "service.attempts"]);
/** Ours: from a factor of ten on, halving and doubling are equally far. */
const LOG_FROM = 10;

/** Every default of the catalogue with a sweep range that can be read as two numbers. */
export function assumptions(catalogue: readonly Default[]): readonly Assumption[] {
  return catalogue.flatMap(({ path, preset: { written, sweep } }): Assumption[] => {
    const range = SECTIONS.test(path) ? rangeOf(sweep, written) : null;
    if (range === null) return [];
    const scale = range.low > 0 && range.high / range.low >= LOG_FROM && !WHOLE.has(path) ? "log" : "linear";
    return [{ path, ...range, scale, whole: WHOLE.has(path) }];
  });
}

const RANGE = /^(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)(?: (\S.*))?$/;
const FACTORS = /^×(\d+(?:\.\d+)?) to ×(\d+(?:\.\d+)?)$/;

/** "0.1 to 1.6 %" as it stands, "×1 to ×4" times the default; null: neither. */
function rangeOf(sweep: string, written: string): Pick<Assumption, "low" | "high" | "unit"> | null {
  const [, low, high, unit = ""] = RANGE.exec(sweep) ?? [];
  if (low !== undefined && high !== undefined) return { low: Number(low), high: Number(high), unit };
  const [, least, most] = FACTORS.exec(sweep) ?? [];
  const [, number, of = ""] = /^(\d+(?:\.\d+)?)(?: (\S.*))?$/.exec(written) ?? [];
  if (least === undefined || most === undefined || number === undefined) return null;
  return { low: Number(least) * Number(number), high: Number(most) * Number(number), unit: of };
}

/**
 * A Latin hypercube: of every assumption each of `count` equal slices of its range is met once.
 * Keyed: the same key gives the same worlds, and a coordinate depends on its assumption alone.
 *
 * Source: McKay, Beckman & Conover 1979, Technometrics 21(2) 239–245.
 */
export function worlds(all: readonly Assumption[], count: number, key: Key): readonly World[] {
  const columns = all.map((_, column) => {
    const order = Array.from({ length: count }, (_unused, at) => at).sort(
      (one, other) => uniform(key[0], key[1], 2 * column, one) - uniform(key[0], key[1], 2 * column, other) || one - other,
    );
    return order.map((slice, at) => (slice + uniform(key[0], key[1], 2 * column + 1, at)) / count);
  });
  return Array.from({ length: count }, (_, at) =>
    world(
      all,
      all.map((_unused, column) => columns[column]?.[at] ?? 0.5),
    ),
  );
}

function world(all: readonly Assumption[], coordinates: readonly number[]): World {
  const values = feasible(
    all,
    all.map((assumption, at) => valueAt(assumption, coordinates[at] ?? 0.5)),
  );
  return { values, over: all.reduce((tree, assumption, at) => merged(tree, nested(assumption, values[at] ?? 0)), {} as Tree) };
}

function valueAt({ low, high, scale, whole }: Assumption, coordinate: number): number {
  if (whole) return Math.min(high, low + Math.floor(coordinate * (high - low + 1)));
  const value = scale === "log" ? low * exp(coordinate * log(high / low)) : low + coordinate * (high - low);
  return Number(value.toPrecision(4));
}

/** After a failure at most everything goes back or comes again: where both shares add up to more, they shrink in proportion. */
function feasible(all: readonly Assumption[], values: readonly number[]): readonly number[] {
  const places = ["service.return", "service.repeat"].map((path) => all.findIndex((assumption) => assumption.path === path));
  const sum = places.reduce((total, at) => total + (values[at] ?? 0), 0);
  if (sum <= 100) return values;
  return values.map((value, at) => (places.includes(at) ? Math.floor((value / sum) * 10_000) / 100 : value));
}

function nested({ path, unit }: Assumption, value: number): Tree {
  const written = unit === "" ? value : `${value} ${unit}`;
  return path.split(".").reduceRight<Tree | string | number>((tree, name) => ({ [name]: tree }), written) as Tree;
}
