import type { Issue } from "./issue.ts";

/** Longest text of one issue: a hostile file must not flood the terminal. */
const LENGTH = 600;

/** `file:line:column: what is wrong; what was expected (what to do) [path]`, as compilers write it. */
export function issueText(issue: Issue): string {
  const position = issue.position === undefined ? "" : `${issue.position.line}:${issue.position.column}:`;
  const place = issue.file === undefined ? "" : `${issue.file}:${position === "" ? "" : position} `;
  const hint = issue.hint === undefined ? "" : ` (${issue.hint})`;
  const path = issue.path === "" ? "" : ` [${issue.path}]`;
  return visible(shortened(`${place}${issue.message}${hint}${path}`));
}

/** One issue a line, in the order of files and lines. */
export function issuesText(issues: readonly Issue[]): string {
  return sorted(issues).map(issueText).join("\n");
}

/** By file, line and column; issues without a place come last, otherwise in the order found. */
export function sorted(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((one, other) => {
    const [left, right] = [one.file ?? "\uffff", other.file ?? "\uffff"];
    if (left !== right) return left < right ? -1 : 1;
    const lines = (one.position?.line ?? 0) - (other.position?.line ?? 0);
    return lines !== 0 ? lines : (one.position?.column ?? 0) - (other.position?.column ?? 0);
  });
}

function shortened(text: string): string {
  return text.length <= LENGTH ? text : `${text.slice(0, LENGTH)}…`;
}

/** Control characters would command the terminal, hidden ones mislead the reader: both are written as escapes. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
