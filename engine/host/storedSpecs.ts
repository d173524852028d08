import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Spec } from "../chart/chart.ts";
import type { Language } from "../chart/language.ts";
import type { Width } from "../chart/theme.ts";
import { topScenarios, withScenarios } from "../report/chosenScenarios.ts";
import { STORED_CHARTS, type StoredCharts } from "./drawCharts.ts";
import { EXIT, fileFault, HostFault } from "./fault.ts";
import { storedComparison } from "./storedComparison.ts";

/** A chart that a folder of results has: its name and how it is drawn. */
export interface StoredSpec {
  readonly id: string;
  readonly spec: Spec;
}

/**
 * Every chart of a folder that compare, links, network or claims have written. Those of a comparison are made anew from its
 * numbers; the others are kept beside theirs.
 */
export async function storedSpecs(folder: string, language: Language, width: Width): Promise<readonly StoredSpec[]> {
  const comparison = join(folder, "compare.json");
  if (existsSync(comparison)) {
    const { charts } = await import("../chart/charts.ts");
    const whole = parsed(comparison, storedComparison);
    return charts(withScenarios(whole, topScenarios(whole)), language, width);
  }
  const kept = join(folder, STORED_CHARTS);
  if (!existsSync(kept)) throw new HostFault(`${folder} holds no results of compare, links, network or claims`, EXIT.input);
  const found = parsed(kept, (text) => JSON.parse(text) as StoredCharts);
  return Object.entries(found).map(([id, chart]) => ({ id, spec: chart[language][width] }));
}

function parsed<Content>(path: string, read: (text: string) => Content): Content {
  try {
    return read(readFileSync(path, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw fileFault(error, `read ${path}`, EXIT.input);
    throw new HostFault(`${path} is not what a run has written: run it again`, EXIT.input);
  }
}
