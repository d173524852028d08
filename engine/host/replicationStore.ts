import { createHash } from "node:crypto";
import { join } from "node:path";

import { AssertionFailure } from "../base/assert.ts";
import type { ReplicationResult } from "../experiment/result.ts";
import type { Reference } from "../measure/value/value.ts";
import type { EngineIdentity } from "./engineIdentity.ts";
import { fileFault } from "./fault.ts";
import { Journal, readJournal } from "./journal.ts";
import { makeFolder } from "./makeFolder.ts";

/** Everything that a replication of a scenario is a function of, but its number. */
export interface Unit {
  readonly scenarioHash: string;
  readonly seed: string;
  readonly reference: Reference | null;
  /** Warm-up that was found; null: the scenario states its own. */
  readonly warmUpHours: number | null;
  readonly engine: EngineIdentity;
  readonly keyCount: number;
}

export interface StoredReplications {
  readonly replications: ReadonlyMap<number, ReplicationResult>;
  readonly spoilt: number;
}

/** Finished replications of one unit in one folder: written as they come, found again by what they are a function of. */
export class ReplicationStore {
  readonly #journal: Journal;
  readonly #replications: Map<number, ReplicationResult>;
  readonly spoilt: number;

  constructor(folder: string, unit: Unit) {
    try {
      makeFolder(join(folder, JOURNALS));
    } catch (error) {
      throw fileFault(error, `write into ${folder}`);
    }
    const stored = storedReplications(folder, unit);
    this.#replications = new Map(stored.replications);
    this.spoilt = stored.spoilt;
    this.#journal = new Journal(journalPath(folder, unit));
  }

  get replications(): ReadonlyMap<number, ReplicationResult> {
    return this.#replications;
  }

  add(result: ReplicationResult): void {
    const known = this.#replications.get(result.replication);
    if (known !== undefined) {
      sameBits(known, result);
      return;
    }
    this.#replications.set(result.replication, result);
    this.#journal.append(encoded(result));
  }

  close(): void {
    this.#journal.close();
  }
}

/** What a folder holds of a unit; nothing where it holds none. */
export function storedReplications(folder: string, unit: Unit): StoredReplications {
  const { lines, spoilt } = readJournal(journalPath(folder, unit));
  const replications = new Map<number, ReplicationResult>();
  for (const line of lines) {
    const result = decoded(line);
    const known = replications.get(result.replication);
    if (known !== undefined) sameBits(known, result);
    else if (result.values.length === unit.keyCount) replications.set(result.replication, result);
  }
  return { replications, spoilt };
}

const JOURNALS = "replications";

function journalPath(folder: string, unit: Unit): string {
  return join(folder, JOURNALS, `${unitName(unit)}.journal`);
}

function unitName({ scenarioHash, seed, reference, warmUpHours, engine, keyCount }: Unit): string {
  const scale = reference === null ? "" : Buffer.from(bytesOf([reference.scale])).toString("hex");
  const parts = [scenarioHash, seed, scale, warmUpHours, engine.version, engine.source, engine.node, keyCount];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 24);
}

/** The same replication computed twice must agree to the bit; anything else is a bug of ours, or of the machine. */
function sameBits(one: ReplicationResult, other: ReplicationResult): void {
  if (encoded(one) !== encoded(other)) {
    throw new AssertionFailure(`replication ${one.replication} has two different results: ${one.fingerprint}, ${other.fingerprint}`);
  }
}

function encoded(result: ReplicationResult): string {
  return JSON.stringify(packed(result));
}

function decoded(line: string): ReplicationResult {
  return unpacked(JSON.parse(line) as Packed);
}

/** A replication as it stands in a journal: number, status, cause, events, fingerprint, and the bits of its values. */
export type Packed = readonly [number, ReplicationResult["status"], string, number, string, string];

export function packed({ replication, status, cause, events, fingerprint, values }: ReplicationResult): Packed {
  return [replication, status, cause, events, fingerprint, Buffer.from(bytesOf(values)).toString("base64")];
}

export function unpacked([replication, status, cause, events, fingerprint, values]: Packed): ReplicationResult {
  return { replication, status, cause, events, fingerprint, values: valuesOf(Buffer.from(values, "base64")) };
}

/** Little-endian whatever the machine, so that a folder may travel. */
function bytesOf(values: ArrayLike<number>): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(values.length * 8));
  for (let index = 0; index < values.length; index++) bytes.setFloat64(index * 8, values[index] ?? 0, true);
  return new Uint8Array(bytes.buffer);
}

function valuesOf(bytes: Buffer): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.byteLength / 8 }, (_, index) => view.getFloat64(index * 8, true));
}
