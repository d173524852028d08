import { faulty, ok, type Checked, type Issue } from "../base/issue.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { inChange } from "./inChange.ts";
import { organise, type Read } from "./organise.ts";
import type { Organisation, Person } from "./organisation.ts";

/** A stretch of time under one structure. */
export interface Stretch {
  readonly fromHours: number;
  /** Which of the scenario's changes brought it; null: it was there from the start. */
  readonly change: number | null;
  readonly organisation: Organisation;
}

/**
 * The structures that a scenario has in turn (MODEL §3.9), the first from 0 on; all of them of the same people in the same
 * order. A change at 0 leaves nothing of what was before it, one at or after the horizon never comes.
 */
export function timeline(scenario: Scenario, read: Read): Checked<readonly Stretch[]> {
  const first = organise(scenario, read);
  if (first.kind === "issues") return first;
  const stretches: Stretch[] = [{ fromHours: 0, change: null, organisation: first.value }];
  const issues: Issue[] = [];
  scenario.changes.forEach(({ atHours, org }, change) => {
    const next = organise({ ...scenario, org }, read);
    if (next.kind === "issues") return issues.push(...next.issues.map((issue) => inChange(issue, change)));
    const same = samePeople(first.value, next.value, { change, hint: hintOf(scenario) });
    if (same.kind === "issues") return issues.push(...same.issues);
    return atHours < scenario.time.horizonHours && stretches.push({ fromHours: atHours, change, organisation: same.value });
  });
  if (issues.length > 0) return faulty(issues);
  const begun = stretches.findLastIndex(({ fromHours }) => fromHours === 0);
  const atStart = stretches[begun] as Stretch;
  // With a transition also a company that begins reorganised has its dip.
  const dip = begun > 0 && scenario.transition !== null ? [atStart] : [];
  return ok([atStart, ...dip, ...stretches.slice(begun + 1)]);
}

/** The organisation with its people in the order of `first`; who they are, what they can and earn must be the same. */
function samePeople(first: Organisation, next: Organisation, where: Where): Checked<Organisation> {
  const byId = new Map(next.people.map((person) => [person.id, person]));
  const people = first.people.flatMap(({ id }) => byId.get(id) ?? []);
  const other = first.people.find((person) => !isSame(person, byId.get(person.id)));
  const known = new Set(first.people.map(({ id }) => id));
  const added = next.people.find(({ id }) => !known.has(id));
  if (other === undefined && added === undefined) return ok({ ...next, people });
  return faulty([strangers(next.people, other ?? null, added ?? null, where)]);
}

interface Where {
  readonly change: number;
  readonly hint: string;
}

/** Another form may have other leads, and then they are the ones who work faster. */
function hintOf({ leadership }: Scenario): string {
  if ((leadership?.leads?.talent ?? 1) !== 1)
    return "leads differ from form to form: leave leadership.leads.talent at 1, or compare two scenarios";
  return "give the company the function that the new form adds, or compare two scenarios";
}

function isSame(one: Person, other: Person | undefined): boolean {
  if (other === undefined) return false;
  const speeds = Object.entries(one.speeds);
  return (
    one.department === other.department &&
    one.wagePerMonth === other.wagePerMonth &&
    one.fullTimeShare === other.fullTimeShare &&
    speeds.length === Object.keys(other.speeds).length &&
    speeds.every(([skill, speed]) => other.speeds[skill] === speed)
  );
}

function strangers(people: readonly Person[], other: Person | null, added: Person | null, { change, hint }: Where): Issue {
  const missing = other !== null && !people.some(({ id }) => id === other.id);
  const who =
    other === null
      ? `"${added?.id ?? ""}" is there only after it`
      : missing
        ? `"${other.id}" is there only before it`
        : `"${other.id}" has another function, skill, wage or working time after it`;
  return {
    code: "other-people",
    path: `changes.${change}.org`,
    message: `a change of structure keeps everybody, and ${who}; expected the same people`,
    hint,
  };
}
