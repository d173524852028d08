import { exp } from "../base/elementary.ts";
import type { Provenance } from "../scenario/parse.ts";
import type { Department, FabricSettings, Scenario } from "../scenario/scenario.ts";
import { headcount, wageBill } from "./staff.ts";

type WithOperations = Pick<Scenario, "departments" | "operations">;

/**
 * The functions without those of their people who work in operations: capacity falls by exactly their share (MODEL §3.5).
 * People from files are the front line already; how many there are with operations is then what the functions state.
 */
export function frontLine({ departments, operations }: WithOperations): readonly Department[] {
  if (operations === null) return departments;
  const { functions, share } = operations;
  return departments.map((one) => (functions.includes(one.id) ? { ...one, people: one.people * (1 - share) } : one));
}

/** People in operations, and what they earn a month: they stay on the payroll. */
export function operationsStaff(scenario: WithOperations): { readonly people: number; readonly wagesPerMonth: number } {
  if (scenario.operations === null) return { people: 0, wagesPerMonth: 0 };
  const rest = frontLine(scenario);
  return {
    people: headcount(scenario.departments) - headcount(rest),
    wagesPerMonth: wageBill(scenario.departments) - wageBill(rest),
  };
}

/**
 * Records as operations make them. Of the way from the stated level to the best one, 1 − e^(−s ÷ s₀) is made, s being the
 * share of all staff in operations: a small function that gives a few per cent serves everybody else's records too. A
 * level that is better already stays. The form is ours; no study gives one.
 */
export function informationOf(scenario: Pick<Scenario, "departments" | "operations" | "fabric">): FabricSettings["information"] {
  const { operations, fabric, departments } = scenario;
  if (operations === null || operations.share === 0) return fabric.information;
  const { darkShare, findableShare, lagHours } = fabric.information;
  const made = 1 - exp(-operationsStaff(scenario).people / headcount(departments) / operations.saturationShare);
  return {
    darkShare: darkShare - Math.max(0, darkShare - operations.darkShare) * made,
    findableShare: findableShare + Math.max(0, operations.findableShare - findableShare) * made,
    lagHours,
  };
}

/** What is assumed of records in place of what the file or the default says: listed, so that nothing is changed in silence. */
export function madeRecords(scenario: Pick<Scenario, "departments" | "operations" | "fabric">): readonly Provenance[] {
  if (scenario.operations === null || scenario.operations.share === 0) return [];
  const { darkShare, findableShare } = informationOf(scenario);
  const source = "made by operations, from fabric.information and the share of all staff (MODEL §3.5)";
  const row = (path: string, value: number): Provenance => ({
    path,
    value,
    unit: "",
    origin: "assumed",
    source,
    grade: null,
    file: null,
    position: null,
  });
  return [row("operations → dark", darkShare), row("operations → findable", findableShare)];
}
