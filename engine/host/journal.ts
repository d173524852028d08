import { createHash } from "node:crypto";
import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";

import { fileFault } from "./fault.ts";

/** What was found in a journal: whole lines in order, and how many were spoilt. */
export interface JournalContent {
  readonly lines: readonly string[];
  readonly spoilt: number;
  /** Bytes up to the end of the last whole line; what comes after is a torn tail. */
  readonly wholeBytes: number;
}

/**
 * A file of lines that only grows: `checksum text`. A line that was written in part when the machine stopped, or
 * in which a byte has flipped, does not match its checksum and counts as never written.
 */
export class Journal {
  readonly #path: string;
  readonly #file: number;

  /** Opens for appending and cuts a torn tail off. */
  constructor(path: string) {
    this.#path = path;
    try {
      const { wholeBytes } = readJournal(path);
      this.#file = openSync(path, "a");
      ftruncateSync(this.#file, wholeBytes);
    } catch (error) {
      throw fileFault(error, `write ${path}`);
    }
  }

  append(text: string): void {
    const bytes = Buffer.from(checkedLine(text), "utf8");
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(this.#file, bytes, done);
    } catch (error) {
      throw fileFault(error, `write ${this.#path}`);
    }
  }

  close(): void {
    try {
      fsyncSync(this.#file);
    } catch (error) {
      throw fileFault(error, `write ${this.#path}`);
    } finally {
      closeSync(this.#file);
    }
  }
}

/** A line with its checksum before it. */
export function checkedLine(text: string): string {
  return `${checksum(text)} ${text}\n`;
}

/** Every whole line of a journal; nothing where there is no such file. */
export function readJournal(path: string): JournalContent {
  const content = contentOf(path);
  const lines: string[] = [];
  let spoilt = 0;
  let wholeBytes = 0;
  for (let from = 0; from < content.length;) {
    const end = content.indexOf(0x0a, from);
    if (end < 0) return { lines, spoilt: spoilt + 1, wholeBytes };
    const line = content.toString("utf8", from, end);
    const text = line.slice(CHECKSUM_LENGTH + 1);
    if (checkedLine(text) === `${line}\n`) lines.push(text);
    else spoilt++;
    from = end + 1;
    wholeBytes = from;
  }
  return { lines, spoilt, wholeBytes };
}

const CHECKSUM_LENGTH = 16;

function checksum(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, CHECKSUM_LENGTH);
}

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}
