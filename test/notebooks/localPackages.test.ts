import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";

import { localPackages } from "../../notebooks/build/localPackages.ts";

const plugin = localPackages() as unknown as {
  readonly resolveId: (source: string) => string | null;
  readonly load: (id: string) => string | null;
  readonly transform: (code: string, id: string) => Promise<string> | null;
};
const JSDELIVR = "https://cdn.jsdelivr.net/npm/";

describe("packages that Notebook Kit would take from the network", () => {
  it.each(["htl/+esm", "@observablehq/inputs/+esm", "@observablehq/inputs@0.12.0/+esm", "@observablehq/inputs/dist/index.css"])(
    "%s comes from node_modules",
    (name) => {
      expect(plugin.resolveId(JSDELIVR + name)).toMatch(/^\/.*node_modules\/(htl|@observablehq\/inputs)\/dist\//);
    },
  );

  it.each([`${JSDELIVR}d3/+esm`, `${JSDELIVR}htlx/+esm`, "https://esm.sh/jsr/@std/assert", "http://example.org/a.js"])(
    "%s is an error in the cell that uses it, not a request",
    (address) => {
      const id = plugin.resolveId(address) ?? "";
      const module = { exports: {} as Record<string, unknown> };
      runInNewContext(plugin.load(id) ?? "", { module, Proxy, Error });
      expect(() => module.exports["scale"]).toThrow(`${address} is not used here`);
    },
  );

  it("leaves alone what is no address", () => {
    expect([plugin.resolveId("./page/draw.ts"), plugin.resolveId("vega"), plugin.load("vega")]).toEqual([null, null, null]);
  });

  it("puts style sheets of packages into those of the kit, and leaves out the rest", async () => {
    const sheet = `@import url("${JSDELIVR}@observablehq/inputs/dist/index.css");\n@import url("${JSDELIVR}katex/dist/katex.min.css");\na {}`;
    const text = await plugin.transform(sheet, "/node_modules/@observablehq/notebook-kit/dist/inputs.css");
    expect(text).not.toContain("@import");
    expect(text).toContain("inputs-3a86ea");
    expect(plugin.transform(sheet, "/elsewhere/style.css")).toBe(null);
  });
});
