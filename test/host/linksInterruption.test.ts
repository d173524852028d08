import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";

import { readJournal } from "../../engine/host/journal.ts";
import { main } from "../../engine/host/main.ts";
import { companyFiles } from "./companyFiles.ts";
import { recordingTerminal } from "./recordingTerminal.ts";

const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const WEFT = fileURLToPath(new URL("../../engine/host/weft.ts", import.meta.url));
const SIZE = ["--quick", "--candidates", "4", "-n", "6", "-j", "1", "--out"];

/** The real command in a process of its own. */
function spawned(folder: string, out: string): ChildProcess {
  const words = ["links", join(folder, "silos.yaml"), ...SIZE, out];
  const child = spawn(process.execPath, ["--import", TSX, WEFT, ...words], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** The command in this process, and what it noted. */
async function run(folder: string, out: string, signal?: AbortSignal): Promise<readonly [code: number, notes: string]> {
  const terminal = recordingTerminal(signal);
  const code = await main(["links", join(folder, "silos.yaml"), ...SIZE, out], terminal);
  return [code, terminal.noteText()];
}

function stored(out: string): number {
  return readJournal(join(out, "replications", "links.journal")).lines.length;
}

async function untilStored(out: string, count: number, isOver: () => boolean): Promise<void> {
  while (!isOver() && stored(out) < count) await sleep(2);
}

/** Every file that a reader is meant to open, with its bytes. */
function contents(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !path.endsWith(".journal"))
      .map((path) => [path.slice(folder.length), readFileSync(path).toString("base64")]),
  );
}

describe("a run of the link lab that is stopped", () => {
  test("by kill -9, and then by Ctrl-C, continues to the same bytes", { timeout: 120_000 }, async () => {
    const folder = companyFiles();
    const out = join(folder, "out");
    const child = spawned(folder, out);
    await untilStored(out, 4, () => child.exitCode !== null);
    child.kill("SIGKILL");
    await once(child, "close");
    const before = stored(out);
    expect(before).toBeGreaterThan(0);

    const stop = new AbortController();
    const stopped = run(folder, out, stop.signal);
    await untilStored(out, before + 3, () => false);
    stop.abort();
    const [code, notes] = await stopped;
    expect(code).toBe(130);
    expect(notes).toMatch(/\d+ parts of the work were there already\./);
    expect(notes).toContain("Stopped. What was done is kept: run the same command again to continue.");

    expect((await run(folder, out))[0]).toBe(0);
    const whole = join(folder, "whole");
    expect((await run(folder, whole))[0]).toBe(0);
    expect(stored(out)).toBe(stored(whole));
    expect(contents(out)).toEqual(contents(whole));
  });
});
