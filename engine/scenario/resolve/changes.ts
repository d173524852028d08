import { RESTRUCTURING } from "../defaults/restructuring.ts";
import type { ChangeSettings } from "../scenario.ts";
import { at } from "../tree/tree.ts";
import { orgAt } from "./organisation.ts";
import { readNumber, type Reading } from "./reading.ts";

/** Organisations that follow the first. `root`: folder that files must lie in. */
export function changesOf(reading: Reading, root: string): readonly ChangeSettings[] {
  const list = at(reading.tree, ["changes"]);
  return (list?.kind === "list" ? list.items : []).map((_, index) => {
    const path = ["changes", String(index)];
    return { atHours: readNumber(reading, [...path, "at"], RESTRUCTURING.at), org: orgAt(reading, root, [...path, "org"]) };
  });
}
