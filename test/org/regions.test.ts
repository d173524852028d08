import { describe, expect, it } from "vitest";

import { replicate } from "../../engine/kernel/replicate.ts";
import { organise } from "../../engine/org/organise.ts";
import { seedKey } from "../../engine/random/seedKey.ts";
import { holm } from "../../engine/statistics/holm.ts";
import { pairedDifference } from "../../engine/statistics/pairedDifference.ts";
import { replicationMeans } from "../../engine/statistics/replicationMeans.ts";
import { company, type World } from "../fixtures/company.ts";
import { compiled } from "../fixtures/plain.ts";
import { measured } from "../fixtures/replications.ts";

const FORMS = ["functional-silos", "tiger-teams", "network-of-teams", "csm-orchestration", "team-of-teams", "surgical-teams"];
const REPLICATIONS = 30;
const KEY = seedKey("regions");

/** Perfect-journey rate in each replication. */
function perfectRates(world: World, form: string): readonly number[] {
  const scenario = company(world, form);
  const organised = organise(scenario, () => null);
  if (organised.kind === "issues") throw new Error(organised.issues.map(({ message }) => message).join("\n"));
  const model = compiled(scenario, organised.value);
  return Array.from({ length: REPLICATIONS }, (_, replication) => {
    const run = replicate(model.model, { seedKey: KEY, replication });
    return measured(model, [run], "perfectJourneyRate")[0] ?? NaN;
  });
}

/** Holm-adjusted p-values of "this form differs from each other one" and whether every difference has the sign asked for. */
function separation(world: World, form: string, sign: 1 | -1): { readonly largestP: number; readonly signed: boolean } {
  const own = means(perfectRates(world, form));
  const differences = FORMS.filter((other) => other !== form).map((other) => {
    const difference = pairedDifference(own, means(perfectRates(world, other)));
    if (difference.kind === "refused") throw new Error(difference.reason);
    return difference.value;
  });
  return {
    largestP: Math.max(...holm(differences.map(({ pValue }) => pValue))),
    signed: differences.every(({ mean }) => sign * mean > 0),
  };
}

function means(values: readonly number[]) {
  return replicationMeans(values.map((value, replication) => ({ replication, value })));
}

/** Where each form is best: three neighbouring loads of one journey and fabric. Nothing else differs between these worlds (MODEL §8). */
const BEST = [
  ["functional-silos", { fabric: 0.5, length: 1, memory: "recent" }, [0.75, 0.8, 0.85]],
  ["tiger-teams", { fabric: 0.1, length: 2, memory: "recent" }, [0.92, 0.94, 0.96]],
  ["csm-orchestration", { fabric: 0.1, length: 6, memory: "first" }, [0.35, 0.45, 0.55]],
  ["team-of-teams", { fabric: 1, length: 2, memory: "recent" }, [0.65, 0.7, 0.75]],
] as const;

/** And where silos are worst: journeys cross four functions and records are hard to find. */
const SILOS_WORST = { fabric: 0.5, length: 4, memory: "recent" } as const;

describe("no form is built to win (best: highest perfect-journey rate, separated from all others by Holm at 5 %)", () => {
  const points = BEST.flatMap(([form, world, loads]) => loads.map((load) => ({ form, ...world, load })));
  it.each(points)("$form are best at load $load, fabric $fabric, $length touchpoints", ({ form, ...world }) => {
    const { largestP, signed } = separation(world, form, 1);
    expect(signed).toBe(true);
    expect(largestP).toBeLessThan(0.05);
  });

  it.each([0.35, 0.45, 0.55])("functional silos are worst at load %d with four touchpoints", (load) => {
    const { largestP, signed } = separation({ ...SILOS_WORST, load }, "functional-silos", -1);
    expect(signed).toBe(true);
    expect(largestP).toBeLessThan(0.05);
  });
});
