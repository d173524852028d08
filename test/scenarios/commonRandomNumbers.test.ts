import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import type { Compiled } from "../../engine/compile/compile.ts";
import { replicate, type Run } from "../../engine/kernel/replicate.ts";
import { journeyVisits } from "../../engine/observation/journeyVisits.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { prepare } from "../../engine/study.ts";

const FORMS = ["functional-silos", "tiger-teams", "network-of-teams", "csm-orchestration", "team-of-teams", "surgical-teams"];

function shipped(form: string): Compiled {
  const prepared = prepare(`scenarios/saas/${form}.yaml`, (path) => readFileSync(path, "utf8"));
  if (prepared.kind === "issues") throw new Error(prepared.issues.map(({ message }) => message).join("\n"));
  return prepared.value.compiled;
}

/** What of each customer does not depend on the organisation: when it came, how hard it is, and touchpoint and work of each first visit. */
function customers(run: Run): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const { journeys, visits } = run.world;
  const groups = journeyVisits(visits, journeys.entity.length);
  const found = new Map<number, (readonly [number, number])[]>();
  for (let journey = 0; journey < journeys.entity.length; journey++) {
    const rows = groups.row.subarray(groups.start[journey], groups.start[journey + 1]);
    const firsts = rows.filter((row) => visits.attempt.data[row] === 0);
    found.set(journeys.entity.data[journey] ?? NaN, [
      [journeys.arrival.data[journey] ?? NaN, journeys.difficulty.data[journey] ?? NaN],
      ...Array.from(firsts, (row) => [visits.touchpoint.data[row] ?? NaN, visits.workHours.data[row] ?? NaN] as const),
    ]);
  }
  return found;
}

describe("the same customers under every shipped form", () => {
  const of = (form: string) => customers(replicate(shipped(form).model, { seedKey: seedKey("weft"), replication: 3 }));
  const silos = of("functional-silos");

  it.each(FORMS.slice(1))("%s: come at the same time, take the same way and bring the same work, as far as they have come", (form) => {
    const others = of(form);
    expect(others.size).toBe(silos.size);
    expect(silos.size).toBeGreaterThan(1500);
    for (const [customer, facts] of silos) {
      const here = others.get(customer) ?? [];
      const both = Math.min(facts.length, here.length);
      expect(both).toBeGreaterThan(0);
      expect(here.slice(0, both)).toEqual(facts.slice(0, both));
    }
  });
});
