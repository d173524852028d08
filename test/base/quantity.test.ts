import { describe, expect, it } from "vitest";
import { parseQuantity } from "../../engine/base/quantity.ts";

const time = (unit: string) => ({ kind: "time", unit });

describe("quantities as people write them", () => {
  it.each([
    ["3 h", { amount: 3, counted: time("h"), per: null }],
    ["3h", { amount: 3, counted: time("h"), per: null }],
    ["24 months", { amount: 24, counted: time("month"), per: null }],
    ["1.5e2 minutes", { amount: 150, counted: time("min"), per: null }],
    ["40 %", { amount: 40, counted: { kind: "percent" }, per: null }],
    ["30 per week", { amount: 30, counted: { kind: "number" }, per: "week" }],
    ["30/week", { amount: 30, counted: { kind: "number" }, per: "week" }],
    ["400 €/month", { amount: 400, counted: { kind: "money" }, per: "month" }],
    ["€ 120", { amount: 120, counted: { kind: "money" }, per: null }],
    ["€400 per month", { amount: 400, counted: { kind: "money" }, per: "month" }],
    ["EUR 5", { amount: 5, counted: { kind: "money" }, per: null }],
    ["8 % per year", { amount: 8, counted: { kind: "percent" }, per: "year" }],
    ["-2", { amount: -2, counted: { kind: "number" }, per: null }],
  ])("%s", (text, expected) => {
    expect(parseQuantity(text)).toEqual(expected);
  });

  it.each([
    ["many", "not a number"],
    ["", "not a number"],
    ["0x10", "unknown unit"],
    ["3 hous", "unknown unit"],
    ["3 h per week per day", "unknown unit"],
    ["€ 3 h", "unknown unit"],
    ["12,5 %", "decimal comma"],
    ["1 000", "unknown unit"],
  ])("%s is refused: %s", (text, kind) => {
    expect(parseQuantity(text)).toMatchObject({ kind });
  });
});
