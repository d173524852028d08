import type { ScenarioResult } from "../experiment/result.ts";
import { measureOf } from "../measure/catalogue.ts";
import type { Column } from "./csvText.ts";

/** One row a replication: what it came to. */
export function runsTable(results: readonly ScenarioResult[]): readonly Column[] {
  const rows = results.flatMap(({ id, replications }) => replications.map((result) => ({ id, ...result })));
  return [
    { name: "scenario", kind: "text", values: rows.map(({ id }) => id) },
    { name: "replication", kind: "integer", values: rows.map(({ replication }) => replication) },
    { name: "status", kind: "text", values: rows.map(({ status }) => status) },
    { name: "cause", kind: "text", values: rows.map(({ cause }) => cause) },
    { name: "events", kind: "number", values: rows.map(({ events }) => events) },
    { name: "fingerprint", kind: "text", values: rows.map(({ fingerprint }) => fingerprint) },
  ];
}

/** Tidy and long: one row for each scenario, replication and outcome. An empty value: there was nothing to measure. */
export function outcomesTable(results: readonly ScenarioResult[]): readonly Column[] {
  const length = results.reduce((sum, { keys, replications }) => sum + keys.length * replications.length, 0);
  const scenario: string[] = [];
  const outcome: string[] = [];
  const place: string[] = [];
  const unit: string[] = [];
  const replication = new Int32Array(length);
  const value = new Float64Array(length);
  let row = 0;
  for (const result of results) {
    const units = result.keys.map(({ measure }) => measureOf(measure)?.unit ?? "");
    for (const { replication: number, values } of result.replications) {
      for (const [index, key] of result.keys.entries()) {
        scenario.push(result.id);
        outcome.push(key.measure);
        place.push(key.place ?? "");
        unit.push(units[index] ?? "");
        replication[row] = number;
        value[row++] = values[index] ?? NaN;
      }
    }
  }
  return [
    { name: "scenario", kind: "text", values: scenario },
    { name: "replication", kind: "integer", values: replication },
    { name: "outcome", kind: "text", values: outcome },
    { name: "place", kind: "text", values: place },
    { name: "value", kind: "number", values: value },
    { name: "unit", kind: "text", values: unit },
  ];
}
