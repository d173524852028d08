import { faulty, ok, type Checked } from "../base/issue.ts";
import type { Department, LeadershipSettings, Scenario } from "../scenario/scenario.ts";
import { budget, graphOf, type Link } from "./finish.ts";
import type { Organisation, Person } from "./organisation.ts";
import { headcount, matched } from "./staff.ts";

/** The organisation as its leaders make it: leads are faster and have stronger links, and a centre of deciders joins it (MODEL §3.6). */
export function led(organisation: Organisation, scenario: Scenario): Organisation {
  const { deciders = null, leads = null } = scenario.leadership ?? {};
  if (deciders === null && leads === null) return organisation;
  const leading = new Set(leadsOf(organisation.people));
  const own = organisation.people.map((person) =>
    leads !== null && leading.has(person.id) ? { ...person, speeds: faster(person.speeds, leads.talent) } : person,
  );
  const people = [...own, ...centre(organisation, deciders)];
  const links = linksOf(organisation, leading, leads?.collaboration ?? 0);
  return { ...organisation, people, graph: graphOf(people, links), budgetPerMonth: budget(people, scenario) };
}

/** Ids of the lead of each function: the first of its people of the highest level, whatever the form. */
export function leadsOf(people: readonly Person[]): readonly string[] {
  const leads = new Map<string, Person>();
  for (const person of people) {
    const before = leads.get(person.department);
    if (before === undefined || person.level > before.level) leads.set(person.department, person);
  }
  return Array.from(leads.values(), ({ id }) => id);
}

/** With a budget that is to match, the functions pay for the deciders. */
export function payingDeciders(departments: readonly Department[], { leadership, budget: kind }: Scenario): Checked<readonly Department[]> {
  const deciders = leadership?.deciders ?? null;
  if (deciders === null || kind !== "match") return ok(departments);
  const paid = matched(departments, deciders.people, deciders.wagePerMonth);
  if (paid !== null) return ok(paid.departments);
  return faulty([
    {
      code: "budget-too-small",
      path: "leadership.deciders",
      message: `${deciders.people} deciders cannot be paid by ${headcount(departments)} people in ${departments.length} functions that each keep somebody`,
      hint: "lower leadership.deciders.people or leadership.deciders.wage, or write budget: free",
    },
  ]);
}

function faster(speeds: Person["speeds"], talent: number): Person["speeds"] {
  return Object.fromEntries(Object.entries(speeds).map(([skill, speed]) => [skill, speed * talent]));
}

/** Links to team mates stay: they cost pairs of people, not their strength, and would be stronger for nothing. */
function linksOf({ graph }: Organisation, leading: ReadonlySet<string>, collaboration: number): readonly Link[] {
  return graph.mapEdges((_key, { strength, kind }, from, to): Link => {
    const own = kind !== "teammate" && (leading.has(from) || leading.has(to));
    return { between: [from, to], kind, strength: own ? strength + collaboration * (1 - strength) : strength };
  });
}

/** Deciders are a function of their own at the end of the list, in no team, and serve nobody. */
function centre({ people }: Organisation, deciders: LeadershipSettings["deciders"]): readonly Person[] {
  if (deciders === null) return [];
  const department = unused(
    "centre",
    people.map((person) => person.department),
  );
  const ids = people.map(({ id }) => id);
  return Array.from({ length: deciders.people }, (_, at) => ({
    id: unused(`decider-${at + 1}`, ids),
    department,
    level: 3,
    manager: null,
    speeds: {},
    wagePerMonth: deciders.wagePerMonth,
    fullTimeShare: 1,
  }));
}

function unused(name: string, taken: readonly string[]): string {
  let free = name;
  while (taken.includes(free)) free = `${free}'`;
  return free;
}
