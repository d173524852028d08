/** How fast and how large are replications, and how do they compare with other programs? See bench/README.md. */
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { issuesText } from "../engine/base/issueText.ts";
import { widenInlining } from "../engine/host/inlining.ts";
import { seedKey } from "../engine/random/seedKey.ts";
import { prepare } from "../engine/study.ts";
import { measureRounds, type Outcome } from "./benchmark.ts";
import { benchmarks, FULL, type Workload } from "./benchmarks.ts";
import { goals, goalText, type Measured } from "./goals.ts";
import { machine, type Machine } from "./machine.ts";
import { openJourneyBenchmark } from "./openJourney.ts";
import { outcomeText } from "./outcomeText.ts";
import { disagreements } from "./peers/agreement.ts";
import { findPeers } from "./peers/findPeers.ts";
import { writeWorkloads, type Setting } from "./peers/measurement.ts";
import { interleaved, type Timing } from "./peers/rounds.ts";
import { gains, measurePrecision, precisionText, type PairCounts } from "./precision.ts";
import { allSeries, giant, measureScale, scaleText } from "./scale.ts";
import { measureStartUp } from "./startUp.ts";
import { measureThreads, threadText } from "./threads.ts";
import { timingText } from "./timingText.ts";
import { workload, WORKLOADS } from "./workloads/workloads.ts";

const SCENARIO = "scenarios/saas/functional-silos.yaml";
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const HISTORY = fileURLToPath(new URL("history.jsonl", import.meta.url));
const SEED = "bench";

/** How long a run is. Quick: to see that all is alive; its numbers are no measurement. */
interface Length {
  readonly rounds: number;
  readonly peerRounds: number;
  readonly part: number;
  readonly pairs: PairCounts;
  readonly threads: { readonly replications: number; readonly times: number };
  readonly scale: {
    readonly customers: number;
    readonly peopleMost: number;
    readonly giantCustomers: number;
  };
}

const WHOLE: Length = {
  rounds: 7,
  peerRounds: 5,
  part: 1,
  pairs: { weft: 6, simpy: 2, cpp: 200 },
  threads: { replications: 40, times: 5 },
  scale: { customers: 50_000, peopleMost: 100_000, giantCustomers: 10_000_000 },
};
const QUICK: Length = {
  rounds: 2,
  peerRounds: 1,
  part: 0.25,
  pairs: { weft: 2, simpy: 1, cpp: 60 },
  threads: { replications: 10, times: 1 },
  scale: { customers: 20_000, peopleMost: 10_000, giantCustomers: 200_000 },
};

await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<void> {
  widenInlining();
  const where = machine();
  note(`${where.processor}, ${where.cores} cores, load ${where.load}, Node ${where.node}, commit ${where.commit}`);
  const length = words.includes("--quick") ? QUICK : WHOLE;
  const [file = SCENARIO] = words.filter((word) => !word.startsWith("--"));
  if (file === "scale") return scale(length, where);
  const prepared = prepare(file, read);
  if (prepared.kind === "issues") {
    note(issuesText(prepared.issues));
    process.exitCode = 2;
    return;
  }
  const { id, compiled } = prepared.value;
  await everything({ id, compiled, seedKey: seedKey(SEED) }, length, where, file);
}

function scale({ scale: size }: Length, where: Machine): void {
  const series = [...allSeries(size.customers, size.peopleMost), giant(size.peopleMost, size.giantCustomers)];
  const found = measureScale(series, (one) => say(scaleText(one)));
  keep({ ...where, scale: found });
}

async function everything(work: Workload, length: Length, where: Machine, file: string): Promise<void> {
  // By the clock, so first: what follows would be the load that disturbs it.
  const threads = await measureThreads(work, length.threads);
  say(threadText(threads));
  const outcomes = ownBenchmarks(work, length);
  say(outcomeText(outcomes));
  const folder = mkdtempSync(join(madeFolder(), "peers-"));
  const setting: Setting = { size: "full", seed: SEED, folder, part: length.part };
  const { implementations, skipped } = findPeers(folder);
  skipped.forEach(note);
  writeWorkloads(WORKLOADS, setting);
  const timings = interleaved(implementations, WORKLOADS, setting, length.peerRounds);
  say(timingText(timings));
  const faults = WORKLOADS.flatMap((id) => disagreements(timings.filter(({ workload: own }) => own === id)));
  faults.forEach((fault) => note(`DISAGREES: ${fault}`));
  if (faults.length > 0) process.exitCode = 1;
  const measured: Measured = {
    timings,
    openJourneys: outcomes.filter(({ unit }) => unit === "bytes/journey"),
    gains: gains(measurePrecision(implementations, setting, length.pairs)),
    threads,
    startUp: measureStartUp(ROOT, SCENARIO),
  };
  say(precisionText(measured.gains));
  const list = goals(measured);
  say(goalText(list));
  note(`load at the end ${machine().load}`);
  keep({ ...where, file, outcomes, timings: timings.map(shortened), goals: list });
}

/** The benchmarks that need no other program. */
function ownBenchmarks(work: Workload, { rounds }: Length): readonly Outcome[] {
  const { model } = workload("organisation", "full");
  const list = [...benchmarks(work, FULL), openJourneyBenchmark({ id: "organisation", model, seedKey: work.seedKey })];
  // The first round compiles the code and is thrown away.
  measureRounds(list, 1);
  return measureRounds(list, rounds);
}

/** Ignored by git, and inside the repository so that what is built there finds its packages. */
function madeFolder(): string {
  const folder = join(ROOT, "out", "bench");
  mkdirSync(folder, { recursive: true });
  return folder;
}

function shortened({ replications, ...timing }: Timing) {
  return { ...timing, replications: replications.length };
}

function keep(line: object): void {
  appendFileSync(HISTORY, `${JSON.stringify({ when: new Date().toISOString(), ...line })}\n`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
