import { join } from "node:path";

import { build } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

import { NOTEBOOKS } from "./notebookFiles.ts";
import { settings } from "./settings.ts";

/** One notebook as one file that opens without a server; the path of it. */
export async function buildNotebook(name: string, folder: string): Promise<string> {
  const kit = settings();
  await build({
    ...kit,
    plugins: [...(kit.plugins ?? []), viteSingleFile()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      target: "es2023",
      rollupOptions: { input: join(NOTEBOOKS, `${name}.html`) },
    },
  });
  return join(folder, `${name}.html`);
}
