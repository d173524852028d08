import type { Comparison } from "../experiment/result.ts";
import { firstLinks, type FirstLinks } from "../links/firstLinks.ts";
import type { PageGround } from "../page/ground.ts";
import { seedKey } from "../random/seedKey.ts";
import { topScenarios } from "../report/chosenScenarios.ts";
import { otherWorlds, type Outlook, type OtherWorld } from "../report/outlook.ts";
import type { Levers } from "../scenario/levers.ts";
import type { EngineIdentity } from "./engineIdentity.ts";
import { inLanes } from "./lanes.ts";
import { withLinkWorkers } from "./linksRun.ts";
import { LinksStore } from "./linksStore.ts";
import type { HostMessages } from "./messages.ts";
import type { OutlookData } from "./outlookWorker.ts";
import { storedWorld, storeWorld } from "./pilotStore.ts";
import type { StudyPlan } from "./planStudy.ts";
import { progress, type Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";
import { threadPool } from "./threadPool.ts";

/** Organisations that are run in other worlds, and how often: enough to see who leads, few enough for seconds (ours). */
const AMONG = 4;
const REPLICATIONS = 10;

export interface OutlookOptions {
  readonly plan: StudyPlan;
  readonly comparison: Comparison;
  readonly grounds: readonly PageGround[];
  readonly engine: EngineIdentity;
  readonly words: HostMessages;
  readonly terminal: Terminal;
}

/** What to fund first as the company is today, and whether the answer holds where the levers stand elsewhere. */
export async function outlookRun(options: OutlookOptions): Promise<Outlook | "interrupted"> {
  const { comparison, terminal } = options;
  const links = await linksOf(options);
  if (links === "interrupted") return links;
  const among = [...topScenarios(comparison, AMONG)];
  try {
    const worlds = await worldsOf(options, among);
    return { links, worlds, among, replications: REPLICATIONS };
  } catch (error) {
    if (terminal.signal.aborted) return "interrupted";
    throw error;
  }
}

async function linksOf({ plan, words, terminal }: OutlookOptions): Promise<FirstLinks | null | "interrupted"> {
  const { baseline, seed, threads, folder, names } = plan;
  const [first, ...later] = baseline.stretches;
  if (first === undefined || later.length > 0) return null;
  const ground = { scenario: baseline.scenario, organisation: first.organisation };
  const store = new LinksStore(folder, { hash: baseline.hash, seed });
  const shown = bars(terminal, words);
  try {
    const workers = {
      ground,
      seedKey: seedKey(seed),
      threads,
      signal: terminal.signal,
      store,
      begin: (_stage: string, total: number, before: number) => shown.begin(words.firstLinks, total, before),
      advance: shown.advance,
    };
    const found = await withLinkWorkers(workers, (tools) => firstLinks({ ground, base: baseline.compiled, ...tools }));
    if (found === "interrupted") return found;
    return found === "nothing ended" || found.kind !== "found" ? null : withNames(found, names);
  } finally {
    shown.stop();
    store.close();
  }
}

/** People who were read from files are called as everywhere else. */
function withNames(found: FirstLinks, names: ReadonlyMap<string, string>): FirstLinks {
  const shown = (id: string) => names.get(id) ?? id;
  return { ...found, links: found.links.map((link) => ({ ...link, between: [shown(link.between[0]), shown(link.between[1])] })) };
}

/** Every world is kept as soon as it is found: what was stopped goes on from there. */
async function worldsOf(options: OutlookOptions, among: readonly string[]): Promise<readonly OtherWorld[]> {
  const { plan, engine } = options;
  const { seed, folder, prepared, headline } = plan;
  const worlds = otherWorlds(plan.levers);
  const organisations = prepared.filter(({ id }) => among.includes(id)).map(({ id, hash }) => ({ id, hash }));
  const shared = { organisations, headline, together: worlds.length, replications: REPLICATIONS, seed, engine };
  const found = new Map<Levers, OtherWorld | null>();
  for (const levers of worlds) {
    const known = storedWorld([folder], { ...shared, levers });
    if (known !== undefined) found.set(levers, known);
  }
  const waiting = worlds.filter((levers) => !found.has(levers));
  await tried(options, { worlds, waiting, among }, (levers, world) => {
    storeWorld(folder, { ...shared, levers }, world);
    found.set(levers, world);
  });
  return worlds.flatMap((levers) => found.get(levers) ?? []);
}

interface Asked {
  readonly worlds: readonly Levers[];
  readonly waiting: readonly Levers[];
  readonly among: readonly string[];
}

async function tried(
  { plan, grounds, words, terminal }: OutlookOptions,
  { worlds, waiting, among }: Asked,
  keep: (levers: Levers, world: OtherWorld | null) => void,
): Promise<void> {
  if (waiting.length === 0) return;
  const { signal } = terminal;
  const chosen = grounds.filter(({ id }) => among.includes(id));
  const data: OutlookData = { grounds: chosen, seed: plan.seed, replications: REPLICATIONS, together: worlds.length };
  const threads = Math.min(plan.threads, waiting.length);
  const pool = threadPool<Levers, OtherWorld | null>({ file: "outlookWorker", name: "tryWorld", threads, data });
  const shown = bars(terminal, words);
  try {
    shown.begin(words.otherWorlds, worlds.length, worlds.length - waiting.length);
    await inLanes(waiting, { threads, signal }, async (levers) => {
      keep(levers, await pool.run(levers, { signal }));
      shown.advance();
    });
  } finally {
    shown.stop();
    await pool.destroy();
  }
}

function bars(terminal: Terminal, { left }: HostMessages) {
  let bar: Progress | null = null;
  return {
    begin(label: string, total: number, before: number) {
      bar?.stop();
      bar = progress(terminal.screen, { label, left }, total, before);
    },
    advance: (by?: number) => bar?.advance(by),
    stop: () => bar?.stop(),
  };
}
