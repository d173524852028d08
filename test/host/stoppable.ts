import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";

import { readJournal } from "../../engine/host/journal.ts";
import { main } from "../../engine/host/main.ts";
import { recordingTerminal } from "./recordingTerminal.ts";

const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const WEFT = fileURLToPath(new URL("../../engine/host/weft.ts", import.meta.url));

/** The real command in a process of its own, which dies with the test. */
export function spawned(words: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ["--import", TSX, WEFT, ...words], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** The real command with its results written there, to its end. */
export function writingTo(path: string, words: readonly string[]): { readonly code: number | null; readonly notes: string } {
  const results = openSync(path, "w");
  const ended = spawnSync(process.execPath, ["--import", TSX, WEFT, ...words], { stdio: ["ignore", results, "pipe"], encoding: "utf8" });
  closeSync(results);
  return { code: ended.status, notes: ended.stderr };
}

/** The command in this process, and what it noted. */
export async function run(words: readonly string[], signal?: AbortSignal): Promise<readonly [code: number, notes: string]> {
  const terminal = recordingTerminal(signal);
  const code = await main(words, terminal);
  return [code, terminal.noteText()];
}

/** How much of the work of a run is kept. */
export function stored(journal: string): number {
  return readJournal(journal).lines.length;
}

export async function untilStored(journal: string, count: number, isOver: () => boolean): Promise<void> {
  while (!isOver() && stored(journal) < count) await sleep(2);
}

/** Every file that a reader is meant to open, with its bytes. */
export function contents(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !path.endsWith(".journal"))
      .map((path) => [path.slice(folder.length), readFileSync(path).toString("base64")]),
  );
}
