import { createHash } from "node:crypto";
import { join } from "node:path";

import type { Reference } from "../measure/value/value.ts";
import { atomicWrite } from "./atomicWrite.ts";
import type { EngineIdentity } from "./engineIdentity.ts";
import { checkedLine, readJournal } from "./journal.ts";

/** What the pilot of a baseline is a function of. */
export interface PilotUnit {
  readonly scenarioHash: string;
  readonly seed: string;
  readonly engine: EngineIdentity;
}

/** The reference that a former run has left in one of the folders; undefined: none has. */
export function storedReference(folders: readonly string[], unit: PilotUnit): Reference | null | undefined {
  for (const folder of folders) {
    const [line] = readJournal(pathOf(folder, unit)).lines;
    if (line !== undefined) return JSON.parse(line) as Reference | null;
  }
  return undefined;
}

export function storeReference(folder: string, unit: PilotUnit, reference: Reference | null): void {
  atomicWrite(pathOf(folder, unit), checkedLine(JSON.stringify(reference)));
}

function pathOf(folder: string, { scenarioHash, seed, engine }: PilotUnit): string {
  const name = createHash("sha256")
    .update(JSON.stringify([scenarioHash, seed, engine.version, engine.source, engine.node]))
    .digest("hex");
  return join(folder, "replications", `${name.slice(0, 24)}.pilot`);
}
