import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { distinct, shorten, visible, wrap, wrapUpTo } from "../../engine/chart/labels.ts";
import { textWidth } from "../../engine/chart/textWidth.ts";
import { fontAdvance } from "../../engine/host/fontMetrics.ts";

const anyName = fc.string({ unit: "binary", maxLength: 60 });
const words = fc.array(
  fc.string({ minLength: 1, maxLength: 20 }).map((word) => word.replace(/[\s\-/_]/g, "x")),
  { minLength: 1, maxLength: 12 },
);

describe("a name", () => {
  it("is drawn without what breaks SVG or turns the writing around", () => {
    expect(visible("a\u0000b\n\tc \u202Ed\u2066 \uD800e")).toBe("a b c d e");
    expect(visible("  ")).toBe("–");
    expect(visible("¿atención? «núcleo» 中文")).toBe("¿atención? «núcleo» 中文");
  });

  test.prop([anyName])("once cleaned is valid in XML", (name) => {
    expect(visible(name)).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u);
    expect(visible(visible(name))).toBe(visible(name));
  });

  test.prop([anyName, fc.integer({ min: 20, max: 300 })])("fits where it is shortened to fit", (name, width) => {
    expect(textWidth(shorten(name, width, 12), 12)).toBeLessThanOrEqual(width);
  });

  test.prop([fc.array(anyName, { maxLength: 12 })])("stays apart from the others", (names) => {
    const labels = distinct(names, 80, 12);
    expect(new Set(labels).size).toBe(names.length);
  });

  it("that reads like another one carries its number", () => {
    expect(distinct(["Silos", "Silos", "Silos"], 100, 12)).toEqual(["Silos", "Silos (2)", "Silos (3)"]);
  });
});

describe("a text", () => {
  it("breaks at spaces and after hyphens", () => {
    expect(wrap("Network of teams", 60, 11)).toEqual(["Network of", "teams"]);
    expect(wrap("customer-success", 60, 11)).toEqual(["customer-", "success"]);
    expect(wrap("", 60, 11)).toEqual([""]);
  });

  test.prop([words, fc.integer({ min: 60, max: 400 })])("has no line that is too long and loses no word that fits", (list, width) => {
    const lines = wrap(list.join(" "), width, 12);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
    if (list.every((word) => textWidth(word, 12) <= width)) expect(lines.join(" ")).toBe(list.join(" "));
  });

  it("ends in an ellipsis where it has more lines than there is room for", () => {
    const lines = wrapUpTo(2, "one two three four five six seven", 50, 12);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(wrapUpTo(2, "one two", 200, 12)).toEqual(["one two"]);
  });
});

describe("the width of a text", () => {
  const real = {
    regular: fontAdvance(readFileSync(createRequire(import.meta.url).resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"))),
    bold: fontAdvance(readFileSync(createRequire(import.meta.url).resolve("@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf"))),
  };

  it.each([
    "Functional silos",
    "Recorridos perfectos, puntos",
    "¿Atención? ÑÁÉÍÓÚ àèìòù ç",
    "+19.8 (+18.2 to +21.4)",
    "12 345 € 100 %",
    "~!@#$^&*()_{}|[]",
  ])("is that of the shipped font within 3 %%: %s", (text) => {
    for (const weight of ["regular", "bold"] as const) {
      const exact = real[weight](text) * 12;
      expect(Math.abs(textWidth(text, 12, weight) - exact)).toBeLessThan(0.03 * exact);
    }
  });

  it("is never far too small for signs and other scripts", () => {
    for (const text of ["→ ≥ ≤ − – … × ● ▲", "中文", "Ελλάδα", "Привет"]) {
      expect(textWidth(text, 12)).toBeGreaterThan(0.75 * real.regular(text) * 12);
    }
  });

  it("of the shipped font is read from its tables", () => {
    expect(real.regular("i")).toBeCloseTo(0.2421875, 3);
    expect(real.bold("W")).toBeGreaterThan(real.regular("W"));
    expect(real.regular("")).toBe(0);
    expect(() => fontAdvance(new Uint8Array(64))).toThrow(/no table/);
  });
});
