import type { Issue } from "../base/issue.ts";
import { faulty, ok, type Checked } from "../base/issue.ts";
import { AS_STATED, type Levers } from "../scenario/levers.ts";
import { prepare, type Prepared } from "../study.ts";
import { fileReader, type FileReader } from "./fileReader.ts";

export interface LoadedScenarios {
  readonly prepared: readonly Prepared[];
  readonly reader: FileReader;
}

/**
 * Every scenario ready to run, or every fault of every file. Ids and names are made distinct, so that a file may be
 * compared with itself and no two rows of a table read alike.
 */
export function loadScenarios(files: readonly string[], levers: Levers = AS_STATED): Checked<LoadedScenarios> {
  const paths = files.map((file) => file.replaceAll("\\", "/"));
  const reader = fileReader(paths);
  const issues: Issue[] = [];
  const prepared: Prepared[] = [];
  for (const file of paths) {
    const checked = prepare(file, reader.read, levers);
    if (checked.kind === "issues") issues.push(...checked.issues);
    else prepared.push(checked.value);
  }
  if (issues.length > 0) return faulty(issues);
  return ok({ prepared: withDistinctNames(withDistinctIds(prepared)), reader });
}

function withDistinctIds(prepared: readonly Prepared[]): readonly Prepared[] {
  const taken = new Set(prepared.map(({ id }) => id));
  const seen = new Set<string>();
  return prepared.map((scenario) => {
    if (!seen.has(scenario.id)) {
      seen.add(scenario.id);
      return scenario;
    }
    let count = 2;
    while (taken.has(`${scenario.id}-${count}`)) count++;
    const id = `${scenario.id}-${count}`;
    taken.add(id);
    return { ...scenario, id, name: `${scenario.name} (${count})` };
  });
}

/** Files that give themselves the same name are told apart by their own. */
function withDistinctNames(prepared: readonly Prepared[]): readonly Prepared[] {
  const count = new Map<string, number>();
  for (const { name } of prepared) count.set(name, (count.get(name) ?? 0) + 1);
  return prepared.map((scenario) =>
    (count.get(scenario.name) ?? 0) > 1 ? { ...scenario, name: `${scenario.name} (${scenario.id})` } : scenario,
  );
}
