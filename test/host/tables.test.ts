import { fc, test } from "@fast-check/vitest";
import { tableFromIPC } from "apache-arrow";
import { describe, expect } from "vitest";

import { arrowFile } from "../../engine/host/arrowFile.ts";
import { csvText } from "../../engine/host/csvText.ts";

describe("a table as CSV", () => {
  test("makes no formula of a name, and leaves numbers alone", () => {
    const names = ['=HYPERLINK("http://x","y")', "+1", "-1", "@a", "\ttab", "plain, quoted"];
    const text = csvText([
      { name: "name", kind: "text", values: names },
      { name: "value", kind: "number", values: [-1, 2.5, NaN, null, 1e-300, 0] },
    ]);
    expect(text.split("\n")).toEqual([
      "name,value",
      `"'=HYPERLINK(""http://x"",""y"")",-1`,
      "'+1,2.5",
      "'-1,",
      "'@a,",
      "'\ttab,1e-300",
      '"plain, quoted",0',
      "",
    ]);
  });

  test("quotes line breaks within a cell", () => {
    expect(csvText([{ name: "a", kind: "text", values: ["one\ntwo"] }])).toBe('a\n"one\ntwo"\n');
  });
});

describe("a table as Arrow", () => {
  const words = fc.array(fc.string({ maxLength: 5 }), { maxLength: 20 });

  test.prop([words], { numRuns: 30 })("gives back what went in, always in the same bytes", (texts) => {
    const columns = [
      { name: "text", kind: "text", values: texts },
      { name: "number", kind: "number", values: texts.map((text, index) => (index % 3 === 0 ? NaN : text.length / 3)) },
      { name: "integer", kind: "integer", values: Int32Array.from(texts, (_, index) => index) },
    ] as const;
    const bytes = arrowFile(columns);
    expect(Buffer.compare(bytes, arrowFile(columns))).toBe(0);
    const table = tableFromIPC(bytes);
    expect(table.numRows).toBe(texts.length);
    for (let row = 0; row < texts.length; row++) {
      expect(table.getChild("text")?.get(row)).toBe(texts[row]);
      expect(table.getChild("number")?.get(row)).toBe(row % 3 === 0 ? null : (texts[row] ?? "").length / 3);
      expect(table.getChild("integer")?.get(row)).toBe(row);
    }
  });
});
