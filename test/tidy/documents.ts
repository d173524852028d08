import { lineAt, type Finding, type RepositoryFile } from "./source.ts";

/** Links, paths, commands and quoted tests of the documents; and that none names the machine it was written on. */
export function documentFindings(files: readonly RepositoryFile[]): readonly Finding[] {
  const repository = repositoryOf(files);
  return files
    .filter(({ path }) => path.endsWith(".md"))
    .flatMap((file) => [
      ...deadLinks(file, repository),
      ...deadPaths(file, repository),
      ...deadCommands(file, repository),
      ...deadTests(file, repository),
      ...machineNames(file),
    ]);
}

interface Repository {
  readonly texts: ReadonlyMap<string, string>;
  readonly folders: ReadonlySet<string>;
  readonly scripts: ReadonlySet<string>;
}

function repositoryOf(files: readonly RepositoryFile[]): Repository {
  const folders = new Set<string>();
  for (const { path } of files) {
    const parts = path.split("/");
    for (let depth = 1; depth < parts.length; depth++) folders.add(parts.slice(0, depth).join("/"));
  }
  return { texts: new Map(files.map(({ path, text }) => [path, text])), folders, scripts: scriptsOf(files) };
}

function scriptsOf(files: readonly RepositoryFile[]): ReadonlySet<string> {
  const text = files.find(({ path }) => path === "package.json")?.text ?? "{}";
  const { scripts } = JSON.parse(text) as { scripts?: Record<string, string> };
  return new Set(["ci", "install", "pack", ...Object.keys(scripts ?? {})]);
}

function deadLinks(file: RepositoryFile, { texts, folders }: Repository): readonly Finding[] {
  return matches(file, /\[[^\]\n]*\]\(([^)\s]+)\)/g).flatMap(({ value, line }) => {
    if (/^[a-z]+:/.test(value)) return [];
    const [target = "", anchor] = value.split("#");
    const path = target === "" ? file.path : joined(file.path, target);
    if (!texts.has(path) && !folders.has(path))
      return [{ path: file.path, line, rule: "link", message: `${value} leads nowhere: link to a file of the repository` }];
    if (anchor === undefined || anchors(texts.get(path) ?? "").has(anchor)) return [];
    return [{ path: file.path, line, rule: "anchor", message: `${path} has no heading for #${anchor}: link to one of its headings` }];
  });
}

/** GitHub's anchors: lower case, punctuation dropped, spaces as hyphens. */
function anchors(text: string): ReadonlySet<string> {
  const headings = Array.from(text.matchAll(/^#+ (.*)$/gm), (match) => match[1] ?? "");
  return new Set(
    headings.map((heading) =>
      heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replace(/\s/g, "-"),
    ),
  );
}

/** Paths in code quotes that begin with a folder of the repository; braces and stars name several files at once. */
function deadPaths(file: RepositoryFile, { texts, folders }: Repository): readonly Finding[] {
  return matches(file, /`((?:engine|test|bench|scenarios|notebooks)\/[^`\s*{}<>]*)`/g).flatMap(({ value, line }) => {
    const path = value.replace(/\/$/, "");
    if (texts.has(path) || folders.has(path)) return [];
    return [{ path: file.path, line, rule: "path", message: `${value} is not in the repository: name what is there now` }];
  });
}

function deadCommands(file: RepositoryFile, { scripts }: Repository): readonly Finding[] {
  return matches(file, /\bnpm run (?:--silent )?([a-z:]+)/g).flatMap(({ value, line }) =>
    scripts.has(value)
      ? []
      : [{ path: file.path, line, rule: "command", message: `package.json has no script "${value}": name one that it has` }],
  );
}

/** A line that names one test file and quotes in „“: each quotation must stand in that file. */
function deadTests(file: RepositoryFile, { texts }: Repository): readonly Finding[] {
  return file.text.split("\n").flatMap((text, index) => {
    const paths = Array.from(text.matchAll(/`(test\/[^`]+\.test\.ts)`/g), (match) => match[1] ?? "");
    const tests = texts.get(paths[0] ?? "");
    if (paths.length !== 1 || tests === undefined) return [];
    return Array.from(text.matchAll(/“([^”]+)”/g), (match) => match[1] ?? "")
      .filter((name) => !tests.includes(name))
      .map((name) => ({
        path: file.path,
        line: index + 1,
        rule: "test-name",
        message: `${paths[0]} has no test “${name}”: quote a name that it has`,
      }));
  });
}

const MACHINE = /(?<![\w.])\/(?:work|tmp|home|root|Users|usr|opt|mnt)\/[\w.-]+|\.\.\/shared\b|\blocalhost\b|\b\d{1,3}(?:\.\d{1,3}){3}\b/g;

function machineNames(file: RepositoryFile): readonly Finding[] {
  return Array.from(file.text.matchAll(MACHINE), (match) => ({
    path: file.path,
    line: lineAt(file.text, match.index),
    rule: "machine",
    message: `${match[0]} is a place on one machine: write a path from the root of the repository, or what the reader must have`,
  }));
}

function matches(file: RepositoryFile, expression: RegExp): readonly { value: string; line: number }[] {
  return Array.from(file.text.matchAll(expression), (match) => ({ value: match[1] ?? "", line: lineAt(file.text, match.index) }));
}

function joined(from: string, target: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
