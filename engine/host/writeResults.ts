import { availableParallelism } from "node:os";
import { join } from "node:path";

import type { Language } from "../chart/language.ts";
import type { Comparison, ScenarioResult } from "../experiment/result.ts";
import type { PageGround } from "../page/ground.ts";
import { plainJson } from "../page/plainJson.ts";
import type { Outlook } from "../report/outlook.ts";
import type { ReportFacts } from "../report/report.ts";
import { isAsStated } from "../scenario/levers.ts";
import { arrowFile } from "./arrowFile.ts";
import { atomicWrite } from "./atomicWrite.ts";
import { studyCommand } from "./commandLine.ts";
import { csvText } from "./csvText.ts";
import type { EngineIdentity } from "./engineIdentity.ts";
import { GROUNDS_FILE, OUTLOOK_FILE } from "./groundsOf.ts";
import { jsonText } from "./jsonText.ts";
import { MANIFEST_VERSION, sha256, type Manifest, type ManifestScenario, type ManifestWarmUp } from "./manifest.ts";
import type { StudyPlan } from "./planStudy.ts";
import { outcomesTable, runsTable } from "./resultTables.ts";
import type { StudyOutcome } from "./runStudy.ts";
import { writeDrawings, type Checksums } from "./writeDrawings.ts";
import { removeOdd } from "./writeOdd.ts";

export interface WriteOptions {
  readonly plan: StudyPlan;
  readonly engine: EngineIdentity;
  readonly outcome: StudyOutcome;
  readonly comparison: Comparison;
  /** null: too large for a page. */
  readonly grounds: readonly PageGround[] | null;
  readonly outlook: Outlook | null;
  readonly language: Language;
}

/** Everything that a study leaves behind; the manifest last, so that it never speaks of files that are not there. */
export async function writeResults(options: WriteOptions): Promise<void> {
  const { plan, outcome, comparison, grounds, outlook, language } = options;
  const { folder } = plan;
  const facts = reportFacts(options);
  const [runs, outcomes] = [runsTable(outcome.results), outcomesTable(outcome.results)];
  const files: Readonly<Record<string, string | Uint8Array>> = {
    "runs.arrow": arrowFile(runs),
    "outcomes.arrow": arrowFile(outcomes),
    "outcomes.csv": csvText(outcomes),
    "compare.json": jsonText(comparison),
    "facts.json": jsonText(facts),
    [GROUNDS_FILE]: plainJson(grounds),
    [OUTLOOK_FILE]: jsonText(outlook),
  };
  const checksums: Checksums = {};
  for (const [name, content] of Object.entries(files)) {
    atomicWrite(join(folder, name), content);
    checksums[name] = sha256(content);
  }
  removeOdd(folder);
  Object.assign(checksums, await writeDrawings(folder, { comparison, facts, outlook, file: plan.baseline.file }, grounds, language));
  writeManifest(options, checksums);
}

/** What is known of a study that was stopped: its replications are in the folder, and say so. */
export function writeInterrupted(options: Pick<WriteOptions, "plan" | "engine" | "outcome">): void {
  writeManifest(options, {});
}

function writeManifest({ plan, engine, outcome }: Pick<WriteOptions, "plan" | "engine" | "outcome">, checksums: Checksums): void {
  const { prepared, reader, threads, seed, baseline, identity } = plan;
  const manifest: Manifest = {
    weft: MANIFEST_VERSION,
    engine,
    machine: { platform: `${process.platform}-${process.arch}`, processors: availableParallelism(), threads, node: process.version },
    created: new Date().toISOString(),
    command: studyCommand(plan, outcome.replications),
    study: identity.hash,
    seed,
    replications: outcome.replications,
    baseline: baseline.id,
    reference: outcome.reference,
    warmUp: manifestWarmUp(plan, outcome),
    stopped: outcome.stopped,
    scenarios: outcome.results.map(manifestScenario),
    inputs: reader.files(),
    gates: outcome.comparison?.notes ?? plan.unequal,
    failures: outcome.failures.map(({ task, message }) => ({
      scenario: prepared[task.scenario]?.id ?? "",
      replication: task.replication,
      message,
    })),
    checksums: Object.fromEntries(Object.entries(checksums).sort(([one], [other]) => (one < other ? -1 : 1))),
  };
  atomicWrite(join(plan.folder, "manifest.json"), jsonText(manifest));
}

function manifestWarmUp({ prepared, pilot }: StudyPlan, { warmUp }: StudyOutcome): ManifestWarmUp | null {
  if (warmUp === null) return null;
  const ids = [...prepared, pilot].map(({ id }) => id);
  const scenarios = warmUp.scenarios.flatMap((settled, at) => {
    const id = ids[at] ?? "";
    return settled === null || ids.indexOf(id) < at ? [] : [{ id, ...settled }];
  });
  return { hours: warmUp.hours, scenarios };
}

function manifestScenario({ id, name, file, hash, replications }: ScenarioResult): ManifestScenario {
  const fingerprint = sha256(replications.map((result) => `${result.replication} ${result.fingerprint}`).join("\n")).slice(0, 16);
  return { id, name, file, hash, replications: replications.length, fingerprint };
}

/** Nothing in it tells of this machine or this moment: the same study gives the same report. */
function reportFacts({ plan, engine, outcome }: WriteOptions): ReportFacts {
  return {
    version: engine.version,
    seed: plan.seed,
    replications: outcome.replications,
    command: studyCommand(plan, outcome.replications),
    files: plan.reader.files().map(({ path }) => path),
    hash: plan.identity.hash,
    ...(isAsStated(plan.levers) ? {} : { levers: plan.levers }),
    provenance: Object.fromEntries(plan.prepared.map(({ id, provenance }) => [id, provenance])),
    created: null,
  };
}
