import { compareResults } from "../experiment/compareResults.ts";
import type { Comparison, ComparisonNote, ScenarioResult } from "../experiment/result.ts";
import type { WarmUp } from "../experiment/warmUp.ts";
import { warmUpNotes } from "../experiment/warmUpNotes.ts";
import type { Reference } from "../measure/value/value.ts";
import type { EngineIdentity } from "./engineIdentity.ts";
import type { StopReason } from "./manifest.ts";
import type { HostMessages } from "./messages.ts";
import type { StudyPlan } from "./planStudy.ts";
import { nextReplications, isPrecise } from "./precision.ts";
import { progress, type Progress } from "./progress.ts";
import { openStudy, otherStudies, type Study, type StudyProgress } from "./studyRun.ts";
import { OUT } from "./studyIdentity.ts";
import type { Terminal } from "./terminal.ts";
import type { Failure } from "./workerPool.ts";

export interface StudyOutcome {
  readonly results: readonly ScenarioResult[];
  /** null: stopped before anything could be compared. */
  readonly comparison: Comparison | null;
  readonly stopped: StopReason;
  readonly replications: number;
  readonly reference: Reference | null;
  /** null: the files state it. */
  readonly warmUp: WarmUp | null;
  readonly failures: readonly Failure[];
}

export interface RunOptions {
  readonly plan: StudyPlan;
  readonly engine: EngineIdentity;
  readonly precision: number | null;
  readonly words: HostMessages;
  readonly terminal: Terminal;
}

/** Runs what is missing of a study and compares. With a precision, more replications follow until it is reached. */
export async function runStudy(options: RunOptions): Promise<StudyOutcome> {
  const { plan, engine, precision, words, terminal } = options;
  const study = openStudy({ ...plan, engine, others: otherStudies(OUT, plan.folder), signal: terminal.signal });
  try {
    let replications = plan.replications;
    for (;;) {
      const first = replications === plan.replications;
      const shown = progressOf(options, replications, first);
      const status = await study.extend(replications, shown).finally(shown.stop);
      if (first && study.spoilt() > 0) terminal.note(words.spoilt(study.spoilt()));
      if (status === "interrupted") return outcome(study, { replications, stopped: "interrupted", comparison: null });
      const comparison = comparisonOf(plan, study, replications);
      if (precision === null) return outcome(study, { replications, stopped: "replications", comparison });
      if (isPrecise(comparison, precision)) return outcome(study, { replications, stopped: "precise", comparison });
      const next = nextReplications(comparison, precision, replications);
      if (next === replications) return outcome(study, { replications, stopped: "imprecise", comparison });
      replications = next;
    }
  } finally {
    await study.close();
  }
}

function outcome(study: Study, ended: Pick<StudyOutcome, "replications" | "stopped" | "comparison">): StudyOutcome {
  return {
    ...ended,
    results: study.results(ended.replications),
    reference: study.reference(),
    warmUp: study.warmUp(),
    failures: study.failures(),
  };
}

type ShownProgress = StudyProgress & { readonly stop: () => void };

function progressOf({ plan, words, terminal }: RunOptions, replications: number, first: boolean): ShownProgress {
  let bar: Progress | null = null;
  return {
    begin(what, total, before) {
      bar?.stop();
      if (first && before > 0) terminal.note(words.takenOver(before, total));
      const labels = { "warm-up": words.warmUp, pilot: words.pilot, replications: words.running(plan.prepared.length, replications) };
      const label = labels[what];
      bar = progress(terminal.screen, { label, left: words.left }, total, before);
    },
    advance: () => bar?.advance(),
    stop: () => bar?.stop(),
  };
}

function comparisonOf({ baseline, headline, seed, unequal, prepared }: StudyPlan, study: Study, replications: number): Comparison {
  const failed = prepared.flatMap(({ id }, index): readonly ComparisonNote[] => {
    const own = study.failures().filter(({ task }) => task.scenario === index);
    return own.length === 0
      ? []
      : [{ code: "failed", scenario: id, values: { replications: own.length, of: replications, cause: own[0]?.message ?? "" } }];
  });
  const warmUp = study.warmUp();
  const ids = prepared.map(({ id }) => id);
  const settled = warmUp === null ? [] : warmUpNotes(warmUp, ids);
  return compareResults(study.results(replications), { baseline: baseline.id, headline, seed, notes: [...unequal, ...settled, ...failed] });
}
