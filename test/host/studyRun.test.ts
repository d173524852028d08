import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { compareResults } from "../../engine/experiment/compareResults.ts";
import type { ScenarioResult } from "../../engine/experiment/result.ts";
import { engineIdentity } from "../../engine/host/engineIdentity.ts";
import { openStudy, type StudyOptions, type StudyProgress } from "../../engine/host/studyRun.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { measureKeys, pilotReference, replicateAndMeasure } from "../../engine/replication.ts";
import type { Prepared } from "../../engine/study.ts";
import { NEVER, pairOfFunctions } from "../kernel/learningScenario.ts";
import { preparedByHand } from "./preparedByHand.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const ENGINE = engineIdentity();
const TWO = preparedByHand("two");
const THREE = preparedByHand("three", { people: 3 });
const REPLICATIONS = 6;

interface Ran {
  readonly status: "done" | "interrupted";
  readonly results: readonly ScenarioResult[];
  /** Replications that were there before the run. */
  readonly before: number;
  readonly failures: readonly string[];
  readonly spoilt: number;
}

/** Runs a study; `stopAfter` results it is interrupted. */
async function ran(options: Partial<StudyOptions> & { readonly folder: string; readonly stopAfter?: number }): Promise<Ran> {
  const stop = new AbortController();
  let before = 0;
  let done = -Infinity;
  const progress: StudyProgress = {
    begin: (what, _total, already) => {
      if (what === "pilot") return;
      before = already;
      done = 0;
    },
    advance: () => {
      if (++done === options.stopAfter) stop.abort();
    },
  };
  const prepared = options.prepared ?? [TWO, THREE];
  const study = openStudy({ prepared, pilot: TWO, seed: "weft", threads: 1, engine: ENGINE, others: [], signal: stop.signal, ...options });
  try {
    const status = await study.extend(REPLICATIONS, progress);
    const failures = study.failures().map(({ message }) => message);
    return { status, results: study.results(REPLICATIONS), before, failures, spoilt: study.spoilt() };
  } finally {
    await study.close();
  }
}

/** Another baseline, whose customers leave sooner. */
function withChurn(prepared: Prepared, churnPerMonth: number): Prepared {
  const scenario = { ...prepared.scenario, retention: { ...prepared.scenario.retention, churnPerMonth } };
  return { ...prepared, hash: `${prepared.hash}-${churnPerMonth}`, scenario, compiled: { ...prepared.compiled, scenario } };
}

