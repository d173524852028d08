import { readFileSync } from "node:fs";

import type { Issue } from "../../engine/base/issue.ts";
import { sorted } from "../../engine/base/issueText.ts";
import { replicate } from "../../engine/kernel/replicate.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { prepare } from "../../engine/study.ts";
import type { BlockFault } from "./blockFault.ts";
import { folderOf, within, type Fence } from "./fences.ts";

/** Name under which the text of a block is read, in the folder of its document. */
const NAME = "block.yaml";

/**
 * What is wrong with a YAML block; null: it is a scenario that runs. A part names the scenario that it is a part of
 * (`yaml part of formal.yaml`): on top of that one it has to be one, too.
 */
export function scenarioFault(fence: Fence): BlockFault | null {
  const [part, of, base, ...more] = fence.words;
  const whole = fence.words.length === 0;
  const known = part === "part" && of === "of" && base !== undefined && more.length === 0;
  if (!whole && !known) return { offset: 0, message: "a YAML block is a scenario, or says of which one it is a part: yaml part of FILE" };
  if (whole === /^weft:/m.test(fence.text)) return runFault(fence, whole ? fence.text : onTop(fence.text, base ?? ""));
  return whole
    ? { offset: 0, message: "no whole scenario (weft: 1): say of which one it is a part: yaml part of FILE" }
    : { offset: 0, message: "a part of a scenario does not say weft: 1: leave it out, or the words after yaml" };
}

/** The part comes first, so that its lines stay. */
function onTop(text: string, base: string): string {
  return `${text}\nweft: 1\nname: Part\nextends: ./${base}\n`;
}

function runFault(fence: Fence, text: string): BlockFault | null {
  const file = within(folderOf(fence.path), NAME);
  const prepared = prepare(file, (path) => (path === file ? text : fileText(path)));
  if (prepared.kind === "issues") return issueFault(sorted(prepared.issues)[0], file);
  const run = replicate(prepared.value.compiled.model, { seedKey: seedKey("weft"), replication: 0 });
  return run.stopped === "horizon" ? null : { offset: 0, message: `its run ends before the horizon: ${run.stopped}` };
}

function issueFault(issue: Issue | undefined, file: string): BlockFault {
  const message = issue?.message ?? "it is no scenario";
  const hint = issue?.hint === undefined ? "" : ` (${issue.hint})`;
  return { offset: issue?.file === file ? (issue.position?.line ?? 0) : 0, message: `${message}${hint}` };
}

function fileText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
