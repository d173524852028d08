import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { contents, run, spawned, stored, untilStored } from "./stoppable.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

/** Three arms in six blocks of ten, three worlds of six replications of two arms each, and one level of churn. */
const CLAIMS = ["claims", "C31", "-n", "60", "--worlds", "3", "-j", "1", "--out"];
const JOBS = 22;

describe("a run of claims that is stopped", () => {
  test("by kill -9, and then by Ctrl-C, continues to the same bytes", { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const out = join(folder, "out");
    const journal = join(out, "replications", "claims.journal");
    const child = spawned([...CLAIMS, out]);
    await untilStored(journal, 3, () => child.exitCode !== null);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(stored(journal)).toBeLessThan(JOBS);

    const stop = new AbortController();
    const stopped = run([...CLAIMS, out], stop.signal);
    await untilStored(journal, stored(journal) + 3, () => false);
    stop.abort();
    const [code, notes] = await stopped;
    expect(code).toBe(130);
    expect(notes).toMatch(/\d+ of 216 replications were there already/);
    expect(notes).toMatch(/Stopped\. \d+ of 216 replications are kept: run the same command again to continue\./);
    expect(stored(journal)).toBeLessThan(JOBS);

    expect((await run([...CLAIMS, out]))[0]).toBe(0);
    expect(stored(journal)).toBe(JOBS);
    const whole = join(folder, "whole");
    expect((await run([...CLAIMS, whole]))[0]).toBe(0);
    expect(contents(out)).toEqual(contents(whole));
  });
});
