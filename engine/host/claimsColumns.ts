import { nameOf, type ClaimAnswer } from "../claims/assess.ts";
import { unitOf } from "../claims/unitOf.ts";
import type { Assumption, World } from "../claims/worlds.ts";
import type { Column } from "./csvText.ts";

/** One row a contrast, signed in the claimed direction. An empty number: there was too little to measure. */
export function contrastsColumns(answers: readonly ClaimAnswer[]): readonly Column[] {
  const rows = answers.flatMap(({ claim, contrasts }) => contrasts.map((contrast) => ({ claim: claim.id, ...contrast })));
  return [
    { name: "claim", kind: "text", values: rows.map(({ claim }) => claim) },
    { name: "contrast", kind: "text", values: rows.map(({ id }) => id) },
    { name: "measure", kind: "text", values: rows.map(({ measure }) => measure) },
    { name: "place", kind: "text", values: rows.map(({ place }) => place ?? "") },
    { name: "unit", kind: "text", values: rows.map((row) => unitOf(row) ?? "") },
    { name: "decides", kind: "integer", values: rows.map(({ decides }) => (decides ? 1 : 0)) },
    { name: "mean", kind: "number", values: rows.map(({ estimate }) => estimate?.mean ?? null) },
    { name: "low", kind: "number", values: rows.map(({ estimate }) => estimate?.low ?? null) },
    { name: "high", kind: "number", values: rows.map(({ estimate }) => estimate?.high ?? null) },
    { name: "n", kind: "integer", values: rows.map(({ estimate }) => estimate?.n ?? 0) },
    { name: "smallest", kind: "number", values: rows.map(({ smallest }) => smallest) },
    { name: "finding", kind: "text", values: rows.map(({ finding }) => nameOf(finding)) },
  ];
}

/** One row a claim and world: the verdict there, and what this world assumes, each in the unit that `claims.json` names. */
export function worldsColumns(
  answers: readonly ClaimAnswer[],
  worlds: readonly World[],
  assumptions: readonly Assumption[],
): readonly Column[] {
  const rows = answers.flatMap(({ claim, worldVerdicts }) => worldVerdicts.map((verdict, world) => ({ claim: claim.id, world, verdict })));
  return [
    { name: "claim", kind: "text", values: rows.map(({ claim }) => claim) },
    { name: "world", kind: "integer", values: rows.map(({ world }) => world) },
    { name: "verdict", kind: "text", values: rows.map(({ verdict }) => verdict) },
    ...assumptions.map(({ path }, column): Column => ({
      name: path,
      kind: "number",
      values: rows.map(({ world }) => worlds[world]?.values[column] ?? null),
    })),
  ];
}
