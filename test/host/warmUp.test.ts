import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import type { WarmUp } from "../../engine/experiment/warmUp.ts";
import type { ScenarioResult } from "../../engine/experiment/result.ts";
import { engineIdentity } from "../../engine/host/engineIdentity.ts";
import { main } from "../../engine/host/main.ts";
import { readManifest } from "../../engine/host/manifest.ts";
import { openStudy, type StudyOptions } from "../../engine/host/studyRun.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { findWarmUp } from "../../engine/replication.ts";
import type { Prepared } from "../../engine/study.ts";
import { companyFiles, scenario } from "./companyFiles.ts";
import { preparedByHand } from "./preparedByHand.ts";
import { recordingTerminal } from "./recordingTerminal.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const ENGINE = engineIdentity();

/** One line at a load of 80 or 40 %, whose warm-up is to be found or stated. */
function settlingLine(id: string, people: number, warmUpHours: number | "auto" = "auto"): Prepared {
  const prepared = preparedByHand(id, { people, horizonHours: 2000 });
  const { compiled } = prepared;
  const changed = { ...compiled.scenario, time: { ...compiled.scenario.time, warmUpHours } };
  const model = { ...compiled.model, warmUpHours: warmUpHours === "auto" ? 0 : warmUpHours };
  return { ...prepared, hash: `${prepared.hash}-${warmUpHours}`, scenario: changed, compiled: { ...compiled, scenario: changed, model } };
}

const [ONE, TWO] = [settlingLine("one", 1), settlingLine("two", 2)];

interface Ran {
  readonly warmUp: WarmUp | null;
  readonly results: readonly ScenarioResult[];
  readonly begun: readonly (readonly [string, number, number])[];
}

async function ran(options: Partial<StudyOptions> & { readonly folder: string }): Promise<Ran> {
  const begun: [string, number, number][] = [];
  const study = openStudy({
    prepared: [ONE, TWO],
    pilot: ONE,
    seed: "weft",
    threads: 1,
    engine: ENGINE,
    others: [],
    signal: new AbortController().signal,
    ...options,
  });
  try {
    await study.extend(3, { begin: (...what) => begun.push(what), advance: () => undefined });
    return { warmUp: study.warmUp(), results: study.results(3), begun };
  } finally {
    await study.close();
  }
}

describe("a study whose files say warmUp: auto", () => {
  test("finds one cut from pilots of all, on one worker or three, and keeps it for the next run", async () => {
    const folder = temporaryFolder();
    const first = await ran({ folder });
    expect(first.begun.map(([what, total]) => [what, total])).toEqual([
      ["warm-up", 20],
      ["pilot", 10],
      ["replications", 6],
    ]);
    const found = findWarmUp([ONE.compiled, TWO.compiled, ONE.compiled], seedKey("weft"));
    expect(first.warmUp).toEqual(found);
    expect(found.hours).toBeGreaterThan(0);
    const three = await ran({ folder: temporaryFolder(), threads: 3 });
    expect([three.warmUp, three.results]).toEqual([first.warmUp, first.results]);
    const again = await ran({ folder });
    expect(again.begun).toEqual([["replications", 6, 6]]);
    expect([again.warmUp, again.results]).toEqual([first.warmUp, first.results]);
  });

  test("measures what comes after the cut: the same as if the file had said so", async () => {
    const { warmUp, results } = await ran({ folder: temporaryFolder() });
    const hours = warmUp?.hours ?? NaN;
    const stated = [settlingLine("one", 1, hours), settlingLine("two", 2, hours)] as const;
    const { results: expected, warmUp: none } = await ran({ folder: temporaryFolder(), prepared: stated, pilot: stated[0] });
    expect(none).toBeNull();
    expect(results.map(({ replications }) => replications)).toEqual(expected.map(({ replications }) => replications));
  });

  test("takes over nothing that was measured after another cut: a slower scenario beside it changes its numbers", async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    const alone = await ran({ folder: first, prepared: [TWO], pilot: TWO });
    const beside = await ran({ folder: second, others: [first], prepared: [TWO, ONE], pilot: TWO });
    expect(beside.warmUp?.hours).toBeGreaterThan(alone.warmUp?.hours ?? NaN);
    expect(beside.begun.at(-1)).toEqual(["replications", 6, 0]);
    const prints = (study: Ran) => study.results[0]?.replications.map(({ fingerprint }) => fingerprint);
    expect(prints(beside)).toEqual(prints(alone)); // what happened is the same, from where it is measured is not
    expect(beside.results[0]?.replications).not.toEqual(alone.results[0]?.replications);
  });

  test("needs no pilots where the files state the warm-up", async () => {
    const { begun } = await ran({ folder: temporaryFolder(), prepared: [settlingLine("one", 1, 200)], pilot: settlingLine("one", 1, 200) });
    expect(begun.map(([what]) => what)).toEqual(["pilot", "replications"]);
  });
});

describe("weft compare", () => {
  async function compared(horizon: string): Promise<{ readonly out: string; readonly folder: string }> {
    const folder = companyFiles({
      "silos.yaml": scenario("Silos", "functional-silos", `time: { horizon: ${horizon}, calendar: always }\n`),
      "liaisons.yaml": scenario("Liaisons", "team-of-teams", `time: { horizon: ${horizon}, calendar: always }\n`),
    });
    const terminal = recordingTerminal();
    const files = ["silos.yaml", "liaisons.yaml"].map((name) => join(folder, name));
    expect(await main(["compare", ...files, "-n", "2", "--out", join(folder, "out")], terminal)).toBe(0);
    return { out: terminal.outText().replace(/\s+/g, " "), folder: join(folder, "out") };
  }

  test("says what was left out, and records it in the manifest", async () => {
    const { out, folder } = await compared("3 months");
    const warmUp = readManifest(folder)?.warmUp;
    expect(warmUp?.scenarios.map(({ id }) => id)).toEqual(["silos", "liaisons"]);
    expect(warmUp?.hours).toBe(Math.max(...(warmUp?.scenarios ?? []).map(({ hours }) => hours)));
    expect(out).toMatch(/The first [\d,.]+ h of every run are left out: as long as the slowest of these organisations takes to settle/);
    expect(readdirSync(join(folder, "replications")).filter((name) => name.endsWith(".warmup"))).toHaveLength(1);
  });
});
