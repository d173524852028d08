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
import { recordingTerminal } from "./recordingTerminal.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const WEFT = fileURLToPath(new URL("../../engine/host/weft.ts", import.meta.url));
/** Three arms in six blocks of ten, three worlds of six replications of two arms each, and one level of churn. */
const CLAIMS = ["claims", "C31", "-n", "60", "--worlds", "3", "-j", "1", "--out"];
const JOBS = 22;

/** The real command in a process of its own. */
function spawned(out: string): ChildProcess {
  const child = spawn(process.execPath, ["--import", TSX, WEFT, ...CLAIMS, out], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** The command in this process, and what it noted. */
async function run(out: string, signal?: AbortSignal): Promise<readonly [code: number, notes: string]> {
  const terminal = recordingTerminal(signal);
  const code = await main([...CLAIMS, out], terminal);
  return [code, terminal.noteText()];
}

function stored(folder: string): number {
  return readJournal(join(folder, "out", "replications", "claims.journal")).lines.length;
}

async function untilStored(folder: string, count: number, isOver: () => boolean): Promise<void> {
  while (!isOver() && stored(folder) < count) await sleep(2);
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

describe("a run of claims that is stopped", () => {
  test("by kill -9, and then by Ctrl-C, continues to the same bytes", { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const out = join(folder, "out");
    const child = spawned(out);
    await untilStored(folder, 3, () => child.exitCode !== null);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(stored(folder)).toBeLessThan(JOBS);

    const stop = new AbortController();
    const stopped = run(out, stop.signal);
    await untilStored(folder, stored(folder) + 3, () => false);
    stop.abort();
    const [code, notes] = await stopped;
    expect(code).toBe(130);
    expect(notes).toMatch(/\d+ of 216 replications were there already/);
    expect(notes).toMatch(/Stopped\. \d+ of 216 replications are kept: run the same command again to continue\./);
    expect(stored(folder)).toBeLessThan(JOBS);

    expect((await run(out))[0]).toBe(0);
    expect(stored(folder)).toBe(JOBS);
    const whole = join(folder, "whole");
    expect((await run(whole))[0]).toBe(0);
    expect(contents(out)).toEqual(contents(whole));
  });
});
