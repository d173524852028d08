import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { main } from "../../engine/host/main.ts";
import { recordingTerminal } from "../host/recordingTerminal.ts";
import { temporaryFolder } from "../host/temporaryFolder.ts";
import { repositoryFiles } from "../tidy/repositoryFiles.ts";
import { findingText } from "../tidy/tidy.ts";
import { blockFindings, commandsIn, documentFences, findingOf, programsIn } from "./blockFindings.ts";
import { folderOf, within } from "./fences.ts";
import { scenarioKeys, spanFindings } from "./spans.ts";
import { typescriptFaults } from "./typescriptFaults.ts";

const FILES = repositoryFiles();
const TEXTS = new Map(FILES.map(({ path, text }) => [path, text]));
const FENCES = documentFences(FILES);
/** Seconds of computing; on a busy machine they take longer. */
const BUSY_MS = 240_000;

describe("code in documents", () => {
  it("is there, and every block says what it is and is right: commands are read, scenarios run", () => {
    expect(FENCES.length).toBeGreaterThan(15);
    expect(blockFindings(FILES).map(findingText)).toEqual([]);
  });

  it("names commands, options and keys of scenarios that there are, also within sentences", () => {
    const keys = scenarioKeys();
    const documents = FILES.filter(({ path }) => path.endsWith(".md"));
    expect(documents.flatMap((file) => spanFindings(file, keys)).map(findingText)).toEqual([]);
  });

  it(
    "compiles and runs, where it is TypeScript",
    () => {
      const blocks = programsIn(FENCES);
      const faults = typescriptFaults(blocks);
      expect(blocks.flatMap((fence, at) => (faults[at] ?? []).map((fault) => findingText(findingOf(fence, fault))))).toEqual([]);
    },
    BUSY_MS,
  );

  it.each(studies())(
    "does what it says: $place $command",
    async ({ folder, words }) => {
      const out = join(temporaryFolder(), "out");
      const terminal = recordingTerminal();
      const small = ["-n", "2", "-j", "1", "--out", out, ...(words[0] === "compare" ? ["--no-outlook"] : [])];
      const code = await main([...words.map((word) => located(word, folder)), ...small], terminal);
      expect(terminal.noteText()).toBe("");
      expect(code).toBe(0);
      expect(existsSync(join(out, "report.html"))).toBe(true);
    },
    BUSY_MS,
  );
});

/** Every study of a shell block; it runs as it stands, with two replications in place of its own and nothing beyond. */
function studies(): readonly {
  readonly place: string;
  readonly command: string;
  readonly folder: string;
  readonly words: readonly string[];
}[] {
  return FENCES.filter(({ language }) => language === "sh").flatMap((fence) =>
    commandsIn(fence, TEXTS)
      .filter(({ words: [program, verb = ""] }) => program === "weft" && ["run", "compare"].includes(verb))
      .map(({ offset, words }) => ({
        place: `${fence.path}:${fence.line + offset}`,
        command: words.slice(0, 3).join(" "),
        folder: folderOf(fence.path),
        words: words.slice(1),
      })),
  );
}

/** Files as they are named from the root, where tests run. */
function located(word: string, folder: string): string {
  const path = within(folder, word);
  return TEXTS.has(path) ? path : word;
}
