import { join } from "node:path";

import type { Chart } from "../chart/chart.ts";
import { claimArms } from "../chart/claimArms.ts";
import type { Language } from "../chart/language.ts";
import type { Width } from "../chart/theme.ts";
import { verdictStrip } from "../chart/verdictStrip.ts";
import { armFiles } from "../claims/arm.ts";
import type { ClaimAnswer } from "../claims/assess.ts";
import { baseText } from "../claims/bases.ts";
import type { ClaimsPlan } from "../claims/plan.ts";
import type { Assumption, World } from "../claims/worlds.ts";
import { arrowFile } from "./arrowFile.ts";
import { atomicWrite } from "./atomicWrite.ts";
import { contrastsColumns, worldsColumns } from "./claimsColumns.ts";
import { armsPicture } from "./claimsTable.ts";
import type { RunFacts } from "../report/claims/claimsWords.ts";
import { stripRows } from "../report/claims/stripRows.ts";
import { drawCharts } from "./drawCharts.ts";
import { engineIdentity } from "./engineIdentity.ts";
import { jsonText } from "./jsonText.ts";

/** Everything that a run of claims has found. */
export interface ClaimsFound {
  readonly plan: ClaimsPlan;
  readonly answers: readonly ClaimAnswer[];
  readonly worlds: readonly World[];
  readonly assumptions: readonly Assumption[];
  readonly facts: RunFacts;
}

/** Everything that a run of claims leaves behind; gives the text of `claims.json`, which comes last. */
export async function writeClaims(folder: string, found: ClaimsFound, language: Language): Promise<string> {
  const { plan, answers, worlds, assumptions } = found;
  writeArms(folder, plan);
  atomicWrite(join(folder, "contrasts.arrow"), arrowFile(contrastsColumns(answers)));
  atomicWrite(join(folder, "worlds.arrow"), arrowFile(worldsColumns(answers, worlds, assumptions)));
  await drawCharts(folder, (spoken, width) => chartsOf(answers, spoken, width), language);
  const json = jsonText(claimsRecord(found));
  atomicWrite(join(folder, "claims.json"), json);
  return json;
}

/** Every arm as scenario files of its own folder: `weft compare` runs them as they are. */
function writeArms(folder: string, { units }: ClaimsPlan): void {
  for (const { arm, name } of units) {
    const { texts } = armFiles(arm, name, {}, baseText(arm.base));
    for (const [file, text] of Object.entries(texts)) atomicWrite(join(folder, "arms", name, file), text);
  }
}

/** All claims on one page, and each with the arms of its experiment. */
function chartsOf(answers: readonly ClaimAnswer[], language: Language, width: Width): readonly Chart[] {
  const strip = verdictStrip(
    stripRows(
      answers.map(({ claim, ...answer }) => ({ ...claim, ...answer })),
      language,
    ),
    language,
    width,
  );
  const arms = answers.map((answer) => claimArms(armsPicture(answer, language), language, width));
  return [strip, ...arms].filter((chart) => chart !== null);
}

/** What `claims.json` holds: every claim with its words, verdict and numbers. */
export function claimsRecord({ answers, facts, assumptions }: ClaimsFound) {
  return {
    engine: engineIdentity(),
    ...facts,
    assumptions,
    claims: answers.map(({ claim: { test, ...claim }, ...answer }) => ({
      ...claim,
      test: test.kind === "experiment" ? { kind: test.kind, design: test.design.kind, missing: test.missing } : test,
      ...answer,
    })),
  };
}
