import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { EXIT, fileFault } from "../../engine/host/fault.ts";
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

  test("where nothing can be written says so in a sentence, as of a wrong name, and speaks of no option that it lacks", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    const { code, notes } = await weft("init", join(folder, "file", "mine"));
    expect(code).toBe(2);
    expect(notes).toBe(`cannot write ${join(folder, "file", "mine.yaml")}: a part of the path is a file, not a folder`);
    const denied = Object.assign(new Error("EACCES"), { code: "EACCES" });
    expect(fileFault(denied, "write x", EXIT.input, "choose another folder").message).toBe(
      "cannot write x: no permission; choose another folder",
    );
    expect(fileFault(denied, "write x").message).toBe("cannot write x: no permission; choose another folder with --out");
  });

  test("prints commands that a shell takes as they are", async () => {
    const path = join(temporaryFolder(), "<script>it's $HOME.yaml");
    const { code, out } = await weft("init", path);
    expect(code).toBe(0);
    const command = out.split("\n").find((line) => line.includes("weft run")) ?? "";
    const words = execFileSync("sh", ["-c", command.replace("weft run", "printf %s")], { encoding: "utf8" });
    expect(words).toBe(path);
  });

  test.each(["functional-silos", "tiger-teams"])("leads from one organisation to the comparison of two (%s)", async (form) => {
    const { out } = await weft("init", join(temporaryFolder(), "mine.yaml"), "--form", form);
    const wordsOf = (command: string) => {
      const line = out.split("\n").find((text) => text.includes(`weft ${command}`)) ?? "";
      return execFileSync("sh", ["-c", line.replace("weft", "printf '%s\\n'")], { encoding: "utf8" })
        .trim()
        .split("\n");
    };
    expect((await weft(...wordsOf("init"))).code).toBe(0);
    const [, mine = "", other = "", to, baseline = ""] = wordsOf("compare");
    expect(to).toBe("--to");
    expect(readFileSync(baseline, "utf8")).toContain("form: functional-silos");
    expect((await weft("check", mine, other)).code).toBe(0);
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
