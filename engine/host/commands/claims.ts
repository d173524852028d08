import { availableParallelism } from "node:os";
import { join } from "node:path";

import { contentHash } from "../../base/contentHash.ts";
import type { Language } from "../../chart/language.ts";
import type { ClaimAnswer } from "../../claims/assess.ts";
import type { Claim } from "../../claims/claim.ts";
import { claimsPlan, worldsPlan, type ClaimsPlan } from "../../claims/plan.ts";
import { ALL_CLAIMS } from "../../claims/registry/claims.ts";
import { assumptions, worlds, type Assumption, type World } from "../../claims/worlds.ts";
import { seedKey } from "../../random/seedKey.ts";
import { wrapped } from "../../report/displayWidth.ts";
import { defaults } from "../../scenario/defaults/catalogue.ts";
import { hintFor } from "../../scenario/nearest.ts";
import { claimsRun } from "../claimsRun.ts";
import { ClaimsStore } from "../claimsStore.ts";
import { claimsNotes, claimsTable } from "../claimsTable.ts";
import { claimsWords, type RunFacts } from "../../report/claims/claimsWords.ts";
import { EXIT, HostFault } from "../fault.ts";
import { hostMessages } from "../messages.ts";
import { takeOutFolder } from "../outFolder.ts";
import { progress, type Progress } from "../progress.ts";
import { OUT } from "../studyIdentity.ts";
import type { Terminal } from "../terminal.ts";
import { writeClaims } from "../writeClaims.ts";

export interface ClaimsRequest {
  /** Ids; none: all. */
  readonly wanted: readonly string[];
  readonly replications: number | null;
  readonly worlds: number | null;
  readonly quick: boolean;
  readonly seed: string;
  readonly threads: number | null;
  readonly out: string | null;
  readonly language: Language;
  readonly format: "terminal" | "json";
}

const USUAL = { replications: 100, worlds: 200, worldReplications: 6 } as const;
const QUICK = { replications: 30, worlds: 16, worldReplications: 5 } as const;

/** The claims of the articles as experiments: table, reasons, and files that give every arm again. */
export async function claims(request: ClaimsRequest, terminal: Terminal): Promise<number> {
  const words = claimsWords(request.language);
  const wanted = chosen(request.wanted);
  const plan = claimsPlan(wanted);
  const inWorlds = worldsPlan(wanted);
  const sizes = sizesOf(request);
  const facts: RunFacts = { ...sizes, comparisons: plan.comparisons, seed: request.seed };
  const all = assumptions(defaults());
  const ids = plan.claims.map(({ claim }) => claim.id);
  const hash = contentHash(JSON.stringify([ids, facts])).slice(0, 8);
  const points = worlds(all, sizes.worlds, seedKey(`${request.seed} worlds`));
  const folder = takeOutFolder(request.out === null ? join(OUT, `claims-${hash}`) : join(request.out));
  const store = new ClaimsStore(folder.path, { units: plan.units, worldUnits: inWorlds.units }, request.seed);
  try {
    if (request.quick) terminal.note(words.quick(sizes.worlds));
    const answers = await answersOf({ request, plan, inWorlds, sizes, worlds: points, store, terminal });
    if ("kept" in answers) {
      terminal.note(hostMessages(request.language).interrupted(answers.kept, answers.of));
      return EXIT.interrupted;
    }
    const json = await writeClaims(folder.path, { plan, answers, worlds: points, assumptions: all, facts }, request.language);
    if (request.format === "json") terminal.out(json.trimEnd());
    else print({ answers, all, facts, language: request.language, folder: folder.path }, terminal);
    return endingOf(answers);
  } finally {
    store.close();
    folder.release();
  }
}

/** @throws HostFault for a word that is no id */
function chosen(wanted: readonly string[]): readonly Claim[] {
  const ids = new Set(wanted.map((word) => word.toUpperCase()));
  for (const id of ids) {
    if (ALL_CLAIMS.some((claim) => claim.id === id)) continue;
    const { hint = "claims are C1 to C34" } = hintFor(
      id,
      ALL_CLAIMS.map((claim) => claim.id),
    );
    throw new HostFault(`there is no claim "${id}"; ${hint}`, EXIT.input);
  }
  return ids.size === 0 ? ALL_CLAIMS : ALL_CLAIMS.filter(({ id }) => ids.has(id));
}

interface Sizes {
  readonly replications: number;
  readonly worlds: number;
  readonly worldReplications: number;
}

function sizesOf({ quick, replications, worlds: points }: ClaimsRequest): Sizes {
  const usual = quick ? QUICK : USUAL;
  return { replications: replications ?? usual.replications, worlds: points ?? usual.worlds, worldReplications: usual.worldReplications };
}

interface Task {
  readonly request: ClaimsRequest;
  readonly plan: ClaimsPlan;
  readonly inWorlds: ClaimsPlan;
  readonly sizes: Sizes;
  readonly worlds: readonly World[];
  readonly store: ClaimsStore;
  readonly terminal: Terminal;
}

async function answersOf({
  request,
  plan,
  inWorlds,
  sizes,
  worlds: points,
  terminal,
  store,
}: Task): Promise<readonly ClaimAnswer[] | Stopped> {
  const host = hostMessages(request.language);
  let shown: Progress | null = null;
  const done: Stopped = { kept: 0, of: 0 };
  const answers = await claimsRun({
    plan,
    inWorlds,
    worlds: points,
    seed: request.seed,
    replications: sizes.replications,
    worldReplications: sizes.worldReplications,
    threads: request.threads ?? availableParallelism(),
    signal: terminal.signal,
    store,
    begin: (replications, before) => {
      Object.assign(done, { kept: before, of: replications });
      if (before > 0) terminal.note(host.takenOver(before, replications));
      const label = claimsWords(request.language).running(plan.claims.length, plan.units.length);
      shown = progress(terminal.screen, { label, left: host.left }, replications, before);
    },
    advance: (replications) => {
      done.kept += replications;
      shown?.advance(replications);
    },
  }).finally(() => shown?.stop());
  return answers === "interrupted" ? done : answers;
}

/** How far a run had come when it was stopped, in replications. */
interface Stopped {
  kept: number;
  of: number;
}

interface Printed {
  readonly answers: readonly ClaimAnswer[];
  readonly all: readonly Assumption[];
  readonly facts: RunFacts;
  readonly language: Language;
  readonly folder: string;
}

const SENTENCE_WIDTH = 100;

function print({ answers, all, facts, language, folder }: Printed, { out, columns }: Terminal): void {
  const words = claimsWords(language);
  const width = Math.min(columns, SENTENCE_WIDTH);
  for (const line of claimsTable(answers, language, columns)) out(line);
  for (const line of claimsNotes(answers, all, language, width)) out(line);
  out("");
  for (const line of wrapped(words.conditions(facts), width)) out(line);
  out(`\n${words.written(folder)}`);
}

function endingOf(answers: readonly ClaimAnswer[]): number {
  const kinds = new Set(answers.map(({ verdict }) => verdict.kind));
  if (kinds.has("failed")) return EXIT.failedRuns;
  return kinds.has("refused") ? EXIT.refused : EXIT.done;
}
