import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { stripRows } from "../report/claims/stripRows.ts";
import { reportedClaims, type ClaimsRecord } from "../report/claims/claimsRecord.ts";
import { linksCharts } from "../report/links/linksCharts.ts";
import { reportedLinks, type LinksRecord } from "../report/links/linksRecord.ts";
import { packageVersion } from "./engineIdentity.ts";
import { EXIT, HostFault } from "./fault.ts";
import type { Manifest } from "./manifest.ts";

/** What a run of `weft links` has left, and where. */
export interface LinksAt {
  readonly folder: string;
  readonly record: LinksRecord;
}

/** @throws HostFault  it holds no such run, or one of another company than those of the report */
export function storedLinks(folder: string, { scenarios }: Pick<Manifest, "scenarios">): LinksAt {
  const record = recordIn(folder, LINKS, linksOf);
  if (scenarios.some(({ hash }) => hash === record.hash)) return { folder, record };
  const names = scenarios.map(({ file }) => file).join(", ");
  throw new HostFault(
    `${folder} values the links of another ${record.file} than this report compares (${names}, as they were)`,
    EXIT.input,
  );
}

/** The most thorough run of the baseline's links beside a folder of results, on the same luck; null: there is none. */
export function linksBeside(
  path: string,
  { scenarios, baseline, seed }: Pick<Manifest, "scenarios" | "baseline" | "seed">,
): LinksAt | null {
  const hash = scenarios.find(({ id }) => id === baseline)?.hash;
  const found = neighbours(path).flatMap((folder): readonly LinksAt[] => {
    if (!existsSync(join(folder, LINKS.file))) return [];
    try {
      const record = recordIn(folder, LINKS, linksOf);
      return record.hash === hash && record.seed === seed ? [{ folder, record }] : [];
    } catch {
      // What nobody named is nobody's mistake.
      return [];
    }
  });
  const [first] = found.sort((one, other) => effort(other) - effort(one));
  return first ?? null;
}

/** @throws HostFault  it holds no such run */
export function storedClaims(folder: string): ClaimsRecord {
  return recordIn(folder, CLAIMS, claimsOf);
}

const LINKS = { file: "links.json", command: "weft links" } as const;
const CLAIMS = { file: "claims.json", command: "weft claims" } as const;

/** Folders beside a folder, by name. */
function neighbours(path: string): readonly string[] {
  const above = dirname(resolve(path));
  const names = readdirSync(above, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => join(dirname(path), name)).sort();
}

function effort({ record: { screened, sizes } }: LinksAt): number {
  return screened * sizes.test;
}

/** `of` draws what it has read: whatever it cannot draw is no record. */
function recordIn<Found>(folder: string, { file, command }: typeof LINKS | typeof CLAIMS, of: (stored: unknown) => Found): Found {
  const path = join(folder, file);
  const nothing = (why: string) => new HostFault(`${folder} holds no results of ${command}: ${why}`, EXIT.input);
  if (!existsSync(path)) throw nothing(`there is no ${file}`);
  let stored: { readonly engine?: { readonly version?: unknown } } | null;
  try {
    stored = JSON.parse(readFileSync(path, "utf8")) as typeof stored;
  } catch {
    throw nothing(`${file} cannot be read`);
  }
  const version = stored?.engine?.version;
  if (typeof version !== "string") throw nothing(`${file} does not say which version of Weft wrote it`);
  if (version !== packageVersion()) throw new HostFault(`${path} is of Weft ${version}; run ${command} again`, EXIT.input);
  try {
    return of(stored);
  } catch {
    throw nothing(`${file} is not what this version writes`);
  }
}

function linksOf(stored: unknown): LinksRecord {
  const record = reportedLinks(stored as LinksRecord);
  linksCharts(record, "en");
  return record;
}

function claimsOf(stored: unknown): ClaimsRecord {
  const record = reportedClaims(stored as ClaimsRecord);
  stripRows(record.claims, "en");
  return record;
}
