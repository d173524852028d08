import type { Issue } from "../../base/issue.ts";
import { FORMS } from "../forms/forms.ts";
import { namesAt, textAt } from "../resolve/texts.ts";
import type { Scenario } from "../scenario.ts";
import { at, type MapTree, type Path } from "../tree/tree.ts";
import { issueAt, issueAtKey, type Said } from "./issueAt.ts";

const FILE_KEYS = ["people", "links", "graph", "serve", "owners", "accounts", "authority", "assignment"] as const;

/** An organisation is a form with its options, or files with their rules, and not a bit of both. */
export function orgIssues(tree: MapTree, scenario: Scenario): readonly Issue[] {
  const later = scenario.changes.map((_, index) => ["changes", String(index), "org"]);
  return [["org"], ...later].flatMap((path) => issuesOf(tree, path, scenario));
}

function issuesOf(tree: MapTree, path: Path, scenario: Scenario): readonly Issue[] {
  if (at(tree, path) === null) return [];
  const form = textAt(tree, [...path, "form"]);
  const given = namesAt(tree, path);
  const issue = (key: string, said: Said) => issueAtKey(tree, [...path, key], said);
  if (at(tree, [...path, "form"]) === null) return fileIssues(tree, path, scenario);
  const own = Object.values(FORMS).find(({ id }) => id === form)?.key;
  return given.flatMap((key) => {
    if (FILE_KEYS.some((name) => name === key)) {
      return [
        issue(key, {
          code: "form-and-files",
          message: `"${key}" belongs to an organisation from files, and "form" is given too; expected one of them`,
        }),
      ];
    }
    const other = Object.values(FORMS).find((entry) => entry.key === key);
    if (other === undefined || own === undefined || key === own) return [];
    const message = `"${key}" holds options of "${other.id}", and the form is "${form}"; expected "${own}"`;
    return [issue(key, { code: "other-form", message, hint: `did you mean "form: ${other.id}"? Inherited options are deleted by null` })];
  });
}

function fileIssues(tree: MapTree, path: Path, { budget }: Scenario): readonly Issue[] {
  const issues: Issue[] = [];
  const given = namesAt(tree, path);
  const has = (key: string) => given.includes(key);
  const options = Object.values(FORMS).find(({ key }) => has(key));
  if (!has("people") && !has("graph")) {
    const hint = options === undefined ? undefined : `did you mean "form: ${options.id}"?`;
    issues.push(
      issueAtKey(tree, path, { code: "missing", message: '"form" is missing; expected a form, or files (people or graph)', hint }),
    );
  }
  if (has("graph") && (has("people") || has("links"))) {
    issues.push(
      issueAtKey(tree, [...path, "graph"], {
        code: "two-sources",
        message: '"graph" and "people" both bring people; expected one of them',
      }),
    );
  }
  if (has("links") && !has("people"))
    issues.push(issueAtKey(tree, [...path, "links"], { code: "missing", message: '"people" is missing; links need the people they join' }));
  if (budget === "match") {
    const message = "budget: match shrinks the functions of a form; people from files stay as they are. Expected free";
    issues.push(issueAt(tree, ["budget"], { code: "no-match", message }));
  }
  return issues;
}
