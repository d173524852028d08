import { basename, dirname, join, resolve } from "node:path";

import { contentHash } from "../base/contentHash.ts";
import type { Headline } from "../experiment/differences.ts";
import type { Prepared } from "../study.ts";

export interface StudyIdentity {
  readonly name: string;
  /** Sixteen hexadecimal digits: what is compared with what, on which luck, in which outcomes. Not how often: more replications are the same study. */
  readonly hash: string;
}

export interface StudyContent {
  readonly prepared: readonly Prepared[];
  readonly pilot: Prepared;
  readonly seed: string;
  readonly headline: readonly Headline[];
}

export function studyIdentity({ prepared, pilot, seed, headline }: StudyContent): StudyIdentity {
  const scenarios = prepared.map(({ id, hash }) => [id, hash]);
  return {
    name: studyName(prepared),
    hash: contentHash(JSON.stringify([scenarios, pilot.hash, seed, headline])),
  };
}

/** `out/<study>-<hash>` under the working folder. */
export function outPath({ name, hash }: StudyIdentity): string {
  return join(OUT, `${name}-${hash.slice(0, HASH_SHOWN)}`);
}

export const OUT = "out";
const HASH_SHOWN = 8;

/** One scenario gives its own name, several of one folder that of the folder. */
function studyName(prepared: readonly Prepared[]): string {
  const [first] = prepared;
  if (first === undefined) return "study";
  const folders = new Set(prepared.map(({ file }) => dirname(resolve(file))));
  return fileName(prepared.length === 1 || folders.size > 1 ? first.id : basename([...folders][0] ?? ""));
}

function fileName(text: string): string {
  const safe = text
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return safe === "" ? "study" : safe;
}