describe("a study", () => {
  test("gives the same bits on one worker, on three, and in shuffled order without any", async () => {
    const one = await ran({ folder: temporaryFolder(), threads: 1 });
    const three = await ran({ folder: temporaryFolder(), threads: 3 });
    expect(three.results).toEqual(one.results);
    const key = seedKey("weft");
    const reference = pilotReference(TWO.compiled, key);
    for (const replication of [3, 0, 5, 1, 4, 2]) {
      const alone = replicateAndMeasure(THREE.compiled, key, replication, reference);
      expect(one.results[1]?.replications[replication]).toEqual(alone);
    }
  });

  test("that was stopped continues where it stopped, and ends with the same bits", async () => {
    const whole = await ran({ folder: temporaryFolder() });
    const folder = temporaryFolder();
    const stopped = await ran({ folder, stopAfter: 5 });
    expect(stopped.status).toBe("interrupted");
    const resumed = await ran({ folder });
    expect(resumed.before).toBeGreaterThanOrEqual(4);
    expect(resumed.before).toBeLessThan(2 * REPLICATIONS);
    expect(resumed.results).toEqual(whole.results);
  });

  test("learns anew in each replication, on one worker as on two, and where it was stopped", async () => {
    const compiled = pairOfFunctions({ learning: { ...NEVER, halfLifeCases: 30, repairPerMonth: 1 }, horizonHours: 300 });
    const learns: Prepared = { ...TWO, id: "learns", hash: "learns", compiled, keys: measureKeys(compiled), scenario: compiled.scenario };
    const prepared = [TWO, learns];
    const one = await ran({ folder: temporaryFolder(), prepared });
    const two = await ran({ folder: temporaryFolder(), prepared, threads: 2 });
    const folder = temporaryFolder();
    await ran({ folder, prepared, stopAfter: 5 });
    const resumed = await ran({ folder, prepared });
    expect(two.results).toEqual(one.results);
    expect(resumed.results).toEqual(one.results);
  });

  test("that was torn and in which a byte has flipped computes what was lost again", async () => {
    const folder = temporaryFolder();
    const whole = await ran({ folder });
    const journals = readdirSync(join(folder, "replications")).filter((name) => name.endsWith(".journal"));
    expect(journals).toHaveLength(2);
    const path = join(folder, "replications", journals[0] ?? "");
    const bytes = readFileSync(path);
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    writeFileSync(path, bytes.subarray(0, bytes.length - 7));
    const again = await ran({ folder });
    expect(again.before).toBe(2 * REPLICATIONS - 2);
    expect(again.spoilt).toBe(2);
    expect(again.results).toEqual(whole.results);
  });

  test("takes over replications of other studies, and a new scenario changes none of them", async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    const small = await ran({ folder: first, prepared: [TWO] });
    const grown = await ran({ folder: second, others: [first] });
    expect(grown.before).toBe(REPLICATIONS);
    expect(grown.results[0]).toEqual(small.results[0]);
  });

  test("computes again what another engine, seed or baseline has computed", async () => {
    const folder = temporaryFolder();
    await ran({ folder });
    expect((await ran({ folder })).before).toBe(2 * REPLICATIONS);
    expect((await ran({ folder, engine: { ...ENGINE, source: "other" } })).before).toBe(0);
    expect((await ran({ folder, seed: "other" })).before).toBe(0);
    expect((await ran({ folder, pilot: withChurn(TWO, 0.1) })).before).toBe(0);
  });

  test("of a scenario against itself computes it twice and differs by exactly nothing", async () => {
    const { results } = await ran({ folder: temporaryFolder(), prepared: [TWO, { ...TWO, id: "two-2" }] });
    const headline = ["journeyHours", "retentionYear"].map((measure) => ({
      measure,
      indifference: { kind: "relative", size: 0.05 } as const,
    }));
    const { rows } = compareResults(results, { baseline: "two", headline, seed: "weft", notes: [] });
    for (const { scenario, difference } of rows) {
      if (scenario === "two-2" && difference !== null) expect(difference).toMatchObject({ mean: 0, low: 0, high: 0 });
    }
    expect(results[1]?.replications).toEqual(results[0]?.replications);
  });

  test("keeps what failed visible and loses nothing else", async () => {
    const broken = {
      ...THREE,
      id: "broken",
      hash: "broken",
      compiled: { ...THREE.compiled, model: { ...THREE.compiled.model, pools: null as never } },
    };
    const { status, results, failures } = await ran({ folder: temporaryFolder(), prepared: [TWO, broken] });
    expect(status).toBe("done");
    expect(failures).toHaveLength(REPLICATIONS);
    expect(results.map(({ replications }) => replications.length)).toEqual([REPLICATIONS, 0]);
  });

  test("refuses two different results of one replication: one of them is wrong", async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    await ran({ folder: first, prepared: [TWO] });
    await ran({ folder: second, prepared: [THREE], pilot: TWO });
    const name = (folder: string) => readdirSync(join(folder, "replications")).find((file) => file.endsWith(".journal")) ?? "";
    const third = temporaryFolder();
    mkdirSync(join(third, "replications"));
    const foreign = readFileSync(join(second, "replications", name(second)), "utf8");
    copyFileSync(join(first, "replications", name(first)), join(third, "replications", name(first)));
    writeFileSync(join(third, "replications", name(first)), foreign, { flag: "a" });
    await expect(ran({ folder: third, prepared: [TWO] })).rejects.toThrow(/two different results/);
  });
});
