import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

import { fileFault, RESULTS_UNWRITABLE, type Unwritable } from "./fault.ts";
import { makeFolder } from "./makeFolder.ts";

/**
 * Writes a whole file or nothing: temporary name in the same folder, flush, rename, flush the folder.
 * A reader sees the old content or the new one, never a part.
 * @param unwritable  how the command ends where it cannot be written
 */
export function atomicWrite(path: string, content: string | Uint8Array, unwritable: Unwritable = RESULTS_UNWRITABLE): void {
  const temporary = `${path}.${process.pid}.part`;
  try {
    makeFolder(dirname(path));
    rmSync(temporary, { force: true });
    writeFlushed(temporary, content);
    renameSync(temporary, path);
    flushFolder(dirname(path));
  } catch (error) {
    removeQuietly(temporary);
    throw fileFault(error, `write ${path}`, unwritable.exitCode, unwritable.instead);
  }
}

function writeFlushed(path: string, content: string | Uint8Array): void {
  const file = openSync(path, "wx");
  try {
    const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the rename itself durable. Windows cannot open folders, and needs no flush for that. */
function flushFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The fault that led here is the one to report.
  }
}
