import type { Issue } from "../../base/issue.ts";
import type { Scenario } from "../scenario.ts";
import type { MapTree } from "../tree/tree.ts";
import { changeIssues } from "./changeIssues.ts";
import { journeyIssues } from "./journeyIssues.ts";
import { leadershipIssues } from "./leadershipIssues.ts";
import { nameIssues } from "./nameIssues.ts";
import { operationsIssues } from "./operationsIssues.ts";
import { orgIssues } from "./orgIssues.ts";
import { programmeIssues } from "./programmeIssues.ts";
import { sizeIssues } from "./sizeIssues.ts";

/**
 * What is wrong with a scenario although each of its parts is well formed. Runs also where the shape has faults, over
 * whatever could be read (what could not reads as NaN and is passed over), so that the user sees everything at once.
 */
export function semanticIssues(tree: MapTree, scenario: Scenario): readonly Issue[] {
  return [
    ...nameIssues(tree, scenario),
    ...programmeIssues(tree, scenario),
    ...journeyIssues(tree, scenario),
    ...orgIssues(tree, scenario),
    ...changeIssues(tree, scenario),
    ...operationsIssues(tree, scenario),
    ...leadershipIssues(tree, scenario),
    ...sizeIssues(tree, scenario),
  ];
}
