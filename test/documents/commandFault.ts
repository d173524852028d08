import { CommanderError, type Command } from "commander";

import { programOf } from "../../engine/host/main.ts";
import { recordingTerminal } from "../host/recordingTerminal.ts";
import { within } from "./fences.ts";

/** What commands are checked against. */
export interface Surroundings {
  /** Of every file of the repository, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Where the command runs; "" is the root. */
  readonly folder: string;
}

/** What is wrong with a command of a document; null: the program and all that it is told are there. */
export function commandFault([program = "", ...words]: readonly string[], around: Surroundings): string | null {
  switch (program) {
    case "weft":
      return weftFault(words) ?? missingFile(words, around);
    case "npm":
      return npmFault(words, around);
    case "npx":
      return words[0] === "tsx" ? scriptFault(words.slice(1), around) : `npx runs tsx only, not "${words[0] ?? ""}"`;
    case "awk":
      return awkFault(words, around);
    default:
      return `"${program}" is no program that readers have: write weft, npm, npx tsx or awk`;
  }
}

/** As the command line itself reads the words, without doing anything; null: it would take them. */
export function weftFault(words: readonly string[]): string | null {
  const terminal = recordingTerminal();
  const program = programOf(terminal, () => undefined);
  for (const command of leaves(program)) command.action(() => undefined);
  try {
    program.parse(words, { from: "user" });
    return null;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    const said = terminal.noteText() === "" ? error.message : terminal.noteText();
    return said.replace(/^error: /, "").replaceAll("\n", " ");
  }
}

/** Commands that are told something; one that only holds others does nothing. */
function leaves(command: Command): readonly Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);
}

const NAMES_FILE = /\.(?:ya?ml|json|csv|awk|ts|graphml|gexf)$/;

/** The first file or folder that is not there. Names in capitals stand for the reader's own. */
function missingFile(words: readonly string[], { texts, folder }: Surroundings): string | null {
  const missing = words.find((word) => {
    if (word.startsWith("-") || !(NAMES_FILE.test(word) || word.includes("/")) || /^[A-Z]+\.[a-z]+$/.test(word)) return false;
    const path = within(folder, word);
    return !texts.has(path) && ![...texts.keys()].some((other) => other.startsWith(`${path}/`));
  });
  return missing === undefined ? null : `${within(folder, missing)} is not in the repository`;
}

/** What npm knows without package.json, with the options that documents may give. */
const NPM_OWN: Readonly<Record<string, readonly string[]>> = { ci: ["--omit=dev"], install: [], pack: [] };

function npmFault([verb = "", ...words]: readonly string[], around: Surroundings): string | null {
  const own = NPM_OWN[verb];
  if (own !== undefined) {
    const unknown = words.find((word) => !own.includes(word));
    return unknown === undefined ? null : `npm ${verb} with "${unknown}" is not what our tests run: take ${own.join(", ") || "it alone"}`;
  }
  const rest = words.filter((word) => word !== "--silent");
  const [script = "", ...after] = verb === "run" ? rest : [verb, ...rest];
  const { scripts = {} } = JSON.parse(around.texts.get("package.json") ?? "{}") as { readonly scripts?: Record<string, string> };
  const text = Object.hasOwn(scripts, script) ? scripts[script] : undefined;
  if (text === undefined) return `package.json has no script "${script}"`;
  return scriptFault([...text.split(" "), ...after.filter((word) => word !== "--")], { ...around, folder: "" });
}

/** A script of the repository and its words: options have to stand in it, files in the repository. */
function scriptFault(words: readonly string[], around: Surroundings): string | null {
  const at = words.findIndex((word) => word.endsWith(".ts") && !word.includes("*"));
  const script = words[at];
  if (script === undefined) return null;
  const text = around.texts.get(script);
  if (text === undefined) return `${script} is not in the repository`;
  const told = words.slice(at + 1);
  const files = told.filter((word) => !word.includes("*"));
  if (script === "engine/host/weft.ts") return told.length === 0 ? null : (weftFault(told) ?? missingFile(files, around));
  const unknown = told.find((word) => word.startsWith("--") && !knows(text, word));
  return unknown === undefined ? missingFile(files, around) : `${script} knows no ${unknown}`;
}

/** Options stand in scripts as text, or as keys for Node's `parseArgs`. */
function knows(text: string, option: string): boolean {
  return text.includes(`"${option}"`) || new RegExp(`\\b${option.slice(2)}: \\{`).test(text);
}

/** The program has to be there and to read the variables that it is given; the data are the reader's. */
function awkFault(words: readonly string[], { texts, folder }: Surroundings): string | null {
  const file = within(folder, words[words.indexOf("-f") + 1] ?? "");
  const text = texts.get(file);
  if (!words.includes("-f") || text === undefined) return `awk has to run a program of the repository (-f FILE), not ${file}`;
  const given = words.filter((_, at) => words[at - 1] === "-v").map((word) => word.split("=")[0] ?? "");
  const unread = given.find((name) => !new RegExp(`\\b${name}\\b`).test(text));
  return unread === undefined ? null : `${file} reads no variable "${unread}"`;
}
