import { faulty, ok, type Checked, type Issue } from "../base/issue.ts";
import { compileChanging } from "../compile/changing.ts";
import { receivedOrganisation, sentOrganisation, type SentOrganisation } from "../org/sentOrganisation.ts";
import type { StructureSummary } from "../org/structureSummary.ts";
import type { Stretch } from "../org/timeline.ts";
import { measureKeys } from "../replication.ts";
import { withLevers, type Levers } from "../scenario/levers.ts";
import type { OrgSettings, Scenario } from "../scenario/scenario.ts";
import { structureOf } from "../structureOf.ts";
import type { Prepared } from "../study.ts";

/** Everything that a page needs to simulate a scenario of its own: no file, no parser. Plain data. */
export interface PageGround {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  /** As stated: levers move from there. */
  readonly scenario: Scenario;
  readonly stretches: readonly (Omit<Stretch, "organisation"> & { readonly organisation: SentOrganisation })[];
  readonly origins: StructureSummary["provenance"];
}

/** `shown`: what people are called on the page; whoever was read from a file has another name there. */
export function groundOf({ id, name, file, stated, stretches, structure }: Prepared, shown: (person: string) => string): PageGround {
  return {
    id,
    name,
    file,
    scenario: { ...stated, org: withoutFiles(stated.org), changes: stated.changes.map((one) => ({ ...one, org: withoutFiles(one.org) })) },
    stretches: stretches.map(({ organisation, ...stretch }) => ({
      ...stretch,
      organisation: renamed(sentOrganisation(organisation), shown),
    })),
    origins: structure.provenance,
  };
}

/** The scenario ready to run, with its levers moved; or why it cannot. */
export function preparedOn({ scenario: stated, stretches: sent, origins, ...named }: PageGround, levers: Levers): Checked<Prepared> {
  const scenario = withLevers(stated, levers);
  const stretches = sent.map(({ organisation, ...stretch }) => ({ ...stretch, organisation: receivedOrganisation(organisation) }));
  const compiled = compileChanging(scenario, stretches);
  const [first] = stretches;
  if (compiled.kind === "issues") return faulty(compiled.issues);
  if (first === undefined) return faulty([NOTHING]);
  return ok({
    ...named,
    hash: "",
    scenario,
    stated,
    stretches,
    provenance: [],
    keys: measureKeys(compiled.value),
    structure: structureOf(compiled.value, first, origins),
    compiled: compiled.value,
  });
}

const NOTHING: Issue = { code: "no-organisation", path: "org", message: "there is no organisation; expected at least one" };

/** What was read is in the organisation already; where from is nobody's business. */
function withoutFiles(org: OrgSettings): OrgSettings {
  if (org.kind === "form") return org;
  const { assignment, ...rest } = org;
  const read = assignment === undefined ? {} : { assignment: { ...assignment, homes: {} } };
  return { ...rest, people: null, links: null, graph: null, serve: [], owners: [], ...read };
}

function renamed(organisation: SentOrganisation, shown: (person: string) => string): SentOrganisation {
  const { people, teams, slots, ownership, assignment, links } = organisation;
  return {
    ...organisation,
    people: people.map((person) => ({ ...person, id: shown(person.id), manager: person.manager === null ? null : shown(person.manager) })),
    teams: teams.map((team) => ({ ...team, members: team.members.map(shown) })),
    slots: slots.map((slot) => (slot.owners === undefined ? slot : { ...slot, owners: slot.owners.map(shown) })),
    ownership: { ...ownership, people: ownership.people.map(shown) },
    links: links.map(([one, other, ...rest]) => [shown(one), shown(other), ...rest]),
    ...(assignment === undefined
      ? {}
      : {
          assignment: {
            ...assignment,
            homes: Object.fromEntries(Object.entries(assignment.homes).map(([person, home]) => [shown(person), home])),
          },
        }),
  };
}
