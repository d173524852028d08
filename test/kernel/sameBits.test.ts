import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { jackson, tenStations } from "../../engine/classical/jackson.ts";
import { singleQueue } from "../../engine/classical/singleQueue.ts";
import type { Model } from "../../engine/kernel/model.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { prepare } from "../../engine/study.ts";
import { stormyModel } from "../fixtures/stormy.ts";
import { auditModel, STORM } from "./auditScenario.ts";

function shipped(file: string): Model {
  const prepared = prepare(`scenarios/${file}`, (path) => readFileSync(path, "utf8"));
  if (prepared.kind === "issues") throw new Error(JSON.stringify(prepared.issues));
  return prepared.value.compiled.model;
}

const work = { kind: "exponential", mean: 1 } as const;

/**
 * Fingerprints of replications 0 and 1 under seed "weft", seen alike on Node 20.20 and 24.21 (x64). They change only with
 * the model, with its scenario or with luck, and then results change, which is a line in the changelog.
 */
const RUNS: readonly (readonly [name: string, model: () => Model, fingerprints: string])[] = [
  ["a queue with one server", () => singleQueue({ perHour: 0.9, work, horizonHours: 5000 }), "51e8b5bd 50e7abf4"],
  ["ten stations", () => jackson({ ...tenStations(0.8), horizonHours: 500 }), "f285c5ae 21ea5408"],
  ["impatience, failure, lost handoffs, links, facts", stormyModel, "26eecdf9 4e506134"],
  [
    "besides, returns, relays, overflow, retries, another channel, shifts",
    () => auditModel({ ...STORM, shift: true }, 2000),
    "c5dc063b 532557a6",
  ],
  ["functional silos", () => shipped("saas/functional-silos.yaml"), "5d96def5 0d6775b9"],
  ["orchestration by customer success", () => shipped("saas/csm-orchestration.yaml"), "0a86dbad e590a77a"],
  ["tiger teams", () => shipped("saas/tiger-teams.yaml"), "d505e050 be035795"],
  ["a real support desk", () => shipped("it-incidents/today.yaml"), "ec7a5c58 29868c61"],
];

describe("a replication has the same bits on every machine and version of Node", () => {
  it.each(RUNS)("%s", (_name, model, fingerprints) => {
    const compiled = model();
    const seen = [0, 1].map((replication) => fingerprint(replicate(compiled, { seedKey: seedKey("weft"), replication })));
    expect(seen.join(" ")).toBe(fingerprints);
  });
});
