import { faulty, ok, type Checked } from "../base/issue.ts";
import { FORM_IDS, isFormId, parseOptions, type FormId, type FormOptions } from "../scenario/forms/forms.ts";
import { hintFor } from "../scenario/nearest.ts";
import type { OrgSettings, Scenario } from "../scenario/scenario.ts";
import type { Company, Draft } from "./draft.ts";
import { fromFiles } from "./files/fromFiles.ts";
import { finish } from "./finish.ts";
import { completeLinks } from "./forms/completeLinks.ts";
import { csmOrchestration } from "./forms/csmOrchestration.ts";
import { functionalSilos } from "./forms/functionalSilos.ts";
import { hierarchy } from "./forms/hierarchy.ts";
import { matrix } from "./forms/matrix.ts";
import { networkOfTeams } from "./forms/networkOfTeams.ts";
import { randomLinks } from "./forms/randomLinks.ts";
import { surgicalTeams } from "./forms/surgicalTeams.ts";
import { teamOfTeams } from "./forms/teamOfTeams.ts";
import { tigerProgramme } from "./forms/tigerProgramme.ts";
import { tigerTeams } from "./forms/tigerTeams.ts";
import { led, payingDeciders } from "./leadership.ts";
import { frontLine } from "./operations.ts";
import type { Organisation } from "./organisation.ts";
import { staff } from "./staff.ts";

/** Text of a file, by its path relative to the working folder; null: not there or not readable. */
export type Read = (path: string) => string | null;

/** The people, teams and links of a scenario: from a preset, or from the user's own files. */
export function organise(scenario: Scenario, read: Read): Checked<Organisation> {
  const made = scenario.org.kind === "files" ? fromFiles(scenario, scenario.org, read) : fromForm(scenario, scenario.org);
  return made.kind === "issues" ? made : ok(led(made.value, scenario));
}

function fromForm(scenario: Scenario, { form, options }: Extract<OrgSettings, { kind: "form" }>): Checked<Organisation> {
  if (!isFormId(form)) {
    return faulty([{ code: "unknown-form", path: "org.form", message: `"${form}" is no organisation form`, ...hintFor(form, FORM_IDS) }]);
  }
  const paid = payingDeciders(
    frontLine(scenario).filter(({ people }) => people > 0),
    scenario,
  );
  if (paid.kind === "issues") return paid;
  const departments = paid.value;
  const people = staff(departments);
  if (people.length === 0) {
    return faulty([{ code: "nobody", path: "functions", message: "the functions have no people; expected at least one person" }]);
  }
  const draft = draftOf(form, DRAFTS, { scenario, departments, people }, options);
  return draft.kind === "issues" ? draft : ok(finish(draft.value, scenario));
}

type Forms = { readonly [F in FormId]: (company: Company, options: FormOptions<F>) => Checked<Draft> };

const DRAFTS: Forms = {
  "functional-silos": (company, options) => ok(functionalSilos(company, options)),
  "tiger-teams": (company, options) =>
    options.teams === null && options.serves.length === 0 ? ok(tigerTeams(company, options)) : tigerProgramme(company, options),
  "network-of-teams": networkOfTeams,
  "csm-orchestration": csmOrchestration,
  "team-of-teams": (company, options) => ok(teamOfTeams(company, options)),
  "surgical-teams": (company, options) => ok(surgicalTeams(company, options)),
  hierarchy: (company, options) => ok(hierarchy(company, options)),
  matrix: (company, options) => ok(matrix(company, options)),
  "random-links": (company, options) => ok(randomLinks(company, options)),
  "complete-links": completeLinks,
};

/** `F` ties the form's options to the function that reads them. */
function draftOf<F extends FormId>(form: F, drafts: Pick<Forms, F>, company: Company, written: unknown): Checked<Draft> {
  const options = parseOptions(form, written);
  return options.kind === "issues" ? options : drafts[form](company, options.value);
}
