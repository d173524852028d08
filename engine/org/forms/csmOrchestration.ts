import { faulty, ok, type Checked, type Issue } from "../../base/issue.ts";
import type { FormOptions } from "../../scenario/forms/forms.ts";
import { hintFor } from "../../scenario/nearest.ts";
import { Contacts } from "../dealt.ts";
import type { Company, Draft, Tie } from "../draft.ts";
import type { Person, Team } from "../organisation.ts";
import { commandOf, functionsOf, ownSections, sectionSlots, type FunctionTeams } from "../sections.ts";
import { headcount, matched, staff, wageBill } from "../staff.ts";

/** People whom one customer success person looks after the work of (assumed: six for a company of seventy-two). */
const PEOPLE_PER_CSM = 12;

/**
 * Customer success orchestration: the functions stay as they are; customer success people own customers, and every
 * handoff of theirs passes through the owner, who is linked to one person in each team that serves them. Orchestrators
 * pay for their links, for every handoff and for looking after their customers; whom they have no room for has no owner.
 */
export function csmOrchestration(company: Company, options: FormOptions<"csm-orchestration">): Checked<Draft> {
  const unknown = (options.links ?? []).filter((id) => !company.departments.some((department) => department.id === id));
  if (unknown.length > 0) return faulty(unknown.map((id) => unknownFunction(id, company)));
  const found = orchestrators(company, options);
  if (found.kind === "issues") return found;
  const { people, owners } = found.value;
  const functions = functionsOf(people, options.span);
  const disciplines = functions.filter(
    ({ department }) => department !== options.function && (options.links?.includes(department) ?? true),
  );
  const slots = Math.min(owners.length, Math.max(...functions.map(({ teams }) => teams.length)));
  const command = commandOf(functions, options.span);
  const ofSlot = (slot: number) => owners.filter((_, at) => at % slots === slot);
  return ok({
    people,
    teams: functions.flatMap(({ department, teams }) => teams.map((team) => named(team, department === options.function))),
    ties: [...command.ties, ...orchestration(owners, disciplines, slots)],
    ranks: command.ranks,
    slots: sectionSlots(functions, people, slots).map((slot, at) => ({ ...slot, owners: ofSlot(at) })),
    ownership: { people: owners, accounts: options.accounts },
    authority: "centre",
  });
}

function named(team: Team, success: boolean): Team {
  return success ? { ...team, kind: "customer-success" } : team;
}

interface Orchestrators {
  readonly people: readonly Person[];
  readonly owners: readonly string[];
}

/** The people of the function of that name, or new people: paid by the others where the budget is to match. */
function orchestrators({ scenario, departments, people }: Company, options: FormOptions<"csm-orchestration">): Checked<Orchestrators> {
  const there = people.filter(({ department }) => department === options.function);
  if (there.length > 0) return ok({ people, owners: there.slice(0, options.people ?? there.length).map(({ id }) => id) });
  const count = options.people ?? Math.max(1, Math.round(headcount(departments) / PEOPLE_PER_CSM));
  const free = { departments, wagePerMonth: options.wage ?? wageBill(departments) / headcount(departments) };
  const paid = scenario.budget === "match" ? matched(departments, count, options.wage) : free;
  if (paid === null) return faulty([tooMany(count, departments.length, headcount(departments))]);
  const added = staff([{ id: options.function, people: count, wagePerMonth: paid.wagePerMonth, skills: [], speed: 1 }]);
  return ok({ people: [...staff(paid.departments), ...added], owners: added.map(({ id }) => id) });
}

/** Each owner is tied to one person in each team that serves the owner's customers first, to whoever has fewest such ties. */
function orchestration(owners: readonly string[], disciplines: readonly FunctionTeams[], slots: number): Tie[] {
  const contacts = new Contacts();
  return owners.flatMap((owner, at) =>
    disciplines.flatMap(({ teams }) =>
      ownSections(teams, at % slots, slots).flatMap(({ members }): Tie[] => {
        const contact = contacts.pick(members);
        return contact === null ? [] : [{ between: [owner, contact], kind: "orchestration" }];
      }),
    ),
  );
}

function tooMany(count: number, functions: number, people: number): Issue {
  return {
    code: "budget-too-small",
    path: "org.csm.people",
    message: `${count} customer success people cannot be paid by ${people} people in ${functions} functions that each keep somebody`,
    hint: "lower org.csm.people or org.csm.wage, or write budget: free",
  };
}

function unknownFunction(id: string, { departments }: Company): Issue {
  return {
    code: "unknown-function",
    path: "org.csm.links",
    message: `"${id}" is no function of the company`,
    ...hintFor(
      id,
      departments.map((department) => department.id),
    ),
  };
}
