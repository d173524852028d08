import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";

import { readJournal } from "../../engine/host/journal.ts";
import { readManifest } from "../../engine/host/manifest.ts";
import { companyFiles, scenario } from "./companyFiles.ts";

const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const WEFT = fileURLToPath(new URL("../../engine/host/weft.ts", import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly notes: string;
}

/** The real command in a process of its own, with nobody watching. */
function started(folder: string, words: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, ["--import", TSX, WEFT, ...words], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let out = "";
  let notes = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (notes += chunk.toString()));
  return { child, ended: once(child, "close").then(() => ({ code: child.exitCode, out, notes })) };
}

const BUSY = "customers: { smb: { arrivals: 40 per week } }\ntime: { horizon: 12 months }\n";

/** Two scenarios of which one replication takes a moment. */
function busyCompany(): string {
  return companyFiles({
    "silos.yaml": scenario("Silos", "functional-silos", BUSY),
    "liaisons.yaml": scenario("Liaisons", "team-of-teams", BUSY),
  });
}

const COMPARE = ["compare", "silos.yaml", "liaisons.yaml", "-n", "16", "--out", "out"];

function stored(folder: string): number {
  const place = join(folder, "out", "replications");
  if (!existsSync(place)) return 0;
  const journals = readdirSync(place).filter((name) => name.endsWith(".journal"));
  return journals.reduce((sum, name) => sum + readJournal(join(place, name)).lines.length, 0);
}

/** Waits until a run has stored so many replications, or has ended without. */
async function untilStored(folder: string, child: ChildProcess, count: number): Promise<void> {
  while (child.exitCode === null && stored(folder) < count) await sleep(5);
}

describe("a run that is stopped", () => {
  test("by Ctrl-C ends with 130 and continues to the same bytes; one that was killed does too", { timeout: 120_000 }, async () => {
    const folder = busyCompany();
    const first = started(folder, COMPARE);
    await untilStored(folder, first.child, 3);
    const sent = performance.now();
    first.child.kill("SIGINT");
    // What stands between it and the terminal passes on what the terminal has sent to all.
    await sleep(30);
    first.child.kill("SIGINT");
    const { code, out, notes } = await first.ended;
    expect(code).toBe(130);
    expect(performance.now() - sent).toBeLessThan(5000);
    expect(notes).toMatch(/Stopped\. \d+ of 32 replications are kept: run the same command again to continue\./);
    expect(out).toBe("");
    expect(readManifest(join(folder, "out"))?.stopped).toBe("interrupted");

    const second = started(folder, COMPARE);
    await untilStored(folder, second.child, stored(folder) + 3);
    second.child.kill("SIGKILL");
    await second.ended;
    expect(stored(folder)).toBeLessThan(32);

    const third = await started(folder, COMPARE).ended;
    expect(third.code).toBe(0);
    expect(third.notes).toMatch(/of 32 replications were there already/);
    expect(`${third.out}${third.notes}`).not.toContain("\u001b");
    const whole = await started(folder, [...COMPARE.slice(0, -1), "whole"]).ended;
    expect(whole.code).toBe(0);
    expect(readManifest(join(folder, "out"))?.checksums).toEqual(readManifest(join(folder, "whole"))?.checksums);
    expect(readFileSync(join(folder, "out", "report.html"), "utf8")).not.toContain(folder);
  });
});
