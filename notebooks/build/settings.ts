import { join, resolve } from "node:path";

import { config, observable } from "@observablehq/notebook-kit/vite";
import type { InlineConfig, Plugin } from "vite";

import { localPackages } from "./localPackages.ts";
import { NOTEBOOKS } from "./notebookFiles.ts";

const RUNTIME = join(NOTEBOOKS, "page", "runtime.ts");

/** How Vite reads notebooks: Notebook Kit with our page around them, and nothing from the network. */
export function settings(): InlineConfig {
  const kit = config();
  const aliases = kit.resolve?.alias;
  // Vite will not have resolvers of aliases any more; the kit's is for `npm:`, which goes to the network.
  const plain = Array.isArray(aliases) ? aliases.filter(({ customResolver }) => customResolver === undefined) : [];
  return {
    ...kit,
    configFile: false,
    root: NOTEBOOKS,
    logLevel: "warn",
    publicDir: false,
    resolve: { alias: [{ find: "observable:runtime", replacement: RUNTIME }, ...plain] },
    // Vite would bundle the kit before our plugin has seen it.
    optimizeDeps: { exclude: ["@observablehq/notebook-kit"] },
    server: { fs: { allow: [resolve(NOTEBOOKS, "..")] } },
    plugins: [localPackages(), observable({ template: join(NOTEBOOKS, "page", "template.html") }), reachable(), sealed()],
  };
}

/** Code that scrolls can be reached and scrolled with the keyboard. */
function reachable(): Plugin {
  return {
    name: "weft:reachable",
    transformIndexHtml: {
      order: "post",
      handler: (html) => html.replaceAll("<pre data-language", '<pre tabindex="0" aria-label="code of a cell" data-language'),
    },
  };
}

/** What a built page may do: run what is in it. Vega makes functions of its expressions. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:";

/** A built page cannot reach the network even by mistake. */
function sealed(): Plugin {
  return {
    name: "weft:sealed",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) => html.replace("<head>", () => `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}">`),
    },
  };
}
