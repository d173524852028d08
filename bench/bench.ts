/** How fast and how large is a replication of the shipped baseline? See bench/README.md. */
import { appendFileSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { issuesText } from "../engine/base/issueText.ts";
import { seedKey } from "../engine/random/seedKey.ts";
import { prepare } from "../engine/study.ts";
import { measureRounds } from "./benchmark.ts";
import { benchmarks, FULL } from "./benchmarks.ts";
import { machine } from "./machine.ts";
import { outcomeText } from "./outcomeText.ts";

const ROUNDS = 7;
const SCENARIO = "scenarios/saas/functional-silos.yaml";
const HISTORY = fileURLToPath(new URL("history.jsonl", import.meta.url));

main(process.argv[2] ?? SCENARIO);

function main(file: string): void {
  const prepared = prepare(file, read);
  if (prepared.kind === "issues") {
    process.stderr.write(`${issuesText(prepared.issues)}\n`);
    process.exitCode = 2;
    return;
  }
  const { id, compiled } = prepared.value;
  const where = machine();
  process.stderr.write(`${where.processor}, ${where.cores} cores, load ${where.load}, Node ${where.node}, commit ${where.commit}\n`);
  const list = benchmarks({ id, compiled, seedKey: seedKey("bench") }, FULL);
  // The first round compiles the code and is thrown away.
  measureRounds(list, 1);
  const outcomes = measureRounds(list, ROUNDS);
  process.stdout.write(`${outcomeText(outcomes)}\n`);
  appendFileSync(HISTORY, `${JSON.stringify({ when: new Date().toISOString(), ...where, file, outcomes })}\n`);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
