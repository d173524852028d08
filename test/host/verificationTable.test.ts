import { describe, expect, test } from "vitest";

import { verificationTable } from "../../engine/host/verificationTable.ts";
import { displayWidth } from "../../engine/report/displayWidth.ts";
import { allCases } from "../../engine/verify/cases/allCases.ts";
import { judgeExact, judgeFailed, type VerificationRow } from "../../engine/verify/verdict.ts";

/** Every row that there is, as wide as its numbers can be. */
const ROWS = allCases().flatMap((one): readonly VerificationRow[] =>
  one.kind === "exact"
    ? judgeExact(
        one,
        one.quantities.map(({ theory }) => theory),
      )
    : judgeFailed(one, "by hand").map((row) => ({
        ...row,
        simulated: row.theory,
        standardError: row.theory / 123,
        z: -1.23456,
        replications: 9999,
      })),
);

describe("the table of weft bench verify", () => {
  test.each([80, 100, 120])("fits %d columns, with nothing of a quantity or a number cut off", (width) => {
    const lines = verificationTable(ROWS, width);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    for (const { quantity } of ROWS) expect(lines.some((line) => line.includes(quantity))).toBe(true);
    expect(lines.filter((line) => line.endsWith("FAILED"))).toHaveLength(ROWS.filter(({ verdict }) => verdict === "failed").length);
  });

  test("names a case once where it is narrow, and in every row where there is room", () => {
    const rows = ROWS.filter(({ family }) => family === "V9");
    const named = (width: number) => verificationTable(rows, width).filter((line) => line.startsWith("V9 hazard")).length;
    expect([named(80), named(120)]).toEqual([1, 2]);
  });
});
