import { availableParallelism } from "node:os";
import { join } from "node:path";

import { faulty, ok, type Checked } from "../base/issue.ts";
import { conditionsOf, headlineOf } from "../compareHere.ts";
import type { Headline } from "../experiment/differences.ts";
import { unequalConditions } from "../experiment/gate.ts";
import type { ComparisonNote } from "../experiment/result.ts";
import type { Levers } from "../scenario/levers.ts";
import type { Prepared } from "../study.ts";
import { EXIT, HostFault } from "./fault.ts";
import type { FileReader } from "./fileReader.ts";
import { loadScenarios } from "./loadScenarios.ts";
import { pseudonyms, withPseudonyms } from "./pseudonyms.ts";
import { scenarioFiles } from "./scenarioFiles.ts";
import { outPath, studyIdentity, type StudyIdentity } from "./studyIdentity.ts";
import { slashed, type StudyRequest } from "./studyRequest.ts";
import { JOURNEYS_MOST, workloadIssues } from "./workload.ts";

/** A study that is ready to start: everything that can be wrong with it has been found. */
export interface StudyPlan {
  readonly prepared: readonly Prepared[];
  readonly baseline: Prepared;
  /** Its pilot fixes the level of churn: the baseline, unless one scenario of a comparison is run on its own. */
  readonly pilot: Prepared;
  readonly headline: readonly Headline[];
  /** By who was read from a file: what they are called where people read of them. */
  readonly names: ReadonlyMap<string, string>;
  readonly levers: Levers;
  readonly seed: string;
  readonly replications: number;
  readonly threads: number;
  readonly identity: StudyIdentity;
  readonly folder: string;
  readonly reader: FileReader;
  /** Conditions in which scenarios differ from the baseline, so that a comparison would be unfair. */
  readonly unequal: readonly ComparisonNote[];
}

export function planStudy(request: StudyRequest): Checked<StudyPlan> {
  const loaded = loadScenarios(filesOf(request), request.levers);
  if (loaded.kind === "issues") return loaded;
  const { reader } = loaded.value;
  const heavy = workloadIssues(loaded.value.prepared, request.journeysMost ?? JOURNEYS_MOST);
  if (heavy.length > 0) return faulty(heavy);
  const names = request.names ? new Map<string, string>() : pseudonyms(loaded.value.prepared);
  const all = loaded.value.prepared.map((scenario) => withPseudonyms(scenario, names));
  const [pilot] = all;
  const prepared = request.kind === "run" ? all.slice(-1) : all;
  const [baseline] = prepared;
  if (pilot === undefined || baseline === undefined) throw new HostFault("no scenario was named", EXIT.input);
  const { compare } = baseline.scenario;
  const seed = request.seed ?? compare.seed;
  const headline = headlineOf(baseline);
  const identity = studyIdentity({ prepared, pilot, seed, headline });
  return ok({
    prepared,
    baseline,
    pilot,
    headline,
    names,
    levers: request.levers,
    seed,
    replications: request.replications ?? compare.replications,
    threads: request.threads ?? availableParallelism(),
    identity,
    folder: request.out === null ? outPath(identity) : join(request.out),
    reader,
    unequal: unequalConditions(prepared.map(conditionsOf), baseline.id),
  });
}

/** The baseline comes first: it is the one named with --to, else the first. */
function filesOf({ files, to }: StudyRequest): readonly string[] {
  const all = scenarioFiles(files).map(slashed);
  if (to === null) return all;
  const baseline = slashed(to);
  const at = all.indexOf(baseline);
  return [baseline, ...all.filter((_, index) => index !== at)];
}
