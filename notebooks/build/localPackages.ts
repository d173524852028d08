import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** Where the kit's own modules and the cells of notebooks may name addresses. */
const READ = /notebook-kit|html-proxy/;
const IMPORT = /(\bfrom\s*|\bimport\s*\(\s*)"(https?:[^"]+)"/g;
const SHEET = /@import url\("(https?:[^")]+)"\);/g;
const JSDELIVR = /^https:\/\/cdn\.jsdelivr\.net\/npm\/((?:@[^/]+\/)?[^/@]+)(?:@[^/]+)?(?:\/(.*))?$/;
const MISSING = "weft-missing:";
/** Of the kit's standard library: all that our cells need. Others are imported by name, as everywhere. */
const USED = ["htl", "@observablehq/inputs"];

/**
 * Notebook Kit takes its standard library from jsDelivr when a cell asks for it, and cells may name addresses, too (`npm:`). Here the
 * same packages come from `node_modules`; any other says that it is missing when a cell uses it, so that a page never asks the network.
 */
export function localPackages(): Plugin {
  return {
    name: "weft:local-packages",
    enforce: "pre",
    resolveId: (source) => (source.startsWith(MISSING) ? `\0${source}` : null),
    load: (id) => (id.startsWith(`\0${MISSING}`) ? missing(id.slice(MISSING.length + 1)) : null),
    transform(code, id) {
      if (!READ.test(id)) return null;
      return /\.css(?:\?|$)/.test(id)
        ? withoutSheets(code)
        : code.replace(IMPORT, (_, before, address) => `${before}"${localName(address)}"`);
    },
  };
}

/** What is imported instead of an address. */
function localName(address: string): string {
  const [, name = "", file = ""] = JSDELIVR.exec(address) ?? [];
  if (!USED.includes(name)) return MISSING + address;
  return file === "" || file === "+esm" ? name : `${name}/${file}`;
}

/**
 * A module that gives nothing but an error that names what is missing. It is CommonJS, since its importers ask for names of all kinds;
 * where it is served as it is, there are no such modules, and it says so at once.
 */
function missing(address: string): string {
  const message = `${address} is not used here, since cells run without a network: import a package that is installed, by its name`;
  return `const fail = () => { throw new Error(${JSON.stringify(message)}); };
  if (typeof module === "undefined") fail();
  module.exports = new Proxy({}, {
    get: (_, name) => (name === "__esModule" || name === "then" || typeof name === "symbol" ? undefined : fail()),
  });`;
}

/** Style sheets of the kit import those of packages by address: they are put in, or left out. */
async function withoutSheets(code: string): Promise<string> {
  let text = code;
  for (const [rule, address = ""] of code.matchAll(SHEET)) {
    const name = localName(address);
    text = text.replace(rule, () => "");
    if (!name.startsWith(MISSING)) text += await readFile(fileURLToPath(import.meta.resolve(name)), "utf8");
  }
  return text;
}
