import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/** Compares with the file under golden/; GOLDEN=write rewrites it, to be reviewed as a diff (STYLE, "Tests"). */
export function expectGolden(name: string, text: string): void {
  const folder = fileURLToPath(new URL("golden/", import.meta.url));
  const file = folder + name;
  if (process.env["GOLDEN"] === "write") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${name} is missing: run with GOLDEN=write`).toBe(true);
  expect(text).toBe(readFileSync(file, "utf8"));
}
