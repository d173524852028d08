import { leverWords, quoted } from "../report/command.ts";
import type { Levers } from "../scenario/levers.ts";
import type { Payload } from "./payload.ts";

/** The command that gives the numbers of a trial. */
export function trialCommand({ content, grounds }: Payload, levers: Levers, replications: number): string {
  const files = (grounds ?? []).map(({ file }) => quoted(file));
  const verb = files.length > 1 ? "compare" : "run";
  const { seed } = content.facts;
  return ["weft", verb, ...files, "--replications", String(replications), "--seed", quoted(seed), ...leverWords(levers)].join(" ");
}
