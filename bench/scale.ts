import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { figure } from "./figure.ts";
import type { ScalePoint } from "./scalePoint.ts";
import { textTable } from "./textTable.ts";
import type { OrganisationSize } from "./workloads/organisation.ts";

const PEER = fileURLToPath(new URL("scalePeer.ts", import.meta.url));
/** Of heap for one process; columns lie outside the heap. */
const HEAP_MEGABYTES = 8192;

/** A series in which one thing grows. */
export interface Series {
  readonly what: string;
  /** What it is that grows; NaN where that is not told by the point. */
  readonly size: (point: ScalePoint) => number;
  readonly points: readonly { readonly size: OrganisationSize; readonly replications: number }[];
  /** What replications keep; default "all". */
  readonly keep?: "all" | "present";
}

export interface SeriesFound {
  readonly what: string;
  /** Exponent b of cost of an event ∝ size^b, from the first point to the last. */
  readonly growth: number;
  readonly found: readonly ScalePoint[];
}

/** Customers an hour of one person in W3, at its load. */
const CUSTOMERS_PER_PERSON_HOUR = 0.138;
/** Hours in which the organisation fills: journeys take about thirty. */
const FILLING_HOURS = 30;

/** Sizes for `customers` customers a point, more where the organisation would not fill in that time. */
export function allSeries(customers: number, peopleMost: number): readonly Series[] {
  const people = [100, 1000, 10_000, 100_000].filter((count) => count <= peopleMost);
  const point = (count: number, size: Omit<OrganisationSize, "horizonHours">, fill = FILLING_HOURS) => ({
    size: { horizonHours: Math.max(fill, customers / (count * CUSTOMERS_PER_PERSON_HOUR)), ...size },
    replications: 1,
  });
  const few = (count: number) =>
    count < 1000 ? { slots: 1, peopleOfTeam: Math.round(count / 8) } : { slots: 5, peopleOfTeam: Math.round(count / 40) };
  const size = ({ people: count }: ScalePoint) => count;
  return [
    { what: "people, in 8 to 40 teams", size, points: people.map((count) => point(count, few(count))) },
    {
      what: "people, in teams of 25",
      size,
      // The table of paths has a row for each person and team: 100,000 people would need 400 million of them.
      points: people
        .filter((count) => count <= 10_000)
        .map((count) => point(count, { slots: Math.max(1, Math.round(count / 200)), peopleOfTeam: 25 })),
    },
    {
      what: "people who may differ in speed, at a load of .7",
      size,
      points: people.map((count) => point(count, { ...few(count), unequal: true, load: 0.7 })),
    },
    {
      what: "hours of a ticket, so open journeys",
      size: ({ mostOpen }) => mostOpen,
      points: [1, 10, 100, 1000].map((ticketHours) => point(1000, { ticketHours, linksOfPerson: 0 }, ticketHours * 12)),
    },
    {
      what: "links that a person begins",
      size: () => NaN,
      points: [0, 2, 10, 50, 250].map((linksOfPerson) => point(1000, { linksOfPerson })),
    },
    { what: "load", size: () => NaN, points: [0.5, 0.8, 0.92, 1.1].map((load) => point(1000, { load })) },
  ];
}

/** The goal: 100,000 people and ten million customers, in one replication, with its audit. Nothing is kept of what has passed but counts and hours. */
export function giant(people: number, customers: number): Series {
  const horizonHours = customers / (people * CUSTOMERS_PER_PERSON_HOUR);
  return {
    size: ({ people: count }) => count,
    what: `${people} people and ${customers} customers in one replication, nothing recorded but totals`,
    points: [{ size: { horizonHours, slots: 5, peopleOfTeam: people / 40 }, replications: 1 }],
    keep: "present",
  };
}

/** Runs each point in a process of its own, so that the memory is that of the point. */
export function measureScale(series: readonly Series[], onFound: (found: SeriesFound) => void): readonly SeriesFound[] {
  return series.map(({ what, points, size, keep = "all" }) => {
    const found = points.map((point) => measurePoint(point.size, point.replications, keep));
    const one = { what, growth: growth(found, size), found };
    onFound(one);
    return one;
  });
}

function measurePoint(size: OrganisationSize, replications: number, keep: "all" | "present"): ScalePoint {
  const flags = ["--expose-gc", `--max-old-space-size=${HEAP_MEGABYTES}`, "--import", "tsx"];
  const text = execFileSync(process.execPath, [...flags, PEER, JSON.stringify(size), String(replications), keep], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(text) as ScalePoint;
}

export function scaleText({ what, growth: exponent, found }: SeriesFound): string {
  const head = [
    what,
    "people",
    "pools",
    "rows of paths",
    "most open",
    "customers",
    "events",
    "ns/event",
    "CPU s",
    "build s",
    "memory MB",
    "bytes/visit",
  ];
  const rows = found.map((point) => [
    "",
    String(point.people),
    String(point.pools),
    String(point.routeRows),
    String(point.mostOpen),
    String(point.customers),
    String(point.events),
    ((point.seconds * 1e9) / point.events).toFixed(0),
    figure(point.seconds),
    figure(point.buildSeconds),
    (point.memoryBytes / 1e6).toFixed(0),
    point.visits === null ? "–" : (point.memoryBytes / point.visits).toFixed(0),
  ]);
  const table = textTable([head, ...rows]);
  return Number.isFinite(exponent) ? `${table}\nfrom the first to the last an event costs size^${exponent.toFixed(2)}` : table;
}

/**
 * How fast the cost of an event grows: the exponent b of cost ∝ size^b between the first and the last point. 0: not at
 * all.
 */
export function growth(found: readonly ScalePoint[], size: (point: ScalePoint) => number): number {
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined || first === last) return NaN;
  const cost = (point: ScalePoint) => point.seconds / point.events;
  return Math.log(cost(last) / cost(first)) / Math.log(size(last) / size(first));
}
