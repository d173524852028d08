import { readdirSync, readFileSync } from "node:fs";

import { networkOf, type Network, type Tie } from "../../engine/network/network.ts";

interface Measured {
  readonly value: unknown;
  readonly tol: number;
}

/** A network with what networkx 2.8.8, igraph 0.10 and the definitions say of it. */
export interface ReferenceNetwork {
  readonly name: string;
  readonly network: Network;
  /** Group of each person, from 0, in the order of the groups' names; null: no groups. */
  readonly group: readonly number[] | null;
  readonly edges: readonly Tie[];
  readonly values: Readonly<Record<string, Measured>>;
}

interface File {
  readonly name: string;
  readonly directed: boolean;
  readonly n: number;
  readonly edges: readonly Tie[];
  readonly nodeAttributes: Readonly<Record<string, readonly (string | number)[]>>;
  readonly partitionAttribute: string | null;
  readonly values: Readonly<Record<string, Measured>>;
}

const FOLDER = new URL("reference/", import.meta.url);

export function referenceJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8"));
}

export const REFERENCE_NETWORKS: readonly ReferenceNetwork[] = readdirSync(FOLDER)
  .filter((file) => file.startsWith("net_"))
  .map((file) => {
    const { name, n, directed, edges, nodeAttributes, partitionAttribute, values } = referenceJson(file.slice(0, -5)) as File;
    const labels = partitionAttribute === null ? null : (nodeAttributes[partitionAttribute] ?? null);
    return { name, network: networkOf(n, edges, directed), edges, values, group: labels === null ? null : groups(labels) };
  });

function groups(labels: readonly (string | number)[]): readonly number[] {
  const names = [...new Set(labels)].sort((one, other) => (one < other ? -1 : 1));
  return labels.map((label) => names.indexOf(label));
}
