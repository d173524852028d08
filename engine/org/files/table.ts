import type { Issue, Position } from "../../base/issue.ts";
import { hintFor } from "../../scenario/nearest.ts";

/** One cell of a table, or one attribute of a node or link in a graph file. */
export interface Cell {
  readonly text: string;
  readonly position: Position;
}

export interface Row {
  readonly position: Position;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Characters of a file that is read at all, and rows of it. */
export const FILE_LENGTH_MOST = 10_000_000;
export const ROWS_MOST = 1_000_000;
/** More faults than these are counted, not listed. */
const ISSUES_MOST = 50;

/** Collects the faults of one file. */
export class Faults {
  readonly issues: Issue[] = [];
  private more = 0;
  private readonly file: string;
  private readonly path: string;

  constructor(file: string, path: string) {
    this.file = file;
    this.path = path;
  }

  /** A hint that takes a search is a function: it is not called for faults that are only counted. */
  add(code: string, position: Position | null, message: string, advice?: string | (() => string | undefined)): void {
    if (this.issues.length >= ISSUES_MOST) this.more++;
    else {
      const hint = typeof advice === "function" ? advice() : advice;
      this.issues.push({
        code,
        path: this.path,
        message,
        file: this.file,
        ...(position === null ? {} : { position }),
        ...(hint === undefined ? {} : { hint }),
      });
    }
  }

  /** What was found, and how much more there is. */
  all(): readonly Issue[] {
    if (this.more === 0) return this.issues;
    const rest: Issue = { code: "more-faults", path: this.path, message: `and ${this.more} more faults in this file`, file: this.file };
    return [...this.issues, rest];
  }
}

/** Among more names than these nobody looks for the nearest one: it would take longer than the user wants to wait. */
const NAMES_MOST = 5000;

/** The nearest known name, when it is asked for. */
export function nearestOf(written: string, known: ReadonlySet<string>): () => string | undefined {
  return () => (known.size > NAMES_MOST ? undefined : hintFor(written, known).hint);
}

/** Text as it is shown in a message: short, on one line. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** "12", "0.5", "0,5", "1e-3"; null: no number. Groups of thousands are refused, for 1.000 may mean 1 or 1000. */
export function numberOf(text: string): number | null {
  const trimmed = text.trim();
  if (!/^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/iu.test(trimmed)) return null;
  const value = Number(trimmed.replace(",", "."));
  return Number.isFinite(value) ? value : null;
}

/** What must not be in a name: control and invisible characters mislead readers, the others are special to the language. */
export function nameFault(name: string): string | null {
  if (name === "") return "is empty; expected a name";
  if (name.length > 200) return "is longer than 200 characters";
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/u.test(name)) return "has a control, invisible or unreadable character";
  if (name === "__proto__" || name === "prototype" || name === "constructor") return "is a reserved word";
  return null;
}

/** Several names in one cell: "a|b" or "a; b". A backslash keeps the character that follows. */
export function listOf(text: string): readonly string[] {
  const parts = [""];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === "\\" && at + 1 < text.length) parts[parts.length - 1] += `\\${text[++at] ?? ""}`;
    else if (character === "|" || character === ";") parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** The name that is written with backslashes before special characters. */
export function unescaped(text: string): string {
  return text.replace(/\\([\\|;=])/gu, "$1");
}

export function escaped(name: string): string {
  return name.replace(/[\\|;=]/gu, "\\$&");
}
