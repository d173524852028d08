import { createHash } from "node:crypto";
import { join } from "node:path";

import { armFiles } from "../claims/arm.ts";
import type { UnitResult } from "../claims/assess.ts";
import { baseText } from "../claims/bases.ts";
import type { ArmResult } from "../claims/judge.ts";
import type { Unit } from "../claims/plan.ts";
import type { ClaimsData, ClaimsJob, ClaimsResult } from "./claimsWorker.ts";
import { readingIdentity } from "./engineIdentity.ts";
import { fileFault } from "./fault.ts";
import { Journal, readJournal } from "./journal.ts";
import { makeFolder } from "./makeFolder.ts";
import { packed, unpacked, type Packed } from "./replicationStore.ts";

/** Finished jobs of a run of claims in its folder: written as they come, found again by everything that they are a function of. */
export class ClaimsStore {
  readonly #journal: Journal;
  readonly #known = new Map<string, ClaimsResult>();
  readonly #seed: string;
  /** What an arm is, by the position of its unit. */
  readonly #arms: readonly string[];
  readonly #worldArms: readonly string[];
  readonly #identity: string;

  constructor(folder: string, { units, worldUnits }: Pick<ClaimsData, "units" | "worldUnits">, seed: string) {
    this.#seed = seed;
    this.#identity = JSON.stringify(readingIdentity());
    this.#arms = units.map(written);
    this.#worldArms = worldUnits.map(written);
    const path = join(folder, FOLDER, "claims.journal");
    try {
      makeFolder(join(folder, FOLDER));
    } catch (error) {
      throw fileFault(error, `write into ${folder}`);
    }
    for (const line of readJournal(path).lines) {
      const [key, content] = JSON.parse(line) as readonly [string, Stored];
      this.#known.set(key, resultOf(content));
    }
    this.#journal = new Journal(path);
  }

  /** undefined: it has to be computed. */
  find(job: ClaimsJob): ClaimsResult | undefined {
    return this.#known.get(this.#keyOf(job));
  }

  add(job: ClaimsJob, result: ClaimsResult): void {
    const key = this.#keyOf(job);
    this.#known.set(key, result);
    this.#journal.append(JSON.stringify([key, storedOf(result)]));
  }

  close(): void {
    this.#journal.close();
  }

  #keyOf(job: ClaimsJob): string {
    // A unit is what its files say, not its place in the plan: other claims may stand before it in another run.
    const what = job.kind === "unit" ? { ...job, unit: null } : job;
    const hash = createHash("sha256")
      .update(this.#identity)
      .update(JSON.stringify([this.#seed, what]));
    if (job.kind === "reference") hash.update(baseText(job.base));
    if (job.kind === "unit") hash.update(this.#arms[job.unit] ?? "");
    if (job.kind === "world") for (const arm of this.#worldArms) hash.update(arm);
    return hash.digest("hex").slice(0, KEY_LENGTH);
  }
}

/** Everything about a unit that its results depend on. */
function written({ arm, measures }: Unit): string {
  return JSON.stringify([armFiles(arm, "arm", {}, baseText(arm.base)), measures]);
}

const FOLDER = "replications";
const KEY_LENGTH = 24;

type StoredUnit =
  | { readonly kind: "failed"; readonly cause: string }
  | {
      readonly kind: "ran";
      readonly conditions: ArmResult["conditions"];
      readonly measures: readonly string[];
      readonly replications: readonly Packed[];
    };

type Stored =
  | Extract<ClaimsResult, { kind: "reference" }>
  | { readonly kind: "unit"; readonly unit: StoredUnit }
  | { readonly kind: "world"; readonly units: readonly StoredUnit[] };

function storedOf(result: ClaimsResult): Stored {
  if (result.kind === "reference") return result;
  if (result.kind === "unit") return { kind: "unit", unit: storedUnit(result.result) };
  return { kind: "world", units: result.units.map(storedUnit) };
}

function resultOf(stored: Stored): ClaimsResult {
  if (stored.kind === "reference") return stored;
  if (stored.kind === "unit") return { kind: "unit", result: unitOf(stored.unit) };
  return { kind: "world", units: stored.units.map(unitOf) };
}

function storedUnit(unit: UnitResult): StoredUnit {
  if (unit.kind === "failed") return unit;
  const { conditions, measures, replications } = unit.result;
  return { kind: "ran", conditions, measures, replications: replications.map(packed) };
}

function unitOf(stored: StoredUnit): UnitResult {
  if (stored.kind === "failed") return stored;
  const { conditions, measures, replications } = stored;
  return { kind: "ran", result: { conditions, measures, replications: replications.map(unpacked) } };
}
