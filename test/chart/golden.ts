import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/** Compares with test/chart/golden/<name>; `GOLDEN=write` rewrites the file, to be reviewed as a diff. */
export function expectGolden(name: string, text: string): void {
  const folder = fileURLToPath(new URL("golden/", import.meta.url));
  const file = folder + name;
  if (process.env["GOLDEN"] === "write") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${name} is missing: run with GOLDEN=write`).toBe(true);
  expect(text).toBe(readFileSync(file, "utf8"));
}

/** JSON with sorted keys and 12 significant digits; what holds no object is on one line. */
export function canonical(value: unknown, indent = ""): string {
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  if (Array.isArray(value)) {
    if (!value.some((item) => typeof item === "object" && item !== null && Object.keys(item).length > 0))
      return JSON.stringify(value.map(twelve));
    return `[\n${value.map((item) => `${indent} ${canonical(item, `${indent} `)}`).join(",\n")}\n${indent}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.every(([, item]) => typeof item !== "object" || item === null)) {
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
  }
  return `{\n${entries.map(([key, item]) => `${indent} ${JSON.stringify(key)}: ${canonical(item, `${indent} `)}`).join(",\n")}\n${indent}}`;
}

function twelve(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}
