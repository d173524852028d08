import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of notebooks. */
export const NOTEBOOKS = fileURLToPath(new URL("..", import.meta.url));

/** Names of all notebooks, without `.html`. */
export function notebookNames(): readonly string[] {
  return readdirSync(NOTEBOOKS)
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.slice(0, -".html".length))
    .sort();
}
