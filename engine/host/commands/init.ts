import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { FORM_IDS, isFormId } from "../../scenario/forms/forms.ts";
import { nearest } from "../../scenario/nearest.ts";
import { scenarioSchema } from "../../scenario/schema/jsonSchema.ts";
import { template } from "../../scenario/template.ts";
import { atomicWrite } from "../atomicWrite.ts";
import { quoted } from "../../report/command.ts";
import { EXIT, HostFault, type Unwritable } from "../fault.ts";
import { jsonText } from "../jsonText.ts";
import type { Terminal } from "../terminal.ts";

/** The name is the user's, and so is the place. */
const UNWRITABLE: Unwritable = { exitCode: EXIT.input, instead: "choose another folder" };

/** What another form is compared with. */
const TODAY = "functional-silos";

/** Writes a small company that runs at once, organised in the form that was named. */
export function init(name: string, form: string, terminal: Terminal): number {
  if (!isFormId(form)) {
    const near = nearest(form, FORM_IDS);
    const hint = near === null ? "" : ` (did you mean "${near}"?)`;
    throw new HostFault(`there is no form "${form}"${hint}; known forms: ${FORM_IDS.join(", ")}`, EXIT.input);
  }
  const path = /\.ya?ml$/.test(name) ? name : `${name}.yaml`;
  const title = basename(path).replace(/\.ya?ml$/, "");
  if (!/[\p{L}\p{N}]/u.test(title)) throw new HostFault(`"${name}" is no name for a scenario: it needs a letter or a digit`, EXIT.input);
  if (existsSync(path)) throw new HostFault(`${path} exists already and stays as it is; choose another name`, EXIT.input);
  atomicWrite(path, template(title, form), UNWRITABLE);
  // Named in the first line of the template: editors complete and check by it.
  const schema = join(dirname(path), "weft.schema.json");
  if (!existsSync(schema)) atomicWrite(schema, jsonText(scenarioSchema()), UNWRITABLE);
  const other = join(dirname(path), form === TODAY ? "csm-orchestration" : TODAY);
  const next = [
    `weft check ${quoted(path)} --explain`,
    `weft run ${quoted(path)}`,
    `weft init ${quoted(other)} --form ${basename(other)}`,
    `weft compare ${quoted(path)} ${quoted(`${other}.yaml`)} --to ${quoted(form === TODAY ? path : `${other}.yaml`)}`,
  ];
  terminal.out([`${path} is written. What now:`, ...next.map((command) => `  ${command}`)].join("\n"));
  return EXIT.done;
}
