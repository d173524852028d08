import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

export interface StartUp {
  /** Seconds of processor time of `weft --help` and of `weft check`, each the least of several. */
  readonly help: number;
  readonly check: number;
}

const TIMES = 5;

/** How much processor time does the built command take before it does anything? */
export function measureStartUp(root: string, scenario: string): StartUp {
  // Inside the repository, so that its packages are found.
  const dist = join(root, "out", "bench", "dist");
  rmSync(dist, { recursive: true, force: true });
  execFileSync(join(root, "node_modules", ".bin", "tsc"), ["-p", join(root, ".config", "tsconfig.build.json"), "--outDir", dist], {
    stdio: "inherit",
  });
  const weft = join(dist, "engine", "host", "weft.js");
  const least = (rest: readonly string[]) =>
    Math.min(...Array.from({ length: TIMES }, () => childSeconds([process.execPath, weft, ...rest])));
  return { help: least(["--help"]), check: least(["check", join(root, scenario)]) };
}

/** Processor time of a program, user and system, by the shell's own count of its children. */
export function childSeconds(command: readonly string[]): number {
  const text = execFileSync("sh", ["-c", '"$@" >/dev/null || exit 1; times', "sh", ...command], { encoding: "utf8" });
  return timesSeconds(text);
}

/** Second line of the shell's `times`: user and system time of children, each like `0m0.120s`. */
export function timesSeconds(text: string): number {
  const parts = Array.from(
    (text.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g),
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  if (parts.length !== 2) throw new Error(`the shell's times cannot be read: ${text}`);
  return (parts[0] ?? NaN) + (parts[1] ?? NaN);
}
