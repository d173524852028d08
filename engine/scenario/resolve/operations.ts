import { OPERATIONS } from "../defaults/operations.ts";
import type { Department, OperationsSettings } from "../scenario.ts";
import { at } from "../tree/tree.ts";
import { noteWord, readSection, type Reading } from "./reading.ts";
import { textsAt } from "./texts.ts";

/** null where the file does not have the section. */
export function operationsOf(reading: Reading, departments: readonly Department[]): OperationsSettings | null {
  if (at(reading.tree, ["operations"]) === null) return null;
  const { share, saturation, findable, dark } = readSection(reading, ["operations"], OPERATIONS);
  const of = textsAt(reading.tree, ["operations", "of"]);
  if (of === null) noteWord(reading, ["operations", "of"], "all", "assumed: every function gives the same share of its people");
  return {
    share,
    functions: of ?? departments.map(({ id }) => id),
    saturationShare: saturation,
    findableShare: findable,
    darkShare: dark,
  };
}
