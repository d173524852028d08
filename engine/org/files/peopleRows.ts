import type { Department, Scenario } from "../../scenario/scenario.ts";
import type { Person } from "../organisation.ts";
import { escaped, listOf, nameFault, nearestOf, numberOf, shown, unescaped, type Cell, type Faults, type Row } from "./table.ts";

/** People of a file, and the names of the teams of each. */
export interface PeopleRead {
  readonly people: readonly Person[];
  readonly teams: readonly (readonly string[])[];
}

/**
 * People from rows with id, function and, where given, team, level, manager, skills, wage, share. A function of the
 * scenario gives its people team, skills, speed and wage where the row does not; another function needs a wage.
 */
export function peopleRows(rows: readonly Row[], scenario: Scenario, faults: Faults): PeopleRead {
  if (rows.length === 0) faults.add("nobody", null, "the file names no person; expected at least one");
  const departments = new Map(scenario.departments.map((department) => [department.id, department]));
  const seen = new Map<string, Row>();
  const people: Person[] = [];
  const teams: (readonly string[])[] = [];
  for (const row of rows) {
    const id = nameIn(row, "id", faults);
    const before = id === null ? undefined : seen.get(id);
    if (before !== undefined) {
      faults.add(
        "duplicate-id",
        row.position,
        `${shown(id ?? "")} is there twice, first in line ${before.position.line}`,
        "give one row to a person; several teams are written a|b",
      );
      continue;
    }
    if (id !== null) seen.set(id, row);
    const department = departmentOf(row, departments, faults);
    people.push({
      id: id ?? "",
      ...department.person,
      level: levelOf(row, faults),
      manager: textOf(row, "manager"),
      fullTimeShare: shareOf(row, faults),
    });
    teams.push(department.teams);
  }
  managers(people, seen, faults);
  return { people, teams };
}

function textOf(row: Row, column: string): string | null {
  const text = row.cells.get(column)?.text.trim().normalize("NFC") ?? "";
  return text === "" ? null : text;
}

function nameIn(row: Row, column: string, faults: Faults): string | null {
  const text = textOf(row, column) ?? "";
  const fault = nameFault(text);
  if (fault === null) return text;
  faults.add("bad-name", placeOf(row, column), `the ${column} ${text === "" ? "" : `${shown(text)} `}${fault}`);
  return null;
}

function placeOf(row: Row, column: string): Cell["position"] {
  return row.cells.get(column)?.position ?? row.position;
}

interface Belonging {
  readonly person: Pick<Person, "department" | "speeds" | "wagePerMonth">;
  readonly teams: readonly string[];
}

function departmentOf(row: Row, departments: ReadonlyMap<string, Department>, faults: Faults): Belonging {
  const name = nameIn(row, "function", faults) ?? "";
  const department = departments.get(name);
  const wage = numberIn(row, "wage", { low: 0, high: Infinity, range: "at least 0" }, faults);
  if (department === undefined && wage === null && name !== "") {
    faults.add(
      "unknown-function",
      placeOf(row, "function"),
      `${shown(name)} is no function of the scenario and the row has no wage`,
      nearestOf(name, new Set(departments.keys())),
    );
  }
  const skills = row.cells.has("skills") ? listIn(row, "skills", faults) : (department?.skills ?? [name]).map(escaped);
  const teams = row.cells.has("team") ? listIn(row, "team", faults).map(unescaped) : [name];
  return {
    person: {
      department: name,
      speeds: speedsOf(row, skills, department?.speed ?? 1, faults),
      wagePerMonth: wage ?? department?.wagePerMonth ?? 0,
    },
    teams: [...new Set(teams)],
  };
}

function listIn(row: Row, column: string, faults: Faults): readonly string[] {
  const list = listOf((row.cells.get(column)?.text ?? "").normalize("NFC"));
  for (const name of list) {
    const fault = nameFault(name);
    if (fault !== null) faults.add("bad-name", placeOf(row, column), `the ${column} ${shown(name)} ${fault}`);
  }
  return list;
}

