import type { Checked } from "../base/issue.ts";
import { compileChanging } from "../compile/changing.ts";
import type { Compiled } from "../compile/compile.ts";
import type { Organisation } from "../org/organisation.ts";
import { receivedOrganisation, sentOrganisation, type SentOrganisation } from "../org/sentOrganisation.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { withLinks, type LinkChange } from "./link.ts";

/** The company in which links are tried out. */
export interface Ground {
  /** States its warm-up in hours. */
  readonly scenario: Scenario;
  readonly organisation: Organisation;
}

/** The same as plain data, for worker threads. */
export interface SentGround {
  readonly scenario: Scenario;
  readonly organisation: SentOrganisation;
}

/** The model of the company with some of its links changed; all of it, as only that keeps every rule (decision 0015). */
export function compileWith({ scenario, organisation }: Ground, changes: readonly LinkChange[]): Checked<Compiled> {
  return compileChanging(scenario, [{ fromHours: 0, change: null, organisation: withLinks(organisation, changes) }]);
}

export function sent({ scenario, organisation }: Ground): SentGround {
  return { scenario, organisation: sentOrganisation(organisation) };
}

export function received({ scenario, organisation }: SentGround): Ground {
  return { scenario, organisation: receivedOrganisation(organisation) };
}
