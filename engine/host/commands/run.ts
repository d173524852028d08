import { join } from "node:path";

import { issuesText } from "../../base/issueText.ts";
import { formatMeasure } from "../../chart/format.ts";
import type { ReplicationResult } from "../../experiment/result.ts";
import { measureOf } from "../../measure/catalogue.ts";
import type { OutcomeKey } from "../../measure/measure.ts";
import { seedKey } from "../../random/seedKey.ts";
import { traceReplication, type Prepared } from "../../study.ts";
import { arrowFile } from "../arrowFile.ts";
import { atomicWrite } from "../atomicWrite.ts";
import { csvText, type Column } from "../csvText.ts";
import { EXIT } from "../fault.ts";
import { jsonText } from "../jsonText.ts";
import { takeOutFolder } from "../outFolder.ts";
import { planStudy, type StudyPlan } from "../planStudy.ts";
import type { StudyRequest } from "../studyRequest.ts";
import type { Terminal } from "../terminal.ts";
import { workerPool } from "../workerPool.ts";
import { compare } from "./compare.ts";

export interface RunRequest extends StudyRequest {
  /** One replication by its number; null: all of the study. */
  readonly only: number | null;
  readonly trace: boolean;
}

/** One scenario: a study of its own, or one replication looked at closely. */
export async function run(request: RunRequest, terminal: Terminal): Promise<number> {
  if (request.only === null && !request.trace) return compare(request, terminal);
  const planned = planStudy(request);
  if (planned.kind === "issues") {
    terminal.note(issuesText(planned.issues));
    return EXIT.input;
  }
  const code =
    request.only === null ? await compare(request, terminal) : await oneReplication(planned.value, request.only, request, terminal);
  if (code === EXIT.done && request.trace) writeTrace(planned.value, request.only ?? 0, terminal);
  return code;
}

async function oneReplication(plan: StudyPlan, replication: number, { language, format }: RunRequest, terminal: Terminal): Promise<number> {
  const { baseline, pilot, seed } = plan;
  const pool = workerPool({ models: [baseline.compiled, pilot.compiled], pilot: 1, seedKey: seedKey(seed) }, 1, terminal.signal);
  const results: ReplicationResult[] = [];
  const failures: string[] = [];
  try {
    const warmUp = await pool.warmUp(() => undefined);
    if (warmUp === "interrupted") return EXIT.interrupted;
    const { hours: warmUpHours } = warmUp;
    const reference = await pool.reference(warmUpHours, () => undefined);
    if (reference === "interrupted") return EXIT.interrupted;
    const executor = pool.executor({ reference, warmUpHours }, ({ message }) => failures.push(message));
    const status = await executor.run([{ scenario: 0, replication }], (_, result) => results.push(result));
    if (status === "interrupted") return EXIT.interrupted;
  } finally {
    await pool.close();
  }
  failures.forEach(terminal.note);
  for (const result of results) terminal.out(format === "json" ? valuesJson(baseline, result) : valuesText(baseline, result, language));
  return failures.length > 0 ? EXIT.failedRuns : EXIT.done;
}

function valuesJson({ id, keys }: Prepared, { values, ...facts }: ReplicationResult): string {
  const outcomes = keys.map((key, index) => ({ ...key, value: values[index] ?? NaN, unit: unitOf(key) }));
  return jsonText({ scenario: id, ...facts, outcomes }).trimEnd();
}

function valuesText({ name, keys }: Prepared, result: ReplicationResult, language: RunRequest["language"]): string {
  const head = `${name}, replication ${result.replication}: ${result.status}, ${result.events} events, fingerprint ${result.fingerprint}`;
  const rows = keys.map((key, index) => {
    const measure = measureOf(key.measure);
    const value = result.values[index] ?? NaN;
    const label = key.place === null ? key.measure : `${key.measure} at ${key.place}`;
    return [label, Number.isNaN(value) || measure === undefined ? "–" : formatMeasure(value, measure.unit, language)] as const;
  });
  const width = Math.max(0, ...rows.map(([label]) => label.length));
  return [head, ...(result.cause === "" ? [] : [result.cause]), ...rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`)].join(
    "\n",
  );
}

function unitOf({ measure }: OutcomeKey): string {
  return measureOf(measure)?.unit ?? "";
}

/** The event log: every visit and every handoff of one replication. */
function writeTrace({ baseline, seed, folder }: StudyPlan, replication: number, terminal: Terminal): void {
  const out = takeOutFolder(folder);
  const place = join(folder, "trace", `replication-${replication}`);
  try {
    for (const { name, columns } of traceReplication(baseline.compiled, seedKey(seed), replication)) {
      const typed = columns.map((column): Column => ({
        ...column,
        kind: column.values.every((value) => typeof value === "number") ? "number" : "text",
      }));
      atomicWrite(join(place, `${name}.csv`), csvText(typed));
      atomicWrite(join(place, `${name}.arrow`), arrowFile(typed));
    }
  } finally {
    out.release();
  }
  terminal.note(`Trace: ${place}`);
}
