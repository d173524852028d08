import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { companyFiles } from "./companyFiles.ts";
import { contents, run, spawned, stored, untilStored } from "./stoppable.ts";

const SIZE = ["--quick", "--candidates", "4", "-n", "6", "-j", "1", "--out"];
const words = (folder: string, out: string) => ["links", join(folder, "silos.yaml"), ...SIZE, out];
const journalOf = (out: string) => join(out, "replications", "links.journal");

describe("a run of the link lab that is stopped", () => {
  test("by kill -9, and then by Ctrl-C, continues to the same bytes", { timeout: 240_000 }, async () => {
    const folder = companyFiles();
    const out = join(folder, "out");
    const journal = journalOf(out);
    const child = spawned(words(folder, out));
    await untilStored(journal, 4, () => child.exitCode !== null);
    child.kill("SIGKILL");
    await once(child, "close");
    const before = stored(journal);
    expect(before).toBeGreaterThan(0);

    const stop = new AbortController();
    const stopped = run(words(folder, out), stop.signal);
    await untilStored(journal, before + 3, () => false);
    stop.abort();
    const [code, notes] = await stopped;
    expect(code).toBe(130);
    expect(notes).toMatch(/\d+ parts of the work were there already\./);
    expect(notes).toContain("Stopped. What was done is kept: run the same command again to continue.");

    expect((await run(words(folder, out)))[0]).toBe(0);
    const whole = join(folder, "whole");
    expect((await run(words(folder, whole)))[0]).toBe(0);
    expect(stored(journal)).toBe(stored(journalOf(whole)));
    expect(contents(out)).toEqual(contents(whole));

    // A byte that has flipped and a line that was cut off count as never written.
    const bytes = readFileSync(journal);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(journal, bytes.subarray(0, bytes.length - 10));
    const [mended, said] = await run(words(folder, out));
    expect(mended).toBe(0);
    expect(said).toContain("2 stored lines were damaged: computed again");
    expect(contents(out)).toEqual(contents(whole));
  });
});
