import { faulty, ok, type Checked, type Issue, type Position } from "../base/issue.ts";
import { sorted } from "../base/issueText.ts";
import { FORMS } from "./forms/forms.ts";
import { resolve } from "./resolve/resolve.ts";
import type { Provenance, Reading } from "./resolve/reading.ts";
import { shapeIssues } from "./schema/shapeIssues.ts";
import { semanticIssues } from "./semantic/semanticIssues.ts";
import type { Scenario } from "./scenario.ts";
import { loadFiles, type Read } from "./tree/loadFiles.ts";
import { folderOf } from "./tree/paths.ts";
import { placeOf, type Path } from "./tree/tree.ts";
import { withoutNulls } from "./tree/withoutNulls.ts";

export type { Provenance, Read };

export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly provenance: readonly Provenance[];
  /** Every file that was read, the named one first. */
  readonly files: readonly string[];
  /** Place of a part in the user's names ("functions.support.people"); of its nearest parent where it is missing. */
  locate(path: string): { readonly file: string; readonly position: Position } | null;
}

/** A scenario file and all that it extends, or everything that is wrong with it, each fault with its place. */
export function parseScenario(file: string, read: Read): Checked<LoadedScenario> {
  const loaded = loadFiles(file, read);
  if (loaded.tree === null) return faulty(sorted(loaded.issues));
  const { tree, issues: empty } = withoutNulls(loaded.tree, isFormOption);
  const reading: Reading = { tree, issues: [], provenance: [] };
  const scenario = resolve(reading, folderOf(file));
  const forgotten = new Set(empty.map(({ path }) => path));
  const shape = shapeIssues(tree).filter(({ code, path }) => code !== "missing" || !forgotten.has(path));
  const issues = [...loaded.issues, ...empty, ...shape, ...reading.issues, ...semanticIssues(tree, scenario)];
  if (issues.length > 0) return faulty(sorted(unique(issues)));
  return ok({ scenario, provenance: reading.provenance, files: loaded.files, locate: (path) => placeOf(tree, pathOf(path)) });
}

const FORM_KEYS: ReadonlySet<string> = new Set(Object.values(FORMS).map(({ key }) => key));

/** Options of forms know null as a value. */
function isFormOption(path: Path): boolean {
  const own = path[0] === "changes" ? path.slice(2) : path;
  return own.length > 2 && own[0] === "org" && FORM_KEYS.has(own[1] ?? "");
}

/** "org.serve[0].share" and "org.serve.0.share" name the same place. */
function pathOf(path: string): Path {
  return path === "" ? [] : path.replace(/\[(\d+)\]/g, ".$1").split(".");
}

/** One place with one message is one fault, however many checks met it. */
function unique(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = [issue.file, issue.position?.line, issue.position?.column, issue.message].join("\n");
    return !seen.has(key) && seen.add(key);
  });
}
