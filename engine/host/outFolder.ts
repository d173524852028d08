import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

import { EXIT, fileFault, HostFault } from "./fault.ts";
import { makeFolder } from "./makeFolder.ts";

export interface OutFolder {
  readonly path: string;
  readonly release: () => void;
}

/** Makes the folder of a study and takes it for this process: two runs writing into one folder would spoil both. */
export function takeOutFolder(path: string): OutFolder {
  const made = !existsSync(path);
  try {
    makeFolder(path);
    if (!statSync(path).isDirectory()) throw new HostFault(`cannot write into ${path}: it is a file, not a folder`, EXIT.input);
    refuseForeign(path);
    lock(path);
    removeParts(path);
  } catch (error) {
    if (isCode(error, "EEXIST")) throw new HostFault(`cannot write into ${path}: it is a file, not a folder`, EXIT.input);
    throw fileFault(error, `write into ${path}`, EXIT.input);
  }
  return { path, release: () => release(path, made) };
}

/** A folder with anything but results in it is not ours to fill. */
function refuseForeign(path: string): void {
  const entries = readdirSync(path);
  if (entries.length === 0 || entries.some((entry) => MARKS.includes(entry))) return;
  throw new HostFault(`${path} holds other files; choose an empty folder with --out, or one with results of Weft`, EXIT.input);
}

const LOCK = ".lock";
/** Of a run that ended before its results had a mark of their own: what it has left may be written over. */
const UNFINISHED = ".unfinished";
const RESULTS = ["manifest.json", "replications", "trace", "claims.json", "links.json", "network.json"];
const MARKS = [...RESULTS, LOCK, UNFINISHED];

function lock(folder: string): void {
  const path = join(folder, LOCK);
  try {
    const file = openSync(path, "wx");
    writeSync(file, `${process.pid} ${hostname()}\n`);
    closeSync(file);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    const [pid = "", host = ""] = readFileSync(path, "utf8").trim().split(" ");
    if (host === hostname() && !isAlive(Number(pid))) {
      rmSync(path, { force: true });
      lock(folder);
      return;
    }
    throw new HostFault(`another run (process ${pid} on ${host}) writes into ${folder}; if it is gone, delete ${path}`, EXIT.input);
  }
}

/** What a run that was killed while it wrote has left: never a whole file. */
function removeParts(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".part")) rmSync(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

/** A folder that was made for this run, and into which nothing came, goes again; into one with results the next run may write. */
function release(path: string, made: boolean): void {
  try {
    const entries = readdirSync(path).filter((entry) => entry !== LOCK && entry !== UNFINISHED);
    if (entries.length === 0 || entries.some((entry) => RESULTS.includes(entry))) rmSync(join(path, UNFINISHED), { force: true });
    else writeFileSync(join(path, UNFINISHED), "");
    rmSync(join(path, LOCK), { force: true });
    if (made && entries.length === 0) rmSync(path, { recursive: true });
  } catch {
    // Releasing comes last: whatever went wrong before is the fault to report.
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
