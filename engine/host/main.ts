import { Command, CommanderError, Option } from "commander";

import type { Language } from "../chart/language.ts";
import type { LinkBudget } from "../links/budget.ts";
import { LINK_COUNT_MOST, LINK_RUNS_MOST } from "../links/ranges.ts";
import { packageVersion } from "./engineIdentity.ts";
import { EXIT, HostFault } from "./fault.ts";
import { addLooks } from "./options/lookOptions.ts";
import { languageOption, linkBudget, REPLICATIONS_MOST, THREADS_MOST, whole } from "./options/parsers.ts";
import { requestOf, withStudyOptions, type StudyWords } from "./options/studyOptions.ts";
import type { Terminal } from "./terminal.ts";

/** What a newcomer needs. */
const FIRST_LINES = `Weft compares ways of organising people by what customers will feel.

  weft init mine --form csm-orchestration    writes a company that runs at once
  weft compare scenarios/saas/*.yaml         compares organisations of one company
  weft help                                  lists everything else`;

/** One command line, from words to exit code. Nothing that it throws reaches the user as a stack trace. */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  if (words.length === 0) {
    terminal.out(FIRST_LINES);
    return EXIT.done;
  }
  let code: number = EXIT.done;
  const program = programOf(terminal, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    return spokenFault(error, terminal);
  }
}

function spokenFault(error: unknown, terminal: Terminal): number {
  // Commander has said what is wrong with the words itself.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.input;
  if (error instanceof HostFault) {
    terminal.note(error.message);
    return error.exitCode;
  }
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  terminal.note(`Weft has made a mistake: ${message}\nPlease report it, with the command. WEFT_DEBUG=1 shows where it happened.`);
  if ((process.env["WEFT_DEBUG"] ?? "") !== "") terminal.note(stack);
  return EXIT.ours;
}

type End = (code: number) => void;

/** Every command with its options. `end` hears how it went. */
export function programOf(terminal: Terminal, end: End): Command {
  const program = new Command("weft")
    .description("Compares ways of organising people by what customers will feel, before anybody is moved.")
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: (text) => terminal.note(text.trimEnd()) })
    .version(packageVersion(), "-V, --version", "say which version this is")
    .helpOption("-h, --help", "say how a command is used")
    .addHelpText("after", EXAMPLES);
  addInit(program, terminal, end);
  addCheck(program, terminal, end);
  addRun(program, terminal, end);
  addCompare(program, terminal, end);
  addReport(program, terminal, end);
  addLooks(program, terminal, end);
  addClaims(program, terminal, end);
  addLinks(program, terminal, end);
  addNetwork(program, terminal, end);
  addBench(program, terminal, end);
  return program;
}

const EXAMPLES = `
Examples:
  weft check my/*.yaml --explain               every number with its origin
  weft compare my/*.yaml --to my/today.yaml    all of them against today's organisation
  weft compare my/*.yaml --precision 5%        as many replications as that takes
  weft report out/my-1a2b3c4d --lang es        the report again, in Spanish

Exit codes: 0 done, 1 our failure, 2 the input is wrong, 3 refused for statistical reasons,
4 some runs failed, 130 interrupted (the same command continues).`;

function addInit(program: Command, terminal: Terminal, end: End): void {
  program
    .command("init <name>")
    .description("write a scenario that runs at once")
    .option("--form <form>", "how the company is organised", "functional-silos")
    .addHelpText("after", "\nExample:\n  weft init mine --form csm-orchestration")
    .action(async (name: string, { form }: { readonly form: string }) => {
      const { init } = await import("./commands/init.ts");
      end(init(name, form, terminal));
    });
}

function addCheck(program: Command, terminal: Terminal, end: End): void {
  program
    .command("check <file...>")
    .description("say everything that is wrong with scenario files, or what they come to")
    .option("--explain", "every number with its unit, its origin and its source")
    .option("--json", "results as JSON")
    .addOption(languageOption())
    .addHelpText("after", "\nExample:\n  weft check mine.yaml --explain")
    .action(async (files: readonly string[], options: { readonly explain?: boolean; readonly json?: boolean }) => {
      const { check } = await import("./commands/check.ts");
      end(check({ files, explain: options.explain === true, format: options.json === true ? "json" : "terminal" }, terminal));
    });
}

