import type { BaseId } from "./bases.ts";

/** A part of a scenario file. */
export type Tree = { readonly [key: string]: Leaf | Tree };
type Leaf = string | number | boolean | null | readonly (string | number | Tree)[];

/** One organisation of an experiment: a base company and what its file writes on top. */
export interface Arm {
  readonly id: string;
  readonly base: BaseId;
  readonly over: Tree;
  /** Tables that the file names (people, links), by name. */
  readonly tables?: Readonly<Record<string, string>>;
}

/** The scenario files of an arm, as a user could write them. */
export interface ArmFiles {
  /** The one to run. */
  readonly file: string;
  readonly texts: Readonly<Record<string, string>>;
}

const WORLD_FILE = "world.json";

/**
 * The files of an arm: it extends the world, which extends the base company. What the arm writes itself wins.
 *
 * @param world  what this world assumes in place of the defaults; an empty mapping: the defaults
 */
export function armFiles(arm: Arm, name: string, world: Tree, baseText: string): ArmFiles {
  const base = `${arm.base}.yaml`;
  return {
    file: `${name}.json`,
    texts: {
      ...arm.tables,
      [base]: baseText,
      [WORLD_FILE]: scenarioText({ weft: 1, name: "World", extends: `./${base}`, ...world }),
      [`${name}.json`]: scenarioText({ weft: 1, name, extends: `./${WORLD_FILE}`, ...arm.over }),
    },
  };
}

/** Equal arms of several claims run once. */
export function armKey({ base, over, tables }: Arm): string {
  return JSON.stringify([base, over, tables ?? {}]);
}

/** JSON is YAML: the text is a scenario file like any other. */
function scenarioText(tree: Tree): string {
  return `${JSON.stringify(tree, null, 2)}\n`;
}

/** `over` on top of `base`, as scenario files merge. */
export function merged(base: Tree, over: Tree): Tree {
  const result: Record<string, Leaf | Tree> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = result[key];
    result[key] = isTree(before) && isTree(value) ? merged(before, value) : value;
  }
  return result;
}

function isTree(value: Leaf | Tree | undefined): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
