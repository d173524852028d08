import { merged, type Arm } from "./arm.ts";
import type { Factor } from "./design.ts";
import type { Weights } from "./experiment.ts";

/** All 2^k combinations: which factors are on, in the order of counting. The first has none. */
function combinations(factors: readonly Factor[]): readonly ReadonlySet<string>[] {
  return Array.from(
    { length: 1 << factors.length },
    (_, bits) => new Set(factors.flatMap(({ id }, index) => ((bits >> index) & 1 ? [id] : []))),
  );
}

function idOf(on: ReadonlySet<string>): string {
  return on.size === 0 ? "none" : [...on].join("+");
}

export function factorialArms({ base, factors }: { readonly base: Arm["base"]; readonly factors: readonly Factor[] }): readonly Arm[] {
  return combinations(factors).map((on) => {
    const chosen = factors.filter(({ id }) => on.has(id));
    return {
      id: idOf(on),
      base,
      over: chosen.reduce((tree, factor) => merged(tree, factor.on.over), {} as Arm["over"]),
      tables: Object.assign({}, ...chosen.map((factor) => factor.on.tables ?? {})) as NonNullable<Arm["tables"]>,
    };
  });
}

/**
 * Weights of an effect: the product of the signs of its factors, divided by how many times the difference is seen.
 * One factor: mean with it minus mean without it. Two: how much more the one brings where the other is there.
 */
export function factorialWeights(factors: readonly Factor[], effect: readonly string[]): Weights {
  const times = 1 << (factors.length - effect.length);
  return Object.fromEntries(
    combinations(factors).map((on) => [idOf(on), effect.reduce((sign, id) => (on.has(id) ? sign : -sign), 1) / times]),
  );
}