function addRun(program: Command, terminal: Terminal, end: End): void {
  withStudyOptions(program.command("run <file>"))
    .description("simulate one scenario")
    .option("--to <file>", "take the level of churn from this baseline, as compare does")
    .addOption(new Option("--only <replication>", "one replication, counted from 0").argParser(whole(0)))
    .option("--trace", "write every visit and handoff of one replication (the first, or that of --only)")
    .addHelpText("after", "\nExample:\n  weft run mine.yaml --only 0 --trace")
    .action(async (file: string, options: StudyWords & { readonly only?: number; readonly trace?: boolean }) => {
      const { run } = await import("./commands/run.ts");
      end(await run({ ...requestOf("run", [file], options), only: options.only ?? null, trace: options.trace === true }, terminal));
    });
}

function addCompare(program: Command, terminal: Terminal, end: End): void {
  withStudyOptions(program.command("compare <file...>"))
    .description("compare organisations on the same customers: table, verdict, charts, report")
    .option("--to <file>", "the baseline (default: the first file)")
    .option("--allow-unequal", "compare although budget, demand or horizon differ")
    .option("--no-outlook", "only compare: look for no first links, and into no other worlds")
    .addHelpText("after", "\nExample:\n  weft compare scenarios/saas --to scenarios/saas/functional-silos.yaml")
    .action(async (files: readonly string[], options: StudyWords) => {
      const { compare } = await import("./commands/compare.ts");
      end(await compare(requestOf("compare", files, options), terminal));
    });
}

/** Options of `report` as Commander hands them over. */
interface ReportOptions {
  readonly lang: Language;
  readonly odd?: boolean;
  readonly links?: string;
  readonly claims?: string;
}

function addReport(program: Command, terminal: Terminal, end: End): void {
  program
    .command("report <folder>")
    .description("draw charts and report again from stored results")
    .option("--links <folder>", "tell what weft links has found (default: what lies beside, of the baseline on the same seed)")
    .option("--claims <folder>", "tell what weft claims has found")
    .addOption(
      new Option("--odd", "write the ODD protocol and the STRESS-DES table of the study instead (odd.md)").conflicts(["links", "claims"]),
    )
    .addOption(languageOption())
    .addHelpText("after", "\nExample:\n  weft report out/saas-1a2b3c4d --lang es")
    .action(async (path: string, options: ReportOptions) => {
      const { report } = await import("./commands/report.ts");
      const { lang: language, odd = false, links = null, claims = null } = options;
      end(await report({ path, language, what: odd ? "odd" : "report", beside: { links, claims } }, terminal));
    });
}

/** Options of `claims` as Commander hands them over. */
interface ClaimsOptions {
  readonly replications?: number;
  readonly worlds?: number;
  readonly quick?: boolean;
  readonly seed: string;
  readonly threads?: number;
  readonly out?: string;
  readonly lang: Language;
  readonly json?: boolean;
}

function addClaims(program: Command, terminal: Terminal, end: End): void {
  program
    .command("claims [id...]")
    .description("put the claims of two articles about customer experience to the test")
    .addOption(new Option("-n, --replications <count>", "runs of every arm (default: 100)").argParser(whole(2, REPLICATIONS_MOST)))
    .addOption(new Option("--worlds <count>", "points of the space of assumptions (default: 200)").argParser(whole(0, REPLICATIONS_MOST)))
    .option("--quick", "30 runs of every arm and 16 worlds")
    .addOption(new Option("--seed <text>", "luck").default("weft").env("WEFT_SEED"))
    .addOption(new Option("-j, --threads <count>", "worker threads (default: one a processor)").argParser(whole(1, THREADS_MOST)))
    .option("--out <folder>", "where results go (default: out/claims-<hash>)")
    .option("--json", "results as JSON")
    .addOption(languageOption())
    .addHelpText(
      "after",
      "\nExample:\n  weft claims C5 C16 --quick      these claims; without an id all of them\n\nA run that was stopped goes on with the same command.",
    )
    .action(async (wanted: readonly string[], options: ClaimsOptions) => {
      const { claims } = await import("./commands/claims.ts");
      const { replications = null, worlds = null, threads = null, out = null, quick = false, json = false } = options;
      const format = json ? "json" : "terminal";
      end(
        await claims({ wanted, replications, worlds, quick, seed: options.seed, threads, out, language: options.lang, format }, terminal),
      );
    });
}

/** Options of `links` as Commander hands them over. */
interface LinksOptions {
  readonly budget: LinkBudget;
  readonly candidates?: number;
  readonly replications?: number;
  readonly quick?: boolean;
  readonly seed?: string;
  readonly threads?: number;
  readonly out?: string;
  readonly names?: boolean;
  readonly lang: Language;
  readonly json?: boolean;
}

