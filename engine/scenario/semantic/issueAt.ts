import type { Issue } from "../../base/issue.ts";
import { keyPlaceOf, placeOf, type MapTree, type Path } from "../tree/tree.ts";

export interface Said {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** A fault of the value at a path. */
export function issueAt(tree: MapTree, path: Path, { code, message, hint }: Said): Issue {
  return { code, path: path.join("."), message, ...(hint === undefined ? {} : { hint }), ...placeOf(tree, path) };
}

/** A fault of the name itself. */
export function issueAtKey(tree: MapTree, path: Path, said: Said): Issue {
  return { ...issueAt(tree, path, said), ...keyPlaceOf(tree, path) };
}
