import { describe, expect, test } from "vitest";

import { main } from "../../engine/host/main.ts";
import { recordingTerminal } from "./recordingTerminal.ts";

async function said(...words: readonly string[]) {
  const terminal = recordingTerminal();
  const code = await main(words, terminal);
  return { code, out: terminal.outText(), notes: terminal.noteText() };
}

describe("the command line", () => {
  test("without arguments shows the three lines that a newcomer needs", async () => {
    const { code, out, notes } = await said();
    expect(code).toBe(0);
    expect(out.split("\n").filter((line) => line.startsWith("  weft "))).toHaveLength(3);
    expect(notes).toBe("");
  });

  test("explains itself, with an example for every command", async () => {
    expect((await said("--help")).out).toContain("Examples:");
    for (const command of ["init", "check", "run", "compare", "report"]) {
      const { code, out } = await said(command, "--help");
      expect(code).toBe(0);
      expect(out).toContain(`weft ${command} `);
      expect(out).toContain("Example:");
    }
    expect((await said("help", "compare")).out).toContain("--allow-unequal");
  });

  test("says its version", async () => {
    expect((await said("--version")).out).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test.each([
    [["compar", "a.yaml"], /Did you mean compare/],
    [["compare"], /missing required argument/],
    [["compare", "a.yaml", "--replications", "1"], /whole number from 2/],
    [["compare", "a.yaml", "--replications", "1e3"], /whole number/],
    [["compare", "a.yaml", "-n", "10001"], /whole number from 2 to 10000/],
    [["compare", "a.yaml", "-j", "0"], /whole number from 1/],
    [["claims", "-j", "99999"], /whole number from 1 to 256/],
    [["claims", "--worlds", "1000000000"], /whole number from 0 to 10000/],
    [["links", "x.yaml", "-n", "1001"], /whole number from 2 to 1000/],
    [["compare", "a.yaml", "--precision", "200%"], /share such as 5%/],
    [["compare", "a.yaml", "--lang", "fr"], /Allowed choices are en, es/],
    [["compare", "a.yaml", "--json", "--md"], /cannot be used with/],
    [["compare", "a.yaml", "--replication", "30"], /Did you mean --replications/],
    [["run", "a.yaml", "b.yaml"], /too many arguments/],
    [["run", "a.yaml", "--only", "-1"], /whole number from 0/],
    [["report", "/nowhere"], /holds no results/],
  ] as const)("refuses %j with exit code 2 and a reason", async (words, reason) => {
    const { code, out, notes } = await said(...words);
    expect(code).toBe(2);
    expect(notes).toMatch(reason);
    expect(out).toBe("");
    expect(notes).not.toMatch(/\n\s+at /);
  });
});
