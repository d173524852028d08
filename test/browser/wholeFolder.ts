import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { userInfo } from "node:os";

/** Written last; it names the files, because folders for temporary files are swept file by file. */
const CONTENTS = "contents.json";

/**
 * Fills a folder once, for all processes of this machine and all runs after. `fill` puts files into a folder and names them.
 * Who comes at the same moment fills one of its own; the first to rename wins, so nobody meets a folder that is not whole.
 */
export async function wholeFolder(folder: string, fill: (fresh: string) => Promise<readonly string[]>): Promise<string> {
  if (isWhole(folder)) return folder;
  const fresh = mkdtempSync(`${folder}-`);
  try {
    writeFileSync(join(fresh, CONTENTS), JSON.stringify(await fill(fresh)));
    putInPlace(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

function putInPlace(fresh: string, folder: string): void {
  if (isWhole(folder)) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!isWhole(folder)) throw error;
  }
}

function isWhole(folder: string): boolean {
  const contents = join(folder, CONTENTS);
  if (!existsSync(contents)) return false;
  // Everybody may write where temporary files are; a program that somebody else put there is not started.
  if (statSync(folder).uid !== userInfo().uid) throw new Error(`${folder} belongs to somebody else: remove it`);
  const names = JSON.parse(readFileSync(contents, "utf8")) as readonly string[];
  return names.every((name) => existsSync(join(folder, name)));
}
