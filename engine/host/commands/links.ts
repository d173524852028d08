import { availableParallelism } from "node:os";
import { join } from "node:path";

import { assert } from "../../base/assert.ts";
import { contentHash } from "../../base/contentHash.ts";
import { faulty, ok, type Checked } from "../../base/issue.ts";
import { issuesText } from "../../base/issueText.ts";
import { formatNumber } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import { linkGround } from "../../linksHere.ts";
import { linksLuck } from "../../linkTrials.ts";
import type { LinkBudget } from "../../links/budget.ts";
import type { Ground } from "../../links/ground.ts";
import type { LabRefused } from "../../links/lab.ts";
import { QUICK, USUAL, type LabSizes } from "../../links/sizes.ts";
import { seedKey } from "../../random/seedKey.ts";
import type { Prepared } from "../../study.ts";
import { EXIT } from "../fault.ts";
import { linksRun, type LinksRan } from "../linksRun.ts";
import { LinksStore } from "../linksStore.ts";
import { linksText, type LinksShown } from "../linksTable.ts";
import { linksWords } from "../../report/links/linksWords.ts";
import { loadScenarios } from "../loadScenarios.ts";
import { hostMessages } from "../messages.ts";
import { takeOutFolder } from "../outFolder.ts";
import { progress, type Progress } from "../progress.ts";
import { pseudonyms } from "../pseudonyms.ts";
import { slashed } from "../studyRequest.ts";
import { OUT } from "../studyIdentity.ts";
import type { Terminal } from "../terminal.ts";
import { JOURNEYS_MOST, workloadIssues } from "../workload.ts";
import { writeLinks, type LinksFacts } from "../writeLinks.ts";

export interface LinksRequest {
  readonly file: string;
  readonly budget: LinkBudget;
  /** Links that are screened at most, of those there and of new ones each; null: as usual. */
  readonly candidates: number | null;
  /** Of every link that is tested; null: as usual. */
  readonly replications: number | null;
  readonly quick: boolean;
  /** null: as the scenario says. */
  readonly seed: string | null;
  readonly threads: number | null;
  readonly out: string | null;
  readonly names: boolean;
  readonly language: Language;
  readonly format: "terminal" | "json";
}

/** What each link is worth, and which to build first. */
export async function links(request: LinksRequest, terminal: Terminal): Promise<number> {
  const loaded = loadedCompany(slashed(request.file));
  if (loaded.kind === "issues") {
    terminal.note(issuesText(loaded.issues));
    return EXIT.input;
  }
  const { prepared, ground } = loaded.value;
  const seed = request.seed ?? prepared.scenario.compare.seed;
  const sizes = sizesOf(request);
  const facts = { file: prepared.file, hash: prepared.hash, seed, budget: request.budget, sizes };
  const hash = contentHash(JSON.stringify([prepared.hash, seed, request.budget, sizes])).slice(0, 8);
  const folder = takeOutFolder(request.out === null ? join(OUT, `links-${hash}`) : join(request.out));
  const store = new LinksStore(folder.path, { hash: prepared.hash, seed });
  try {
    const ran = await runOf({ request, prepared, ground, sizes, seed, store, terminal });
    return await told(ran, { request, prepared, facts, folder: folder.path }, terminal);
  } finally {
    store.close();
    folder.release();
  }
}

interface Company {
  readonly prepared: Prepared;
  readonly ground: Ground;
}

function loadedCompany(file: string): Checked<Company> {
  const loaded = loadScenarios([file]);
  if (loaded.kind === "issues") return loaded;
  const [prepared] = loaded.value.prepared;
  assert(prepared !== undefined, "one file gives one scenario");
  const ground = linkGround(prepared, loaded.value.reader.read);
  const issues = [...workloadIssues([prepared], JOURNEYS_MOST), ...(ground.kind === "issues" ? ground.issues : [])];
  return issues.length > 0 || ground.kind === "issues" ? faulty(issues) : ok({ prepared, ground: ground.value });
}

function sizesOf({ quick, candidates, replications }: LinksRequest): LabSizes {
  const usual = quick ? QUICK : USUAL;
  return {
    ...usual,
    candidates: candidates ?? usual.candidates,
    ...(replications === null ? {} : { test: replications, confirm: replications, final: replications }),
  };
}

interface Task extends Company {
  readonly request: LinksRequest;
  readonly sizes: LabSizes;
  readonly seed: string;
  readonly store: LinksStore;
  readonly terminal: Terminal;
}

async function runOf({
  request,
  prepared,
  ground,
  sizes,
  seed,
  store,
  terminal,
}: Task): Promise<LinksRan | LabRefused | "interrupted" | "nothing ended"> {
  const words = linksWords(request.language);
  if (request.quick) terminal.note(words.quick);
  if (store.size > 0) terminal.note(words.takenOver(store.size));
  if (store.spoilt > 0) terminal.note(hostMessages(request.language).spoilt(store.spoilt));
  let shown: Progress | null = null;
  const ended = await linksRun({
    ground,
    base: prepared.compiled,
    sizes,
    budget: request.budget,
    luck: linksLuck(seed),
    seedKey: seedKey(seed),
    threads: request.threads ?? availableParallelism(),
    signal: terminal.signal,
    store,
    begin: (stage, replications, before) => {
      shown?.stop();
      shown = progress(terminal.screen, { label: words.stages[stage], left: hostMessages(request.language).left }, replications, before);
    },
    advance: (replications) => shown?.advance(replications),
  }).finally(() => shown?.stop());
  return ended;
}

interface Told {
  readonly request: LinksRequest;
  readonly prepared: Prepared;
  readonly facts: Omit<LinksFacts, "start">;
  readonly folder: string;
}

async function told(
  ran: LinksRan | LabRefused | "interrupted" | "nothing ended",
  { request, prepared, facts, folder }: Told,
  terminal: Terminal,
): Promise<number> {
  const { language, budget } = request;
  const words = linksWords(language);
  if (ran === "interrupted") {
    terminal.note(words.interrupted);
    return EXIT.interrupted;
  }
  if (ran === "nothing ended") {
    terminal.note(words.nothingEnded);
    return EXIT.refused;
  }
  if ("kind" in ran) {
    terminal.note(words.unstable(`${formatNumber(ran.unstableShare * 100, language, 0)} %`));
    return EXIT.refused;
  }
  const { findings, readings, start } = ran;
  const names = request.names ? new Map<string, string>() : pseudonyms([prepared]);
  const shown: LinksShown = {
    findings,
    readings,
    name: prepared.name,
    shown: (id) => names.get(id) ?? id,
    budget: words.budgets[budget.unit](formatNumber(budget.most, language)),
    sizes: { screened: findings.screened.length, replications: facts.sizes.test, seed: facts.seed },
    language,
  };
  const json = await writeLinks(folder, { ...facts, start }, shown);
  if (request.format === "json") terminal.out(json.trimEnd());
  else {
    for (const line of linksText(shown, terminal.columns)) terminal.out(line);
    terminal.out(`\n${words.written(folder)}`);
  }
  return EXIT.done;
}
