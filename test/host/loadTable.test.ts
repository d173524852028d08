import { describe, expect, it } from "vitest";

import type { Estimate } from "../../engine/experiment/result.ts";
import { loadText } from "../../engine/host/loadTable.ts";
import type { LoadFindings, OneMore, SaturationCheck } from "../../engine/links/load.ts";

const about = (mean: number, half: number): Estimate => ({ mean, low: mean - half, high: mean + half, n: 10 });

function found(changes: Partial<LoadFindings>): LoadFindings {
  const check = (share: number): SaturationCheck => ({
    share,
    factor: 2 * share,
    use: about(share, 0.01),
    proportion: about(1, 0.02),
    growing: 0,
    n: 10,
  });
  return {
    people: [],
    of: 12,
    gini: null,
    topTenth: null,
    tail: { over: "relay load" } as LoadFindings["tail"],
    relay: null,
    line: { at: { team: "care", skill: "care" }, use: about(0.5, 0.01), critical: about(2, 0.05) },
    checks: [check(0.95), check(1.05)],
    oneMore: [],
    ...changes,
  };
}

const said = (changes: Partial<LoadFindings>, language: "en" | "es" = "en") =>
  loadText({ load: found(changes), shown: (id) => id, language }, 100)
    .join(" ")
    .replaceAll("\u00a0", " ");

describe("load in words", () => {
  it("says that use falls short of proportion where its interval does, below the critical load", () => {
    const [below, beyond] = found({}).checks;
    if (below === undefined || beyond === undefined) throw new Error("there are two checks");
    const short = "Its use grows less than in proportion";
    expect(said({})).not.toContain(short);
    expect(said({ checks: [{ ...below, proportion: about(0.91, 0.06) }, beyond] })).toContain(short);
    expect(said({ checks: [{ ...below, proportion: about(0.91, 0.1) }, beyond] })).not.toContain(short);
    // Beyond it nothing can be busier than always.
    expect(said({ checks: [below, { ...beyond, proportion: about(0.9, 0.01) }] })).not.toContain(short);
  });

  it("names whom a link overloads, else who gets most to do by one", () => {
    const link = { between: ["a", "b"] } as unknown as OneMore["link"];
    const hits = (person: string, after: number, overloads: boolean): OneMore => ({
      link,
      hardest: { person, before: 0.2, after },
      overloads,
      n: 10,
    });
    expect(said({ oneMore: [hits("a", 0.3, false)] })).toContain("The one further link that was tried overloads nobody.");
    const none = said({ oneMore: [hits("a", 0.3, false), hits("c", 0.5, false)] });
    expect(none).toContain("None of 2 further links");
    expect(none).toContain("a – b adds most: c goes from 20.0 % of the week to 50.0 %.");
    expect(said({ oneMore: [hits("a", 0.9, true), hits("c", 0.5, false)] })).toContain(
      "a – b, overloads a: from 20.0 % of the week to 90.0 %",
    );
    expect(said({ oneMore: [hits("a", 0.9, true)] }, "es")).toContain("sobrecarga a a: de 20,0 % de la semana a 90,0 %");
    expect(said({ oneMore: [{ link, hardest: null, overloads: true, n: 10 }] })).toContain("somebody would have no time left");
  });
});
