import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const NETWORK = /^https?:\/\//;
const JSDELIVR = /^https:\/\/cdn\.jsdelivr\.net\/npm\/((?:@[^/]+\/)?[^/@]+)(?:@[^/]+)?(?:\/(.*))?$/;
const MISSING = "\0missing:";
/** Of the kit's standard library: all that our cells need. Others are imported by name, as everywhere. */
const USED = ["htl", "@observablehq/inputs"];

/**
 * Notebook Kit takes its standard library from jsDelivr when a cell asks for it. Here the same packages come from
 * `node_modules`; any other says that it is missing when a cell uses it, so that a page never asks the network.
 */
export function localPackages(): Plugin {
  return {
    name: "weft:local-packages",
    enforce: "pre",
    resolveId(source) {
      if (!NETWORK.test(source)) return null;
      return installed(source) ?? MISSING + source;
    },
    load(id) {
      return id.startsWith(MISSING) ? missing(id.slice(MISSING.length)) : null;
    },
    transform: (code, id) => (id.includes("notebook-kit") && /\.css(\?|$)/.test(id) ? withoutNetwork(code) : null),
  };
}

/** The file of an address of jsDelivr; null: we do not use it. */
function installed(address: string): string | null {
  const [, name = "", file = ""] = JSDELIVR.exec(address) ?? [];
  if (!USED.includes(name)) return null;
  return fileURLToPath(import.meta.resolve(file === "" || file === "+esm" ? name : `${name}/${file}`));
}

/** A module that gives nothing but an error that names what is missing; CommonJS, since its importers ask for names of all kinds. */
function missing(address: string): string {
  const message = `${address} is not used here, since cells run without a network: import a package that is installed, by its name`;
  return `module.exports = new Proxy({}, { get(_, name) {
    if (name === "__esModule" || name === "then" || typeof name === "symbol") return undefined;
    throw new Error(${JSON.stringify(message)});
  } });`;
}

/** Style sheets of the kit import those of packages by address. */
async function withoutNetwork(code: string): Promise<string> {
  let text = code;
  for (const [rule, , address = ""] of code.matchAll(/@import url\((["'])(https?:[^"')]+)\1\);/g)) {
    const file = installed(address);
    text = text.replace(rule, () => `/* ${address} */`);
    if (file !== null) text += await readFile(file, "utf8");
  }
  return text;
}
