import { join } from "node:path";

import type { Language } from "../chart/language.ts";
import type { Comparison } from "../experiment/result.ts";
import type { PageGround } from "../page/ground.ts";
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
}

/** The ODD protocol and the STRESS-DES table of a stored study. English has the plain name. */
export async function writeOdd(
  folder: string,
  { comparison, facts, manifest, grounds }: StoredStudy,
  language: Language,
): Promise<Checksums> {
  const { oddDocument } = await import("../report/odd/oddDocument.ts");
  const { license, repository } = packageFile();
  const run = {
    ...manifest,
    pilots: PILOTS,
    files: Object.keys(manifest.checksums),
    license: license ?? null,
    repository: (typeof repository === "string" ? repository : repository?.url) ?? null,
  };
  const text = oddDocument({ comparison, facts, run, stored: grounds ?? [] }, language);
  const name = oddName(language);
  atomicWrite(join(folder, name), text);
  return { [name]: sha256(text) };
}

export function oddName(language: Language): string {
  return language === "en" ? "odd.md" : `odd.${language}.md`;
}
