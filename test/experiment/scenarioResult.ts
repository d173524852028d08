import type { ReplicationResult, ScenarioResult } from "../../engine/experiment/result.ts";

export interface Made {
  /** By measure: one value a replication; NaN: nothing to measure. */
  readonly outcomes: Readonly<Record<string, readonly number[]>>;
  /** By replication; default "done". */
  readonly status?: Readonly<Record<number, ReplicationResult["status"]>>;
  readonly total?: number;
}

/** A scenario's stored results, made by hand: replication r has the r-th value of each outcome. */
export function scenarioResult(id: string, { outcomes, status = {}, total = 300_000 }: Made): ScenarioResult {
  const measures = Object.keys(outcomes);
  const count = Math.max(0, ...measures.map((measure) => outcomes[measure]?.length ?? 0));
  return {
    id,
    name: id,
    file: `${id}.yaml`,
    hash: id,
    keys: measures.map((measure) => ({ measure, place: null })),
    replications: Array.from({ length: count }, (_, replication) => ({
      replication,
      status: status[replication] ?? "done",
      cause: status[replication] === undefined ? "" : "the line of support keeps growing",
      events: 1000,
      fingerprint: "00000000",
      values: Float64Array.from(measures, (measure) => outcomes[measure]?.[replication] ?? NaN),
    })),
    structure: {
      form: "by-hand",
      people: [],
      links: [],
      teams: [],
      budget: { wages: total, fabric: 0, total, headcount: 100 },
      measures: {},
      provenance: { evidence: 1, stated: 1, assumed: 1 },
    },
  };
}
