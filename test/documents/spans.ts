import { parse } from "yaml";

import { schemaKeys } from "../../engine/reference/schemaKeys.ts";
import { scenarioSchema } from "../../engine/scenario/schema/jsonSchema.ts";
import { lineAt, type Finding, type RepositoryFile } from "../tidy/source.ts";
import { weftFault } from "./commandFault.ts";
import { shellCommands } from "./shellWords.ts";

/** Commands and parts of scenarios that a sentence quotes as code. */
export function spanFindings(file: RepositoryFile, keys: ReadonlySet<string>): readonly Finding[] {
  const found: Finding[] = [];
  for (const { index, 1: text = "" } of file.text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)) {
    const line = lineAt(file.text, index);
    const command = /^(?:npm run --silent weft -- |weft )(.*)$/.exec(text)?.[1];
    const fault = command === undefined ? keyFault(text, keys) : mentionFault(command);
    if (fault !== null) found.push({ path: file.path, line, rule: "quoted", message: fault });
  }
  return found;
}

/** Keys of scenario files, from the schema. */
export function scenarioKeys(): ReadonlySet<string> {
  return new Set(schemaKeys(scenarioSchema()).map(({ path }) => path));
}

/** A sentence may leave out what a command needs, and says in brackets what may be left out. */
function mentionFault(command: string): string | null {
  const plain = command.replaceAll(/[[\]…]/g, "").trim();
  if (plain === "") return null;
  const [words] = shellCommands(plain, []).map((one) => one.words);
  const fault = weftFault(words ?? []);
  return fault?.startsWith("missing required argument") === true ? null : fault;
}

/** `council: { hours, cmo }`: where some section knows the first name, one such section has to know all below it. */
function keyFault(text: string, keys: ReadonlySet<string>): string | null {
  const [, first = ""] = /^([a-z]\w*): \S/.exec(text) ?? [];
  const homes = [...keys].filter((key) => key === first || key.endsWith(`.${first}`));
  const below = first === "" ? [] : namesBelow(text);
  if (homes.length === 0 || below.length === 0) return null;
  const unknown = homes.map((home) => below.find((name) => !isKey(`${home}.${name}`, keys)));
  if (unknown.includes(undefined)) return null;
  return `"${unknown[0] ?? ""}" is no key below ${first} in scenario files`;
}

function namesBelow(text: string): readonly string[] {
  try {
    const [value] = Object.values(parse(text.replaceAll("…", "null")) as Record<string, unknown>);
    return paths(value);
  } catch {
    return [];
  }
}

function paths(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...paths(inner).map((path) => `${name}.${path}`)]);
}

/** As it is, or with any name in place of its own. */
function isKey(path: string, keys: ReadonlySet<string>): boolean {
  if (keys.has(path)) return true;
  const parent = path.slice(0, path.lastIndexOf("."));
  return keys.has(`${parent}.*`);
}
