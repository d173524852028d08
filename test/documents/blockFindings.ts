import type { Finding, RepositoryFile } from "../tidy/source.ts";
import type { BlockFault } from "./blockFault.ts";
import { commandFault } from "./commandFault.ts";
import { fencesOf, folderOf, type Fence } from "./fences.ts";
import { scenarioFault } from "./scenarioFault.ts";
import { notebookProgram } from "./notebookProgram.ts";
import { shellCommands, type ShellCommand } from "./shellWords.ts";

/** What is wrong with the blocks of all documents, but for TypeScript, which takes a compiler (`typescriptFaults`). */
export function blockFindings(files: readonly RepositoryFile[]): readonly Finding[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return documentFences(files).flatMap((fence) => faultsOf(fence, texts).map((fault) => findingOf(fence, fault)));
}

export function documentFences(files: readonly RepositoryFile[]): readonly Fence[] {
  return files.filter(({ path }) => path.endsWith(".md")).flatMap(fencesOf);
}

/** Programs among the blocks: TypeScript, and the cells of notebooks. */
export function programsIn(fences: readonly Fence[]): readonly Fence[] {
  return fences.flatMap((fence) => {
    const program = fence.language === "html" ? notebookProgram(fence) : fence;
    return program !== null && ["ts", "html"].includes(fence.language) ? [program] : [];
  });
}

/** In the text of a message, as the compiler and tests print it: file, line, what is wrong. */
export function findingOf({ path, line, language }: Fence, { offset, message }: BlockFault): Finding {
  return { path, line: line + offset, rule: language === "" ? "block" : language, message };
}

/** Commands of a shell block, with `*` matched against the files of the document's folder. */
export function commandsIn({ path, text }: Fence, texts: ReadonlyMap<string, string>): readonly ShellCommand[] {
  const folder = folderOf(path);
  const start = folder === "" ? "" : `${folder}/`;
  return shellCommands(
    text,
    [...texts.keys()].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length)),
  );
}

function faultsOf(fence: Fence, texts: ReadonlyMap<string, string>): readonly BlockFault[] {
  switch (fence.language) {
    case "sh":
      return shellFaults(fence, texts);
    case "yaml":
      return present(scenarioFault(fence));
    case "json":
      return present(jsonFault(fence.text));
    case "text":
      return present(textFault(fence.text));
    case "html":
      return notebookProgram(fence) === null
        ? [{ offset: 0, message: "HTML in a document is a notebook with cells of TypeScript, which are run" }]
        : [];
    case "ts":
      return [];
    default:
      return [{ offset: 0, message: LANGUAGES }];
  }
}

const LANGUAGES =
  "say what the block is: sh (commands, run or read), yaml (a scenario, or a part of one), ts (compiled and run), html (a notebook, whose cells are), json, or text (a drawing or formula)";

function shellFaults(fence: Fence, texts: ReadonlyMap<string, string>): readonly BlockFault[] {
  const around = { texts, folder: folderOf(fence.path) };
  return commandsIn(fence, texts).flatMap(({ offset, words }) => {
    const message = commandFault(words, around);
    return message === null ? [] : [{ offset, message }];
  });
}

function jsonFault(text: string): BlockFault | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return { offset: 1, message: error instanceof Error ? error.message : String(error) };
  }
}

/** What could be checked may not hide as text. */
function textFault(text: string): BlockFault | null {
  const at = text.split("\n").findIndex((line) => /^\s*(?:weft|npm|npx|node|import|weft:)\s/.test(line));
  return at < 0
    ? null
    : { offset: at + 1, message: "a command, scenario or program is no text: say sh, yaml or ts, so that it is checked" };
}

function present(fault: BlockFault | null): readonly BlockFault[] {
  return fault === null ? [] : [fault];
}
