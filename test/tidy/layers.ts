import { codeOf } from "./code.ts";
import { lineAt, type Finding, type RepositoryFile } from "./source.ts";

/** Folders that each folder of the engine may import: the table of engine/ARCHITECTURE.md. `all`: every one. */
export const LAYERS: Readonly<Record<string, readonly string[] | "all">> = {
  base: [],
  random: ["base"],
  statistics: ["base", "random"],
  theory: ["base"],
  tails: ["base", "random", "statistics"],
  response: ["base", "statistics"],
  scenario: ["base"],
  org: ["base", "random", "scenario"],
  network: ["base", "random", "theory", "tails", "org"],
  kernel: ["base", "random"],
  classical: ["base", "random", "theory", "kernel"],
  compile: ["base", "random", "scenario", "org", "kernel"],
  observation: ["base", "kernel"],
  measure: ["base", "statistics", "scenario", "org", "kernel", "compile", "observation"],
  verify: ["base", "random", "statistics", "theory", "kernel", "classical", "measure"],
  experiment: ["base", "random", "statistics", "scenario", "org", "kernel", "compile", "observation", "measure"],
  links: [
    "base",
    "random",
    "statistics",
    "tails",
    "response",
    "scenario",
    "org",
    "network",
    "kernel",
    "compile",
    "observation",
    "measure",
    "experiment",
  ],
  claims: ["base", "random", "statistics", "scenario", "measure", "experiment"],
  chart: ["base", "statistics", "org", "measure", "experiment"],
  report: ["base", "statistics", "theory", "tails", "response", "scenario", "org", "measure", "experiment", "links", "claims", "chart"],
  reference: ["scenario", "measure", "claims", "chart"],
  page: ["base", "scenario", "org", "compile", "measure", "experiment", "chart", "report"],
  host: "all",
};

/** Packages that a folder (or one below it) may import; the longest path wins. `node:` stands for all of Node. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  random: ["seedrandom"],
  scenario: ["yaml", "zod", "mathjs"],
  org: ["graphology", "graphology-types"],
  "measure/structure": ["graphology", "graphology-metrics", "graphology-types"],
  chart: ["vega-lite"],
  page: ["vega", "vega-interpreter", "vega-lite"],
  host: [
    "node:",
    "@expo-google-fonts/inter",
    "@fontsource/inter",
    "@resvg/resvg-js",
    "apache-arrow",
    "commander",
    "esbuild",
    "picocolors",
    "piscina",
    "tsx",
    "vega",
    "vega-lite",
  ],
};

/** Files at the root of the engine draw the flow together; they may import all folders but those that know Node or a browser. */
const ABOVE_ROOT: ReadonlySet<string> = new Set(["host", "page"]);

/** Imports that point up, or at a package that the folder may not know. */
export function layerFindings(files: readonly RepositoryFile[]): readonly Finding[] {
  return files.filter(({ path }) => path.startsWith("engine/") && path.endsWith(".ts")).flatMap(importsOf);
}

function importsOf(file: RepositoryFile): readonly Finding[] {
  return specifiers(file.text).flatMap(({ name, offset }) => {
    const fault = name.startsWith(".") ? pathFault(file.path, name) : packageFault(file.path, name);
    return fault === null ? [] : [{ path: file.path, line: lineAt(file.text, offset), ...fault }];
  });
}

/** What is imported or exported from, also by `import()`: the word stands in code, and a text follows it. */
function specifiers(text: string): readonly { name: string; offset: number }[] {
  return Array.from(codeOf(text, "code").matchAll(/\b(?:from|import)\b/g)).flatMap(({ index }) => {
    const name = /^\w+\s*\(?\s*"([^"\n]+)"/.exec(text.slice(index, index + 400))?.[1];
    return name === undefined ? [] : [{ name, offset: index }];
  });
}

type Fault = Pick<Finding, "rule" | "message">;

function pathFault(path: string, name: string): Fault | null {
  const folder = folderOf(path);
  const target = resolved(path, name);
  if (!target.startsWith("engine/"))
    return {
      rule: "layer",
      message: `the engine imports ${target}: move what is shared into engine/, tests and benches import from there`,
    };
  const wanted = folderOf(target);
  if (wanted === folder || wanted === "") return wanted === folder || ABOVE_ROOT.has(folder) ? null : rootFault(folder);
  if (folder === "") return ABOVE_ROOT.has(wanted) ? rootImports(wanted) : null;
  const allowed = LAYERS[folder];
  if (allowed === undefined)
    return {
      rule: "layer",
      message: `engine/${folder} has no row in the folder table: add one to engine/ARCHITECTURE.md and test/tidy/layers.ts`,
    };
  if (allowed === "all" || allowed.includes(wanted)) return null;
  const list = allowed.length === 0 ? "no other folder" : allowed.join(", ");
  return {
    rule: "layer",
    message: `${folder}/ may not import ${wanted}/, only ${list}: hand the value down as an argument, or move the code to the layer that needs it`,
  };
}

function rootFault(folder: string): Fault {
  return {
    rule: "layer",
    message: `${folder}/ imports a file at the root of engine/: those draw the flow and lie above all folders but page/ and host/`,
  };
}

function rootImports(wanted: string): Fault {
  return {
    rule: "layer",
    message: `a file at the root of engine/ imports ${wanted}/: only host/ knows it, pass what it does in as an argument`,
  };
}

function packageFault(path: string, name: string): Fault | null {
  const folder = path.split("/").slice(1, -1);
  const wanted = name.startsWith("node:") ? "node:" : packageOf(name);
  for (let depth = folder.length; depth > 0; depth--) {
    const allowed = PACKAGES[folder.slice(0, depth).join("/")];
    if (allowed !== undefined) return allowed.includes(wanted) ? null : unknownPackage(folder.join("/"), name, allowed);
  }
  return unknownPackage(folder.join("/"), name, []);
}

function unknownPackage(folder: string, name: string, allowed: readonly string[]): Fault {
  const list = allowed.length === 0 ? "no package" : `only ${allowed.join(", ")}`;
  return {
    rule: "package",
    message: `${folder === "" ? "engine" : folder}/ may import ${list}, not "${name}": use it in the folder that owns it, or write a decision record and add it to the table`,
  };
}

function packageOf(name: string): string {
  const parts = name.split("/");
  return name.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
}

/** First folder below engine/; empty for files at its root. */
function folderOf(path: string): string {
  const parts = path.split("/");
  return parts.length > 2 ? (parts[1] ?? "") : "";
}

function resolved(path: string, name: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const part of name.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
