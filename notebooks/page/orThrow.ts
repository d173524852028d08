import { issuesText, type Checked } from "../../engine/index.ts";

/** What was read, or an error with everything that is wrong with it, each with its place: a cell shows it where its output would be. */
export function orThrow<Of>(checked: Checked<Of>): Of {
  if (checked.kind === "issues") throw new Error(issuesText(checked.issues));
  return checked.value;
}
