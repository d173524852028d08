import { at, entriesOf, type MapTree, type Path } from "../tree/tree.ts";

/** Text at a path, or null. */
export function textAt(tree: MapTree, path: Path): string | null {
  const part = at(tree, path);
  return part?.kind === "scalar" && typeof part.value === "string" ? part.value : null;
}

/** Texts of a list, or of one text alone; null: nothing there. */
export function textsAt(tree: MapTree, path: Path): readonly string[] | null {
  const part = at(tree, path);
  if (part === null) return null;
  if (part.kind === "scalar") return typeof part.value === "string" ? [part.value] : [];
  if (part.kind === "map") return [];
  return part.items.flatMap((item) => (item.kind === "scalar" && typeof item.value === "string" ? [item.value] : []));
}

/** Names of a mapping in the order of the file. */
export function namesAt(tree: MapTree, path: Path): readonly string[] {
  return entriesOf(at(tree, path)).map(([name]) => name);
}
