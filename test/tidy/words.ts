import { codeOf, type Kept } from "./code.ts";
import { findings, type Finding, type RepositoryFile } from "./source.ts";

interface BannedWord {
  readonly rule: string;
  readonly expression: RegExp;
  readonly in: Kept | "text";
  readonly where: (path: string) => boolean;
  readonly message: string;
}

const isCode = (path: string) => /^(engine|test|bench|notebooks)\//.test(path) && path.endsWith(".ts");
const isPureEngine = (path: string) => path.startsWith("engine/") && path.endsWith(".ts") && !path.startsWith("engine/host/");
/** Code that results come from; drawings and sentences are rounded, and closed forms are compared with tolerances (decision 0010). */
const isResult = (path: string) =>
  isPureEngine(path) && !/^engine\/(?:chart|report|theory|verify|base\/(?:fdlibm\/|elementary\.ts))/.test(path);
/** From `compile/` onward nobody may know a form by name (architecture, invariant 6). */
const isBelowCompile = (path: string) =>
  path.endsWith(".ts") && /^engine\/(compile|kernel|observation|measure|experiment|chart|report|study\.ts)/.test(path);

const BANNED: readonly BannedWord[] = [
  {
    rule: "random",
    expression: /\bMath\s*\.\s*random\b/g,
    in: "code",
    where: isCode,
    message: "Math.random has no key: take a number from engine/random, keyed by entity and purpose",
  },
  {
    rule: "power",
    expression: /\bMath\s*\.\s*pow\b|\*\*/g,
    in: "code",
    where: isCode,
    message: "the last bit of a power differs between versions of Node: multiply, or write Math.exp(b * Math.log(x))",
  },
  {
    rule: "elementary",
    expression: /\bMath\s*\.\s*(?:a?(?:sin|cos|tan)h?|atan2|cbrt|hypot|exp|expm1|log|log1p|log2|log10)\b/g,
    in: "code",
    where: isResult,
    message: "its last bit differs between machines: take exp, log and log1p from engine/base/elementary.ts",
  },
  {
    rule: "order",
    expression: /\.\s*localeCompare\b|\bIntl\s*\.\s*Collator\b/g,
    in: "code",
    where: isCode,
    message: "its order depends on the machine's language: compare code units with < and >",
  },
  {
    rule: "clock",
    expression: /\bDate\b|\bperformance\b/g,
    in: "code",
    where: isPureEngine,
    message: "simulated time is a number of hours from 0: wall time is read in engine/host and bench only, and handed in",
  },
  {
    rule: "console",
    expression: /\bconsole\s*\.|\bprocess\s*\./g,
    in: "code",
    where: isPureEngine,
    message: "the engine reads no environment and writes no console: return a value and let engine/host print it",
  },
  {
    rule: "default-export",
    expression: /\bexport\s+default\b/g,
    in: "code",
    // What vitest reads, and declarations of packages that others wrote, have the shape they have.
    where: (path) => isCode(path) && path !== "test/vitest.config.ts" && !path.endsWith(".d.ts"),
    message: "a default export has no name of its own: export the thing under the name of its file",
  },
  {
    rule: "todo",
    expression: /\b(?:TODO|FIXME|HACK|XXX)\b/g,
    in: "text",
    where: (path) => isCode(path) && !path.startsWith("test/tidy/"),
    message: "a note to oneself is read by nobody: file an issue, or do it now",
  },
  {
    rule: "document",
    // Documents of the design that are not in the repository, as comments would cite them.
    expression: /\b(?:PRODUCT|RELIABILITY|VALIDATION|CLAIMS|NETWORKS|STACK|PERFORMANCE|EVIDENCE)(?=[ ,)]*(?:§|"|\d|[A-Z]\d|\)))/g,
    in: "text",
    where: (path) => isCode(path) && !path.startsWith("test/tidy/"),
    message:
      "this document is not in the repository: cite MODEL, ARCHITECTURE, STYLE, GLOSSARY or VALIDITY in engine/, or the source itself",
  },
  {
    rule: "form-name",
    expression:
      /\b(?:functional-silos|tiger-teams?|network-of-teams|csm-orchestration|team-of-teams|surgical-teams?|random-links|complete-links)\b|\b(?:functionalSilos?|tigerTeams?|networkOfTeams|csmOrchestration|teamOfTeams|surgicalTeams?)\b|["'](?:hierarchy|matrix)["']/g,
    in: "strings",
    where: isBelowCompile,
    message:
      "no form has a rule of its own from compile/ onward: put the difference into links, eligibility, ownership, authority or budget",
  },
];

/** Names that say nothing about what is inside. */
const EMPTY_NAME = /^(?:utils?|helpers?|common|managers?|misc|shared)$|(?:Utils?|Helpers?|Manager)$/;

/** Banned words, each with what to write instead. */
export function wordFindings(files: readonly RepositoryFile[]): readonly Finding[] {
  return files.flatMap((file) => [...bannedIn(file), ...emptyNames(file)]);
}

function bannedIn(file: RepositoryFile): readonly Finding[] {
  return BANNED.filter((word) => word.where(file.path)).flatMap((word) => {
    const text = word.in === "text" ? file.text : codeOf(file.text, word.in);
    return findings(text, word.expression, { path: file.path, rule: word.rule, message: word.message });
  });
}

function emptyNames(file: RepositoryFile): readonly Finding[] {
  if (!isCode(file.path)) return [];
  return file.path
    .split("/")
    .map((part) => part.replace(/\.test\.ts$|\.ts$/, ""))
    .filter((part) => EMPTY_NAME.test(part))
    .map((part) => ({
      path: file.path,
      line: 1,
      rule: "empty-name",
      message: `"${part}" says nothing about what is inside: name it after the one thing it exports`,
    }));
}
