import { runInNewContext } from "node:vm";
import { createServer } from "vite";
import { describe, expect, it } from "vitest";

import { localPackages } from "../../notebooks/build/localPackages.ts";
import { settings } from "../../notebooks/build/settings.ts";

const plugin = localPackages() as unknown as {
  readonly resolveId: (source: string) => string | null;
  readonly load: (id: string) => string | null;
  readonly transform: (code: string, id: string) => Promise<string> | string | null;
};
const JSDELIVR = "https://cdn.jsdelivr.net/npm/";
const CELL = "/notebook.html?html-proxy&index=0.js";
const KIT = "/node_modules/@observablehq/notebook-kit/dist/src/runtime/stdlib/inputs.js";

describe("packages that Notebook Kit would take from the network", () => {
  it.each([
    ["htl/+esm", "htl"],
    ["@observablehq/inputs/+esm", "@observablehq/inputs"],
    ["@observablehq/inputs@0.12.0/+esm", "@observablehq/inputs"],
  ])("%s comes from node_modules", (address, name) => {
    expect(plugin.transform(`export * from "${JSDELIVR}${address}";`, KIT)).toBe(`export * from "${name}";`);
    expect(plugin.transform(`() => import("${JSDELIVR}${address}")`, KIT)).toBe(`() => import("${name}")`);
  });

  it.each([`${JSDELIVR}d3/+esm`, `${JSDELIVR}htlx/+esm`, "https://esm.sh/jsr/@std/assert", "http://example.org/a.js"])(
    "%s is an error in the cell that uses it, not a request",
    (address) => {
      const [, name = ""] = /"(.*)"/.exec(plugin.transform(`import("${address}")`, CELL) as string) ?? [];
      const code = plugin.load(plugin.resolveId(name) ?? "") ?? "";
      const module = { exports: {} as Record<string, unknown> };
      runInNewContext(code, { module, Proxy, Error });
      const said = `${address} is not used here`;
      expect(() => module.exports["scale"]).toThrow(said);
      expect(() => runInNewContext(code, { Error }) as unknown).toThrow(said);
    },
  );

  it("leaves alone what is no address, and modules that are neither the kit's nor cells", () => {
    expect([plugin.resolveId("./page/draw.ts"), plugin.resolveId("vega"), plugin.load("vega")]).toEqual([null, null, null]);
    expect(plugin.transform(`import("${JSDELIVR}d3/+esm")`, "/engine/index.ts")).toBe(null);
    const link = `link.href = "${JSDELIVR}katex/dist/katex.min.css";`;
    expect(plugin.transform(link, KIT)).toBe(link);
  });

  it("puts style sheets of packages into those of the kit, and leaves out the rest", async () => {
    const sheet = `@import url("${JSDELIVR}@observablehq/inputs/dist/index.css");\n@import url("${JSDELIVR}katex/dist/katex.min.css");\na {}`;
    const text = await plugin.transform(sheet, "/node_modules/@observablehq/notebook-kit/dist/inputs.css");
    expect(text).not.toContain("@import");
    expect(text).toContain("inputs-3a86ea");
  });

  it("are local where notebooks are served, too", async () => {
    const server = await createServer({ ...settings(), server: { middlewareMode: true, ws: false }, optimizeDeps: { noDiscovery: true } });
    const { pathname } = new URL(import.meta.resolve("@observablehq/notebook-kit/runtime"));
    const served = await server.transformRequest(`/@fs${pathname.replace("index.js", "stdlib/recommendedLibraries.js")}`);
    await server.close();
    expect(served?.code).toContain("node_modules/htl/dist/index.js");
    expect(served?.code).not.toMatch(/import\(\s*"https?:/);
  });
});
