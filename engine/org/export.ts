import { escaped } from "./files/table.ts";
import type { Organisation, SpecialistAssignment } from "./organisation.ts";

/** An organisation as files that load as the same one. `rules` is what stands under `org:` beside the files. */
export interface Exported {
  readonly people: string;
  readonly links: string;
  readonly rules: {
    readonly serve: readonly {
      readonly share: number;
      readonly teams: Readonly<Record<string, readonly string[]>>;
      readonly owners?: readonly string[];
    }[];
    readonly owners?: readonly string[];
    readonly accounts?: number;
    readonly authority: "centre" | "edge";
    readonly assignment?: { readonly every: string; readonly reach?: number; readonly homes: Readonly<Record<string, number>> };
  };
}

/** people.csv, links.csv and the rules of service: everything that decides a run, so that the loaded graph gives the same bits. */
export function exportOrganisation(organisation: Organisation): Exported {
  const teams = new Map<string, string[]>(organisation.people.map(({ id }) => [id, []]));
  for (const team of organisation.teams) for (const member of team.members) teams.get(member)?.push(team.id);
  const people = organisation.people.map((person) => [
    person.id,
    person.department,
    (teams.get(person.id) ?? []).map(escaped).join("|"),
    person.level,
    person.manager ?? "",
    Object.entries(person.speeds)
      .map(([skill, speed]) => `${escaped(skill)}=${speed}`)
      .join("|"),
    person.wagePerMonth,
    person.fullTimeShare,
  ]);
  const links: (readonly (string | number)[])[] = [];
  organisation.graph.forEachEdge((_key, { strength, kind }, from, to) => links.push([from, to, strength, kind]));
  const { slots, ownership, authority, assignment } = organisation;
  return {
    people: csv(["id", "function", "team", "level", "manager", "skills", "wage", "share"], people),
    links: csv(["from", "to", "strength", "kind"], links),
    rules: {
      serve: slots,
      ...(ownership.people.length === 0 ? {} : { owners: ownership.people }),
      ...(ownership.accounts === null ? {} : { accounts: ownership.accounts }),
      authority,
      ...(assignment === undefined ? {} : { assignment: assignmentRule(assignment) }),
    },
  };
}

/** Files count slots from 1, and those beside the own one that a specialist may be assigned to. */
function assignmentRule({ everyHours, reach, homes }: SpecialistAssignment) {
  return {
    every: `${everyHours} h`,
    ...(reach === null ? {} : { reach: reach - 1 }),
    homes: Object.fromEntries(Object.entries(homes).map(([id, slot]) => [id, slot + 1])),
  };
}

function csv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(",")}\n`).join("");
}

/** Spreadsheets run cells that begin like a formula: an apostrophe before them says text, and is taken off on reading. */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = /^'*[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
