import { availableParallelism } from "node:os";

import { hintFor } from "../../scenario/nearest.ts";
import { allCases, FAMILIES } from "../../verify/cases/allCases.ts";
import { caseId, type VerificationCase } from "../../verify/verificationCase.ts";
import { DEVIATIONS_MOST, PRECISION, type Verdict, type VerificationRow } from "../../verify/verdict.ts";
import { wrapped } from "../../report/displayWidth.ts";
import { atomicWrite } from "../atomicWrite.ts";
import { EXIT, HostFault } from "../fault.ts";
import { jsonText } from "../jsonText.ts";
import { hostMessages } from "../messages.ts";
import { progress, type Progress } from "../progress.ts";
import type { Terminal } from "../terminal.ts";
import { familyHeads, slackNotes, verificationTable } from "../verificationTable.ts";
import { verifyRun } from "../verifyRun.ts";

export interface VerifyRequest {
  /** Families or beginnings of case ids; none: all. */
  readonly wanted: readonly string[];
  readonly seed: string;
  readonly threads: number | null;
  /** File that the rows are written to as JSON. */
  readonly json: string | null;
  /** Also the cases that take too long for the usual table. */
  readonly full: boolean;
}

/** The simulation against closed forms. What is outside is a fault of ours; what is imprecise is refused, not passed. */
export async function benchVerify(request: VerifyRequest, terminal: Terminal, cases = allCases()): Promise<number> {
  const chosen = chosenCases(request, cases);
  const threads = request.threads ?? availableParallelism();
  let shown: Progress | null = null;
  const rows = await verifyRun({
    cases: chosen,
    seed: request.seed,
    threads,
    signal: terminal.signal,
    begin: (jobs) => {
      shown = progress(terminal.screen, { label: `${chosen.length} cases`, left: hostMessages("en").left }, jobs, 0);
    },
    advance: () => shown?.advance(),
  }).finally(() => shown?.stop());
  if (rows === "interrupted") return EXIT.interrupted;
  if (request.json !== null) atomicWrite(request.json, jsonText({ seed: request.seed, rule: RULE, rows }));
  printTable(rows, terminal);
  return endingOf(rows, terminal);
}

const RULE = { deviationsMost: DEVIATIONS_MOST, standardErrorShareMost: PRECISION };

/** @throws HostFault for a word that chooses nothing */
function chosenCases({ wanted, full }: VerifyRequest, cases: readonly VerificationCase[]): readonly VerificationCase[] {
  for (const word of wanted) {
    if (cases.some((one) => chooses(word, one))) continue;
    const { hint = "" } = hintFor(word, Object.keys(FAMILIES));
    throw new HostFault(`no verification case begins with "${word}"; ${hint}`, EXIT.input);
  }
  const matching = cases.filter((one) => wanted.length === 0 || wanted.some((word) => chooses(word, one)));
  const chosen = matching.filter(({ longSeconds }) => full || longSeconds === undefined);
  if (chosen.length === 0) throw new HostFault("all of these take long: add --full to run them", EXIT.input);
  return chosen;
}

/** A family in full, or the beginning of a case id. Case of letters does not matter. */
function chooses(word: string, one: VerificationCase): boolean {
  return (
    one.family.toLowerCase() === word.toLowerCase() || (word.includes(" ") && caseId(one).toLowerCase().startsWith(word.toLowerCase()))
  );
}

function printTable(rows: readonly VerificationRow[], terminal: Terminal): void {
  const families = new Set(rows.map(({ family }) => family));
  for (const line of familyHeads(FAMILIES, families)) terminal.out(line);
  terminal.out("");
  for (const line of verificationTable(rows, terminal.columns)) terminal.out(line);
  terminal.out("");
  const rule = `error: standard error, at most ${PRECISION * 100} % of the mean. z: errors between simulation and theory, at most ${DEVIATIONS_MOST}. n: replications.`;
  for (const line of wrapped(rule, terminal.columns)) terminal.out(line);
  for (const line of slackNotes(rows)) terminal.out(`Allowed beside: ${line}`);
}

function endingOf(rows: readonly VerificationRow[], terminal: Terminal): number {
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  const [failed, outside, imprecise] = [count("failed"), count("outside"), count("imprecise")];
  for (const { family, setting, cause } of rows.filter(({ verdict }) => verdict === "failed"))
    terminal.note(`${family} ${setting}: ${cause ?? ""}`);
  terminal.out(
    failed + outside + imprecise === 0
      ? `All ${rows.length} agree with theory.`
      : `Of ${rows.length}: ${outside} outside, ${imprecise} imprecise, ${failed} failed.`,
  );
  if (failed > 0) return EXIT.failedRuns;
  if (outside > 0) return EXIT.ours;
  return imprecise > 0 ? EXIT.refused : EXIT.done;
}
