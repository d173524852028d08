/** Usage: scalePeer.ts <JSON of an OrganisationSize> <replications> <all|present>. Runs W3 in that size and prints one JSON object. */
import { widenInlining } from "../engine/host/inlining.ts";
import { replicate, SAMPLES, type Run, type Workspace } from "../engine/kernel/replicate.ts";
import { seedKey, type Key } from "../engine/random/seedKey.ts";
import { collect, cpuSeconds } from "./cpuSeconds.ts";
import type { ScalePoint } from "./scalePoint.ts";
import { organisationWorkload, type OrganisationSize } from "./workloads/organisation.ts";
import { tally } from "./workloads/tally.ts";

const WARMING_SECONDS = 1;

main(process.argv[2] ?? "{}", Number(process.argv[3]), process.argv[4] === "present" ? "present" : "all");

function main(text: string, replications: number, keep: "all" | "present"): void {
  widenInlining();
  const key = seedKey("bench");
  const size = JSON.parse(text) as OrganisationSize;
  let model = organisationWorkload(size).model;
  const buildSeconds = cpuSeconds(() => void ({ model } = organisationWorkload(size)));
  const workspace: Workspace = { world: null };
  const sum = { events: 0, visits: 0, customers: 0, seconds: 0, openAtEnd: 0, mostOpen: 0 };
  collect();
  warm(key, keep);
  for (let replication = 0; replication < replications; replication++) {
    const before = process.cpuUsage();
    const run = replicate(model, { seedKey: key, replication, keep }, workspace);
    const { user, system } = process.cpuUsage(before);
    const { events, visits, customers } = keep === "all" ? recorded(run) : counted(run);
    sum.seconds += (user + system) / 1e6;
    sum.events += events;
    sum.visits += visits;
    sum.customers += customers;
    sum.openAtEnd = run.world.cases.open;
    sum.mostOpen = Math.max(sum.mostOpen, run.world.cases.count);
  }
  const point: ScalePoint = {
    ...sum,
    visits: keep === "all" ? sum.visits : null,
    people: model.people.count,
    pools: model.pools.count,
    routeRows: model.routes.hops.length,
    buildSeconds,
    // Node counts kibibytes.
    memoryBytes: process.resourceUsage().maxRSS * 1024,
  };
  process.stdout.write(`${JSON.stringify(point)}\n`);
}

function recorded(run: Run) {
  const { events, visits, journeys } = tally(run);
  return { events, visits, customers: journeys };
}

/** What a run that keeps no tables still knows. */
function counted({ world, events }: Run) {
  const { ended, cases } = world;
  return { events: events - SAMPLES, visits: 0, customers: ended.reduce((sum, count) => sum + count, cases.open) };
}

/** The same code in a small size, after the collection that drops what was compiled, so that compiling is not measured. */
function warm(seedKey: Key, keep: "all" | "present"): void {
  const { model } = organisationWorkload({ horizonHours: 60 });
  for (let seconds = 0; seconds < WARMING_SECONDS;) seconds += cpuSeconds(() => replicate(model, { seedKey, replication: 0, keep }));
}
