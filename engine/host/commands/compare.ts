import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { issuesText } from "../../base/issueText.ts";
import type { Comparison, ComparisonNote } from "../../experiment/result.ts";
import type { PageGround } from "../../page/ground.ts";
import { comparisonTable } from "../../report/comparisonTable.ts";
import { noteSentences } from "../../report/notes.ts";
import { outlookSentences } from "../../report/outlookSentences.ts";
import { verdictSentences } from "../../report/verdict.ts";
import { wrapped } from "../../report/displayWidth.ts";
import { ending } from "../ending.ts";
import { engineIdentity, type EngineIdentity } from "../engineIdentity.ts";
import { EXIT } from "../fault.ts";
import { readManifest } from "../manifest.ts";
import { groundsOf } from "../groundsOf.ts";
import { hostMessages, type HostMessages } from "../messages.ts";
import { takeOutFolder } from "../outFolder.ts";
import { outlookRun } from "../outlookRun.ts";
import { planStudy, type StudyPlan } from "../planStudy.ts";
import { runStudy, type StudyOutcome } from "../runStudy.ts";
import type { StudyRequest } from "../studyRequest.ts";
import type { Terminal } from "../terminal.ts";
import { reportName } from "../writeDrawings.ts";
import { writeInterrupted, writeResults } from "../writeResults.ts";

/** The main job: scenarios → replications → table, verdict in words, charts, report. One scenario is a study of one. */
export async function compare(request: StudyRequest, terminal: Terminal): Promise<number> {
  const words = hostMessages(request.language);
  const planned = planStudy(request);
  if (planned.kind === "issues") {
    terminal.note(issuesText(planned.issues));
    return EXIT.input;
  }
  const plan = planned.value;
  if (plan.unequal.length > 0) {
    plan.unequal.forEach((note) => terminal.note(unequalText(note, plan, words)));
    if (!request.allowUnequal) {
      terminal.note(words.unequalRefused);
      return EXIT.refused;
    }
  }
  const folder = takeOutFolder(plan.folder);
  try {
    return await studied(request, plan, words, terminal);
  } finally {
    folder.release();
  }
}

async function studied(request: StudyRequest, plan: StudyPlan, words: HostMessages, terminal: Terminal): Promise<number> {
  const engine = engineIdentity();
  changes(plan, engine, words).forEach(terminal.note);
  const outcome = await runStudy({ plan, engine, precision: request.precision, words, terminal });
  const { comparison } = outcome;
  if (comparison === null) {
    writeInterrupted({ plan, engine, outcome });
    terminal.note(words.interrupted(finished(outcome), plan.prepared.length * outcome.replications));
    return EXIT.interrupted;
  }
  const grounds = groundsOf(plan.prepared, comparison, plan.names);
  const looked = isLookedBeyond(request, comparison, grounds)
    ? await outlookRun({ plan, comparison, grounds, engine, words, terminal })
    : null;
  if (looked === "interrupted") {
    writeInterrupted({ plan, engine, outcome: { ...outcome, stopped: "interrupted" } });
    terminal.note(words.interrupted(finished(outcome), plan.prepared.length * outcome.replications));
    return EXIT.interrupted;
  }
  await writeResults({ plan, engine, outcome, comparison, grounds, outlook: looked, language: request.language });
  const beyond = looked === null ? [] : outlookSentences(comparison, looked, request.language);
  terminal.out(spoken(comparison, { plan, request, beyond }, terminal.columns));
  if (request.format === "terminal") terminal.out(`\n${words.written(join(plan.folder, reportName(request.language)), plan.folder)}`);
  const { code, notes } = ending({ request, plan, outcome, comparison, words });
  notes.forEach(terminal.note);
  return code;
}

/** An answer is worth trying elsewhere where there is one: several organisations, and a baseline that settles. */
function isLookedBeyond(
  { outlook }: StudyRequest,
  { scenarios, headline, baseline }: Comparison,
  grounds: readonly PageGround[] | null,
): grounds is readonly PageGround[] {
  const today = scenarios.find(({ id }) => id === baseline);
  return outlook && grounds !== null && scenarios.length > 1 && headline.length > 0 && today?.status === "done";
}

interface Spoken {
  readonly plan: StudyPlan;
  readonly request: StudyRequest;
  /** What was found beyond the comparison. */
  readonly beyond: readonly string[];
}

/** Results on standard output, in the form that was asked for. */
function spoken(comparison: Comparison, { plan, request: { format, language }, beyond }: Spoken, columns: number): string {
  if (format === "json") return readFileSync(join(plan.folder, "compare.json"), "utf8").trimEnd();
  // The table ends with the warnings already.
  const warnings = new Set(noteSentences(comparison, language));
  const sentences = [...verdictSentences(comparison, language).filter((sentence) => !warnings.has(sentence)), ...beyond];
  if (format === "markdown") return [comparisonTable(comparison, language, "markdown"), ...sentences].join("\n\n");
  const width = Math.min(columns, SENTENCE_WIDTH);
  return [
    comparisonTable(comparison, language, "terminal", columns),
    "",
    ...sentences.flatMap((sentence) => wrapped(sentence, width)),
  ].join("\n");
}

const SENTENCE_WIDTH = 100;

function finished({ results }: StudyOutcome): number {
  return results.reduce((sum, { replications }) => sum + replications.length, 0);
}

function unequalText({ scenario, values }: ComparisonNote, { prepared }: StudyPlan, words: HostMessages): string {
  return words.unequal({
    scenario: prepared.find(({ id }) => id === scenario)?.name ?? scenario ?? "",
    condition: String(values["condition"]),
    value: Number(values["value"]),
    baseline: Number(values["baseline"]),
    share: Number(values["share"]),
  });
}

/** What a former run in this folder rested on and this one does not. */
function changes(plan: StudyPlan, engine: EngineIdentity, words: HostMessages): readonly string[] {
  const before = existsSync(plan.folder) ? readManifest(plan.folder) : null;
  if (before === null) return [];
  const { version, source, node } = before.engine;
  if (version !== engine.version || source !== engine.source || node !== engine.node) return [words.engineChanged];
  return plan.prepared.flatMap(({ id, hash, name }) => {
    const former = before.scenarios.find((scenario) => scenario.id === id);
    return former === undefined || former.hash === hash ? [] : [words.changed(name)];
  });
}
