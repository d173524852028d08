import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Language } from "../../chart/language.ts";
import type { PageGround } from "../../page/ground.ts";
import { fromPlainJson } from "../../page/plainJson.ts";
import type { Outlook } from "../../report/outlook.ts";
import { outlookWithPlan } from "../../report/links/firstOfPlan.ts";
import { linksSectionWords } from "../../report/links/sectionWords.ts";
import type { ReportContent, ReportFacts } from "../../report/report.ts";
import { atomicWrite } from "../atomicWrite.ts";
import { EXIT, fileFault, HostFault } from "../fault.ts";
import { GROUNDS_FILE, OUTLOOK_FILE } from "../groundsOf.ts";
import { jsonText } from "../jsonText.ts";
import { readManifest, sha256, type Manifest } from "../manifest.ts";
import { hostMessages } from "../messages.ts";
import { takeOutFolder } from "../outFolder.ts";
import { storedComparison } from "../storedComparison.ts";
import { linksBeside, storedClaims, storedLinks, type LinksAt } from "../storedFindings.ts";
import type { Terminal } from "../terminal.ts";
import { reportName, writeDrawings } from "../writeDrawings.ts";
import { oddName, writeOdd } from "../writeOdd.ts";

/** What is written from a stored run: its charts and report, or the ODD and STRESS tables. */
export type Written = "report" | "odd";

/** Folders of other runs that a report tells of; null: none was named. */
interface Beside {
  readonly links: string | null;
  readonly claims: string | null;
}

export interface ReportRequest {
  readonly path: string;
  readonly language: Language;
  readonly what: Written;
  readonly beside: Beside;
}

/** Charts and report (or ODD) again, in another language if need be, from what a run has stored. */
export async function report({ path, language, what, beside }: ReportRequest, terminal: Terminal): Promise<number> {
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
  const links = what === "odd" ? null : linksFor({ path, manifest, beside });
  const content = what === "odd" ? null : contentWith({ path, manifest, beside }, { comparison, facts, outlook }, links);
  const folder = takeOutFolder(path);
  try {
    const drawn =
      content === null
        ? await writeOdd(path, { comparison, facts, manifest, grounds, outlook }, language)
        : await writeDrawings(path, content, grounds, language);
    const there = Object.entries(manifest.checksums).filter(([name]) => !name.startsWith("charts/") || existsSync(join(path, name)));
    const checksums = Object.entries({ ...Object.fromEntries(there), ...drawn }).sort(([one], [other]) => (one < other ? -1 : 1));
    atomicWrite(join(path, "manifest.json"), jsonText({ ...manifest, checksums: Object.fromEntries(checksums) }));
  } finally {
    folder.release();
  }
  const name = what === "odd" ? oddName(language) : reportName(language);
  if (links !== null) terminal.out(linksSectionWords(language).taken(links.folder));
  terminal.out(hostMessages(language).written(join(path, name), path));
  return EXIT.done;
}

interface Told {
  readonly path: string;
  readonly manifest: Manifest;
  readonly beside: Beside;
}

/** The run of the link lab that was named, or that lies beside the results. */
function linksFor({ path, manifest, beside }: Told): LinksAt | null {
  return beside.links === null ? linksBeside(path, manifest) : storedLinks(beside.links, manifest);
}

/** With what other runs have found. */
function contentWith({ manifest, beside }: Told, own: ReportContent, links: LinksAt | null): ReportContent {
  const today = manifest.scenarios.find(({ id }) => id === manifest.baseline);
  const content = {
    ...own,
    ...(today === undefined ? {} : { file: today.file }),
    ...(beside.claims === null ? {} : { claims: storedClaims(beside.claims) }),
  };
  if (links === null) return content;
  const { record } = links;
  const outlook = today?.hash === record.hash ? outlookWithPlan(own.outlook, record) : own.outlook;
  return { ...content, outlook, links: record };
}

function readResult(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw fileFault(error, `read ${path}`, EXIT.input);
  }
}
