import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { main } from "../../engine/host/main.ts";
import { FORM_IDS } from "../../engine/scenario/forms/forms.ts";
import { recordingTerminal } from "./recordingTerminal.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

async function weft(...words: readonly string[]) {
  const terminal = recordingTerminal();
  const code = await main(words, terminal);
  return { code, out: terminal.outText(), notes: terminal.noteText() };
}

describe("weft init", () => {
  test.each(FORM_IDS)("writes a company of %s that is fine at once", async (form) => {
    const path = join(temporaryFolder(), "my company.yaml");
    const { code, out } = await weft("init", path, "--form", form);
    expect(code).toBe(0);
    expect(out).toContain("weft check");
    const checked = await weft("check", path);
    expect(checked.notes).toBe("");
    expect(checked.out).toContain("fine. my company");
  });

  test("puts the schema beside it that its first line names", async () => {
    const folder = temporaryFolder();
    expect((await weft("init", join(folder, "mine"))).code).toBe(0);
    const [first = ""] = readFileSync(join(folder, "mine.yaml"), "utf8").split("\n");
    const schema = /\$schema=(\S+)/.exec(first)?.[1] ?? "";
    expect(JSON.parse(readFileSync(join(folder, schema), "utf8"))).toHaveProperty("properties");
  });

  test("replaces nothing, and knows its forms", async () => {
    const path = join(temporaryFolder(), "mine.yaml");
    await weft("init", path);
    const text = readFileSync(path, "utf8");
    const again = await weft("init", path, "--form", "matrix");
    expect(again.code).toBe(2);
    expect(again.notes).toContain("exists already");
    expect(readFileSync(path, "utf8")).toBe(text);
    const unknown = await weft("init", `${path}.other`, "--form", "tiger-team");
    expect(unknown.code).toBe(2);
    expect(unknown.notes).toContain('did you mean "tiger-teams"?');
    expect(existsSync(`${path}.other.yaml`)).toBe(false);
  });
});
