import { describe, expect, it } from "vitest";

import { replicate } from "../../engine/kernel/replicate.ts";
import { compileWith, received, sent } from "../../engine/links/ground.ts";
import { changesKey, withLinks } from "../../engine/links/link.ts";
import { linkOutcome, OUTCOMES } from "../../engine/links/outcome.ts";
import { measureRun } from "../../engine/measure/measureReplication.ts";
import { fingerprint } from "../../engine/observation/fingerprint.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { compiled } from "../fixtures/plain.ts";
import { planted } from "./planted.ts";

const GROUND = planted({ note: 0.2 });

describe("a changed link", () => {
  it("is added, weakened and removed, and the organisation it comes from stays as it is", () => {
    const { organisation } = GROUND;
    const before = organisation.graph.size;
    const more = withLinks(organisation, [{ between: ["a-1", "b-2"], strength: 0.7 }]);
    expect(more.graph.getEdgeAttributes("a-1", "b-2")).toEqual({ strength: 0.7, kind: "liaison" });
    const half = withLinks(more, [{ between: ["b-2", "a-1"], strength: 0.35 }]);
    expect(half.graph.getEdgeAttributes("a-1", "b-2")).toEqual({ strength: 0.35, kind: "liaison" });
    const none = withLinks(half, [{ between: ["a-1", "b-2"], strength: 0 }]);
    expect([organisation.graph.size, more.graph.size, none.graph.size]).toEqual([before, before + 1, before]);
  });

  it("is the same change in whatever order it is named", () => {
    const one = { between: ["a-1", "b-2"], strength: 1 } as const;
    const other = { between: ["c-1", "d-2"], strength: 1 } as const;
    expect(changesKey([one, other])).toBe(changesKey([other, { between: ["b-2", "a-1"], strength: 1 }]));
    expect(changesKey([one])).not.toBe(changesKey([{ ...one, strength: 0.5 }]));
  });

  it("gives the same bits when it is taken away again, and on another thread", () => {
    const bits = (changes: Parameters<typeof compileWith>[1], ground = GROUND) => {
      const company = compileWith(ground, changes);
      if (company.kind === "issues") throw new Error("it compiles");
      return fingerprint(replicate(company.value.model, { seedKey: [1, 2], replication: 3 }));
    };
    const link = [{ between: ["a-1", "b-1"], strength: 1 }] as const;
    const asItIs = fingerprint(replicate(compiled(GROUND.scenario, GROUND.organisation).model, { seedKey: [1, 2], replication: 3 }));
    expect(bits([])).toBe(asItIs);
    expect(bits([...link, { between: ["a-1", "b-1"], strength: 0 }])).toBe(asItIs);
    expect(bits(link)).not.toBe(asItIs);
    expect(bits(link, received(structuredClone(sent(GROUND))))).toBe(bits(link));
  });
});

describe("the outcomes of a trial", () => {
  it("are those measures of the catalogue, bit by bit", () => {
    const company = compiled(GROUND.scenario, GROUND.organisation);
    const run = replicate(company.model, { seedKey: seedKey("weft"), replication: 0 });
    const reference = { scale: 0.02 };
    const { keys, values } = measureRun(company, run, reference);
    const whole = OUTCOMES.map((outcome) => values[keys.findIndex(({ measure, place }) => measure === outcome && place === null)]);
    expect(linkOutcome(company, run, reference)).toEqual({ values: whole, unstable: false });
    expect(whole.every(Number.isFinite)).toBe(true);
  });
});
