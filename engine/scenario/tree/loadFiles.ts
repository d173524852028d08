import type { Issue } from "../../base/issue.ts";
import { mergeTrees } from "./mergeTrees.ts";
import { folderOf, inside, normal } from "./paths.ts";
import { readTree } from "./readTree.ts";
import { at, type MapTree, type Place } from "./tree.ts";

/** Text of a file whose path is relative to the working folder; null: not there or not readable. */
export type Read = (path: string) => string | null;

/** Longest chain of `extends`: who needs more has lost sight of what a file means (ours). */
const DEEPEST = 8;

export interface LoadedFiles {
  /** The file with everything it extends, or null where one of them cannot be read. */
  readonly tree: MapTree | null;
  /** In the order read: the file itself first. */
  readonly files: readonly string[];
  readonly issues: readonly Issue[];
}

/** A scenario file on top of the files it extends. */
export function loadFiles(file: string, read: Read): LoadedFiles {
  const issues: Issue[] = [];
  const files: string[] = [];
  const trees: MapTree[] = [];
  let next: { file: string; from: Place | null } | null = { file, from: null };
  let broken = false;
  while (next !== null) {
    const text = read(next.file);
    if (text === null) {
      issues.push(unreadable(next.file, next.from));
      broken = true;
      break;
    }
    files.push(next.file);
    const { tree, issues: found } = readTree(next.file, text);
    issues.push(...found);
    if (tree === null) break;
    trees.push(tree);
    const refused: Issue[] = [];
    next = extended(tree, { root: folderOf(file), files }, refused);
    issues.push(...refused);
    broken ||= refused.length > 0;
  }
  // Without a file of the chain, what is inherited would look missing; faults inside the files do not hide others.
  const whole = trees.length === files.length && !broken;
  return { tree: whole ? (trees.reduceRight((base, over) => mergedMaps(base, over)) ?? null) : null, files, issues };
}

function mergedMaps(base: MapTree, over: MapTree): MapTree {
  const merged = mergeTrees(base, over);
  return merged.kind === "map" ? merged : over;
}

function extended(tree: MapTree, chain: { root: string; files: readonly string[] }, issues: Issue[]): { file: string; from: Place } | null {
  const named = at(tree, ["extends"]);
  if (named === null || (named.kind === "scalar" && named.value === null)) return null;
  const refuse = (code: string, message: string, hint?: string): null => {
    issues.push({ code, path: "extends", message, ...(hint === undefined ? {} : { hint }), ...named.place });
    return null;
  };
  if (named.kind !== "scalar" || typeof named.value !== "string")
    return refuse("wrong-type", "extends is no text; expected the path of a file");
  const target = inside(chain.root, folderOf(tree.place.file), named.value);
  if (target === null) {
    const folder = chain.root === "" ? "the folder of the scenario" : `the folder "${chain.root}"`;
    return refuse(
      "outside-folder",
      `"${named.value}" lies outside ${folder}; expected a file inside it`,
      "copy the file beside the scenario",
    );
  }
  const known = chain.files.map(normal);
  if (known.includes(target))
    return refuse("cycle", `extends goes round in a circle: ${[...known.slice(known.indexOf(target)), target].join(" → ")}`);
  if (known.length > DEEPEST) return refuse("too-deep", `extends goes deeper than ${DEEPEST} files`);
  return { file: target, from: named.place };
}

function unreadable(file: string, from: Place | null): Issue {
  const message = `cannot read "${file}"; expected a file in UTF-8`;
  return from === null ? { code: "missing-file", path: "", message, file } : { code: "missing-file", path: "extends", message, ...from };
}
