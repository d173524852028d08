import { faulty, ok, type Checked, type Issue } from "../../base/issue.ts";
import { hintFor } from "../../scenario/nearest.ts";
import type { FileAssignment } from "../../scenario/scenario.ts";
import { record } from "../draft.ts";
import type { Person, SpecialistAssignment } from "../organisation.ts";

/** Who is assigned to which slot at first (MODEL §3.3). Files count slots from 1, in the order of `serve`. */
export function assignmentOf(settings: FileAssignment, people: readonly Person[], slots: number): Checked<SpecialistAssignment> {
  const known = people.map(({ id }) => id);
  const issues = Object.entries(settings.homes).flatMap(([id, home]): Issue[] => {
    const path = `org.assignment.homes.${id}`;
    if (!known.includes(id)) {
      return [{ code: "unknown-person", path, message: `the specialist "${id}" is nobody among the people`, ...hintFor(id, known) }];
    }
    if (home <= slots) return [];
    return [{ code: "out-of-range", path, message: `slot ${home} is not there; expected 1 to ${slots}, as there are in org.serve` }];
  });
  if (issues.length > 0) return faulty(issues);
  const homes = record(Object.entries(settings.homes).map(([id, home]) => [id, home - 1] as const));
  return ok({ everyHours: settings.everyHours, reach: settings.reach === null ? null : settings.reach + 1, homes });
}
