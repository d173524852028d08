import { leverWords, quoted } from "../report/command.ts";
import type { StudyPlan } from "./planStudy.ts";

/** The command that gives the same study again, with everything that decides its bits and nothing else. */
export function studyCommand({ prepared, baseline, pilot, seed, levers, unequal }: StudyPlan, replications: number): string {
  const files = prepared.map(({ file }) => quoted(file));
  const to = prepared.length > 1 || pilot !== baseline ? ["--to", quoted(pilot.file)] : [];
  return [
    "weft",
    prepared.length > 1 ? "compare" : "run",
    ...files,
    ...to,
    "--replications",
    String(replications),
    "--seed",
    quoted(seed),
    ...leverWords(levers),
    ...(unequal.length > 0 ? ["--allow-unequal"] : []),
  ].join(" ");
}

/** One replication on its own: what to look at when it failed. */
export function replicationCommand(plan: Pick<StudyPlan, "pilot" | "seed" | "levers">, file: string, replication: number): string {
  const { pilot, seed, levers } = plan;
  const words = ["weft", "run", quoted(file), "--to", quoted(pilot.file), "--only", String(replication), "--seed", quoted(seed)];
  return [...words, ...leverWords(levers)].join(" ");
}
