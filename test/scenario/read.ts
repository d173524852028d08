import type { Issue } from "../../engine/base/issue.ts";
import { issueText } from "../../engine/base/issueText.ts";
import { parseScenario, type LoadedScenario } from "../../engine/scenario/parse.ts";

/** What is wrong with files given as texts, one line an issue; the first one is the scenario. */
export function faultsOf(files: Readonly<Record<string, string>>): readonly string[] {
  return issuesOf(files).map(issueText);
}

export function issuesOf(files: Readonly<Record<string, string>>): readonly Issue[] {
  const result = parsed(files);
  return result.kind === "ok" ? [] : result.issues;
}

/** The loaded scenario, or a failure that shows every issue. */
export function loaded(files: Readonly<Record<string, string>>): LoadedScenario {
  const result = parsed(files);
  if (result.kind === "issues") throw new Error(result.issues.map(issueText).join("\n"));
  return result.value;
}

function parsed(files: Readonly<Record<string, string>>): ReturnType<typeof parseScenario> {
  const [first = ""] = Object.keys(files);
  return parseScenario(first, (path) => (Object.hasOwn(files, path) ? (files[path] ?? null) : null));
}
