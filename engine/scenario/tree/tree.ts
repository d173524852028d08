import { unreachable } from "../../base/assert.ts";
import type { Position } from "../../base/issue.ts";

export interface Place {
  readonly file: string;
  readonly position: Position;
}

/** What a file says, with the place of every key and value. Mappings keep their order and have no inherited keys. */
export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree {
  readonly kind: "map";
  readonly place: Place;
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: Place;
  readonly value: Tree;
}

export interface ListTree {
  readonly kind: "list";
  readonly place: Place;
  readonly items: readonly Tree[];
}

export interface ScalarTree {
  readonly kind: "scalar";
  readonly place: Place;
  readonly value: Plain;
}

export type Plain = string | number | boolean | null;
export type Path = readonly string[];

/** The part at a path, or null. List items are named by their index. */
export function at(tree: Tree | null, path: Path): Tree | null {
  let part = tree;
  for (const name of path) {
    if (part === null) return null;
    part = child(part, name);
  }
  return part;
}

function child(tree: Tree, name: string): Tree | null {
  if (tree.kind === "map") return tree.entries.get(name)?.value ?? null;
  if (tree.kind === "list") return /^\d+$/.test(name) ? (tree.items[Number(name)] ?? null) : null;
  return null;
}

/** Names and parts of a mapping in the order of the file; nothing for anything else. */
export function entriesOf(tree: Tree | null): readonly (readonly [string, Tree])[] {
  return tree?.kind === "map" ? [...tree.entries].map(([name, entry]) => [name, entry.value] as const) : [];
}

/** Without places, as schemas want it. Forbidden keys were refused while reading, so plain objects are safe. */
export function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case "scalar":
      return tree.value;
    case "list":
      return tree.items.map(plain);
    case "map":
      return Object.fromEntries([...tree.entries].map(([name, entry]) => [name, plain(entry.value)]));
    default:
      return unreachable(tree);
  }
}

/** Place of the value at a path; where it is missing, of the key of its nearest parent. */
export function placeOf(tree: Tree, path: Path): Place {
  let part = tree;
  let place = tree.place;
  for (const name of path) {
    const next = child(part, name);
    if (next === null) return place;
    place = part.kind === "map" ? (next.kind === "scalar" ? next.place : (part.entries.get(name)?.key ?? next.place)) : next.place;
    part = next;
  }
  return place;
}

/** Place of the key itself. */
export function keyPlaceOf(tree: Tree, path: Path): Place {
  const parent = at(tree, path.slice(0, -1));
  const name = path.at(-1);
  return (parent?.kind === "map" && name !== undefined ? parent.entries.get(name)?.key : undefined) ?? placeOf(tree, path);
}
