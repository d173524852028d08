import type { ScenarioSummary } from "../../experiment/result.ts";
import type { Assumption } from "../facts.ts";

/** Submodels of MODEL §3 in its order, and where each stands. Those that files switch on are off unless one does. */
export const MECHANISMS = [
  { id: "arrival", section: "3.1", on: always },
  { id: "programme", section: "3.1", on: has(/^customers\..*\.programme\b/) },
  { id: "handoff", section: "3.2", on: always },
  { id: "agendas", section: "3.2", on: ownAgendas },
  { id: "waiting", section: "3.3", on: always },
  { id: "assignment", section: "3.3", on: assigned },
  { id: "service", section: "3.4", on: always },
  { id: "context", section: "3.5", on: always },
  { id: "rollout", section: "3.5", on: has(/^fabric\.information\.rollout\./) },
  { id: "operations", section: "3.5", on: has(/^operations\./) },
  { id: "decisions", section: "3.6", on: has(/^journey\..*\.decision$/) },
  { id: "leadership", section: "3.6", on: has(/^leadership\./) },
  { id: "outreach", section: "3.7", on: has(/^outreach\./) },
  { id: "breaches", section: "3.7", on: above(/^fabric\.trust\.breaches$/) },
  { id: "experience", section: "3.8", on: always },
  { id: "learning", section: "3.9", on: has(/^learning\./) },
  { id: "training", section: "3.9", on: has(/^vocabulary\.training\./) },
  { id: "growth", section: "3.9", on: has(/^links\.growth\./) },
  { id: "transition", section: "3.9", on: has(/^transition\./) },
  { id: "changes", section: "3.9", on: changes },
  { id: "luck", section: "3.10", on: always },
] as const satisfies readonly Mechanism[];

export type MechanismId = (typeof MECHANISMS)[number]["id"];

interface Mechanism {
  readonly id: string;
  readonly section: string;
  readonly on: (numbers: readonly Assumption[], scenario: ScenarioSummary) => boolean;
}

function always(): boolean {
  return true;
}

/** Sections that are absent from a file leave no number behind. */
function has(path: RegExp): Mechanism["on"] {
  return (numbers) => numbers.some((one) => path.test(one.path));
}

function above(path: RegExp): Mechanism["on"] {
  return (numbers) => numbers.some((one) => path.test(one.path) && Number(one.value) > 0);
}

function ownAgendas(numbers: readonly Assumption[]): boolean {
  return numbers.some(({ path, value }) => /^agendas\.(?:shared|functions\.|teams\.)/.test(path) && Number(value) < 1);
}

/** Forms list their option also where it is not taken. */
function assigned(numbers: readonly Assumption[]): boolean {
  return numbers.some(
    ({ path, value }) => /^(?:changes\.\d+\.)?org\.(?:\w+\.)?assignment\b/.test(path) && value !== "null" && value !== "none",
  );
}

function changes(_numbers: readonly Assumption[], { structure }: ScenarioSummary): boolean {
  return (structure.laterForms ?? []).length > 0;
}
