import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";

import { readJournal } from "../../engine/host/journal.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const WEFT = fileURLToPath(new URL("../../engine/host/weft.ts", import.meta.url));
/** Three arms in six blocks, three worlds, and one level of churn. */
const CLAIMS = ["claims", "C31", "-n", "60", "--worlds", "3", "-j", "2", "--out"];
const JOBS = 22;

function started(
  folder: string,
  out: string,
): { readonly child: ChildProcess; readonly ended: Promise<[code: number | null, notes: string]> } {
  const child = spawn(process.execPath, ["--import", TSX, WEFT, ...CLAIMS, out], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let notes = "";
  child.stderr?.on("data", (chunk: Buffer) => (notes += chunk.toString()));
  return { child, ended: once(child, "close").then(() => [child.exitCode, notes]) };
}

function stored(folder: string): number {
  return readJournal(join(folder, "out", "replications", "claims.journal")).lines.length;
}

async function untilStored(folder: string, child: ChildProcess, count: number): Promise<void> {
  while (child.exitCode === null && stored(folder) < count) await sleep(2);
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
  test("by Ctrl-C, and then killed, continues to the same bytes", { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const first = started(folder, "out");
    await untilStored(folder, first.child, 3);
    first.child.kill("SIGINT");
    const [code, notes] = await first.ended;
    expect(code).toBe(130);
    expect(notes).toMatch(/Stopped\. \d+ of 21 parts of the work are kept: run the same command again to continue\./);

    const second = started(folder, "out");
    await untilStored(folder, second.child, stored(folder) + 3);
    second.child.kill("SIGKILL");
    await second.ended;
    expect(stored(folder)).toBeLessThan(JOBS);

    const [last, said] = await started(folder, "out").ended;
    expect(last).toBe(0);
    expect(said).toMatch(/\d+ of 21 parts of the work were there already\./);
    expect(stored(folder)).toBe(JOBS);
    const [whole] = await started(folder, "whole").ended;
    expect(whole).toBe(0);
    expect(contents(join(folder, "out"))).toEqual(contents(join(folder, "whole")));
  });
});
