import type { RepositoryFile } from "../tidy/source.ts";

/** A fenced block of a document. */
export interface Fence {
  /** Document, from the root of the repository. */
  readonly path: string;
  /** Line of the opening fence, from 1: the first line of the text is the one after it. */
  readonly line: number;
  /** First word after the fence: what the text is. */
  readonly language: string;
  /** The words after it. */
  readonly words: readonly string[];
  readonly text: string;
}

/** Every fenced block of a document, in order. */
export function fencesOf({ path, text }: RepositoryFile): readonly Fence[] {
  const found: Fence[] = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const [, mark = "", info = ""] = /^ {0,3}(`{3,}|~{3,})\s*(.*)$/.exec(lines[at] ?? "") ?? [];
    if (mark === "") continue;
    const end = lines.findIndex((line, index) => index > at && line.trim().startsWith(mark));
    const last = end < 0 ? lines.length : end;
    const [language = "", ...words] = info.trim().split(/\s+/);
    found.push({ path, line: at + 1, language, words, text: lines.slice(at + 1, last).join("\n") });
    at = last;
  }
  return found;
}

/** The folder of a document, "" for the root. */
export function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

/** A path that a document names, from the root of the repository. */
export function within(folder: string, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}