function addLinks(program: Command, terminal: Terminal, end: End): void {
  program
    .command("links <file>")
    .description("say what each link between people is worth, and which to build first")
    .addOption(
      new Option("--budget <amount>", "what new links may take: 10 links, 20 h or 500 € of upkeep a month")
        .argParser(linkBudget)
        .default({ unit: "links", most: 10 } satisfies LinkBudget, "10 links"),
    )
    .addOption(new Option("--candidates <count>", "links that are screened at most (default: 1000)").argParser(whole(1, LINK_COUNT_MOST)))
    .addOption(
      new Option("-n, --replications <count>", "runs of every link that is tested (default: 40)").argParser(whole(2, LINK_RUNS_MOST)),
    )
    .option("--quick", "fewer links and replications")
    .addOption(new Option("--seed <text>", "luck (default: as the scenario says)").env("WEFT_SEED"))
    .addOption(new Option("-j, --threads <count>", "worker threads (default: one a processor)").argParser(whole(1, THREADS_MOST)))
    .option("--out <folder>", "where results go (default: out/links-<hash>)")
    .option("--json", "results as JSON")
    .option("--names", "show people read from files by their names")
    .addOption(languageOption())
    .addHelpText("after", "\nExample:\n  weft links mine.yaml --budget '20 h'")
    .action(async (file: string, options: LinksOptions) => {
      const { links } = await import("./commands/links.ts");
      const { budget, candidates = null, replications = null, seed = null, threads = null, out = null } = options;
      const { quick = false, names = false, json = false, lang: language } = options;
      const format = json ? "json" : "terminal";
      end(await links({ file, budget, candidates, replications, quick, seed, threads, out, names, language, format }, terminal));
    });
}

/** Options of `network` as Commander hands them over. */
interface NetworkOptions {
  readonly people?: string;
  readonly groups?: string;
  readonly needs?: string;
  readonly directed?: boolean;
  readonly undirected?: boolean;
  readonly names?: boolean;
  readonly seed: string;
  readonly out?: string;
  readonly lang: Language;
  readonly json?: boolean;
}

function addNetwork(program: Command, terminal: Terminal, end: End): void {
  program
    .command("network <graph>")
    .description("measure a bare graph of people: a list or table of ties, GraphML or GEXF")
    .option("--people <file>", "table of people with a column id: nobody else may be named")
    .option("--groups <attribute>", "attribute of people that is their group (default: function, department, team or group)")
    .option("--needs <file>", "list or table of groups (or people) who have to coordinate: who does, and who does not")
    .addOption(new Option("--directed", "ties lead from the first to the second").conflicts("undirected"))
    .option("--undirected", "ties lead both ways (default: as the file says, else so)")
    .option("--names", "show people by their names")
    .addOption(new Option("--seed <text>", "luck").default("weft").env("WEFT_SEED"))
    .option("--out <folder>", "where results go (default: out/network-<hash>)")
    .option("--json", "results as JSON")
    .addOption(languageOption())
    .addHelpText("after", "\nExample:\n  weft network ties.csv --people people.csv --groups department")
    .action(async (graph: string, options: NetworkOptions) => {
      const { network } = await import("./commands/network.ts");
      const { people = null, groups = null, needs = null, names = false, seed, out = null, lang: language } = options;
      const chosen = options.undirected === true ? "undirected" : "as the file says";
      const directions = options.directed === true ? "directed" : chosen;
      const format = options.json === true ? "json" : "terminal";
      end(await network({ graph, people, groups, needs, directions, names, seed, out, language, format }, terminal));
    });
}

/** Options of `bench verify` as Commander hands them over. */
interface VerifyWords {
  readonly seed: string;
  readonly threads?: number;
  readonly json?: string;
  readonly full?: boolean;
}

function addBench(program: Command, terminal: Terminal, end: End): void {
  const bench = program.command("bench").description("hold the engine against what is known");
  bench
    .command("verify [case...]")
    .description("simulate classical models and compare them with their closed forms")
    .addOption(new Option("--seed <text>", "luck").default("weft").env("WEFT_SEED"))
    .addOption(new Option("-j, --threads <count>", "worker threads (default: one a processor)").argParser(whole(1, THREADS_MOST)))
    .option("--json <file>", "write the rows to a file as JSON")
    .option("--full", "also the cases that take minutes")
    .addHelpText("after", "\nExample:\n  weft bench verify Q1 A4      these families; without a name all of them")
    .action(async (cases: readonly string[], { seed, threads, json, full }: VerifyWords) => {
      const { benchVerify } = await import("./commands/benchVerify.ts");
      const request = { wanted: cases, seed, threads: threads ?? null, json: json ?? null, full: full === true };
      end(await benchVerify(request, terminal));
    });
}
