import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, sep } from "node:path";

import { EXIT, HostFault } from "./fault.ts";

/** A file that a study read, with the hash of its bytes. */
export interface FileRead {
  readonly path: string;
  readonly sha256: string;
}

export interface FileReader {
  /** The text of a file; null: not there, not readable, or outside the folders of the files that the user named. */
  readonly read: (path: string) => string | null;
  /** Every file that was read, in the order of first use. */
  readonly files: () => readonly FileRead[];
}

/** More than any list of links that one machine could simulate; a scenario itself is held to less when it is parsed. */
const MOST_BYTES = 268_435_456;

/**
 * Reads each file once, so that a study sees one state of it. Only files that the user named and files in or below
 * their folders are opened, wherever symbolic links lead.
 */
export function fileReader(named: readonly string[]): FileReader {
  const texts = new Map<string, string | null>();
  const files: FileRead[] = [];
  const roots = named.flatMap((path) => realPath(dirname(path)) ?? []);
  const allowed = new Set(named.flatMap((path) => realPath(path) ?? []));
  const load = (path: string): string | null => {
    const real = realPath(path);
    if (real === null || !(allowed.has(real) || roots.some((root) => isWithin(real, root)))) return null;
    const bytes = bytesOf(real, path);
    if (bytes === null) return null;
    files.push({ path, sha256: createHash("sha256").update(bytes).digest("hex") });
    return textOf(bytes, path);
  };
  return {
    read: (path) => {
      const known = texts.get(path);
      if (known !== undefined) return known;
      const text = load(path);
      texts.set(path, text);
      return text;
    },
    files: () => files,
  };
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function isWithin(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** null for what is no plain file: a pipe would wait for ever, a device never end. */
function bytesOf(real: string, shown: string): Buffer | null {
  let file: number;
  try {
    // To open a pipe into which nobody writes waits for ever, too.
    file = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
  try {
    const status = fstatSync(file);
    if (!status.isFile()) return null;
    if (status.size > MOST_BYTES) {
      throw new HostFault(`${shown}:1:1: the file has ${status.size} bytes; at most ${MOST_BYTES} are read`, EXIT.input);
    }
    const bytes = Buffer.alloc(status.size);
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(file, bytes, length, bytes.length - length, null);
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** UTF-8, or UTF-16 by its mark. Tables that older spreadsheets save without a mark are in the Western European code page. */
function textOf(bytes: Buffer, path: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (!path.toLowerCase().endsWith(".csv")) return bytes.toString("utf8");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
