import type { z } from "zod";
import { faulty, ok, type Checked, type Issue } from "../../base/issue.ts";
import { completeLinks } from "./completeLinks.ts";
import { csmOrchestration } from "./csmOrchestration.ts";
import { functionalSilos } from "./functionalSilos.ts";
import { hierarchy } from "./hierarchy.ts";
import { matrix } from "./matrix.ts";
import { networkOfTeams } from "./networkOfTeams.ts";
import { randomLinks } from "./randomLinks.ts";
import { surgicalTeams } from "./surgicalTeams.ts";
import { teamOfTeams } from "./teamOfTeams.ts";
import { tigerTeams } from "./tigerTeams.ts";

const SCHEMAS = {
  "functional-silos": functionalSilos,
  "tiger-teams": tigerTeams,
  "network-of-teams": networkOfTeams,
  "csm-orchestration": csmOrchestration,
  "team-of-teams": teamOfTeams,
  "surgical-teams": surgicalTeams,
  hierarchy,
  matrix,
  "random-links": randomLinks,
  "complete-links": completeLinks,
} as const;

export type FormId = keyof typeof SCHEMAS;
export type FormOptions<F extends FormId> = z.output<(typeof SCHEMAS)[F]>;

/** `key` stands beside `form:` in a scenario file and holds the options: `org: { form: csm-orchestration, csm: { … } }`. */
export interface FormSchema<F extends FormId = FormId> {
  readonly id: F;
  readonly key: string;
  readonly title: string;
  readonly schema: (typeof SCHEMAS)[F];
}

export const FORMS: { readonly [F in FormId]: FormSchema<F> } = {
  "functional-silos": entry("functional-silos", "silos", "Functional silos"),
  "tiger-teams": entry("tiger-teams", "tiger", "Tiger teams"),
  "network-of-teams": entry("network-of-teams", "network", "Network of teams"),
  "csm-orchestration": entry("csm-orchestration", "csm", "CSM orchestration"),
  "team-of-teams": entry("team-of-teams", "liaisons", "Team of teams"),
  "surgical-teams": entry("surgical-teams", "surgical", "Surgical teams"),
  hierarchy: entry("hierarchy", "hierarchy", "Hierarchy"),
  matrix: entry("matrix", "matrix", "Matrix"),
  "random-links": entry("random-links", "random", "Random links"),
  "complete-links": entry("complete-links", "complete", "Complete links"),
};

export const FORM_IDS = Object.keys(FORMS) as readonly FormId[];

export function isFormId(text: string): text is FormId {
  return Object.hasOwn(FORMS, text);
}

/** Options with every default filled in. Paths of issues are the user's: `org.csm.people`. */
export function parseOptions<F extends FormId>(form: F, options: unknown): Checked<FormOptions<F>> {
  const { key, schema } = FORMS[form];
  const parsed = schema.safeParse(options);
  if (parsed.success) return ok(parsed.data as FormOptions<F>);
  return faulty(parsed.error.issues.map((issue) => issueOf(issue, `org.${key}`)));
}

function issueOf(issue: z.core.$ZodIssue, base: string): Issue {
  const path = [base, ...issue.path.map(String)].join(".");
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.map((name) => `"${name}"`).join(", ");
    return { code: "unknown-key", path: `${path}.${issue.keys[0] ?? ""}`, message: `unknown option ${keys} of this form` };
  }
  return { code: issue.code === "invalid_type" ? "wrong-type" : "out-of-range", path, message: issue.message };
}

function entry<F extends FormId>(id: F, key: string, title: string): FormSchema<F> {
  return { id, key, title, schema: SCHEMAS[id] };
}
