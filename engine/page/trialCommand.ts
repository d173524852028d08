import type { Comparison } from "../experiment/result.ts";
import { leverWords, quoted } from "../report/command.ts";
import type { Levers } from "../scenario/levers.ts";
import type { Payload } from "./payload.ts";

/** What was found where the levers stood. */
export interface Trial {
  readonly comparison: Comparison;
  readonly levers: Levers;
}

/** The command that gives the numbers of a trial; where conditions are unequal it takes leave to compare all the same. */
export function trialCommand({ content, grounds }: Payload, { comparison, levers }: Trial): string {
  const files = (grounds ?? []).map(({ file }) => quoted(file));
  const leave = comparison.notes.some(({ code }) => code === "unequal-budget") ? ["--allow-unequal"] : [];
  const words = ["weft", files.length > 1 ? "compare" : "run", ...files, "--replications", String(comparison.replications)];
  return [...words, "--seed", quoted(content.facts.seed), ...leverWords(levers), ...leave].join(" ");
}
