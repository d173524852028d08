import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Files that were meant: a folder stands for the scenarios in it, and `*` is read here where the shell left it. */
export function scenarioFiles(named: readonly string[]): readonly string[] {
  return named.flatMap((path) => {
    const found = matches(path);
    return found.length > 0 ? found : [path];
  });
}

function matches(path: string): readonly string[] {
  if (existsSync(path)) return statSync(path).isDirectory() ? matching(path, "*.yaml") : [];
  return basename(path).includes("*") ? matching(dirname(path), basename(path)) : [];
}

function matching(folder: string, pattern: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const expression = new RegExp(`^${pattern.split("*").map(literal).join(".*")}$`);
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [] : [entry.name]));
  return names
    .filter((name) => expression.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
