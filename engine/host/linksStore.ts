import { createHash } from "node:crypto";
import { join } from "node:path";

import { changesKey } from "../links/link.ts";
import { linksIdentity } from "./engineIdentity.ts";
import { fileFault } from "./fault.ts";
import { Journal, readJournal } from "./journal.ts";
import type { LinksJob, LinksResult } from "./linksWorker.ts";
import { makeFolder } from "./makeFolder.ts";

/** Finished jobs of a run of the link lab in its folder: written as they come, found again by everything that they are a function of. */
export class LinksStore {
  readonly #journal: Journal;
  readonly #known = new Map<string, LinksResult>();
  readonly #unit: string;
  /** Lines that were damaged: what they held is computed again. */
  readonly spoilt: number;

  /** @param unit  hash of the scenario and seed of the luck */
  constructor(folder: string, unit: { readonly hash: string; readonly seed: string }) {
    this.#unit = JSON.stringify([linksIdentity(), unit]);
    const path = join(folder, FOLDER, "links.journal");
    try {
      makeFolder(join(folder, FOLDER));
    } catch (error) {
      throw fileFault(error, `write into ${folder}`);
    }
    const { lines, spoilt } = readJournal(path);
    for (const line of lines) {
      const [key, content] = JSON.parse(line, absentNumbers) as readonly [string, LinksResult];
      this.#known.set(key, content);
    }
    this.spoilt = spoilt;
    this.#journal = new Journal(path);
  }

  get size(): number {
    return this.#known.size;
  }

  /** undefined: it has to be computed. */
  find(job: LinksJob): LinksResult | undefined {
    return this.#known.get(this.keyOf(job));
  }

  add(job: LinksJob, result: LinksResult): void {
    const key = this.keyOf(job);
    this.#known.set(key, result);
    this.#journal.append(JSON.stringify([key, result]));
  }

  close(): void {
    this.#journal.close();
  }

  /** A trial is what it changes, in whatever order it is written. */
  keyOf(job: LinksJob): string {
    return createHash("sha256")
      .update(JSON.stringify([this.#unit, whatOf(job)]))
      .digest("hex")
      .slice(0, 24);
  }
}

function whatOf(job: LinksJob): unknown {
  if (job.kind === "start") return "start";
  const { trial, start } = job;
  const what = [changesKey(trial.changes), trial.from, trial.to, start];
  return job.kind === "trial" ? what : [...what, job.trial.arrivals];
}

const FOLDER = "replications";

/** JSON writes what could not be measured as null. */
function absentNumbers(key: string, value: unknown): unknown {
  return key === "values" ? (value as readonly (number | null)[]).map((number) => number ?? NaN) : value;
}
