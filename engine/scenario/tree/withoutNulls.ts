import type { Issue } from "../../base/issue.ts";
import type { Entry, MapTree, Path, Tree } from "./tree.ts";

/**
 * The merged tree without values that are null. A null that met something inherited has deleted it already; one that
 * is left has nothing to delete, and most likely its value was forgotten. `keeps`: places where null is a value.
 */
export function withoutNulls(tree: MapTree, keeps: (path: Path) => boolean): { readonly tree: MapTree; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const clean = (part: Tree, path: Path): Tree => {
    if (part.kind === "list") return { ...part, items: part.items.map((item, index) => clean(item, [...path, String(index)])) };
    return part.kind === "map" ? mapped(part, path) : part;
  };
  const mapped = (part: MapTree, path: Path): MapTree => {
    const entries = new Map<string, Entry>();
    for (const [name, entry] of part.entries) {
      const own = [...path, name];
      if (keeps(own) || entry.value.kind !== "scalar" || entry.value.value !== null) {
        entries.set(name, { key: entry.key, value: clean(entry.value, own) });
        continue;
      }
      issues.push({
        code: "empty-value",
        path: own.join("."),
        message: `"${name}" has no value, and nothing is inherited that it could delete`,
        hint: /^\d/.test(name) ? "a comma ends a value here: decimals have a point" : "give it a value, or remove the line",
        ...entry.key,
      });
    }
    return { ...part, entries };
  };
  return { tree: mapped(tree, []), issues };
}
