import type { Issue } from "../base/issue.ts";

/** Faults of the organisation of a change stand there, unless they have a file of their own. */
export function inChange(issue: Issue, change: number): Issue {
  const own = issue.file === undefined && (issue.path === "org" || issue.path.startsWith("org."));
  return own ? { ...issue, path: `changes.${change}.${issue.path}` } : issue;
}
