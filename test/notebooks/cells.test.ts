import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

import { notebookNames } from "../../notebooks/build/notebookFiles.ts";
import { cellsOf } from "./cells.ts";

const FOLDER = resolve("out/notebook-types");
/** That fit beside each other on a page of the built notebook (`notebooks/page/page.css`). */
const MOST_COLUMNS = 104;
const TYPESCRIPT = "text/x-typescript";

const cellsIn = (name: string) => cellsOf(readFileSync(`notebooks/${name}.html`, "utf8"));

/** All TypeScript cells of a notebook as one module beside the engine. */
function moduleOf(name: string): string {
  const up = relative(FOLDER, resolve("."));
  return cellsIn(name)
    .filter(({ type }) => type === TYPESCRIPT)
    .map(({ id, text }) => `// cell ${id}\n${text}`)
    .join("\n")
    .replaceAll('from "../engine/', `from "${up}/engine/`)
    .replaceAll('from "./page/', `from "${up}/notebooks/page/`);
}

describe("cells of notebooks", () => {
  it("keep the types of the engine", { timeout: 120_000 }, () => {
    mkdirSync(FOLDER, { recursive: true });
    for (const name of notebookNames()) writeFileSync(join(FOLDER, `${name}.ts`), moduleOf(name));
    const include = [...notebookNames().map((name) => `${name}.ts`), "../../notebooks/page/*.d.ts", "../../engine/**/*.d.ts"];
    writeFileSync(join(FOLDER, "tsconfig.json"), JSON.stringify({ extends: "../../notebooks/tsconfig.json", include }));
    const checked = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit", "-p", FOLDER], { encoding: "utf8" });
    expect(checked.stdout).toBe("");
    expect(checked.status).toBe(0);
  });

  it.each(notebookNames())("%s takes from the engine only what everybody may: its index", (name) => {
    const imported = cellsIn(name).flatMap(({ text }) => Array.from(text.matchAll(/from "([^"]+)"/g), ([, from = ""]) => from));
    expect(imported).toContain("../engine/index.ts");
    expect(imported.filter((from) => from !== "../engine/index.ts" && !from.startsWith("./page/"))).toEqual([]);
  });

  it.each(notebookNames())("%s shows no line of code that runs out of the page", (name) => {
    const lines = cellsIn(name).flatMap(({ id, pinned, text }) => (pinned ? text.split("\n").map((line) => ({ id, line })) : []));
    expect(lines.filter(({ line }) => line.length > MOST_COLUMNS)).toEqual([]);
  });

  it.each(notebookNames())("%s numbers its cells in their order, and has a title", (name) => {
    const ids = cellsIn(name).map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, at) => at + 1));
    expect(readFileSync(`notebooks/${name}.html`, "utf8")).toMatch(/<title>[^<]+<\/title>/);
  });
});
