import type { Issue } from "../../base/issue.ts";
import type { Scenario } from "../scenario.ts";
import { at, type MapTree } from "../tree/tree.ts";
import { issueAt, issueAtKey } from "./issueAt.ts";

/** Changes come one after the other, within the horizon, and say themselves when a transition begins. */
export function changeIssues(tree: MapTree, { changes, time }: Scenario): readonly Issue[] {
  const issues: Issue[] = [];
  changes.forEach(({ atHours }, index) => {
    const path = ["changes", String(index), "at"];
    const before = changes[index - 1]?.atHours ?? -1;
    if (atHours <= before) {
      const message = `the change at ${atHours} h follows one at ${before} h; expected changes in order of time, one at a time`;
      issues.push(issueAt(tree, path, { code: "out-of-order", message }));
    }
    if (atHours >= time.horizonHours) {
      const message = `the change at ${atHours} h never comes: the horizon is ${time.horizonHours} h; expected less`;
      issues.push(issueAt(tree, path, { code: "out-of-range", message }));
    }
  });
  if (changes.length > 0 && at(tree, ["transition", "at"]) !== null) {
    const message = "each of changes says when it comes, and its transition begins with it; expected no time here";
    issues.push(issueAtKey(tree, ["transition", "at"], { code: "two-times", message, hint: 'delete "at", inherited ones by null' }));
  }
  return issues;
}
