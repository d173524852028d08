import { describe, expect, it } from "vitest";

import { findingOf, ruled, type Finding } from "../../engine/claims/finding.ts";

const SMALLEST = 0.02;
const of = (low: number, high: number) => findingOf({ low, high }, SMALLEST, 7);

describe("the verdict rule of claims", () => {
  it.each<[string, number, number, Finding]>([
    ["supported above the smallest effect", 0.021, 0.06, { kind: "supported" }],
    ["supported needs the whole interval beyond, its border excluded", 0.02, 0.06, { kind: "undetermined", replicationsNeeded: 7 }],
    ["negligible inside the band", -0.019, 0.019, { kind: "contradicted", how: "negligible" }],
    ["negligible with its low end on the border", -0.02, 0.01, { kind: "contradicted", how: "negligible" }],
    ["reversed below the band", -0.06, -0.021, { kind: "contradicted", how: "reversed" }],
    ["sign open where it is too small and may be the other way", -0.03, 0.01, { kind: "sign open" }],
    ["sign open on the border of reversed", -0.03, -0.02, { kind: "sign open" }],
    ["undetermined across the upper border", 0.01, 0.03, { kind: "undetermined", replicationsNeeded: 7 }],
    ["undetermined across everything", -0.1, 0.1, { kind: "undetermined", replicationsNeeded: 7 }],
    ["negligible where nothing differs", 0, 0, { kind: "contradicted", how: "negligible" }],
  ])("%s", (_, low, high, finding) => {
    expect(of(low, high)).toEqual(finding);
  });
});

const YES: Finding = { kind: "supported" };
const NO: Finding = { kind: "contradicted", how: "negligible" };
const BACK: Finding = { kind: "contradicted", how: "reversed" };
const OPEN: Finding = { kind: "sign open" };
const needs = (replicationsNeeded: number | null): Finding => ({ kind: "undetermined", replicationsNeeded });
const rule = (kind: "all" | "any", parts: number) => ({
  kind,
  of: Array.from({ length: parts }, (_, at) => ({ kind: "contrast" as const, at })),
});

describe("a rule of several contrasts", () => {
  it("of which all have to hold is contradicted by one", () => {
    expect(ruled(rule("all", 2), [YES, YES])).toEqual(YES);
    expect(ruled(rule("all", 2), [YES, NO])).toEqual(NO);
    expect(ruled(rule("all", 3), [YES, NO, BACK])).toEqual(BACK);
    expect(ruled(rule("all", 2), [needs(3), OPEN])).toEqual(OPEN);
  });

  it("waits for the slowest of all, for the quickest of any", () => {
    expect(ruled(rule("all", 3), [YES, needs(3), needs(9)])).toEqual(needs(9));
    expect(ruled(rule("any", 3), [NO, needs(3), needs(9)])).toEqual(needs(3));
    expect(ruled(rule("all", 2), [needs(3), needs(null)])).toEqual(needs(null));
  });

  it("of which any has to hold is contradicted by all together", () => {
    expect(ruled(rule("any", 2), [BACK, YES])).toEqual(YES);
    expect(ruled(rule("any", 2), [BACK, NO])).toEqual(NO);
    expect(ruled(rule("any", 2), [BACK, BACK])).toEqual(BACK);
    expect(ruled(rule("any", 2), [BACK, OPEN])).toEqual(OPEN);
  });

  it("of which 95 % have to hold bears one miss in twenty and not two", () => {
    const share = { ...rule("any", 20), kind: "share" as const, least: 0.95 };
    const parts = (no: number) => [...Array.from({ length: no }, () => NO), ...Array.from({ length: 20 - no }, () => YES)];
    expect(ruled(share, parts(1))).toEqual(YES);
    expect(ruled(share, parts(2))).toEqual(NO);
  });
});
