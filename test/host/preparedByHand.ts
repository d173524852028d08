import type { StructureSummary } from "../../engine/org/structureSummary.ts";
import { measureKeys } from "../../engine/replication.ts";
import type { Prepared } from "../../engine/study.ts";
import { byHand, compiled, plainScenario } from "../fixtures/plain.ts";

/** A scenario of one line that is ready to run; the hash follows from what differs between them. */
export function preparedByHand(id: string, { people = 2, horizonHours = 200 } = {}): Prepared {
  const scenario = { ...plainScenario({ time: { horizonHours, warmUpHours: 0, calendar: { kind: "always" } } }), name: id };
  const organisation = byHand({ teams: [{ id: "line", skill: "service", people }] });
  const model = compiled(scenario, organisation);
  return {
    id,
    name: id,
    file: `${id}.yaml`,
    hash: `${people}-${horizonHours}`,
    scenario,
    stated: scenario,
    stretches: [{ fromHours: 0, change: null, organisation }],
    provenance: [],
    keys: measureKeys(model),
    structure: STRUCTURE,
    compiled: model,
  };
}

const STRUCTURE: StructureSummary = {
  form: "files",
  people: [],
  links: [],
  teams: [],
  budget: { wages: 3000, fabric: 0, total: 3000, headcount: 1 },
  measures: {},
  provenance: { evidence: 0, stated: 0, assumed: 0 },
};