/** "content|analytics=1.2": without a speed, that of the function. */
function speedsOf(row: Row, skills: readonly string[], standard: number, faults: Faults): Readonly<Record<string, number>> {
  const speeds = new Map<string, number>();
  for (const entry of skills) {
    const [, name = "", written] = /^((?:\\.|[^=\\])*)(?:=(.*))?$/su.exec(entry) ?? [];
    const speed = written === undefined ? standard : numberOf(written);
    const skill = unescaped(name.trim());
    const fault = nameFault(skill);
    if (fault !== null) faults.add("bad-name", placeOf(row, "skills"), `the skill ${shown(skill)} ${fault}`);
    if (speed === null || speed <= 0 || speed > 1000) {
      faults.add("out-of-range", placeOf(row, "skills"), `the speed in ${shown(entry)} is wrong; expected a number above 0, 1 is standard`);
    } else speeds.set(skill, speed);
  }
  return Object.fromEntries(speeds);
}

function levelOf(row: Row, faults: Faults): number {
  const level = numberIn(row, "level", { low: 0, high: 3, range: "0 operator, 1 lead, 2 director or 3 executive" }, faults) ?? 0;
  if (Number.isInteger(level)) return level;
  faults.add("out-of-range", placeOf(row, "level"), `the level ${level} is no whole number`);
  return 0;
}

function shareOf(row: Row, faults: Faults): number {
  const share = numberIn(row, "share", { low: 0, high: 1, range: "above 0, at most 1" }, faults) ?? 1;
  if (share > 0) return share;
  faults.add("out-of-range", placeOf(row, "share"), `the share is ${share}; expected above 0, at most 1`, "1 is a full week");
  return 1;
}

/** null: not given, or reported. */
export function numberIn(row: Row, column: string, range: { low: number; high: number; range: string }, faults: Faults): number | null {
  const text = textOf(row, column);
  if (text === null) return null;
  const value = numberOf(text);
  if (value !== null && value >= range.low && value <= range.high) return value;
  const code = value === null ? "wrong-type" : "out-of-range";
  faults.add(code, placeOf(row, column), `the ${column} is ${shown(text)}; expected a number ${range.range}`);
  return null;
}

/** Managers are people of the file, not oneself, one at most, and nobody is their own boss by a circle. */
function managers(people: readonly Person[], rows: ReadonlyMap<string, Row>, faults: Faults): void {
  const boss = new Map<string, string>();
  const known = new Set(rows.keys());
  for (const { id, manager } of people) {
    const row = rows.get(id);
    if (manager === null || row === undefined) continue;
    const position = placeOf(row, "manager");
    if (manager === id)
      faults.add("self-manager", position, `${shown(id)} is their own manager`, "leave the cell empty for whoever has no manager");
    else if (rows.has(manager)) boss.set(id, manager);
    else if (listOf(manager).length > 1) {
      faults.add(
        "two-managers",
        position,
        `${shown(id)} has the managers ${shown(manager)}; expected one`,
        "write the second one as a link of kind reporting",
      );
    } else faults.add("unknown-person", position, `the manager ${shown(manager)} is nobody in the file`, nearestOf(manager, known));
  }
  for (const circle of circles(boss)) {
    const row = rows.get(circle[0] ?? "");
    const names = [...circle, circle[0] ?? ""].slice(0, 8).join(" → ");
    faults.add("manager-circle", row === undefined ? null : placeOf(row, "manager"), `managers form a circle: ${names}`);
  }
}

function circles(boss: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const seen = new Map<string, number>();
  const found: string[][] = [];
  let walk = 0;
  for (const start of boss.keys()) {
    const path: string[] = [];
    walk++;
    for (let at: string | undefined = start; at !== undefined; at = boss.get(at)) {
      const before = seen.get(at);
      if (before === walk) found.push(path.slice(path.indexOf(at)));
      if (before !== undefined) break;
      seen.set(at, walk);
      path.push(at);
    }
  }
  return found;
}
