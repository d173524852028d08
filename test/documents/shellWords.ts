/** A command of a shell block, as the shell would hand it to the program. */
export interface ShellCommand {
  /** Lines below the opening fence. */
  readonly offset: number;
  readonly words: readonly string[];
}

/**
 * The commands of a block: without comments, with lines that end in a backslash joined, `&&` and `;` apart, quotes taken
 * off, braces expanded, and `*` matched against `names` (files of the folder it runs in). What else a shell can do is not needed.
 */
export function shellCommands(text: string, names: readonly string[]): readonly ShellCommand[] {
  const found: ShellCommand[] = [];
  let held = "";
  let from = 0;
  for (const [at, line] of text.split("\n").entries()) {
    if (held === "") from = at + 1;
    if (line.endsWith("\\")) {
      held += `${line.slice(0, -1)} `;
      continue;
    }
    for (const words of commandsOf(held + line, names)) found.push({ offset: from, words });
    held = "";
  }
  return found;
}

function commandsOf(line: string, names: readonly string[]): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  for (const { text, quoted } of tokens(line)) {
    if (!quoted && text.startsWith("#")) break;
    if (!quoted && (text === "&&" || text === ";")) commands.push([]);
    else commands.at(-1)?.push(...(quoted ? [text] : braces(text).flatMap((word) => matching(word, names))));
  }
  return commands.filter((words) => words.length > 0);
}

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

function tokens(line: string): readonly Token[] {
  return Array.from(line.matchAll(/'([^']*)'|"([^"]*)"|(;|(?:\{[^}\s]*\}|[^\s'";])+)/g), ([, single, double, bare]) => ({
    text: single ?? double ?? bare ?? "",
    quoted: bare === undefined,
  }));
}

/** `a-{b,c}` is `a-b` and `a-c`. */
function braces(word: string): readonly string[] {
  const [, before, list, after] = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/.exec(word) ?? [];
  if (before === undefined || list === undefined || after === undefined) return [word];
  return list.split(",").flatMap((choice) => braces(before + choice + after));
}

/** Names that a word with `*` matches, else the word as it is. */
function matching(word: string, names: readonly string[]): readonly string[] {
  if (!word.includes("*")) return [word];
  const expression = new RegExp(`^${word.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*")}$`);
  const found = names.filter((name) => expression.test(name));
  return found.length === 0 ? [word] : found;
}
