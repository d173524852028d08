import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

import { main } from "../../engine/host/main.ts";
import { companyFiles } from "../host/companyFiles.ts";
import { recordingTerminal } from "../host/recordingTerminal.ts";

/** A study in a folder of its own. */
export interface WrittenReport {
  readonly folder: string;
  readonly report: string;
  /** Files of the scenarios, the baseline first. */
  readonly scenarios: readonly string[];
}

/** The report of organisations of one small company, with everything that a first page can say; called at the top of a test file. */
export function reportOfThisFile(
  files: Readonly<Record<string, string>> = {},
  names: readonly string[] = ["silos.yaml", "liaisons.yaml"],
  more: readonly string[] = [],
): () => WrittenReport {
  const folder = mkdtempSync(join(tmpdir(), "weft-report-"));
  let written: WrittenReport | null = null;
  beforeAll(async () => {
    companyFiles({ "base/company.yaml": COMPANY, ...files }, folder);
    const scenarios = names.map((name) => join(folder, name));
    await weft("compare", ...scenarios, "-n", "5", "--allow-unequal", ...more, "--out", join(folder, "out"));
    written = { folder, report: join(folder, "out", "report.html"), scenarios };
  }, WRITTEN_WITHIN);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => {
    if (written === null) throw new Error("the report is there in tests");
    return written;
  };
}

const WRITTEN_WITHIN = 180_000;

/** Three functions whose work hands over, and moments that matter: every measure of the first page has a number. */
const COMPANY = `weft: 1
name: Company
time: { horizon: 2 months, warmUp: 1 week }
functions:
  sales: { people: 4, wage: 3200 €/month, skills: [sales] }
  support: { people: 5, wage: 3200 €/month, skills: [support] }
  finance: { people: 3, wage: 3200 €/month, skills: [finance] }
customers:
  smb: { arrivals: 24 per week, value: 400 €/month }
journey:
  onboarding:
    kickoff: { skill: sales, channel: video, work: { mean: 2 h, cv: 0.8 }, creates: [plan], weight: 2, next: { help: 1 } }
    help: { skill: support, channel: email, work: { mean: 2 h, cv: 0.8 }, needs: [plan], creates: [state], weight: 3, next: { bill: 0.8, end: 0.2 } }
    bill: { skill: finance, channel: email, work: { mean: 1 h, cv: 0.8 }, needs: [plan, state], weight: 1 }
`;

/** What a command says on standard output. */
export async function weft(...words: readonly string[]): Promise<string> {
  const terminal = recordingTerminal();
  const code = await main(words, terminal);
  if (code !== 0) throw new Error(`weft ${words.join(" ")} ended with ${code}: ${terminal.noteText()}`);
  return terminal.outText();
}
