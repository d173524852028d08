import { describe, expect, it } from "vitest";

import { experimentOf } from "../../engine/claims/experiment.ts";
import { ALL_CLAIMS } from "../../engine/claims/registry/claims.ts";
import { armLabel, shownArms } from "../../engine/claims/shownArms.ts";

const DESIGNS = ALL_CLAIMS.flatMap(({ id, test }) => (test.kind === "experiment" ? [[id, test.design] as const] : []));

describe("the arms of a claim as they are shown", () => {
  it.each(DESIGNS)("are all of its experiment, each once, under names of their own: %s", (_, design) => {
    const shown = shownArms(design).map(({ arm }) => arm);
    const ids = shown.map(({ id }) => id);
    expect([...ids].sort()).toEqual(
      experimentOf(design)
        .arms.map(({ id }) => id)
        .sort(),
    );
    expect(new Set(shown.map(armLabel)).size).toBe(ids.length);
  });

  it("are levels of a dose where the design has one: first without, then with what the dose is given to", () => {
    const series = (id: string) => DESIGNS.filter(([of]) => of === id).flatMap(([, design]) => shownArms(design).map((one) => one.series));
    expect(series("C25")).toEqual([0, 0, 0, 1, 1, 1]);
    expect(new Set(series("C11"))).toEqual(new Set([0]));
    expect(series("C5")).toEqual([null, null]);
    expect(series("C30")).toEqual([0, 0, 0, 0, null, null]);
    const [, operations] = DESIGNS.find(([id]) => id === "C20") ?? [];
    expect(operations === undefined ? [] : shownArms(operations).map(({ arm, series: of }) => [arm.id, of])[3]).toEqual(["5.9 %", 0]);
  });

  it("say what they write where their name is a mere letter", () => {
    expect(armLabel({ id: "a", base: "company", over: {} })).toBe("A: company");
    const over = { org: { form: "surgical-teams" }, budget: "match", links: { kinds: ["liaison", "informal"] } };
    expect(armLabel({ id: "b", base: "company", over })).toBe(
      "B: company, org.form surgical-teams, budget match, links.kinds liaison informal",
    );
    expect(armLabel({ id: "6 orchestrators", base: "company", over })).toBe("6 orchestrators");
  });
});
