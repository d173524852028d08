import { rmSync } from "node:fs";
import { join } from "node:path";

import { LANGUAGES, type Language } from "../chart/language.ts";
import type { Comparison } from "../experiment/result.ts";
import type { PageGround } from "../page/ground.ts";
import type { Outlook } from "../report/outlook.ts";
import type { ReportFacts } from "../report/report.ts";
import { PILOTS } from "../study.ts";
import { atomicWrite } from "./atomicWrite.ts";
import { packageFile } from "./engineIdentity.ts";
import { sha256, type Manifest } from "./manifest.ts";
import type { Checksums } from "./writeDrawings.ts";

/** What a run has left of itself. */
interface StoredStudy {
  readonly comparison: Comparison;
  readonly facts: ReportFacts;
  readonly manifest: Manifest;
  readonly grounds: readonly PageGround[] | null;
  readonly outlook: Outlook | null;
}

/** The ODD protocol and the STRESS-DES table of a stored study. English has the plain name. */
export async function writeOdd(folder: string, { manifest, grounds, ...stored }: StoredStudy, language: Language): Promise<Checksums> {
  const { oddDocument } = await import("../report/odd/oddDocument.ts");
  const { license, repository } = packageFile();
  const run = {
    ...manifest,
    pilots: PILOTS,
    files: Object.keys(manifest.checksums),
    license: license ?? null,
    repository: (typeof repository === "string" ? repository : repository?.url) ?? null,
  };
  const text = oddDocument({ ...stored, run, stored: grounds ?? [] }, language);
  const name = oddName(language);
  atomicWrite(join(folder, name), text);
  return { [name]: sha256(text) };
}

/** Of a former run in this folder, which no longer tells of what is there. */
export function removeOdd(folder: string): void {
  for (const language of LANGUAGES) rmSync(join(folder, oddName(language)), { force: true });
}

export function oddName(language: Language): string {
  return language === "en" ? "odd.md" : `odd.${language}.md`;
}
