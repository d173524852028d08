import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { benchVerify, type VerifyRequest } from "../../engine/host/commands/benchVerify.ts";
import { main } from "../../engine/host/main.ts";
import { allCases } from "../../engine/verify/cases/allCases.ts";
import type { VerificationCase } from "../../engine/verify/verificationCase.ts";
import { recordingTerminal } from "./recordingTerminal.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const REQUEST: VerifyRequest = { wanted: ["V10", "Q6"], seed: "weft", threads: 2, json: null, full: false };

async function verified(request: Partial<VerifyRequest> = {}, cases?: readonly VerificationCase[]) {
  const terminal = recordingTerminal();
  const code = await benchVerify({ ...REQUEST, ...request }, terminal, cases);
  return { code, out: terminal.outText(), notes: terminal.noteText() };
}

describe("weft bench verify", () => {
  test("prints a row a quantity, and ends with 0 where all agree", async () => {
    const terminal = recordingTerminal();
    expect(await main(["bench", "verify", "V10", "-j", "2"], terminal)).toBe(0);
    const out = terminal.outText();
    expect(out).toMatch(/V10 a contact fixes with p = 0\.6\n +contacts +1\.6667 +1\.6\d+ +0\.00\d+ +.?\d\.\d\d +40/);
    expect(out).toContain("All 2 agree with theory.");
    expect(out).not.toMatch(/OUTSIDE|IMPRECISE|FAILED/);
  });

  test("marks a wrong theory value and ends with 1", async () => {
    const cases = allCases().map((one) =>
      one.family === "V10"
        ? { ...one, quantities: one.quantities.map((quantity) => ({ ...quantity, theory: quantity.theory * 1.05 })) }
        : one,
    );
    const { code, out } = await verified({}, cases);
    expect(code).toBe(1);
    expect(out.split("\n").filter((line) => line.endsWith("OUTSIDE"))).toHaveLength(2);
    expect(out).toContain("2 outside, 0 imprecise, 0 failed");
  });

  test("refuses with 3 what is too imprecise to tell", async () => {
    const cases = allCases().map((one) => (one.kind === "simulated" && one.family === "V10" ? { ...one, replications: 20 } : one));
    const { code, out } = await verified({ wanted: ["V10"] }, cases);
    expect(code).toBe(3);
    expect(out).toContain("IMPRECISE");
  });

  test("keeps a case that broke in the table and ends with 4", async () => {
    const unknown = allCases().flatMap((one) => (one.family === "V10" ? [{ ...one, setting: "of another table" }] : []));
    const { code, out, notes } = await verified({ wanted: ["V10"] }, unknown.slice(0, 1));
    expect(code).toBe(4);
    expect(out).toContain("FAILED");
    expect(notes).toContain('there is no case "V10 of another table"');
  });

  test("writes the same rows as JSON, whatever the number of threads", async () => {
    const folder = temporaryFolder();
    const read = async (threads: number) => {
      const json = join(folder, `${threads}.json`);
      await verified({ wanted: ["V10 a contact fixes with p = 0.6", "Q6"], threads, json });
      return readFileSync(json, "utf8");
    };
    const text = await read(1);
    expect(await read(2)).toBe(text);
    const { seed, rule, rows } = JSON.parse(text) as { seed: string; rule: object; rows: readonly Record<string, unknown>[] };
    expect(seed).toBe("weft");
    expect(rule).toEqual({ deviationsMost: 3.5, standardErrorShareMost: 0.01 });
    expect(rows).toHaveLength(7);
    const keys = "cause family quantity replications setting simulated slack slackReason standardError theory verdict z".split(" ");
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(keys);
    expect(rows[0]).toMatchObject({
      family: "V10",
      quantity: "contacts",
      replications: 40,
      verdict: "passed",
      slack: 0,
      slackReason: null,
      cause: null,
    });
    expect(rows.at(-1)).toMatchObject({ family: "Q6", standardError: null, z: null });
  });

  test("refuses a name that chooses nothing", async () => {
    const terminal = recordingTerminal();
    expect(await main(["bench", "verify", "Q9"], terminal)).toBe(2);
    expect(terminal.noteText()).toMatch(/no verification case begins with "Q9"; did you mean/);
  });
});
