import { Option, type Command } from "commander";

import type { Language } from "../../chart/language.ts";
import type { StudyRequest } from "../studyRequest.ts";
import { languageOption, lever, precision, REPLICATIONS_MOST, THREADS_MOST, whole } from "./parsers.ts";

/** Options of `run` and `compare` as Commander hands them over. */
export interface StudyWords {
  readonly to?: string;
  readonly replications?: number;
  readonly precision?: number;
  readonly seed?: string;
  readonly threads?: number;
  readonly out?: string;
  readonly lang: Language;
  readonly json?: boolean;
  readonly md?: boolean;
  readonly names?: boolean;
  readonly allowUnequal?: boolean;
  readonly mostJourneys?: number;
  readonly load: number;
  readonly fabric: number;
  readonly length: number;
  readonly outlook?: boolean;
}

export function withStudyOptions(command: Command): Command {
  return command
    .addOption(
      new Option("-n, --replications <count>", "runs of each scenario (default: as the scenario says)").argParser(
        whole(2, REPLICATIONS_MOST),
      ),
    )
    .addOption(new Option("--precision <share>", "add replications until every difference is known so well: 5%").argParser(precision))
    .addOption(new Option("--seed <text>", "luck (default: as the scenario says)").env("WEFT_SEED"))
    .addOption(new Option("-j, --threads <count>", "worker threads (default: one a processor)").argParser(whole(1, THREADS_MOST)))
    .option("--out <folder>", "where results go (default: out/<study>-<hash>)")
    .addOption(new Option("--json", "results as JSON").conflicts("md"))
    .option("--md", "results as Markdown")
    .option("--names", "show people read from files by their names")
    .addOption(new Option("--most-journeys <count>", "largest size of one replication").argParser(whole(1)))
    .addOption(new Option("--load <factor>", "customers who come, ÷ those stated").argParser(lever("load")).default(1))
    .addOption(new Option("--fabric <factor>", "records that are kept and found, ÷ those stated").argParser(lever("fabric")).default(1))
    .addOption(
      new Option("--length <rounds>", "go through the journey so often, with its share of the work").argParser(lever("length")).default(1),
    )
    .addOption(languageOption());
}

export function requestOf(kind: StudyRequest["kind"], files: readonly string[], words: StudyWords): StudyRequest {
  return {
    kind,
    files,
    to: words.to ?? null,
    replications: words.replications ?? null,
    precision: words.precision ?? null,
    seed: words.seed ?? null,
    threads: words.threads ?? null,
    out: words.out ?? null,
    language: words.lang,
    format: formatOf(words),
    names: words.names === true,
    allowUnequal: words.allowUnequal === true,
    journeysMost: words.mostJourneys ?? null,
    levers: { load: words.load, fabric: words.fabric, length: words.length },
    outlook: kind === "compare" && words.outlook !== false,
  };
}

function formatOf({ json, md }: StudyWords): StudyRequest["format"] {
  if (json === true) return "json";
  return md === true ? "markdown" : "terminal";
}
