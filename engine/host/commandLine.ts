import type { StudyPlan } from "./planStudy.ts";

/** The command that gives the same study again, with everything that decides its bits and nothing else. */
export function studyCommand({ prepared, baseline, pilot, seed }: StudyPlan, replications: number): string {
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
  ].join(" ");
}

/** One replication on its own: what to look at when it failed. */
export function replicationCommand(plan: Pick<StudyPlan, "pilot" | "seed">, file: string, replication: number): string {
  return ["weft", "run", quoted(file), "--to", quoted(plan.pilot.file), "--only", String(replication), "--seed", quoted(plan.seed)].join(
    " ",
  );
}

/** As one word for a shell. */
export function quoted(text: string): string {
  return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
