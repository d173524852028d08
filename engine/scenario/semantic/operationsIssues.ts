import type { Issue } from "../../base/issue.ts";
import { hintFor } from "../nearest.ts";
import type { Scenario } from "../scenario.ts";
import { at, type MapTree } from "../tree/tree.ts";
import { issueAt, issueAtKey } from "./issueAt.ts";

/** Operations staff of functions that nobody knows, or of functions without people. */
export function operationsIssues(tree: MapTree, { operations, departments }: Scenario): readonly Issue[] {
  if (operations === null || at(tree, ["operations"]) === null) return [];
  if (operations.share > 0 && !departments.some(({ people }) => people > 0)) {
    const message = "operations takes a share of the people of functions; expected functions with people";
    const hint = "with people from files, functions.*.people says how many there are with those in operations";
    return [issueAtKey(tree, ["operations"], { code: "nobody", message, hint })];
  }
  const known = departments.map(({ id }) => id);
  return operations.functions.flatMap((name, index) => {
    if (known.includes(name)) return [];
    const message = `unknown function "${name}"; expected one of functions`;
    return [issueAt(tree, ["operations", "of", String(index)], { code: "unknown-function", message, hint: hintFor(name, known).hint })];
  });
}
