import { arcs, type Network } from "../network.ts";
import type { Groups } from "../read/groups.ts";
import { within, type Missing } from "./missing.ts";

/** Ties between groups; without directions each of two groups has them. */
export interface GroupMatrix {
  readonly column: string;
  readonly names: readonly string[];
  readonly people: readonly number[];
  /** (groups × groups) ties from the row's group to the column's. */
  readonly ties: readonly (readonly number[])[];
  /** (groups × groups) of the ties that there could be; null: there is no pair. */
  readonly density: readonly (readonly (number | null)[])[];
}

/** Of more groups the matrix is millions of numbers that nobody reads. */
const GROUPS_MOST = 500;

export function groupMatrix(network: Network, groups: Groups): GroupMatrix | Missing {
  return within({ of: "groups", is: groups.names.length, most: GROUPS_MOST }, () => matrixOf(network, groups));
}

function matrixOf(network: Network, { column, names, of }: Groups): GroupMatrix {
  const ties = names.map(() => names.map(() => 0));
  const count = (row: number, other: number): void => {
    const cells = ties[row] ?? [];
    cells[other] = (cells[other] ?? 0) + 1;
  };
  for (const [one, other] of arcs(network)) {
    const [a, b] = [of[one] as number, of[other] as number];
    count(a, b);
    if (!network.directed && a !== b) count(b, a);
  }
  const people = names.map(() => 0);
  for (const group of of) people[group] = (people[group] ?? 0) + 1;
  const pairs = (row: number, other: number): number => {
    const [a, b] = [people[row] ?? 0, people[other] ?? 0];
    return row === other ? (a * (a - 1)) / (network.directed ? 1 : 2) : a * b;
  };
  const density = ties.map((row, a) => row.map((number, b) => (pairs(a, b) === 0 ? null : number / pairs(a, b))));
  return { column, names, people, ties, density };
}
