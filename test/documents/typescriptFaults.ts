import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { temporaryFolder } from "../host/temporaryFolder.ts";
import type { BlockFault } from "./blockFault.ts";
import type { Fence } from "./fences.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const COMPILER = join(ROOT, "node_modules/typescript/bin/tsc");

/**
 * What is wrong with TypeScript blocks, by block: each is a file that imports `weft` as a user would, has to pass the
 * repository's own compiler, and is run at its root.
 */
export function typescriptFaults(fences: readonly Fence[]): readonly (readonly BlockFault[])[] {
  if (fences.length === 0) return [];
  const folder = temporaryFolder();
  const config = join(folder, "tsconfig.json");
  writeFileSync(config, JSON.stringify(CONFIG));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  for (const [at, { text }] of fences.entries()) writeFileSync(join(folder, nameOf(at)), `${text}\n`);
  const said = node([COMPILER, "-p", config], folder);
  const found = fences.map((_, at) => typeFaults(said ?? "", at));
  if (said !== null && found.every((list) => list.length === 0)) throw new Error(said);
  return found.map((list, at) => (list.length > 0 ? list : runFaults(join(folder, nameOf(at)), config)));
}

const CONFIG = {
  extends: join(ROOT, "tsconfig.json"),
  compilerOptions: { paths: { weft: [join(ROOT, "engine/index.ts")] }, typeRoots: [join(ROOT, "node_modules/@types")] },
  include: ["*.ts", join(ROOT, "engine/**/*.d.ts")],
};

function nameOf(at: number): string {
  return `block-${at}.ts`;
}

function typeFaults(said: string, at: number): readonly BlockFault[] {
  const expression = new RegExp(`^(?:.*/)?${nameOf(at).replace(".", "\\.")}\\((\\d+),\\d+\\): error (.*)$`, "gm");
  return Array.from(said.matchAll(expression), ([, line, message]) => ({ offset: Number(line), message: message ?? "" }));
}

/** The error that ended it, at the line that its stack names. */
function runFaults(file: string, config: string): readonly BlockFault[] {
  const said = node(["--import", "tsx", file], ROOT, { TSX_TSCONFIG_PATH: config });
  if (said === null) return [];
  const message = /^\w*Error.*$/m.exec(said)?.[0] ?? said.trim().split("\n")[0] ?? "";
  const line = Number(new RegExp(`${file}:(\\d+)`).exec(said)?.[1] ?? 0);
  return [{ offset: line, message: `it does not run: ${message}` }];
}

/** null: done; else what it said. */
function node(words: readonly string[], folder: string, env: Readonly<Record<string, string>> = {}): string | null {
  try {
    execFileSync(process.execPath, words, { cwd: folder, env: { ...process.env, ...env }, encoding: "utf8", stdio: "pipe" });
    return null;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { readonly stdout?: string; readonly stderr?: string };
    return `${stdout}\n${stderr}`;
  }
}
