import type { Entry, MapTree, Tree } from "./tree.ts";

/** Keys of one number written as a mapping: with its provenance, or as a distribution. */
const NUMBER_KEYS: ReadonlySet<string> = new Set([
  "value",
  "source",
  "grade",
  "distribution",
  "mean",
  "cv",
  "shape",
  "low",
  "mode",
  "high",
]);

/**
 * `over` on top of `base`: mappings merge, lists and scalars replace, null deletes. A number with its provenance and a
 * distribution are one value each, so they replace as a whole: a new value never inherits an old source.
 */
export function mergeTrees(base: Tree, over: Tree): Tree {
  if (base.kind !== "map" || over.kind !== "map" || isNumber(base) || isNumber(over)) return over;
  const entries = new Map<string, Entry>(base.entries);
  for (const [name, entry] of over.entries) {
    const inherited = base.entries.get(name);
    if (entry.value.kind === "scalar" && entry.value.value === null && inherited !== undefined) entries.delete(name);
    else entries.set(name, inherited === undefined ? entry : { key: entry.key, value: mergeTrees(inherited.value, entry.value) });
  }
  return { kind: "map", place: over.place, entries };
}

function isNumber(tree: MapTree): boolean {
  // A customer has a key "value" too: alone it does not tell a number.
  if ([...tree.entries.keys()].every((name) => name === "value")) return false;
  return [...tree.entries].every(([name, { value }]) => NUMBER_KEYS.has(name) && (value.kind !== "map" || isNumber(value)));
}
