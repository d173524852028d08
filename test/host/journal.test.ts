import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";

import { checkedLine, Journal, readJournal } from "../../engine/host/journal.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const LINE = fc.string({ maxLength: 30 }).filter((text) => !text.includes("\n"));

describe("a journal", () => {
  test("that is not there holds nothing", () => {
    expect(readJournal(join(temporaryFolder(), "none"))).toEqual({ lines: [], spoilt: 0, wholeBytes: 0 });
  });

  test.prop([fc.array(LINE, { maxLength: 8 }), fc.nat()], { numRuns: 40 })(
    "cut anywhere keeps its whole lines and grows again",
    (lines, cut) => {
      const path = join(temporaryFolder(), "journal");
      const whole = Buffer.from(lines.map(checkedLine).join(""));
      writeFileSync(path, whole.subarray(0, cut % (whole.length + 1)));
      const kept = readJournal(path).lines;
      expect(kept).toEqual(lines.slice(0, kept.length));
      const journal = new Journal(path);
      journal.append("after");
      journal.close();
      expect(readJournal(path)).toMatchObject({ lines: [...kept, "after"], spoilt: 0 });
    },
  );

  test.prop([fc.array(LINE, { minLength: 1, maxLength: 5 }), fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 60 })(
    "in which a byte has flipped never gives back a changed line",
    (lines, at, flip) => {
      const path = join(temporaryFolder(), "journal");
      const bytes = Buffer.from(lines.map(checkedLine).join(""));
      bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ flip;
      writeFileSync(path, bytes);
      const found = readJournal(path);
      for (const line of found.lines) expect(lines).toContain(line);
      expect(found.lines.length).toBeLessThan(lines.length);
      expect(found.spoilt).toBeGreaterThan(0);
    },
  );

  test("whose last line was torn loses that line only", () => {
    const path = join(temporaryFolder(), "journal");
    writeFileSync(path, checkedLine("one"));
    appendFileSync(path, checkedLine("two").slice(0, -3));
    new Journal(path).close();
    expect(readFileSync(path, "utf8")).toBe(checkedLine("one"));
  });
});
