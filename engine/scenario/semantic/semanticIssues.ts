import type { Issue } from "../../base/issue.ts";
import type { Scenario } from "../scenario.ts";
import type { MapTree } from "../tree/tree.ts";

/** What is wrong with a scenario although each of its parts is well formed. Runs also where the shape has faults. */
export function semanticIssues(_tree: MapTree, _scenario: Scenario): readonly Issue[] {
  return [];
}
