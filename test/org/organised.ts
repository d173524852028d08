import type { Organisation } from "../../engine/org/organisation.ts";
import { organise } from "../../engine/org/organise.ts";
import type { FormId } from "../../engine/scenario/forms/forms.ts";
import type { Scenario } from "../../engine/scenario/scenario.ts";
import { company, inForm, SOFTWARE } from "./company.ts";

export const nothing = (): null => null;

/** The organisation of a scenario that needs no files; a failure shows every issue. */
export function organised(scenario: Scenario, read: (path: string) => string | null = nothing): Organisation {
  const result = organise(scenario, read);
  if (result.kind === "issues") throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** The software company in a form. */
export function formed(form: FormId, options: Readonly<Record<string, unknown>> = {}, changes: Partial<Scenario> = {}): Organisation {
  return organised(inForm(company(SOFTWARE, changes), form, options));
}

export function linksOf({ graph }: Organisation, kind: string): (readonly [string, string])[] {
  return graph
    .mapEdges((_key, link, from, to) => ({ link, pair: [from, to] as const }))
    .filter(({ link }) => link.kind === kind)
    .map(({ pair }) => pair);
}

export function department({ graph }: Organisation, id: string): string {
  return graph.getNodeAttribute(id, "department");
}
