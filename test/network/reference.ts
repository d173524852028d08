import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

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

interface Ties {
  readonly edges: readonly Tie[];
  readonly nodeAttributes: Readonly<Record<string, readonly (string | number)[]>>;
}

interface File extends Partial<Ties> {
  readonly name: string;
  readonly directed: boolean;
  readonly n: number;
  /** Ties of real people are not in the repository: the folder named by WEFT_DATA has them. */
  readonly data?: { readonly folder: string; readonly ties: string; readonly reversed: boolean };
  readonly partitionAttribute: string | null;
  readonly values: Readonly<Record<string, Measured>>;
}

const FOLDER = new URL("reference/", import.meta.url);

export function referenceJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8"));
}

/** All whose ties are here, or in the folder named by WEFT_DATA. */
export const REFERENCE_NETWORKS: readonly ReferenceNetwork[] = readdirSync(FOLDER)
  .filter((file) => file.startsWith("net_"))
  .flatMap((file) => {
    const reference = referenceJson(file.slice(0, -5)) as File;
    const { name, n, directed, partitionAttribute, values } = reference;
    const ties = tiesOf(reference);
    if (ties === null) return [];
    const labels = partitionAttribute === null ? null : (ties.nodeAttributes[partitionAttribute] ?? null);
    const network = networkOf(n, ties.edges, directed);
    return [{ name, network, edges: ties.edges, values, group: labels === null ? null : groups(labels) }];
  });

function tiesOf({ edges, nodeAttributes, data }: File): Ties | null {
  if (edges !== undefined && nodeAttributes !== undefined) return { edges, nodeAttributes };
  const root = process.env["WEFT_DATA"];
  if (data === undefined || root === undefined) return null;
  const rows = (file: string) => rowsOf(`${root}/${data.folder}/${file}.csv.gz`);
  const numbered = rows(data.ties).map(([from = "", to = ""]): Tie => [Number(from) - 1, Number(to) - 1]);
  const turned = data.reversed ? numbered.map(([from, to]): Tie => [to, from]) : numbered;
  return { edges: turned, nodeAttributes: { dept: rows("nodes").map((row) => Number(row[4])) } };
}

function rowsOf(file: string): readonly (readonly string[])[] {
  const [, ...lines] = gunzipSync(readFileSync(file)).toString("utf8").trim().split(/\r?\n/);
  return lines.map((line) => line.split(","));
}

function groups(labels: readonly (string | number)[]): readonly number[] {
  const names = [...new Set(labels)].sort((one, other) => (one < other ? -1 : 1));
  return labels.map((label) => names.indexOf(label));
}
