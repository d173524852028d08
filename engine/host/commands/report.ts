import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Language } from "../../chart/language.ts";
import type { PageGround } from "../../page/ground.ts";
import { fromPlainJson } from "../../page/plainJson.ts";
import type { Outlook } from "../../report/outlook.ts";
import type { ReportFacts } from "../../report/report.ts";
import { atomicWrite } from "../atomicWrite.ts";
import { EXIT, fileFault, HostFault } from "../fault.ts";
import { GROUNDS_FILE, OUTLOOK_FILE } from "../groundsOf.ts";
import { jsonText } from "../jsonText.ts";
import { readManifest, sha256 } from "../manifest.ts";
import { hostMessages } from "../messages.ts";
import { takeOutFolder } from "../outFolder.ts";
import { storedComparison } from "../storedComparison.ts";
import type { Terminal } from "../terminal.ts";
import { reportName, writeDrawings } from "../writeDrawings.ts";
import { oddName, writeOdd } from "../writeOdd.ts";

/** What is written from a stored run: its charts and report, or the ODD and STRESS tables. */
export type Written = "report" | "odd";

/** Charts and report (or ODD) again, in another language if need be, from what a run has stored. */
export async function report(path: string, language: Language, terminal: Terminal, what: Written = "report"): Promise<number> {
  const manifest = readManifest(path);
  if (manifest === null) throw new HostFault(`${path} holds no results: there is no manifest.json of this version of Weft`, EXIT.input);
  if (manifest.stopped === "interrupted") {
    throw new HostFault(`the run in ${path} was stopped; finish it first: ${manifest.command}`, EXIT.input);
  }
  const stored = (name: string) => {
    const content = readResult(join(path, name));
    if (sha256(content) === manifest.checksums[name]) return content;
    throw new HostFault(`${join(path, name)} is not what the run has written; run again: ${manifest.command}`, EXIT.input);
  };
  const comparison = storedComparison(stored("compare.json"));
  const facts = JSON.parse(stored("facts.json")) as ReportFacts;
  const grounds = fromPlainJson(stored(GROUNDS_FILE)) as readonly PageGround[] | null;
  const outlook = JSON.parse(stored(OUTLOOK_FILE)) as Outlook | null;
  const folder = takeOutFolder(path);
  try {
    const drawn =
      what === "odd"
        ? await writeOdd(path, { comparison, facts, manifest, grounds, outlook }, language)
        : await writeDrawings(path, { comparison, facts, outlook }, grounds, language);
    const checksums = Object.entries({ ...manifest.checksums, ...drawn }).sort(([one], [other]) => (one < other ? -1 : 1));
    atomicWrite(join(path, "manifest.json"), jsonText({ ...manifest, checksums: Object.fromEntries(checksums) }));
  } finally {
    folder.release();
  }
  const name = what === "odd" ? oddName(language) : reportName(language);
  terminal.out(hostMessages(language).written(join(path, name), path));
  return EXIT.done;
}

function readResult(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw fileFault(error, `read ${path}`, EXIT.input);
  }
}
