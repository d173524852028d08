/** Usage: simjsPeer.ts <workload file> <replications> <module>. W1 and W2 in sim.js (npm simjs 2.0.3); prints one JSON object. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { cpuSeconds } from "../cpuSeconds.ts";
import type { Tally } from "../workloads/tally.ts";

/** The part of sim.js that is used; the package has no types. */
interface Entity {
  time(): number;
  setTimer(hours: number): Request;
  useFacility(facility: object, hours: number): Request;
}
interface Request {
  done(callback: () => void, context: object): Request;
}
interface SimJs {
  readonly Sim: new () => {
    addEntity(kind: new (...rest: never[]) => Entity & { start(): void }): Entity;
    simulate(hours: number): void;
  };
  readonly Entity: new (...rest: unknown[]) => Entity;
  readonly Facility: new (name: string, discipline: number, servers: number) => object;
  readonly Random: new (seed: number) => { exponential(rate: number): number; random(): number };
}

interface Customer {
  arrival: number;
  enqueued: number;
  hours: number;
  station: number;
}

type Counted = { -readonly [K in keyof Tally]: number };
type Rows = Readonly<Record<string, readonly number[]>>;

main(process.argv[2] ?? "", Number(process.argv[3]), process.argv[4] ?? "simjs");

function main(file: string, replications: number, module: string): void {
  const require = createRequire(import.meta.url);
  // The package is built for pages: it puts itself into `window`.
  Object.assign(globalThis, { window: globalThis });
  require(module);
  const simjs = (globalThis as unknown as { Sim: SimJs }).Sim;
  const rows = read(file);
  replicate(simjs, rows, 0, 0.2);
  const tallies: Tally[] = [];
  const seconds = cpuSeconds(() => {
    for (let replication = 0; replication < replications; replication++) tallies.push(replicate(simjs, rows, replication, 1));
  });
  const { version } = require(`${module}/package.json`) as { version: string };
  process.stdout.write(`${JSON.stringify({ version: `sim.js ${version}`, cpuSeconds: seconds, replications: tallies })}\n`);
}

function read(file: string): Rows {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return Object.fromEntries(
    lines.map((line) => {
      const [name = "", , ...values] = line.split(" ");
      return [name, values.map(Number)];
    }),
  );
}

/** One entity per stream of customers, one facility per station. */
function replicate(simjs: SimJs, rows: Rows, replication: number, part: number): Tally {
  const { perHour = [], entry = [], workHours = [], servers = [1], keys = [], horizonHours = [] } = rows;
  const luck = new simjs.Random(keys[replication * 2] ?? 0);
  const facilities = workHours.map((_, station) => new simjs.Facility(`station ${station}`, 0, servers[0] ?? 1));
  const tally: Counted = { events: 0, journeys: 0, finished: 0, left: 0, visits: 0, waitHoursMean: 0, sojournHoursMean: 0 };
  const onward = routesOf(rows);
  const sim = new simjs.Sim();
  let streams = 0;
  class Source extends simjs.Entity {
    declare stream: number;
    start(): void {
      this.stream = streams++;
      this.setTimer(luck.exponential(perHour[this.stream] ?? NaN)).done(() => this.arrive(), this);
    }
    arrive(): void {
      tally.events++;
      tally.journeys++;
      this.use({ arrival: this.time(), enqueued: 0, hours: 0, station: entry[this.stream] ?? 0 });
      this.setTimer(luck.exponential(perHour[this.stream] ?? NaN)).done(() => this.arrive(), this);
    }
    use(customer: Customer): void {
      customer.enqueued = this.time();
      customer.hours = luck.exponential(1 / (workHours[customer.station] ?? NaN));
      this.useFacility(facilities[customer.station] ?? {}, customer.hours).done(() => this.served(customer), this);
    }
    served(customer: Customer): void {
      tally.events++;
      tally.visits++;
      tally.waitHoursMean += this.time() - customer.enqueued - customer.hours;
      customer.station = onward(customer.station, luck);
      if (customer.station >= 0) return this.use(customer);
      tally.finished++;
      tally.sojournHoursMean += this.time() - customer.arrival;
    }
  }
  for (let stream = 0; stream < perHour.length; stream++) sim.addEntity(Source);
  sim.simulate((horizonHours[0] ?? NaN) * part);
  return {
    ...tally,
    waitHoursMean: tally.waitHoursMean / tally.visits,
    sojournHoursMean: tally.sojournHoursMean / tally.finished,
  };
}

function routesOf({ nextStart = [], nextTo = [], nextShare = [] }: Rows) {
  return (station: number, luck: { random(): number }): number => {
    const last = (nextStart[station + 1] ?? 0) - 1;
    let row = nextStart[station] ?? 0;
    if (row === last) return nextTo[row] ?? -1;
    for (let rest = luck.random() - (nextShare[row] ?? 0); row < last && rest >= 0; rest -= nextShare[row] ?? 0) row++;
    return nextTo[row] ?? -1;
  };
}
