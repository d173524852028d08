import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RepositoryFile } from "./source.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDERS = ["engine", "scenarios", "notebooks", "bench", "test"];
/** Built or fetched, not written. */
const SKIPPED = ["node_modules", "dist", "out"];
/** Text that rules read; of anything else the path is enough. */
const READ = /\.(?:ts|md|json|awk)$/;

/** The files of the working tree that belong to the repository. */
export function repositoryFiles(): readonly RepositoryFile[] {
  const top = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isFile());
  const below = FOLDERS.filter((folder) => existsSync(ROOT + folder)).flatMap(pathsBelow);
  return [...top.map(({ name }) => name), ...below].map((path) => ({
    path,
    text: READ.test(path) ? readFileSync(ROOT + path, "utf8") : "",
  }));
}

function pathsBelow(folder: string): readonly string[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.includes(entry.name) ? [] : pathsBelow(path);
    return entry.isFile() ? [path] : [];
  });
}
