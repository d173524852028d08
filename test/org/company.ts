import type { Scenario } from "../../engine/scenario/scenario.ts";
import { plainScenario, touchpoint } from "../fixtures/plain.ts";

export interface CompanySize {
  readonly id: string;
  readonly people: number;
  readonly wage?: number;
  readonly skills?: readonly string[];
}

/** A company whose customers visit every skill once, one after the other, with the coordination costs of the model's defaults. */
export function company(sizes: readonly CompanySize[], changes: Partial<Scenario> = {}): Scenario {
  const departments = sizes.map(({ id, people, wage = 3000, skills = [id] }) => ({ id, people, wagePerMonth: wage, skills, speed: 1 }));
  const skills = departments.flatMap((department) => department.skills);
  return plainScenario({
    departments,
    links: {
      strength: { teammate: 0.9, reporting: 0.7, liaison: 0.7, orchestration: 0.8, informal: 0.4 },
      strongestFidelity: 0.97,
      strongestLatencyHours: 0.1,
      reach: 4,
    },
    coordination: { perTeammate: 0.004, perLink: 0.01, perExtraTeam: 0.03 },
    journeys: [
      {
        id: "main",
        touchpoints: skills.map((skill, at) =>
          touchpoint({
            id: `step-${at}`,
            skills: [skill],
            next: at < skills.length - 1 ? [{ to: `step-${at + 1}`, share: 1, escalates: false }] : [],
          }),
        ),
      },
    ],
    segments: [{ id: "all", valuePerMonth: 100, arrivals: [{ journey: "main", perHour: 0.001, profile: [1] }], patience: [] }],
    ...changes,
  });
}

/** The software company of the source articles, roughly. */
export const SOFTWARE: readonly CompanySize[] = [
  { id: "marketing", people: 14, wage: 4500, skills: ["content", "analytics"] },
  { id: "sales", people: 12, wage: 4800 },
  { id: "services", people: 14, wage: 4200 },
  { id: "product", people: 8, wage: 5200 },
  { id: "support", people: 18, wage: 3200 },
  { id: "education", people: 4, wage: 3600 },
  { id: "finance", people: 2, wage: 3900 },
];

export function inForm(scenario: Scenario, form: string, options: Readonly<Record<string, unknown>> = {}): Scenario {
  return { ...scenario, org: { kind: "form", form, options } };
}
