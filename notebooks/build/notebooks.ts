import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { createServer } from "vite";

import { buildNotebook } from "./buildNotebook.ts";
import { notebookNames } from "./notebookFiles.ts";
import { settings } from "./settings.ts";

const USAGE = `npm run notebooks                  builds all notebooks into out/notebooks
npm run notebooks -- NAME…         only these
npm run notebooks -- --out FOLDER  into another folder
npm run notebooks -- --serve       serves them, and loads a page again when a file changes
`;

/** Builds notebooks, or serves them while they are written. */
async function notebooks(words: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { out: { type: "string", default: join("out", "notebooks") }, serve: { type: "boolean" } },
  });
  if (values.serve === true) return serve();
  const known = notebookNames();
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no notebook is called ${unknown.join(", ")}; there are ${known.join(", ")}`);
  const folder = resolve(values.out);
  for (const name of positionals.length > 0 ? positionals : known) {
    await buildNotebook(name, folder);
    process.stdout.write(`${join(values.out, `${name}.html`)}\n`);
  }
}

async function serve(): Promise<void> {
  const server = await createServer(settings());
  await server.listen();
  const [address = ""] = server.resolvedUrls?.local ?? [];
  for (const name of notebookNames()) process.stdout.write(`${address}${name}.html\n`);
}

try {
  await notebooks(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
