import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/** Compares what a notebook says with the file under golden/; GOLDEN=write rewrites it, to be reviewed as a diff (STYLE, "Tests"). */
export function expectGolden(name: string, text: string): void {
  const path = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
  if (process.env["GOLDEN"] === "write") writeFileSync(path, text);
  expect(existsSync(path), `${name} has no golden file: GOLDEN=write makes one`).toBe(true);
  expect(text).toBe(readFileSync(path, "utf8"));
}
