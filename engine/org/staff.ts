import type { Department } from "../scenario/scenario.ts";
import type { Person } from "./organisation.ts";

/** Everybody of the functions; a fraction of a person is one part-time person, the last of the function. */
export function staff(departments: readonly Department[]): readonly Person[] {
  return departments.flatMap((department) =>
    Array.from({ length: Math.ceil(department.people - TINY) }, (_, index) => ({
      id: `${department.id}-${index + 1}`,
      department: department.id,
      level: 0,
      manager: null,
      speeds: Object.fromEntries(department.skills.map((skill) => [skill, department.speed])),
      wagePerMonth: department.wagePerMonth,
      fullTimeShare: Math.min(1, department.people - index),
    })),
  );
}

/** Rounding of sums of shares; nobody works less than this part of a week. */
const TINY = 1e-6;

export function headcount(departments: readonly Department[]): number {
  return departments.reduce((sum, { people }) => sum + people, 0);
}

export function wageBill(departments: readonly Department[]): number {
  return departments.reduce((sum, { people, wagePerMonth }) => sum + people * wagePerMonth, 0);
}

/** The functions and the wage of each added person, so that headcount and wage bill are those of the company before. */
export interface Matched {
  readonly departments: readonly Department[];
  readonly wagePerMonth: number;
}

/**
 * Pays `added` people by making the functions smaller in proportion; every function keeps somebody. Without a wage the
 * new people earn what those earned whom they replace: headcount and wage bill both stay. With a wage the wage bill
 * stays, and one person of the largest function is part-time for the remainder.
 *
 * @returns null where the functions cannot pay so many people.
 */
export function matched(departments: readonly Department[], added: number, wagePerMonth: number | null): Matched | null {
  const before = wageBill(departments);
  const payroll = wagePerMonth === null ? null : before - added * wagePerMonth;
  const target = payroll === null ? headcount(departments) - added : (headcount(departments) * payroll) / before;
  const counts = shrunk(
    departments.map(({ people }) => people),
    target,
  );
  if (counts === null) return null;
  if (payroll !== null && !closeGap(counts, departments, payroll)) return null;
  const smaller = departments.map((department, at) => ({ ...department, people: counts[at] ?? 0 }));
  return { departments: smaller, wagePerMonth: wagePerMonth ?? (before - wageBill(smaller)) / added };
}

/** Heads by largest remainder (Hamilton's method); a fraction that is left goes to the next in line. */
function shrunk(people: readonly number[], target: number): number[] | null {
  const total = people.reduce((sum, count) => sum + count, 0);
  const least = people.map((count) => Math.min(1, count));
  if (target < least.reduce((sum, count) => sum + count, 0) - TINY) return null;
  const wanted = people.map((count) => (count * target) / total);
  const counts = wanted.map((count, at) => Math.max(least[at] ?? 0, Math.floor(count + TINY)));
  let left = target - counts.reduce((sum, count) => sum + count, 0);
  const order = wanted.map((_, at) => at).sort((a, b) => remainder(wanted, counts, b) - remainder(wanted, counts, a) || a - b);
  for (let turn = 0; left > TINY; turn++) {
    const at = order[turn % order.length] ?? 0;
    const more = Math.min(1, left);
    counts[at] = (counts[at] ?? 0) + more;
    left -= more;
  }
  while (left < -TINY) {
    const at = largest(counts);
    const less = Math.min(1, -left, (counts[at] ?? 0) - (least[at] ?? 0));
    counts[at] = (counts[at] ?? 0) - less;
    left += less;
  }
  return counts;
}

function remainder(wanted: readonly number[], counts: readonly number[], at: number): number {
  return (wanted[at] ?? 0) - (counts[at] ?? 0);
}

function largest(counts: readonly number[]): number {
  return counts.reduce((best, count, at) => (count > (counts[best] ?? 0) ? at : best), 0);
}

/** Whole people everywhere but in the largest function, which takes what is missing of the wage bill. */
function closeGap(counts: number[], departments: readonly Department[], payroll: number): boolean {
  const whole = counts.map((count, at) => Math.min(departments[at]?.people ?? 0, Math.max(Math.min(1, count), Math.floor(count + TINY))));
  const at = largest(whole);
  const wage = departments[at]?.wagePerMonth ?? 0;
  const paid = whole.reduce((sum, count, index) => sum + count * (departments[index]?.wagePerMonth ?? 0), 0);
  if (wage <= 0) return false;
  whole[at] = (whole[at] ?? 0) + (payroll - paid) / wage;
  if ((whole[at] ?? 0) < TINY) return false;
  counts.splice(0, counts.length, ...whole);
  return true;
}
